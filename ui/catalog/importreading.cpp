#include "catalog/importreading.h"

#include <algorithm>
#include <optional>

#include "catalog/entryfields.h"
#include "catalogimport.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

// The table of the file, and its entries where its columns are known.
struct Read
{
    ImportTable table;
    std::optional<ImportResult> result;
};

ImportRemark remarkOf(const ImportProblem &problem)
{
    const QString column = problem.column < 0 ? QString() : columnName(problem.column);
    return {Severity::Error, problem.row, (column + QLatin1Char(' ') + problem.columnName.simplified()).trimmed(), problem.text, problem.message, problem.cell()};
}

QString valueOf(const Finding &finding, const CatalogEntry &entry)
{
    if (finding.itemId.isEmpty()) {
        const EntryField *field = entryField(finding.field);
        return field && field->text ? entry.*(field->text) : QString();
    }
    const ItemField *field = itemField(finding.field);
    const auto item = std::find_if(entry.items.begin(), entry.items.end(),
                                   [&](const DataItem &one) { return one.id == finding.itemId; });
    return field && field->text && item != entry.items.end() ? (*item).*(field->text) : QString();
}

ImportCandidate candidateOf(const ImportedEntry &imported, const PlannedEntry &planned, const OfficeData &office,
                            const LintContext &context, const QString &language)
{
    ImportCandidate candidate;
    candidate.entry = planned.after;
    candidate.planned = planned;
    candidate.rows = imported.rows;
    if (!imported.rows.isEmpty()) {
        candidate.firstRow = *std::min_element(imported.rows.begin(), imported.rows.end());
        candidate.lastRow = *std::max_element(imported.rows.begin(), imported.rows.end());
    }
    if (planned.refusal)
        candidate.remarks.append({Severity::Error, candidate.firstRow, {}, {}, planned.refusal->message, {}});
    for (const ImportProblem &problem : imported.problems)
        candidate.remarks.append(remarkOf(problem));
    // What is there already and stays as it is, is not for the import to find fault with.
    if (planned.action == PlannedEntry::Action::Unchanged)
        return candidate;
    for (const Finding &finding : lint(planned.after, office.lintRules, context)) {
        // Hints are for the form; here they would bury what has to be corrected.
        if (finding.severity == Severity::Hint)
            continue;
        candidate.remarks.append(
            {finding.severity, imported.rowOf(finding),
             finding.itemId.isEmpty() ? entryFieldLabel(finding.field) : itemFieldLabel(finding.field),
             valueOf(finding, planned.after), office.lintRules.message(finding, language)});
    }
    std::stable_sort(candidate.remarks.begin(), candidate.remarks.end(),
                     [](const ImportRemark &a, const ImportRemark &b) { return a.severity < b.severity; });
    return candidate;
}

Result<Read> readTable(const ImportReading::Request &request, const ImportOptions &options, const Dictionaries &dictionaries, JobProgress &progress)
{
    const auto table = findTable(request.file, options);
    if (!table)
        return table.error();
    if (!options.mapping && (!table.value().head.isRecognised || !isUsable(table.value().head.mapping)))
        return Read{table.value(), std::nullopt};
    const auto read = importCatalog(request.file, options, dictionaries, [&](int done, int total) { return progress.report(done, total); });
    if (!read)
        return read.error();
    Read whole{table.value(), read.value()};
    whole.table.head.sheet = read.value().sheet;
    whole.table.head.firstDataRow = read.value().firstDataRow;
    whole.table.head.mapping = read.value().mapping;
    return whole;
}

Result<ImportPreview> previewOf(Store &store, const ImportTable &table, const ImportResult &read, const OfficeData &office, const Actor &actor,
                                const QString &language, JobProgress &progress)
{
    const auto plan = store.planImport(read.fileEntries(), read.scope(), actor, [&](int done, int total) { return progress.report(done, total); });
    if (!plan)
        return plan.error();
    ImportPreview preview;
    preview.file = read.file;
    preview.sheet = read.sheet;
    preview.sheets = read.sheets;
    preview.firstDataRow = read.firstDataRow;
    preview.head = table.head;
    preview.rowsRead = read.rowsRead;
    for (const ImportProblem &problem : read.rowProblems)
        preview.looseRemarks.append(remarkOf(problem));
    for (const TableFinding &note : read.notes)
        preview.notes.append({Severity::Hint, note.row, note.place(), {}, note.message(), {}});
    LintContext context{office.dictionaries, {}};
    for (const ImportedEntry &imported : read.entries)
        ++context.namesInDepartment[normalised(imported.entry.name)];
    const int total = int(read.entries.size());
    preview.candidates.reserve(total);
    for (int at = 0; at < total; ++at) {
        preview.candidates.append(candidateOf(read.entries.at(at), plan.value().at(at), office, context, language));
        if (!progress.report(at + 1, total))
            return Error{QStringLiteral("import.cancelled"), {}, {}};
    }
    return preview;
}

} // namespace

RejectedRows rejectedOf(const ImportPreview &preview, bool importsAll)
{
    RejectedRows rejected{preview.file, preview.sheet, preview.firstDataRow, {}};
    const auto reason = [](const ImportRemark &remark) {
        return remark.cell.isEmpty() ? remark.message : QStringLiteral("%1: %2").arg(remark.cell, remark.message);
    };
    for (const ImportRemark &remark : preview.looseRemarks)
        rejected.reasons.insert(remark.row, reason(remark));
    for (const ImportCandidate &candidate : preview.candidates) {
        if (!candidate.planned.refusal && (importsAll || !candidate.hasErrors()))
            continue;
        QStringList reasons;
        for (const ImportRemark &remark : candidate.remarks) {
            if (remark.severity == Severity::Error)
                reasons << reason(remark);
        }
        for (const int row : candidate.rows)
            rejected.reasons.insert(row, reasons.join(QLatin1Char(' ')));
    }
    return rejected;
}

ImportReading::ImportReading(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

ImportReading::~ImportReading()
{
    if (m_progress)
        m_progress->cancelled = true;
}

void ImportReading::start(const Request &request, const std::shared_ptr<JobProgress> &progress)
{
    if (m_running)
        return;
    m_running = true;
    m_progress = progress;
    whenReady(m_desk.store().read([](Store &store) { return store.columnMappings(); }), this,
              [this, request](const Result<QVector<ColumnMapping>> &mappings) {
                  if (mappings)
                      readFile(request, mappings.value());
                  else
                      fail(mappings.error());
              });
}

void ImportReading::readFile(const Request &request, const QVector<ColumnMapping> &remembered)
{
    ImportOptions options;
    options.sheet = request.sheet;
    options.departmentId = m_desk.actor().departmentId;
    options.providerName = m_desk.actor().departmentName;
    options.mapping = request.mapping;
    options.firstDataRow = request.firstDataRow;
    options.remembered = remembered;
    auto promise = std::make_shared<QPromise<Result<Read>>>();
    promise->start();
    whenReady(promise->future(), this, [this](const Result<Read> &read) {
        if (!read) {
            fail(read.error());
        } else if (!read.value().result) {
            m_running = false;
            Q_EMIT columnsWanted(read.value().table);
        } else {
            plan(read.value().table, *read.value().result);
        }
    });
    m_thread = std::jthread([promise, request, options, progress = m_progress, dictionaries = m_desk.office().dictionaries] {
        promise->addResult(readTable(request, options, dictionaries, *progress));
        promise->finish();
    });
}

void ImportReading::plan(const ImportTable &table, const ImportResult &read)
{
    whenReady(m_desk.store().read([table, read, office = m_desk.office(), actor = m_desk.actor(), language = m_desk.language(), progress = m_progress](Store &store) {
        return previewOf(store, table, read, office, actor, language, *progress);
    }),
              this, [this](const Result<ImportPreview> &preview) {
                  if (!preview) {
                      fail(preview.error());
                      return;
                  }
                  m_running = false;
                  Q_EMIT finished(preview.value());
              });
}

void ImportReading::fail(const Error &error)
{
    m_running = false;
    if (m_progress->cancelled)
        Q_EMIT cancelled();
    else
        Q_EMIT failed(error);
}

} // namespace sharedesk

#include "catalog/importreading.h"

#include <algorithm>
#include <optional>

#include "catalog/entryfields.h"
#include "catalogimport.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

using Outcome = Result<std::optional<ImportPreview>>; // nullopt: stopped by the user

ImportRemark remarkOf(const ImportProblem &problem)
{
    const QString column = problem.column < 0 ? QString() : columnName(problem.column);
    return {Severity::Error, problem.row, (column + QLatin1Char(' ') + problem.columnName.simplified()).trimmed(), problem.text, problem.message, problem.cell()};
}

// The row of the finding's item, where the file has one row per item.
int rowOf(const Finding &finding, const ImportedEntry &imported)
{
    if (imported.rows.isEmpty())
        return 0;
    if (!finding.itemId.isEmpty() && imported.rows.size() == imported.entry.items.size()) {
        for (int index = 0; index < imported.rows.size(); ++index) {
            if (imported.entry.items.at(index).id == finding.itemId)
                return imported.rows.at(index);
        }
    }
    return imported.rows.first();
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

ImportCandidate candidateOf(const ImportedEntry &imported, const OfficeData &office,
                            const LintContext &context, const QString &language)
{
    ImportCandidate candidate;
    candidate.entry = imported.entry;
    candidate.rows = imported.rows;
    if (!imported.rows.isEmpty()) {
        candidate.firstRow = *std::min_element(imported.rows.begin(), imported.rows.end());
        candidate.lastRow = *std::max_element(imported.rows.begin(), imported.rows.end());
    }
    for (const ImportProblem &problem : imported.problems)
        candidate.remarks.append(remarkOf(problem));
    for (const Finding &finding : lint(imported.entry, office.lintRules, context)) {
        // Hints are for the form; here they would bury what has to be corrected.
        if (finding.severity == Severity::Hint)
            continue;
        candidate.remarks.append(
            {finding.severity, rowOf(finding, imported),
             finding.itemId.isEmpty() ? entryFieldLabel(finding.field) : itemFieldLabel(finding.field),
             valueOf(finding, imported.entry), office.lintRules.message(finding, language)});
    }
    std::stable_sort(candidate.remarks.begin(), candidate.remarks.end(),
                     [](const ImportRemark &a, const ImportRemark &b) { return a.severity < b.severity; });
    return candidate;
}

Outcome readFile(const ImportReading::Request &request, const OfficeData &office, JobProgress &progress)
{
    ImportOptions options;
    options.sheet = request.sheet;
    options.departmentId = request.departmentId;
    options.providerName = request.providerName;
    const auto read = importCatalog(request.file, options, office.dictionaries,
                                    [&](int done, int total) { return progress.report(done, total); });
    if (progress.cancelled)
        return std::optional<ImportPreview>();
    if (!read)
        return read.error();
    ImportPreview preview;
    preview.file = request.file;
    preview.sheet = read.value().sheet;
    preview.sheets = read.value().sheets;
    preview.firstDataRow = read.value().firstDataRow;
    preview.rowsRead = read.value().rowsRead;
    for (const ImportProblem &problem : read.value().rowProblems)
        preview.looseRemarks.append(remarkOf(problem));
    for (const TableFinding &note : read.value().notes)
        preview.notes.append({Severity::Hint, note.row, note.place(), {}, note.message(), {}});
    LintContext context{office.dictionaries, {}};
    for (const ImportedEntry &imported : read.value().entries)
        ++context.namesInDepartment[normalised(imported.entry.name)];
    const int total = int(read.value().entries.size());
    for (const ImportedEntry &imported : read.value().entries) {
        preview.candidates.append(candidateOf(imported, office, context, request.language));
        if (!progress.report(int(preview.candidates.size()), total))
            return std::optional<ImportPreview>();
    }
    return std::optional<ImportPreview>(preview);
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
        if (importsAll || !candidate.hasErrors())
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

ImportReading::ImportReading(const OfficeData &office, QObject *parent) : QObject(parent), m_office(office) {}

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
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    whenReady(promise->future(), this, [this](const Outcome &outcome) {
        m_running = false;
        if (!outcome)
            Q_EMIT failed(outcome.error());
        else if (!outcome.value())
            Q_EMIT cancelled();
        else
            Q_EMIT finished(*outcome.value());
    });
    m_thread = std::jthread([promise, request, progress, office = m_office] {
        promise->addResult(readFile(request, office, *progress));
        promise->finish();
    });
}

} // namespace sharedesk

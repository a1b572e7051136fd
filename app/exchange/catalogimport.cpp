#include "catalogimport.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

#include "catalog/entryfields.h"
#include "catalogtemplate.h"
#include "datetext.h"
#include "rowintake.h"
#include "tablereader.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CatalogImport)
};

constexpr int progressEvery = 200;
const QString identityField = QStringLiteral("entryId");

struct Cell {
    int row;
    int column;
    QString title;
    QString field;
    QString text;
};

// Builds entries from rows, in the order they come.
class Builder {
public:
    Builder(const ImportOptions &options, const Dictionaries &dictionaries) : m_options(options), m_dictionaries(dictionaries) {}

    void add(int row, const QVector<Cell> &cells, ImportResult &result)
    {
        const QString code = textOf(cells, QStringLiteral("code"));
        const QString name = textOf(cells, QStringLiteral("name"));
        const QString id = textOf(cells, identityField);
        const QString named = id + QLatin1Char('\n') + normalised(name);
        const QString key = named + QLatin1Char('\n') + code;
        // A code that is written only into the first row of a resource.
        qsizetype index = code.isEmpty() ? m_named.value(named, -1) : m_entries.value(key, -1);
        // Merged cells leave the first columns of the following rows empty.
        const bool continues = code.isEmpty() && name.isEmpty();
        if (continues)
            index = result.entries.size() - 1;
        if (continues && index < 0) {
            result.rowProblems << problem({row, 0, {}, {}, {}}, Text::tr("The row names no resource and follows none."));
            return;
        }
        if (index < 0) {
            index = result.entries.size();
            m_entries.insert(key, index);
            m_named.insert(named, index);
            result.entries << newEntry(row, code, name, cells);
            m_first << cells;
        } else {
            reportDifferences(cells, m_first.at(index), result.entries[index]);
        }
        ImportedEntry &imported = result.entries[index];
        if (imported.statedId.isEmpty())
            imported.statedId = id;
        imported.rows << row;
        addItem(cells, imported);
    }

private:
    static QString textOf(const QVector<Cell> &cells, const QString &field)
    {
        for (const Cell &cell : cells) {
            if (cell.field == field)
                return cell.text.trimmed();
        }
        return {};
    }

    static ImportProblem problem(const Cell &cell, const QString &message)
    {
        return {cell.row, cell.column, cell.title, cell.field, cell.text, message};
    }

    // Only the first row of an entry counts for its fields, so what another one says must not go unnoticed.
    static void reportDifferences(const QVector<Cell> &cells, const QVector<Cell> &first, ImportedEntry &imported)
    {
        for (const Cell &cell : cells) {
            if (cell.field.startsWith(QLatin1String("items.")) || cell.field == identityField)
                continue;
            const QString before = textOf(first, cell.field);
            if (cell.text != before)
                imported.problems << problem(cell, Text::tr("This differs from the entry's first row, which counts: \"%1\".").arg(before));
        }
    }

    // The code of a dictionary; a text that is in none is kept as it stands and reported.
    QString codeOf(const QString &dictionary, const Cell &cell, ImportedEntry &imported) const
    {
        const QString code = m_dictionaries.codeFor(dictionary, cell.text);
        if (!code.isEmpty())
            return code;
        imported.problems << problem(cell, Text::tr("\"%1\" is not in the dictionary.").arg(cell.text));
        return cell.text;
    }

    ImportedEntry newEntry(int row, const QString &code, const QString &name, const QVector<Cell> &cells)
    {
        ImportedEntry imported;
        CatalogEntry &entry = imported.entry;
        entry.id = newId();
        entry.departmentId = m_options.departmentId;
        for (const Cell &cell : cells) {
            if (!cell.field.startsWith(QLatin1String("items.")))
                setField(cell, imported);
        }
        if (entry.provider.isEmpty())
            entry.provider = m_options.providerName;
        if (!code.isEmpty()) {
            const QString other = m_namesByCode.value(code, name);
            if (normalised(other) != normalised(name))
                imported.problems << problem({row, 0, {}, QStringLiteral("code"), code}, Text::tr("The code %1 is used for another resource too: %2").arg(code, other));
            m_namesByCode.insert(code, name);
        }
        return imported;
    }

    void setField(const Cell &cell, ImportedEntry &imported) const
    {
        CatalogEntry &entry = imported.entry;
        const QString group = cell.field.section(QLatin1Char('.'), 0, 0);
        const QString member = cell.field.section(QLatin1Char('.'), 1);
        if (group == QLatin1String("impactAssessment") || group == QLatin1String("secrecyReview")) {
            setAssessment(cell, member, group == QLatin1String("secrecyReview") ? entry.secrecyReview : entry.impactAssessment, imported);
        } else if (cell.field == QLatin1String("relatedCodes")) {
            static const QRegularExpression separators(QStringLiteral("[,，;；、\\s]+"));
            entry.relatedCodes = cell.text.split(separators, Qt::SkipEmptyParts);
        } else if (cell.field == QLatin1String("classification") && !isClassification(cell.text)) {
            keepBeside(entry, QStringLiteral("classification"), cell.text);
        } else if (cell.field == QLatin1String("formatClass")) {
            setFormat(cell, imported);
        } else if (cell.field == QLatin1String("sharingModeClass")) {
            setMode(cell, imported);
        } else if (cell.field == QLatin1String("updateFrequency") && m_dictionaries.codeFor(QStringLiteral("updateFrequency"), cell.text).isEmpty()) {
            entry.updateFrequency = QStringLiteral("other");
            entry.updateFrequencyOther = cell.text;
        } else if (const EntryField *field = entryField(cell.field)) {
            entry.*field->text = field->dictionary.isEmpty() ? cell.text : codeOf(field->dictionary, cell, imported);
        } else if (group == QLatin1String("import")) {
            keepBeside(entry, member, cell.text);
        }
    }

    static bool isClassification(const QString &text)
    {
        static const QRegularExpression digits(QStringLiteral("^[0-9]+$"));
        return digits.match(text).hasMatch();
    }

    static void keepBeside(CatalogEntry &entry, const QString &member, const QString &text)
    {
        QJsonObject kept = entry.unknown.value(QLatin1String("import")).toObject();
        kept.insert(member, text);
        entry.unknown.insert(QStringLiteral("import"), kept);
    }

    void setAssessment(const Cell &cell, const QString &member, Assessment &assessment, ImportedEntry &imported) const
    {
        if (member == QLatin1String("assessor")) {
            assessment.assessor = cell.text;
        } else if (member == QLatin1String("result")) {
            assessment.result = cell.text;
        } else {
            assessment.on = dateFromText(cell.text);
            if (!assessment.on.isValid())
                imported.problems << problem(cell, Text::tr("\"%1\" is no date; write it as 2026-09-30.").arg(cell.text));
        }
    }

    // Some files name the type ("XLSX") where the class is asked for.
    void setFormat(const Cell &cell, ImportedEntry &imported) const
    {
        const QString dictionary = QStringLiteral("formatClass");
        if (m_dictionaries.codeFor(dictionary, cell.text).isEmpty()) {
            const QString type = m_dictionaries.codeFor(QStringLiteral("formatType"), cell.text);
            for (const DictionaryValue &value : m_dictionaries.values(QStringLiteral("formatType"))) {
                if (!type.isEmpty() && value.code == type) {
                    imported.entry.formatClass = value.parent;
                    imported.entry.formatType = type;
                    return;
                }
            }
        }
        imported.entry.formatClass = codeOf(dictionary, cell, imported);
    }

    void setMode(const Cell &cell, ImportedEntry &imported) const
    {
        const QString dictionary = QStringLiteral("sharingModeClass");
        const QString type = m_dictionaries.codeFor(QStringLiteral("sharingModeType"), cell.text);
        if (m_dictionaries.codeFor(dictionary, cell.text).isEmpty() && !type.isEmpty()) {
            imported.entry.sharingModeClass = QStringLiteral("platform");
            imported.entry.sharingModeType = type;
            return;
        }
        imported.entry.sharingModeClass = codeOf(dictionary, cell, imported);
    }

    void addItem(const QVector<Cell> &cells, ImportedEntry &imported) const
    {
        DataItem item;
        bool stated = false;
        for (const Cell &cell : cells) {
            if (!cell.field.startsWith(QLatin1String("items.")))
                continue;
            const ItemField *field = itemField(cell.field.section(QLatin1Char('.'), 1));
            if (!field)
                continue;
            item.*field->text = field->dictionary.isEmpty() ? cell.text : codeOf(field->dictionary, cell, imported);
            stated = true;
        }
        if (!stated)
            return;
        item.id = newId();
        imported.entry.items << item;
    }

    const ImportOptions &m_options;
    const Dictionaries &m_dictionaries;
    QHash<QString, qsizetype> m_entries;
    QHash<QString, qsizetype> m_named; // the newest one of that name
    QVector<QVector<Cell>> m_first;    // row of each entry
    QHash<QString, QString> m_namesByCode;
};

// A cell without a usable value, at the entry of its row; a row that has nothing else belongs to no entry.
void addFaults(const QVector<TableFinding> &faults, const ColumnMapping &mapping, ImportResult &result)
{
    for (const TableFinding &fault : faults) {
        const bool isOfTable = fault.column < mapping.columns.size();
        const ImportProblem problem{fault.row, fault.column, isOfTable ? mapping.title(fault.column) : QString(),
                                    isOfTable ? mapping.columns.at(fault.column).field : QString(), fault.text, fault.message()};
        const auto entry = std::find_if(result.entries.rbegin(), result.entries.rend(),
                                        [&](const ImportedEntry &imported) { return !imported.rows.isEmpty() && imported.rows.last() == fault.row; });
        (entry == result.entries.rend() ? result.rowProblems : entry->problems) << problem;
    }
}

struct Table {
    int sheet = -1; // -1: nothing in the file looks like a table
    bool isKnown = false; // its columns are
    TableHead head;
    QStringList seen;     // texts of the first rows
};

// The sheet with the most rows among those whose columns are known, else among all; or the one that was asked for.
Result<Table> chooseTable(TableReader &reader, const QString &path, const ImportOptions &options, const CatalogTemplate &columns)
{
    const QStringList names = reader.sheetNames();
    if (!options.sheet.isEmpty() && !names.contains(options.sheet))
        return Error{QStringLiteral("import.sheet"), Text::tr("The spreadsheet has no sheet \"%1\". It has: %2.").arg(options.sheet, names.join(QStringLiteral(", "))), path};
    const QVector<ColumnMapping> remembered = options.mapping ? QVector<ColumnMapping>{*options.mapping} : options.remembered;
    Table best;
    for (int sheet = 0; sheet < names.size(); ++sheet) {
        if (!options.sheet.isEmpty() && names.at(sheet) != options.sheet)
            continue;
        auto head = readTableHead(reader, sheet, columns, remembered);
        if (!head)
            return head.error();
        for (const QStringList &row : head.value().rows) {
            for (const QString &cell : row) {
                if (!cell.simplified().isEmpty() && best.seen.size() < 12)
                    best.seen << cell.simplified().left(20);
            }
        }
        const bool isKnown = options.mapping ? head.value().isRemembered || options.firstDataRow > 0 : head.value().isRecognised;
        const bool isTable = isKnown || !head.value().mapping.columns.isEmpty();
        // A sheet that is in sight goes before one that is hidden.
        const auto rank = [&](bool known, int of, const TableHead &one) { return std::tuple(known, !reader.isHidden(of), one.rowsSeen); };
        if (isTable && (best.sheet < 0 || rank(isKnown, sheet, head.value()) > rank(best.isKnown, best.sheet, best.head))) {
            best.sheet = sheet;
            best.isKnown = isKnown;
            best.head = head.value();
        }
    }
    if (best.seen.isEmpty())
        return Error{QStringLiteral("import.empty"), Text::tr("The spreadsheet has no rows."), path};
    if (options.mapping && options.firstDataRow > 0 && best.sheet >= 0) {
        best.head.mapping = *options.mapping;
        best.head.firstDataRow = options.firstDataRow;
    }
    return best;
}

Error noTable(const QString &path, const ImportOptions &options, const QStringList &seen)
{
    const QString found = Text::tr("%1; found: %2").arg(path, seen.join(QStringLiteral(", ")));
    if (options.mapping)
        return {QStringLiteral("import.mapping"), Text::tr("The mapping \"%1\" is for a table with other headers.").arg(options.mapping->name), found};
    return {QStringLiteral("import.columns"),
            Text::tr("No table of catalog entries was found: a header with the resource's name and at least two other known columns is needed."), found};
}

} // namespace

Result<ImportTable> findTable(const QString &path, const ImportOptions &options)
{
    const auto columns = CatalogTemplate::builtIn();
    if (!columns)
        return columns.error();
    auto opened = TableReader::open(path);
    if (!opened)
        return opened.error();
    const auto chosen = chooseTable(*opened.value(), path, options, columns.value());
    if (!chosen)
        return chosen.error();
    if (chosen.value().sheet < 0)
        return noTable(path, options, chosen.value().seen);
    return ImportTable{chosen.value().head, opened.value()->sheetNames()};
}

Result<ImportResult> importCatalog(const QString &path, const ImportOptions &options, const Dictionaries &dictionaries,
                                   const std::function<bool(int, int)> &progress)
{
    const auto columns = CatalogTemplate::builtIn();
    if (!columns)
        return columns.error();
    auto opened = TableReader::open(path);
    if (!opened)
        return opened.error();
    TableReader &reader = *opened.value();
    const auto chosen = chooseTable(reader, path, options, columns.value());
    if (!chosen)
        return chosen.error();
    if (!chosen.value().isKnown)
        return noTable(path, options, chosen.value().seen);
    const TableHead &head = chosen.value().head;
    if (const auto usable = isUsable(head.mapping); !usable)
        return usable.error();

    ImportResult result;
    result.file = path;
    result.sheet = head.sheet;
    result.sheets = reader.sheetNames();
    result.firstDataRow = head.firstDataRow;
    result.mapping = head.mapping;
    result.isRemembered = head.isRemembered;
    const QHash<int, QString> fields = head.mapping.fields();
    // Looked up once: a title is searched for among the headers, which for each cell would take half of the time.
    struct Column {
        int at;
        QString field;
        QString title;
    };
    QVector<Column> meant;
    for (int column = 0; column < head.mapping.columns.size(); ++column) {
        if (const QString field = fields.value(column); !field.isEmpty())
            meant.append({column, field, head.mapping.title(column)});
    }
    Builder builder(options, dictionaries);
    bool cancelled = false;
    RowIntake intake(reader, chosen.value().sheet, head.firstDataRow, fields);
    const auto read = intake.read([&](int row, const QVector<QString> &cells, const QVector<TableFinding> &faults) {
        if (row < head.firstDataRow)
            return true;
        QVector<Cell> stated;
        for (const Column &column : std::as_const(meant)) {
            const QString text = cells.value(column.at).trimmed();
            if (!text.isEmpty())
                stated << Cell{row, column.at, column.title, column.field, text};
        }
        if (stated.isEmpty() && faults.isEmpty())
            return true;
        ++result.rowsRead;
        if (!stated.isEmpty())
            builder.add(row, stated, result);
        addFaults(faults, head.mapping, result);
        if (progress && result.rowsRead % progressEvery == 0 && !progress(result.rowsRead, 0))
            cancelled = true;
        return !cancelled;
    });
    if (cancelled)
        return Error{QStringLiteral("import.cancelled"), Text::tr("The import was cancelled; nothing was kept."), path};
    if (!read)
        return read.error();
    result.notes = intake.notes();
    if (result.rowsRead == 0)
        return Error{QStringLiteral("import.empty"), Text::tr("The table has a header but no rows."), path + QStringLiteral(", ") + result.sheet};
    return result;
}

int ImportedEntry::rowOf(const Finding &finding) const
{
    if (!finding.itemId.isEmpty() && rows.size() == entry.items.size()) {
        for (qsizetype index = 0; index < rows.size(); ++index) {
            if (entry.items.at(index).id == finding.itemId)
                return rows.at(index);
        }
    }
    return rows.value(0);
}

int ImportResult::columnOf(const Finding &finding) const
{
    return mapping.fields().key(finding.itemId.isEmpty() ? finding.field : QStringLiteral("items.") + finding.field, -1);
}

QVector<FileEntry> ImportResult::fileEntries() const
{
    QVector<FileEntry> all;
    for (const ImportedEntry &imported : entries)
        all << FileEntry{imported.entry, imported.statedId};
    return all;
}

} // namespace sharedesk

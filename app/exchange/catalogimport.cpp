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

constexpr int headRows = 12;
constexpr int progressEvery = 200;

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
        const QString key = code + QLatin1Char('\n') + normalised(name);
        qsizetype index = m_entries.value(key, -1);
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
            result.entries << newEntry(row, code, name, cells, result);
        }
        ImportedEntry &imported = result.entries[index];
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

    // The code of a dictionary; a text that is in none is kept as it stands and reported.
    QString codeOf(const QString &dictionary, const Cell &cell, ImportedEntry &imported) const
    {
        const QString code = m_dictionaries.codeFor(dictionary, cell.text);
        if (!code.isEmpty())
            return code;
        imported.problems << problem(cell, Text::tr("\"%1\" is not in the dictionary.").arg(cell.text));
        return cell.text;
    }

    ImportedEntry newEntry(int row, const QString &code, const QString &name, const QVector<Cell> &cells, ImportResult &result)
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
        Q_UNUSED(result)
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
    QHash<QString, QString> m_namesByCode;
};

// A cell without a usable value, at the entry of its row; a row that has nothing else belongs to no entry.
void addFaults(const QVector<TableFinding> &faults, const QHash<int, QString> &fields, const QHash<int, QString> &titles, ImportResult &result)
{
    for (const TableFinding &fault : faults) {
        const QString field = fields.value(fault.column);
        const ImportProblem problem{fault.row, fault.column, titles.value(fault.column, field), field, fault.text, fault.message()};
        const auto entry = std::find_if(result.entries.rbegin(), result.entries.rend(),
                                        [&](const ImportedEntry &imported) { return !imported.rows.isEmpty() && imported.rows.last() == fault.row; });
        (entry == result.entries.rend() ? result.rowProblems : entry->problems) << problem;
    }
}

struct SheetGuess {
    int sheet = -1;
    RecognisedTable table;
    int dataRows = 0;
};

// The table of one sheet: its head recognised, its data rows counted up to a few.
Result<SheetGuess> guess(TableReader &reader, int sheet, const CatalogTemplate &columns, QStringList &seen)
{
    QVector<std::pair<int, QVector<QString>>> head;
    int rows = 0;
    const auto read = reader.readRows(sheet, [&](int row, const QVector<QString> &cells) {
        if (head.size() < headRows)
            head.append({row, cells});
        ++rows;
        return rows < 1000;
    });
    if (!read)
        return read.error();
    SheetGuess result{sheet, columns.recognise(head), 0};
    for (const auto &[row, cells] : head) {
        for (const QString &cell : cells) {
            if (!cell.simplified().isEmpty() && seen.size() < 12)
                seen << cell.simplified().left(20);
        }
    }
    int headCount = 0;
    for (const auto &[row, cells] : head)
        headCount += row < result.table.firstDataRow;
    result.dataRows = result.table.fields.isEmpty() ? 0 : rows - headCount;
    return result;
}

} // namespace

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
    const QStringList names = reader.sheetNames();
    if (!options.sheet.isEmpty() && !names.contains(options.sheet))
        return Error{QStringLiteral("import.sheet"), Text::tr("The spreadsheet has no sheet \"%1\". It has: %2.").arg(options.sheet, names.join(QStringLiteral(", "))), path};

    SheetGuess best;
    QStringList seen;
    for (int sheet = 0; sheet < names.size(); ++sheet) {
        if (!options.sheet.isEmpty() && names.at(sheet) != options.sheet)
            continue;
        const auto found = guess(reader, sheet, columns.value(), seen);
        if (!found)
            return found.error();
        const SheetGuess &candidate = found.value();
        // A sheet that is in sight goes before one that is hidden.
        const auto rank = [&](const SheetGuess &one) { return std::pair(!reader.isHidden(one.sheet), one.dataRows); };
        if (!candidate.table.fields.isEmpty() && (best.sheet < 0 || rank(candidate) > rank(best)))
            best = candidate;
    }
    if (best.sheet < 0 && seen.isEmpty())
        return Error{QStringLiteral("import.empty"), Text::tr("The spreadsheet has no rows."), path};
    if (best.sheet < 0)
        return Error{QStringLiteral("import.columns"),
                     Text::tr("No table of catalog entries was found: a header with the resource's name and at least two other known columns is needed."),
                     Text::tr("%1; found: %2").arg(path, seen.join(QStringLiteral(", ")))};

    ImportResult result;
    result.file = path;
    result.sheet = names.at(best.sheet);
    result.sheets = names;
    result.firstDataRow = best.table.firstDataRow;
    Builder builder(options, dictionaries);
    bool cancelled = false;
    RowIntake intake(reader, best.sheet, best.table.firstDataRow, best.table.fields);
    const auto read = intake.read([&](int row, const QVector<QString> &cells, const QVector<TableFinding> &faults) {
        if (row < best.table.firstDataRow)
            return true;
        QVector<Cell> stated;
        for (int column = 0; column < cells.size(); ++column) {
            const QString field = best.table.fields.value(column);
            const QString text = cells.at(column).trimmed();
            if (!field.isEmpty() && !text.isEmpty())
                stated << Cell{row, column, best.table.titles.value(column, field), field, text};
        }
        if (stated.isEmpty() && faults.isEmpty())
            return true;
        ++result.rowsRead;
        if (!stated.isEmpty())
            builder.add(row, stated, result);
        addFaults(faults, best.table.fields, best.table.titles, result);
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

} // namespace sharedesk

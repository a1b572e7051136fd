#include "rowintake.h"

#include <QRegularExpression>

#include <algorithm>

#include "catalogtemplate.h"
#include "datetext.h"

namespace sharedesk {

namespace {

using Kind = TableFinding::Kind;

bool isDateField(const QString &field)
{
    return field.endsWith(QLatin1String(".on"));
}

// Fields whose letters and digits are compared one by one.
bool isCodeField(const QString &field)
{
    return field == QLatin1String("code") || field == QLatin1String("relatedCodes") || field == QLatin1String("classification")
           || field == QLatin1String("items.length") || field == QLatin1String("items.element");
}

bool hasFullWidth(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar character) { return character >= u'！' && character <= u'～'; });
}

// Full-width letters, digits and signs as ordinary ones; no other character is touched.
QString ordinary(QString text)
{
    for (QChar &character : text) {
        if (character >= u'！' && character <= u'～')
            character = QChar(character.unicode() - u'！' + u'!');
    }
    return text;
}

} // namespace

bool isErrorValue(const QString &text)
{
    if (!text.startsWith(QLatin1Char('#')) && !text.startsWith(QLatin1String("Err:")))
        return false;
    static const QRegularExpression errors(QStringLiteral(
        "^(#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|GETTING_DATA|ERR\\d+!)|Err:\\d{3})$"));
    return errors.match(text).hasMatch();
}

RowIntake::RowIntake(TableReader &reader, int sheet, int firstDataRow, QHash<int, QString> fields)
    : m_reader(reader), m_sheet(sheet), m_sheetName(reader.sheetNames().value(sheet)), m_firstDataRow(firstDataRow), m_fields(std::move(fields)) {}

Result<void> RowIntake::read(const Visitor &visit)
{
    // A sheet that is damaged is read all the same: the reading names the row.
    const auto areas = m_reader.mergedCells(m_sheet);
    prepare(areas ? areas.value() : QVector<CellRange>());
    // Only those found from here on are of this reading.
    const auto ofFile = std::count_if(m_reader.findings().cbegin(), m_reader.findings().cend(), [](const TableFinding &finding) {
        return finding.kind == Kind::Macros || finding.kind == Kind::OtherName;
    });
    qsizetype seen = ofFile;
    const auto read = m_reader.readRows(m_sheet, [&](int row, const QVector<QString> &cells) {
        QVector<TableFinding> faults;
        const QVector<TableFinding> &findings = m_reader.findings();
        for (; seen < findings.size(); ++seen) {
            const TableFinding &finding = findings.at(seen);
            if (finding.isFault() && finding.kind != Kind::MoreFaults && m_fields.contains(finding.column))
                faults << finding;
        }
        if (row < m_firstDataRow)
            return visit(row, cells, {});
        QVector<QString> meant = cells;
        fillMerged(row, meant);
        tidy(row, meant, faults);
        return visit(row, meant, faults);
    });
    collectNotes();
    return read && !areas ? Result<void>(areas.error()) : read;
}

void RowIntake::prepare(QVector<CellRange> areas)
{
    areas.removeIf([&](const CellRange &area) { return area.lastRow == area.row || area.lastRow < m_firstDataRow || area.row < m_firstDataRow; });
    std::sort(areas.begin(), areas.end(), [](const CellRange &a, const CellRange &b) { return a.row < b.row; });
    m_areas = std::move(areas);
    m_nextArea = 0;
    m_open.clear();
}

void RowIntake::fillMerged(int row, QVector<QString> &cells)
{
    for (auto area = m_open.begin(); area != m_open.end();) {
        if (area->lastRow < row) {
            area = m_open.erase(area);
            continue;
        }
        if (area.key() >= cells.size())
            cells.resize(area.key() + 1);
        if (cells.at(area.key()).isEmpty())
            cells[area.key()] = area->value;
        ++area;
    }
    for (; m_nextArea < m_areas.size() && m_areas.at(m_nextArea).row <= row; ++m_nextArea) {
        const CellRange &area = m_areas.at(m_nextArea);
        if (area.row != row || !m_fields.contains(area.column) || cells.value(area.column).isEmpty())
            continue;
        m_open.insert(area.column, {area.lastRow, cells.at(area.column)});
        ++m_filledAreas;
    }
}

void RowIntake::tidy(int row, QVector<QString> &cells, QVector<TableFinding> &faults)
{
    for (int column = 0; column < cells.size(); ++column) {
        const auto field = m_fields.constFind(column);
        if (field != m_fields.cend() && !cells.at(column).isEmpty())
            tidyCell(row, column, *field, cells[column], faults);
    }
    for (const TableFinding &fault : faults) {
        if (fault.kind == Kind::LostDigits)
            continue; // nearly right: kept, for the user to compare
        if (fault.column >= cells.size())
            cells.resize(fault.column + 1);
        QString &cell = cells[fault.column];
        const bool isName = m_fields.value(fault.column) == QLatin1String("name");
        cell = isName ? QStringLiteral("%1 (%2)").arg(fault.text.isEmpty() ? QStringLiteral("?") : fault.text, cellName(row, fault.column)) : QString();
    }
}

void RowIntake::tidyCell(int row, int column, const QString &field, QString &cell, QVector<TableFinding> &faults)
{
    if (const QString trimmed = cell.trimmed(); isErrorValue(trimmed)) {
        const bool isKnown = std::any_of(faults.cbegin(), faults.cend(), [&](const TableFinding &fault) { return fault.column == column; });
        if (!isKnown)
            faults << TableFinding{Kind::ErrorValue, m_sheetName, row, row, column, column, 1, trimmed};
        return;
    }
    const bool isDate = isDateField(field);
    if (!isDate && !isCodeField(field))
        return;
    if (hasFullWidth(cell)) {
        note(Kind::FullWidth, row, column);
        cell = ordinary(cell);
    }
    if (!isDate)
        return;
    QDate date = dateFromText(cell);
    if (!date.isValid()) {
        date = dateFromSerial(cell.trimmed(), m_reader.countsFrom1904());
        if (date.isValid())
            note(Kind::DateNumber, row, column, cell.trimmed() + QStringLiteral(" → ") + date.toString(Qt::ISODate));
    }
    if (date.isValid())
        cell = date.toString(Qt::ISODate);
}

// One note for a column, with how often it is so and where first and last.
void RowIntake::note(Kind kind, int row, int column, const QString &text)
{
    const std::pair key(int(kind), column);
    const auto known = m_byKind.constFind(key);
    if (known == m_byKind.cend()) {
        m_byKind.insert(key, m_notes.size());
        m_notes << TableFinding{kind, m_sheetName, row, row, column, column, 1, text};
        return;
    }
    ++m_notes[*known].count;
    m_notes[*known].lastRow = row;
}

void RowIntake::collectNotes()
{
    QVector<TableFinding> ofReader;
    for (const TableFinding &finding : m_reader.findings()) {
        const bool isOfColumn = finding.kind == Kind::Formulas || finding.kind == Kind::HiddenColumns;
        // Nor is the column in which those keep the identity of each entry.
        if (isOfColumn && std::none_of(m_fields.keyBegin(), m_fields.keyEnd(), [&](int column) {
                return column >= finding.column && column <= finding.lastColumn && m_fields.value(column) != QLatin1String("entryId");
            }))
            continue;
        if (!finding.isFault() || finding.kind == Kind::MoreFaults)
            ofReader << finding;
    }
    m_notes = ofReader + m_notes;
    if (m_filledAreas > 0)
        m_notes << TableFinding{Kind::MergedCells, m_sheetName, 0, 0, -1, -1, m_filledAreas, {}};
    const QStringList names = m_reader.sheetNames();
    for (int sheet = 0; sheet < names.size(); ++sheet) {
        // The lists behind the drop-downs of this program's own exports are no news.
        if (m_reader.isHidden(sheet) && names.at(sheet) != listSheetName())
            m_notes << TableFinding{sheet == m_sheet ? Kind::HiddenSheetRead : Kind::HiddenSheet, names.at(sheet), 0, 0, -1, -1, 1, {}};
    }
}

} // namespace sharedesk

#include "xlsxsheet.h"

#include <QHash>

#include <charconv>
#include <string>

#include "xlsxvalue.h"
#include "xmlevents.h"

namespace sharedesk {

namespace {

constexpr int mostColumns = 16384;
constexpr int mostRows = 1048576;
constexpr size_t mostCellBytes = 1 << 20;             // a spreadsheet holds 32,767 characters
constexpr qint64 mostStringMemory = qint64(512) << 20; // bytes, of all shared strings together
constexpr qint64 memoryOfString = 48;
constexpr int mostFaults = 1000;                       // listed of one sheet
constexpr int mostHiddenAreas = 50;
constexpr qsizetype mostMergedAreas = 1'000'000;

// The text of string items: plain or rich; phonetic guides are no part of it.
class StringCollector {
public:
    void clear()
    {
        m_text.clear();
        m_inText = false;
        m_inGuide = false;
    }
    void begin(std::string_view name)
    {
        if (name == "rPh")
            m_inGuide = true;
        m_inText = name == "t" && !m_inGuide;
    }
    void end(std::string_view name)
    {
        if (name == "rPh")
            m_inGuide = false;
        m_inText = false;
    }
    // False: longer than any cell may be.
    bool text(std::string_view text)
    {
        if (m_inText)
            m_text += text;
        return m_text.size() <= mostCellBytes;
    }
    const std::string &collected() const { return m_text; }

private:
    std::string m_text;
    bool m_inText = false;
    bool m_inGuide = false;
};

class SheetRows : public XmlEvents {
public:
    SheetRows(const XlsxContext &context, const XlsxReader::RowVisitor &visit, QVector<TableFinding> &findings, XlsxPlace &place)
        : m_context(context), m_visit(visit), m_findings(findings), m_place(place) {}

private:
    enum class Type { Number, Shared, Inline, Formula, Boolean, Error, Date };

    void begin(std::string_view name, const Attributes &attributes) override
    {
        if (m_inCell) {
            if (name == "v")
                m_inValue = true;
            else if (name == "f")
                m_hasFormula = true;
            else
                m_inline.begin(name);
        } else if (name == "c" && m_inRow) {
            beginCell(attributes);
        } else if (name == "row") {
            beginRow(attributes);
        } else if (name == "col" && attributes.isTrue("hidden")) {
            hiddenColumns(attributes.number("min"), attributes.number("max"));
        }
    }

    void end(std::string_view name) override
    {
        if (m_inCell) {
            if (name == "c")
                endCell();
            else if (name == "v")
                m_inValue = false;
            else
                m_inline.end(name);
        } else if (name == "row" && m_inRow) {
            endRow();
        }
    }

    void text(std::string_view text) override
    {
        if (!m_inCell)
            return;
        if (m_inValue)
            m_value += text;
        if (m_value.size() > mostCellBytes || !m_inline.text(text))
            fail(QStringLiteral("a text of more than 1 MiB"));
    }

    void beginRow(const Attributes &attributes)
    {
        const int stated = attributes.number("r");
        m_row = stated > m_row ? stated : m_row + 1;
        m_place.cell.clear();
        if (m_row > mostRows)
            return fail(QStringLiteral("row %1 is beyond the last row of a spreadsheet").arg(m_row));
        m_cells.clear();
        m_column = -1;
        m_inRow = true;
        m_isHidden = attributes.isTrue("hidden");
    }

    void endRow()
    {
        m_inRow = false;
        m_place.lastRow = m_row;
        if (m_isHidden)
            hiddenRow();
        if (!m_visit(m_row, m_cells))
            stop();
    }

    void beginCell(const Attributes &attributes)
    {
        std::string_view reference;
        m_type = Type::Number;
        m_style = NumberStyle::Plain;
        // One walk over the attributes: this runs for millions of cells.
        for (const char **pair = attributes.pairs(); *pair; pair += 2) {
            if (pair[0][0] == '\0' || pair[0][1] != '\0')
                continue;
            const std::string_view value = pair[1];
            switch (pair[0][0]) {
            case 'r':
                reference = value;
                break;
            case 't':
                m_type = typeOf(value);
                break;
            case 's': {
                unsigned style = 0;
                std::from_chars(value.data(), value.data() + value.size(), style);
                if (style < unsigned(m_context.styles.size()))
                    m_style = m_context.styles.at(int(style));
                break;
            }
            default:
                break;
            }
        }
        m_column = reference.empty() ? m_column + 1 : columnOfReference(reference);
        if (m_column < 0 || m_column >= mostColumns) {
            m_place.cell = QString::fromUtf8(reference.data(), qsizetype(qMin<size_t>(reference.size(), 20)));
            return fail(QStringLiteral("no such column"));
        }
        m_inCell = true;
        m_inValue = false;
        m_hasFormula = false;
        m_value.clear();
        m_inline.clear();
    }

    static Type typeOf(std::string_view type)
    {
        if (type == "s")
            return Type::Shared;
        if (type == "inlineStr")
            return Type::Inline;
        if (type == "str")
            return Type::Formula;
        if (type == "b")
            return Type::Boolean;
        if (type == "e")
            return Type::Error;
        return type == "d" ? Type::Date : Type::Number;
    }

    void endCell()
    {
        m_inCell = false;
        QString text;
        if (m_type == Type::Inline) {
            text = cellString(m_inline.collected());
        } else if (!m_value.empty()) {
            text = valueText();
        } else if (m_hasFormula && m_type != Type::Formula) {
            fault(TableFinding::Kind::FormulaWithoutValue, {});
        }
        if (m_hasFormula)
            formula();
        if (m_column >= m_cells.size())
            m_cells.resize(m_column + 1);
        m_cells[m_column] = text;
    }

    QString valueText()
    {
        switch (m_type) {
        case Type::Shared: {
            size_t index = 0;
            const auto [end, error] = std::from_chars(m_value.data(), m_value.data() + m_value.size(), index);
            if (error == std::errc() && end == m_value.data() + m_value.size() && index < size_t(m_context.sharedStrings.size()))
                return m_context.sharedStrings.at(qsizetype(index));
            m_place.cell = cellName(m_row, m_column);
            fail(QStringLiteral("its text is missing (shared string %1)").arg(QString::fromUtf8(m_value.data(), qsizetype(qMin<size_t>(m_value.size(), 20)))));
            return {};
        }
        case Type::Boolean:
            return m_value == "1" || m_value == "true" ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
        case Type::Number: {
            const NumberText number = numberText(m_value, m_style, m_context.from1904);
            if (number.lostDigits)
                fault(TableFinding::Kind::LostDigits, number.text);
            return number.text;
        }
        case Type::Error: {
            const QString text = cellString(m_value);
            fault(TableFinding::Kind::ErrorValue, text);
            return text;
        }
        case Type::Date: {
            QString text = cellString(m_value);
            if (text.endsWith(QLatin1String("T00:00:00")))
                text.chop(9);
            return text;
        }
        case Type::Formula:
        case Type::Inline:
            break;
        }
        return cellString(m_value);
    }

    void fault(TableFinding::Kind kind, const QString &text)
    {
        if (m_faults == mostFaults) {
            if (m_moreFaults < 0) {
                m_moreFaults = m_findings.size();
                m_findings.append({TableFinding::Kind::MoreFaults, {}, m_row, m_row, m_column, m_column, 0, {}});
            }
            ++m_findings[m_moreFaults].count;
            m_findings[m_moreFaults].lastRow = m_row;
            return;
        }
        ++m_faults;
        m_findings.append({kind, {}, m_row, m_row, m_column, m_column, 1, text.left(100)});
    }

    // One finding for all formulas of a column.
    void formula()
    {
        const auto known = m_formulas.constFind(m_column);
        if (known == m_formulas.cend()) {
            m_formulas.insert(m_column, m_findings.size());
            m_findings.append({TableFinding::Kind::Formulas, {}, m_row, m_row, m_column, m_column, 1, {}});
            return;
        }
        TableFinding &finding = m_findings[*known];
        finding.lastRow = m_row;
        ++finding.count;
    }

    void hiddenRow()
    {
        bool isEmpty = true;
        for (const QString &cell : m_cells)
            isEmpty = isEmpty && cell.isEmpty();
        if (isEmpty)
            return;
        const bool continues = m_hidden >= 0 && (m_findings.at(m_hidden).lastRow == m_row - 1 || m_hiddenAreas == mostHiddenAreas);
        if (continues) {
            m_findings[m_hidden].lastRow = m_row;
            ++m_findings[m_hidden].count;
            return;
        }
        ++m_hiddenAreas;
        m_hidden = m_findings.size();
        m_findings.append({TableFinding::Kind::HiddenRows, {}, m_row, m_row, -1, -1, 1, {}});
    }

    void hiddenColumns(int first, int last)
    {
        if (first < 1 || last < first || first > mostColumns || last == mostColumns)
            return; // up to the last column: everything beyond the table is out of sight
        m_findings.append({TableFinding::Kind::HiddenColumns, {}, 0, 0, first - 1, last - 1, last - first + 1, {}});
    }

    const XlsxContext &m_context;
    const XlsxReader::RowVisitor &m_visit;
    QVector<TableFinding> &m_findings;
    XlsxPlace &m_place;

    QVector<QString> m_cells;
    int m_row = 0;
    int m_column = -1;
    bool m_inRow = false;
    bool m_isHidden = false;
    bool m_inCell = false;
    bool m_inValue = false;
    bool m_hasFormula = false;
    Type m_type = Type::Number;
    NumberStyle m_style = NumberStyle::Plain;
    std::string m_value;
    StringCollector m_inline;

    QHash<int, qsizetype> m_formulas; // column -> its finding
    qsizetype m_hidden = -1;
    qsizetype m_moreFaults = -1;
    int m_hiddenAreas = 0;
    int m_faults = 0;
};

class SharedStrings : public XmlEvents {
public:
    explicit SharedStrings(QVector<QString> &strings) : m_strings(strings) {}

private:
    void begin(std::string_view name, const Attributes &) override
    {
        if (name == "si")
            m_item.clear();
        else
            m_item.begin(name);
    }
    void end(std::string_view name) override
    {
        if (name != "si")
            return m_item.end(name);
        m_strings.append(cellString(m_item.collected()));
        m_memory += memoryOfString + 2 * m_strings.last().size();
        if (m_memory > mostStringMemory)
            fail(QStringLiteral("more text than this program reads (512 MiB)"));
    }
    void text(std::string_view text) override
    {
        if (!m_item.text(text))
            fail(QStringLiteral("a text of more than 1 MiB"));
    }

    QVector<QString> &m_strings;
    StringCollector m_item;
    qint64 m_memory = 0;
};

class Styles : public XmlEvents {
public:
    explicit Styles(QVector<NumberStyle> &styles) : m_styles(styles) {}

private:
    void begin(std::string_view name, const Attributes &attributes) override
    {
        if (name == "numFmt")
            m_codes.insert(attributes.number("numFmtId"), attributes.text("formatCode"));
        else if (name == "cellXfs")
            m_inCellFormats = true;
        else if (m_inCellFormats && name == "xf")
            append(attributes.number("numFmtId"));
    }
    void end(std::string_view name) override
    {
        if (name == "cellXfs")
            m_inCellFormats = false;
    }
    void append(int format)
    {
        if (m_styles.size() >= 65536) // as many as a workbook can have
            return fail(QStringLiteral("more than 65,536 cell formats"));
        m_styles.append(styleOfFormat(format, m_codes.value(format)));
    }

    QVector<NumberStyle> &m_styles;
    QHash<int, QString> m_codes;
    bool m_inCellFormats = false;
};

} // namespace

int columnOfReference(std::string_view reference)
{
    int column = 0;
    for (const char character : reference) {
        const char letter = char(character & ~0x20);
        if (letter < 'A' || letter > 'Z')
            break;
        column = column * 26 + (letter - 'A' + 1);
        if (column > mostColumns)
            return -1;
    }
    return column - 1;
}

int rowOfReference(std::string_view reference)
{
    const auto digit = reference.find_first_of("0123456789");
    int row = 0;
    if (digit != std::string_view::npos)
        std::from_chars(reference.data() + digit, reference.data() + reference.size(), row);
    return row <= mostRows ? row : 0;
}

QString readSheetXml(QIODevice &device, const XlsxContext &context, const XlsxReader::RowVisitor &visit,
                     QVector<TableFinding> &findings, XlsxPlace &place)
{
    return SheetRows(context, visit, findings, place).read(device);
}

QString readSharedStringsXml(QIODevice &device, QVector<QString> &strings)
{
    return SharedStrings(strings).read(device);
}

QString readStylesXml(QIODevice &device, QVector<NumberStyle> &styles)
{
    return Styles(styles).read(device);
}

QVector<CellRange> readMergedCells(QIODevice &device)
{
    constexpr std::string_view mark = "mergeCell ";
    constexpr qint64 longest = 128;
    QVector<CellRange> areas;
    QByteArray text;
    for (;;) {
        const QByteArray piece = device.read(1 << 18);
        text += piece;
        const std::string_view view(text.constData(), size_t(text.size()));
        size_t from = 0;
        for (size_t at = view.find(mark); at != std::string_view::npos; at = view.find(mark, from)) {
            if (!piece.isEmpty() && view.size() - at < size_t(longest))
                break; // the rest of it is in the next piece
            from = at + mark.size();
            // A text that says "mergeCell" follows no "<"; a prefix ends with ":".
            if (at == 0 || (view[at - 1] != '<' && view[at - 1] != ':'))
                continue;
            const std::string_view rest = view.substr(from, size_t(longest));
            const size_t open = rest.find("ref=\"");
            const size_t close = open == std::string_view::npos ? open : rest.find('"', open + 5);
            if (close == std::string_view::npos)
                continue;
            const std::string_view reference = rest.substr(open + 5, close - open - 5);
            const std::string_view last = reference.substr(qMin(reference.find(':'), reference.size() - 1) + 1);
            const CellRange area{rowOfReference(reference), columnOfReference(reference), rowOfReference(last), columnOfReference(last)};
            if (area.row > 0 && area.column >= 0 && area.lastRow >= area.row && area.lastColumn >= area.column && areas.size() < mostMergedAreas)
                areas.append(area);
        }
        if (piece.isEmpty())
            return areas;
        const size_t keep = qMax(from, view.size() > size_t(longest) ? view.size() - size_t(longest) : size_t(0));
        text.remove(0, qsizetype(keep));
    }
}

} // namespace sharedesk

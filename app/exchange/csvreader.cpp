#include "csvreader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QStringDecoder>

#include "csvtext.h"
#include "filekind.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

constexpr qint64 chunkBytes = 1 << 16;
constexpr int longestCell = 32767; // characters; what a spreadsheet's cell holds
constexpr int sampleRows = 20;
constexpr int mostColumns = 16384;   // as a spreadsheet has
constexpr int mostRows = 1048576;

// Cells and rows from text that comes in pieces.
class RowSplitter {
public:
    using RowVisitor = TableReader::RowVisitor;

    RowSplitter(QChar separator, const RowVisitor &visit) : m_separator(separator), m_visit(visit) {}

    // False: the visitor has enough, or a cell is too long.
    bool take(const QString &text)
    {
        for (const QChar character : text) {
            if (!takeCharacter(character))
                return false;
        }
        return true;
    }
    bool finish() { return m_cells.isEmpty() && m_cell.isEmpty() && !m_wasQuoted ? true : endRow(); }
    bool isInQuotes() const { return m_state == State::Quoted; }
    bool isTooLong() const { return m_tooLong; }
    bool isTooLarge() const { return m_tooLarge; }
    int row() const { return m_row; }
    int quoteRow() const { return m_quoteRow; }

private:
    enum class State { Plain, Quoted, QuoteInQuoted };

    bool takeCharacter(QChar character)
    {
        if (m_state == State::Quoted) {
            if (character == QLatin1Char('"'))
                m_state = State::QuoteInQuoted;
            else
                return append(character);
            return true;
        }
        if (m_state == State::QuoteInQuoted) {
            m_state = State::Plain;
            if (character == QLatin1Char('"')) {
                m_state = State::Quoted;
                return append(character);
            }
        }
        const bool afterReturn = std::exchange(m_afterReturn, character == QLatin1Char('\r'));
        if (character == QLatin1Char('\n') && afterReturn)
            return true;
        if (character == QLatin1Char('\n') || character == QLatin1Char('\r'))
            return endRow();
        if (character == m_separator) {
            endCell();
            m_tooLarge = m_cells.size() >= mostColumns;
            return !m_tooLarge;
        }
        if (character == QLatin1Char('"') && m_cell.isEmpty() && !m_wasQuoted) {
            m_state = State::Quoted;
            m_wasQuoted = true;
            m_quoteRow = m_row;
            return true;
        }
        return append(character);
    }
    bool append(QChar character)
    {
        m_cell += character;
        m_tooLong = m_cell.size() > longestCell;
        return !m_tooLong;
    }
    void endCell()
    {
        m_cells << unguarded(m_cell);
        m_cell.clear();
        m_wasQuoted = false;
    }
    bool endRow()
    {
        endCell();
        const QVector<QString> cells = std::exchange(m_cells, {});
        m_tooLarge = m_row > mostRows;
        return !m_tooLarge && m_visit(m_row++, cells);
    }

    QChar m_separator;
    const RowVisitor &m_visit;
    State m_state = State::Plain;
    QVector<QString> m_cells;
    QString m_cell;
    int m_row = 1;
    int m_quoteRow = 0;
    bool m_wasQuoted = false;
    bool m_afterReturn = false;
    bool m_tooLong = false;
    bool m_tooLarge = false;
};

// Gives the text in pieces; false when bytes do not belong to the encoding.
bool decode(QFile &file, const QString &encoding, const std::function<bool(const QString &)> &take)
{
    QStringDecoder decoder(encoding.toLatin1().constData());
    file.seek(0);
    bool first = true;
    while (!file.atEnd()) {
        QString text = decoder(file.read(chunkBytes));
        if (first && text.startsWith(QChar::ByteOrderMark))
            text.remove(0, 1);
        first = false;
        if (decoder.hasError())
            return false;
        if (!take(text))
            return true;
    }
    return true;
}

QString encodingOf(QFile &file)
{
    const QByteArray head = file.peek(2);
    if (head == QByteArray("\xFF\xFE", 2) || head == QByteArray("\xFE\xFF", 2))
        return QStringLiteral("UTF-16");
    for (const char *encoding : {"UTF-8", "GB18030"}) {
        if (decode(file, QLatin1String(encoding), [](const QString &) { return true; }))
            return QLatin1String(encoding);
    }
    return {};
}

// The separator by which most of the first rows have the same number of cells, the more cells the better.
QChar separatorOf(QFile &file, const QString &encoding)
{
    QString sample;
    decode(file, encoding, [&](const QString &text) {
        sample += text;
        return sample.size() < int(chunkBytes);
    });
    QChar best = QLatin1Char(',');
    int bestScore = 0;
    for (const QChar separator : {QLatin1Char(','), QLatin1Char('\t'), QLatin1Char(';')}) {
        QHash<qsizetype, int> widths;
        const TableReader::RowVisitor count = [&](int row, const QVector<QString> &cells) {
            ++widths[cells.size()];
            return row < sampleRows;
        };
        RowSplitter splitter(separator, count);
        splitter.take(sample);
        for (auto width = widths.cbegin(); width != widths.cend(); ++width) {
            const int score = width.key() > 1 ? int(width.key()) * width.value() : 0;
            if (score > bestScore) {
                bestScore = score;
                best = separator;
            }
        }
    }
    return best;
}

} // namespace

Result<std::unique_ptr<CsvReader>> CsvReader::open(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return *refusalOf(FileKind::Unreadable, path);
    const QString encoding = encodingOf(file);
    if (encoding.isEmpty())
        return Error{QStringLiteral("csv.encoding"), Text::tr("The file is neither UTF-8 nor GB18030 text. Save it anew as CSV (UTF-8) in your office program."), path};
    if (encoding != QLatin1String("UTF-16") && file.seek(0) && file.read(chunkBytes).contains('\0'))
        return Error{QStringLiteral("csv.not"), Text::tr("This is no text file with separated values (CSV)."), path};
    std::unique_ptr<CsvReader> reader(new CsvReader(path, encoding));
    reader->m_separator = separatorOf(file, encoding);
    return reader;
}

QStringList CsvReader::sheetNames() const
{
    return {QFileInfo(m_path).completeBaseName()};
}

Result<void> CsvReader::readRows(int, const RowVisitor &visit)
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return *refusalOf(FileKind::Unreadable, m_path);
    bool wanted = true;
    const RowVisitor visitor = [&](int row, const QVector<QString> &cells) { return wanted = visit(row, cells); };
    RowSplitter splitter(m_separator, visitor);
    const bool decoded = decode(file, m_encoding, [&](const QString &text) { return splitter.take(text); });
    if (splitter.isTooLong())
        return Error{QStringLiteral("csv.cell"), Text::tr("Row %1 has a cell of more than %2 characters. Nothing was imported; look for a quote that is missing there.").arg(splitter.row()).arg(longestCell), m_path};
    if (splitter.isTooLarge())
        return Error{QStringLiteral("csv.large"), Text::tr("Row %1 goes beyond what a spreadsheet holds (1,048,576 rows of 16,384 columns). Nothing was imported; divide the file.").arg(splitter.row()), m_path};
    if (!wanted)
        return {};
    if (!decoded)
        return Error{QStringLiteral("csv.encoding"), Text::tr("Row %1 has bytes that are no text. Nothing was imported.").arg(splitter.row()), m_path};
    if (splitter.isInQuotes())
        return Error{QStringLiteral("csv.quote"), Text::tr("A quote that begins in row %1 is never closed. Nothing was imported.").arg(splitter.quoteRow()), m_path};
    splitter.finish();
    return {};
}

} // namespace sharedesk

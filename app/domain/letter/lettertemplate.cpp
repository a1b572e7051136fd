#include "letter/lettertemplate.h"

#include <QCoreApplication>

#include <optional>

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Letter)
};

constexpr int deepest = 8; // blocks within blocks

// Characters that no document may have (XML 1.0), and those by which Qt's documents mark frames and pictures.
bool isUnwritable(char16_t c)
{
    const bool control = (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7f && c < 0xa0);
    return control || (c >= 0xfdd0 && c <= 0xfdef) || c >= 0xfff9;
}

QString readable(const QString &value)
{
    QString text;
    text.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value.at(i);
        if (c.isHighSurrogate() && i + 1 < value.size() && value.at(i + 1).isLowSurrogate()) {
            text += c;
            text += value.at(++i);
        } else if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            text += u'\n';
        } else if (!c.isSurrogate() && !isUnwritable(c.unicode())) {
            text += c;
        }
    }
    return text;
}

QString escaped(const QString &value, LetterEscape escape)
{
    QString text = readable(value);
    if (escape == LetterEscape::None)
        return text;
    text = text.toHtmlEscaped();
    // HTML makes a single narrow space of one that is as wide as a character.
    text.replace(QChar(0x3000), QString(2, QChar(QChar::Nbsp)));
    return text.replace(u'\n', QLatin1String("<br/>"));
}

class Filling
{
public:
    Filling(QString name, const QString &text, const LetterValues &values, LetterEscape escape)
        : m_name(std::move(name)), m_text(text), m_values(values), m_escape(escape)
    {
    }

    Result<QString> run()
    {
        part({}, 0, true);
        if (m_error)
            return *m_error;
        return m_result;
    }

private:
    struct Row
    {
        const LetterList *list = nullptr;
        qsizetype at = -1; // -1: only checked, there is no row
    };

    int line() const { return int(m_text.left(m_tagAt).count(u'\n')) + 1; }

    void fail(const QString &message, const QString &field)
    {
        if (!m_error)
            m_error = Error{QStringLiteral("letter.template"), Text::tr("%1, line %2: %3").arg(m_name).arg(line()).arg(message),
                            QStringLiteral("%1:%2").arg(line()).arg(field)};
    }

    // The text up to the next tag goes to the result; nullopt: the text ends.
    std::optional<QString> nextTag(bool written)
    {
        const qsizetype open = m_text.indexOf(QLatin1String("{{"), m_at);
        if (written)
            m_result += QStringView(m_text).mid(m_at, open < 0 ? -1 : open - m_at);
        m_tagAt = open < 0 ? m_text.size() : open;
        m_at = m_tagAt;
        if (open < 0)
            return std::nullopt;
        const qsizetype close = m_text.indexOf(QLatin1String("}}"), open);
        const QString tag = close < 0 ? QString() : m_text.mid(open + 2, close - open - 2);
        if (close < 0 || tag.contains(u'\n')) {
            fail(Text::tr("\"{{\" is not closed by \"}}\" on the same line."), {});
            return std::nullopt;
        }
        m_at = close + 2;
        return tag.trimmed();
    }

    std::optional<QString> valueOf(const QString &field) const
    {
        for (auto row = m_rows.crbegin(); row != m_rows.crend(); ++row) {
            if (const qsizetype column = row->list->columns.indexOf(field); column >= 0)
                return row->at < 0 ? QString() : row->list->rows.at(row->at).value(column);
        }
        const auto found = m_values.fields.constFind(field);
        return found == m_values.fields.constEnd() ? std::nullopt : std::optional<QString>(*found);
    }

    std::optional<bool> isEmpty(const QString &name) const
    {
        if (const auto list = m_values.lists.constFind(name); list != m_values.lists.constEnd())
            return list->rows.isEmpty();
        const auto value = valueOf(name);
        return value ? std::optional<bool>(value->trimmed().isEmpty()) : std::nullopt;
    }

    // Up to {{/block}}, or to the end of the text when `block` is empty.
    void part(const QString &block, int depth, bool written)
    {
        const qsizetype begun = m_tagAt;
        for (;;) {
            const auto tag = nextTag(written);
            if (m_error)
                return;
            if (!tag) {
                if (!block.isEmpty()) {
                    m_tagAt = begun;
                    fail(Text::tr("the part \"%1\" is not closed by {{/%1}}.").arg(block), block);
                }
                return;
            }
            if (tag->startsWith(u'!'))
                continue;
            const QString name = tag->mid(1).trimmed();
            if (tag->startsWith(u'/')) {
                if (name != block || block.isEmpty())
                    fail(Text::tr("{{/%1}} closes nothing that is open.").arg(name), name);
                return;
            }
            if (tag->startsWith(u'#'))
                repeated(name, depth, written);
            else if (tag->startsWith(u'?') || tag->startsWith(u'^'))
                conditional(name, tag->startsWith(u'^'), depth, written);
            else
                single(*tag, written);
            if (m_error)
                return;
        }
    }

    void single(const QString &field, bool written)
    {
        const auto value = valueOf(field);
        if (!value)
            fail(m_values.lists.contains(field) ? Text::tr("\"%1\" is a list: write {{#%1}} … {{/%1}}.").arg(field)
                                                : Text::tr("there is no field \"%1\".").arg(field),
                 field);
        else if (written)
            m_result += escaped(*value, m_escape);
    }

    bool isTooDeep(const QString &name, int depth)
    {
        if (depth + 1 >= deepest)
            fail(Text::tr("too many parts stand within each other."), name);
        return m_error.has_value();
    }

    void conditional(const QString &name, bool whenEmpty, int depth, bool written)
    {
        const auto empty = isEmpty(name);
        if (!empty)
            fail(Text::tr("there is no field \"%1\".").arg(name), name);
        if (!isTooDeep(name, depth))
            part(name, depth + 1, written && *empty == whenEmpty);
    }

    void repeated(const QString &name, int depth, bool written)
    {
        const auto list = m_values.lists.constFind(name);
        if (list == m_values.lists.constEnd())
            fail(Text::tr("there is no list \"%1\".").arg(name), name);
        if (isTooDeep(name, depth))
            return;
        const qsizetype begin = m_at;
        const qsizetype tagAt = m_tagAt;
        // Without a row the part is only looked through.
        const bool none = list->rows.isEmpty() || !written;
        for (qsizetype at = none ? -1 : 0; at < (none ? 0 : list->rows.size()) && !m_error; ++at) {
            m_at = begin;
            m_tagAt = tagAt;
            m_rows.append({&*list, at});
            part(name, depth + 1, written && at >= 0);
            m_rows.removeLast();
        }
    }

    QString m_name;
    const QString &m_text;
    const LetterValues &m_values;
    LetterEscape m_escape;
    qsizetype m_at = 0;
    qsizetype m_tagAt = 0;
    QVector<Row> m_rows;
    QString m_result;
    std::optional<Error> m_error;
};

} // namespace

Result<QString> fillTemplate(const QString &name, const QString &text, const LetterValues &values, LetterEscape escape)
{
    return Filling(name, text, values, escape).run();
}

} // namespace sharedesk

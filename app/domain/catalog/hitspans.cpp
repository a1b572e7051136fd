#include "catalog/hitspans.h"

#include <algorithm>

namespace sharedesk {

namespace {

constexpr qsizetype shownBefore = 8;
constexpr qsizetype shownAtAll = 60;
constexpr qsizetype mostItems = 3;

bool isAsciiWord(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar character) { return character.unicode() < 0x80; });
}

// A character that is read, with its syllable. Letters between characters part them.
struct Read
{
    qsizetype at = 0;
    QString syllable;
};

// In pieces without letters between; empty when characters and syllables cannot be told apart.
QVector<QVector<Read>> readings(const QString &text, const PinyinTable &pinyin)
{
    if (text.normalized(QString::NormalizationForm_KC).size() != text.size())
        return {};
    const QStringList syllables = pinyin.readSyllables(text);
    QVector<QVector<Read>> pieces(1);
    qsizetype next = 0;
    for (qsizetype i = 0; i < text.size() && next < syllables.size(); ++i) {
        const QStringList one = pinyin.readSyllables(text.mid(i, 1));
        if (one.isEmpty())
            continue;
        if (one.first() == breakOfReading) {
            const bool begins = i == 0 || pinyin.readSyllables(text.mid(i - 1, 1)) != one;
            next += begins ? 1 : 0;
            if (begins)
                pieces.append(QVector<Read>());
            continue;
        }
        pieces.last().append({i, syllables.at(next++)});
    }
    return next == syllables.size() ? pieces : QVector<QVector<Read>>();
}

// How many characters from `from` on the word reads, 0: none. By first letters it must end with a character; by
// syllables the last one may be unfinished.
qsizetype readByLetters(const QVector<Read> &piece, qsizetype from, const QString &word)
{
    if (piece.size() - from < word.size())
        return 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (piece.at(from + i).syllable.front() != word.at(i))
            return 0;
    }
    return word.size();
}

qsizetype readBySyllables(const QVector<Read> &piece, qsizetype from, const QString &word)
{
    qsizetype at = 0;
    for (qsizetype i = from; i < piece.size(); ++i) {
        const QString &syllable = piece.at(i).syllable;
        const auto left = QStringView(word).mid(at);
        if (syllable.startsWith(left))
            return i - from + 1;
        if (!left.startsWith(syllable))
            return 0;
        at += syllable.size();
    }
    return 0;
}

void markRead(const QVector<QVector<Read>> &pieces, const QString &word, QVector<bool> &marked)
{
    for (const QVector<Read> &piece : pieces) {
        for (qsizetype from = 0; from < piece.size(); ++from) {
            const qsizetype read = qMax(readByLetters(piece, from, word), word.size() > 1 ? readBySyllables(piece, from, word) : 0);
            for (qsizetype i = 0; i < read; ++i)
                marked[piece.at(from + i).at] = true;
        }
    }
}

} // namespace

QVector<TextSpan> spansOf(const QVector<bool> &marked)
{
    QVector<TextSpan> spans;
    for (qsizetype i = 0; i < marked.size(); ++i) {
        if (!marked.at(i))
            continue;
        if (i > 0 && marked.at(i - 1))
            ++spans.last().length;
        else
            spans.append({i, 1});
    }
    return spans;
}

QVector<TextSpan> hitSpans(const QString &text, const QStringList &words, const PinyinTable &pinyin)
{
    QVector<TextSpan> literal = foundIn(text, words);
    QVector<bool> marked(text.size());
    for (const TextSpan &span : std::as_const(literal))
        std::fill_n(marked.begin() + span.begin, span.length, true);
    QVector<QVector<Read>> pieces;
    bool isRead = false;
    for (const QString &word : words) {
        if (word.isEmpty() || !isAsciiWord(word) || text.contains(word, Qt::CaseInsensitive))
            continue;
        if (!isRead)
            pieces = readings(text, pinyin);
        isRead = true;
        markRead(pieces, word, marked);
    }
    if (!isRead)
        return literal;
    return spansOf(marked);
}

HitElsewhere hitElsewhere(const CatalogEntry &entry, const QStringList &words, const PinyinTable &pinyin)
{
    QStringList missing;
    for (const QString &word : words) {
        const QStringList one{word};
        if (hitSpans(entry.name, one, pinyin).isEmpty() && hitSpans(entry.provider, one, pinyin).isEmpty() && foundIn(entry.code, one).isEmpty())
            missing << word;
    }
    if (missing.isEmpty())
        return {};
    const QString summary = entry.summary.simplified();
    if (const auto spans = foundIn(summary, missing); !spans.isEmpty()) {
        const qsizetype begin = spans.first().begin <= shownBefore ? 0 : spans.first().begin - shownBefore;
        QString piece = summary.mid(begin, shownAtAll);
        if (begin > 0)
            piece.prepend(QChar(0x2026));
        if (begin + shownAtAll < summary.size())
            piece.append(QChar(0x2026));
        return {HitElsewhere::Place::Summary, piece};
    }
    QStringList items;
    for (const DataItem &item : entry.items) {
        if (items.size() < mostItems && !foundIn(item.name, missing).isEmpty())
            items << item.name.simplified();
    }
    if (items.isEmpty())
        return {};
    return {HitElsewhere::Place::Items, items.join(QChar(0x3001))};
}

} // namespace sharedesk

#include "changelines.h"

#include <QCoreApplication>

#include <algorithm>

#include "profilecommands.h"
#include "text/textdiff.h"

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int widestLabel = 40;
constexpr int longText = 40;  // characters from which on only what differs is shown
constexpr int shownAround = 8; // characters kept beside a difference

// Scripts and forms that a terminal draws two columns wide (Unicode's East Asian Width W and F, roughly).
bool isWide(char32_t code)
{
    return (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
           (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
           (code >= 0xFFE0 && code <= 0xFFE6) || (code >= 0x20000 && code <= 0x3FFFD);
}

QString inOneLine(QString text)
{
    return text.replace(QLatin1Char('\n'), QStringLiteral(" ⏎ "));
}

QString shortened(const QString &kept, bool isFirst, bool isLast)
{
    const int shown = (isFirst || isLast) ? shownAround : 2 * shownAround;
    if (kept.size() <= shown + 1)
        return kept;
    const QString ellipsis = QStringLiteral("…");
    return (isFirst ? QString() : kept.left(shownAround)) + ellipsis + (isLast ? QString() : kept.right(shownAround));
}

QString marked(const QString &before, const QString &after)
{
    const QVector<TextPiece> pieces = textChanges(before, after);
    QString line;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const TextPiece &piece = pieces.at(i);
        if (piece.kind == TextPiece::Kind::Removed)
            line += QStringLiteral("[-") + piece.text + QStringLiteral("-]");
        else if (piece.kind == TextPiece::Kind::Added)
            line += QStringLiteral("{+") + piece.text + QStringLiteral("+}");
        else
            line += shortened(piece.text, i == 0, i + 1 == pieces.size());
    }
    return inOneLine(line);
}

QString valuesOf(const FieldChange &change, const Dictionaries &dictionaries)
{
    const QString before = readableValue(change, change.before, dictionaries, language());
    const QString after = readableValue(change, change.after, dictionaries, language());
    switch (change.kind) {
    case FieldChange::Kind::Added:
        return inOneLine(after);
    case FieldChange::Kind::Removed:
        return inOneLine(before);
    default:
        break;
    }
    if (std::max(before.size(), after.size()) > longText)
        return marked(before, after);
    return inOneLine(before) + QStringLiteral(" → ") + inOneLine(after);
}

QString signOf(FieldChange::Kind kind)
{
    constexpr const char *signs[] = {"+ ", "- ", "~ ", "= "};
    return QLatin1String(signs[static_cast<size_t>(kind)]);
}

} // namespace

int displayWidth(const QString &text)
{
    const auto codes = text.toUcs4();
    int width = 0;
    for (const uint code : codes)
        width += isWide(code) ? 2 : 1;
    return width;
}

QString padded(const QString &text, int width)
{
    return text + QString(std::max(0, width - displayWidth(text)), QLatin1Char(' '));
}

QStringList changeLines(const QVector<FieldChange> &changes, const Dictionaries &dictionaries)
{
    int width = 0;
    for (const FieldChange &change : changes)
        width = std::max(width, std::min(widestLabel, displayWidth(changeFieldLabel(change))));
    QStringList lines;
    for (const FieldChange &change : changes)
        lines << signOf(change.kind) + padded(changeFieldLabel(change), width + 2) + valuesOf(change, dictionaries);
    return lines;
}

QJsonArray changesJson(const QVector<FieldChange> &changes)
{
    QJsonArray json;
    for (const FieldChange &change : changes)
        json.append(toJson(change));
    return json;
}

} // namespace sharedesk::cli

// TextDiff: which characters of a text went and which came, for marking them where two texts stand side by side.
//
// Pure. Counts what a reader counts as one character, so nothing is cut through the middle. Runs of kept characters
// that are too short to be read between two changes are called changed. Texts that have little in common come back as
// one removed and one added piece.
#pragma once

#include <QString>
#include <QVector>

namespace sharedesk {

struct TextPiece
{
    enum class Kind { Kept, Removed, Added };
    Kind kind = Kind::Kept;
    QString text;

    bool operator==(const TextPiece &) const = default;
};

// In order; removed stands before added. The kept and removed pieces give `before`, the kept and added ones `after`.
QVector<TextPiece> textChanges(const QString &before, const QString &after);

} // namespace sharedesk

#include "text/textdiff.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace sharedesk {

namespace {

using Kind = TextPiece::Kind;

// Above this many changed characters nobody reads marks, and the search would take its square in memory.
constexpr qsizetype mostChanges = 600;

QVector<QStringView> charactersOf(const QString &text)
{
    QVector<QStringView> characters;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        characters << QStringView(text).mid(from, to - from);
        from = to;
    }
    return characters;
}

struct Step
{
    Kind kind;
    QStringView character;
};

QVector<Step> allChanged(const QVector<QStringView> &before, const QVector<QStringView> &after)
{
    QVector<Step> steps;
    for (const QStringView &one : before)
        steps << Step{Kind::Removed, one};
    for (const QStringView &one : after)
        steps << Step{Kind::Added, one};
    return steps;
}

// Myers, "An O(ND) difference algorithm": the furthest reach on each diagonal, change by change, then the way back.
QVector<Step> fewestSteps(const QVector<QStringView> &before, const QVector<QStringView> &after)
{
    const qsizetype n = before.size();
    const qsizetype m = after.size();
    const qsizetype most = std::min(n + m, mostChanges);
    const qsizetype middle = most + 1;
    QVector<qsizetype> reach(2 * most + 3, 0);
    QVector<QVector<qsizetype>> trace;
    qsizetype changes = 0;
    bool arrived = false;
    for (; changes <= most && !arrived; ++changes) {
        trace << reach.mid(middle - changes - 1, 2 * changes + 3);
        for (qsizetype k = -changes; k <= changes; k += 2) {
            const bool down = k == -changes || (k != changes && reach[middle + k - 1] < reach[middle + k + 1]);
            qsizetype x = down ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
            while (x < n && x - k < m && before.at(x) == after.at(x - k))
                ++x;
            reach[middle + k] = x;
            if (x >= n && x - k >= m) {
                arrived = true;
                break;
            }
        }
    }
    if (!arrived)
        return allChanged(before, after);
    QVector<Step> steps;
    qsizetype x = n;
    qsizetype y = m;
    for (qsizetype d = changes - 1; d >= 0; --d) {
        const QVector<qsizetype> &known = trace.at(d); // diagonals -d-1 … d+1
        const auto at = [&](qsizetype diagonal) { return known.at(diagonal + d + 1); };
        const qsizetype k = x - y;
        const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
        const qsizetype fromX = d == 0 ? 0 : down ? at(k + 1) : at(k - 1);
        const qsizetype fromY = d == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
        while (x > fromX && y > fromY && before.at(x - 1) == after.at(y - 1)) {
            steps << Step{Kind::Kept, before.at(--x)};
            --y;
        }
        if (d == 0)
            break;
        if (down)
            steps << Step{Kind::Added, after.at(--y)};
        else
            steps << Step{Kind::Removed, before.at(--x)};
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
}

struct Run
{
    QVector<QStringView> kept; // what both have
    QVector<QStringView> removed;
    QVector<QStringView> added;

    bool isKept() const { return removed.isEmpty() && added.isEmpty(); }
    qsizetype size() const { return std::max(removed.size(), added.size()); }
};

QVector<Run> runsOf(const QVector<Step> &steps)
{
    QVector<Run> runs;
    for (const Step &step : steps) {
        const bool kept = step.kind == Kind::Kept;
        if (runs.isEmpty() || runs.last().isKept() != kept)
            runs << Run();
        Run &run = runs.last();
        (kept ? run.kept : step.kind == Kind::Removed ? run.removed : run.added) << step.character;
    }
    return runs;
}

// A character or two between two longer changes are chance, not a reader's anchor.
QVector<Run> readable(const QVector<Run> &runs)
{
    QVector<Run> merged;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const Run &run = runs.at(i);
        const bool between = run.isKept() && !merged.isEmpty() && i + 1 < runs.size();
        const bool chance = between && 2 * run.kept.size() <= std::min(merged.last().size(), runs.at(i + 1).size());
        if (chance) {
            Run &before = merged.last();
            const Run &next = runs.at(++i);
            before.removed << run.kept << next.removed;
            before.added << run.kept << next.added;
        } else {
            merged << run;
        }
    }
    return merged;
}

QString textOf(const QVector<QStringView> &characters)
{
    QString text;
    for (const QStringView &one : characters)
        text += one;
    return text;
}

void append(QVector<TextPiece> &pieces, Kind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!pieces.isEmpty() && pieces.last().kind == kind)
        pieces.last().text += text;
    else
        pieces << TextPiece{kind, text};
}

} // namespace

QVector<TextPiece> textChanges(const QString &before, const QString &after)
{
    QVector<QStringView> old = charactersOf(before);
    QVector<QStringView> now = charactersOf(after);
    const auto parted = std::mismatch(old.cbegin(), old.cend(), now.cbegin(), now.cend());
    const qsizetype head = parted.first - old.cbegin();
    qsizetype tail = 0;
    while (tail < std::min(old.size(), now.size()) - head && old.at(old.size() - 1 - tail) == now.at(now.size() - 1 - tail))
        ++tail;
    QVector<TextPiece> pieces;
    append(pieces, Kind::Kept, textOf(old.mid(0, head)));
    for (const Run &run : readable(runsOf(fewestSteps(old.mid(head, old.size() - head - tail), now.mid(head, now.size() - head - tail))))) {
        append(pieces, Kind::Kept, textOf(run.kept));
        append(pieces, Kind::Removed, textOf(run.removed));
        append(pieces, Kind::Added, textOf(run.added));
    }
    append(pieces, Kind::Kept, textOf(old.mid(old.size() - tail)));
    return pieces;
}

} // namespace sharedesk

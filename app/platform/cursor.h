// Positions and cursors: opaque to the client, URL-safe, and bound to this very history.
//
// A position is sequence + nonce; a cursor has the hash of its scope as well. A restored backup has neither
// the later rows nor, once it has grown past them, the same nonces: it answers 410 history-rewound
// (protocol 2.5).
#pragma once

#include <QString>

#include <optional>

#include "platformdatabase.h"
#include "problem.h"

namespace sharedesk::platform {

struct Position
{
    qint64 seq = 0;
    QString nonce;

    bool operator==(const Position &) const = default;
};

struct Cursor
{
    Position position;
    QString scopeHash;
};

QString toText(const Position &position);
QString toText(const Cursor &cursor);
std::optional<Position> positionFromText(const QString &text); // nullopt: malformed
std::optional<Cursor> cursorFromText(const QString &text);

Position newestPosition(PlatformTransaction &transaction);
Position firstPosition(PlatformTransaction &transaction); // before the first change
// nullopt when the history has this position; else 410 history-rewound or cursor-expired.
std::optional<Problem> check(PlatformTransaction &transaction, const Position &position);

} // namespace sharedesk::platform

// Feed: the scopes of a user, and one page of changes of a scope.
//
// Scopes: `own` (entries of the department with drafts, its requests), `inbox` (requests addressed to it),
// `public` (published entries of the others); who watches over all departments has `supervised` instead of
// `public`.
#pragma once

#include <QString>
#include <QVector>

#include <variant>

#include "cursor.h"
#include "people/people.h"
#include "records.h"

namespace sharedesk::platform {

struct Scope
{
    QString id;
    Audience audience = Audience::Owner;
    QString departmentId; // of the user
    QString hash;         // changes when the meaning of the scope does
};

// serverId keeps hashes of different platforms apart.
QVector<Scope> scopesOf(const Actor &actor, const QString &serverId);
qint64 visibleCount(PlatformTransaction &transaction, const Scope &scope);

struct FeedPage
{
    QByteArrayList items;
    Position next; // after the last item, or the newest when there is no more
    Position upTo; // newest of the platform when the page was made
    bool more = false;
};
// At most `limit` items and about 4 MiB, in the order of the history; each record at most once.
FeedPage readPage(PlatformTransaction &transaction, const Scope &scope, const Position &after, int limit);

} // namespace sharedesk::platform

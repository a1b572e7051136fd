#include "feed.h"

#include <QCryptographicHash>

#include "answertext.h"

namespace sharedesk::platform {

namespace {

constexpr qsizetype pageBytes = 4 << 20;

struct Condition
{
    QString sql;
    QVariantList values;
};

Condition conditionOf(const Scope &scope)
{
    switch (scope.audience) {
    case Audience::Owner:
    case Audience::Provider:
        return {"v.audience = ? AND v.department_id = ?", {int(scope.audience), scope.departmentId}};
    case Audience::Public:
    case Audience::Supervisor:
        break;
    }
    // What concerns the own department comes with its own two scopes.
    return {"v.audience = ? AND v.department_id <> ? AND v.other_department_id <> ?",
            {int(scope.audience), scope.departmentId, scope.departmentId}};
}

} // namespace

QVector<Scope> scopesOf(const Actor &actor, const QString &serverId)
{
    QVector<Scope> scopes;
    if (may(actor.role, Permission::ReadContent))
        scopes = {{"own", Audience::Owner, actor.departmentId, {}}, {"inbox", Audience::Provider, actor.departmentId, {}}};
    if (may(actor.role, Permission::SeeAllDepartments))
        scopes.append({"supervised", Audience::Supervisor, actor.departmentId, {}});
    else
        scopes.append({"public", Audience::Public, actor.departmentId, {}});
    for (Scope &scope : scopes) {
        const QString meaning = scope.id + "\n" + scope.departmentId + "\n" + serverId;
        scope.hash = QString::fromLatin1(
            QCryptographicHash::hash(meaning.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
    }
    return scopes;
}

qint64 visibleCount(PlatformTransaction &transaction, const Scope &scope)
{
    const Condition condition = conditionOf(scope);
    return transaction
        .value("SELECT count(*) FROM view v WHERE " + condition.sql + " AND v.content <> 2", condition.values)
        .toLongLong();
}

FeedPage readPage(PlatformTransaction &transaction, const Scope &scope, const Position &after, int limit)
{
    FeedPage page;
    page.upTo = newestPosition(transaction);
    page.next = page.upTo;
    const Condition condition = conditionOf(scope);
    // One more than asked for tells whether there is more.
    PlatformRows row = transaction.run(QString("SELECT ") + seenColumns +
                                           " FROM view v JOIN record r ON r.id = v.record_id WHERE " +
                                           condition.sql + " AND v.seq > ? ORDER BY v.seq LIMIT ?",
                                       condition.values + QVariantList{after.seq, limit + 1});
    qsizetype bytes = 0;
    qint64 last = after.seq;
    while (row.next()) {
        if (page.items.size() == limit || bytes > pageBytes) {
            page.more = true;
            page.next = {last,
                         transaction.value("SELECT nonce FROM history WHERE seq = ?", {last}).toString()};
            break;
        }
        const Seen seen = seenFromRow(row);
        QByteArray item = itemMembers(seen);
        if (!seen.opId.isEmpty())
            item += ",\"op\":" + jsonText(seen.opId);
        item += '}';
        last = seen.seq;
        bytes += item.size();
        page.items.append(item);
    }
    return page;
}

} // namespace sharedesk::platform

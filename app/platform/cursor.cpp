#include "cursor.h"

#include <QCoreApplication>
#include <QStringList>

namespace sharedesk::platform {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Cursor)
};

Problem gone(const QString &name, const QString &detail)
{
    Problem problem;
    problem.status = 410;
    problem.name = name;
    problem.detail = detail;
    problem.more["resync"] = "snapshot";
    return problem;
}

} // namespace

QString toText(const Position &position)
{
    return QString::number(position.seq) + "." + position.nonce;
}

QString toText(const Cursor &cursor)
{
    return toText(cursor.position) + "." + cursor.scopeHash;
}

std::optional<Position> positionFromText(const QString &text)
{
    const QStringList parts = text.left(513).split('.');
    bool number = false;
    if (parts.size() < 2 || text.size() > 512)
        return std::nullopt;
    const Position position{parts[0].toLongLong(&number), parts[1]};
    if (!number || position.seq < 0 || position.nonce.isEmpty())
        return std::nullopt;
    return position;
}

std::optional<Cursor> cursorFromText(const QString &text)
{
    const auto position = positionFromText(text);
    const QStringList parts = text.split('.');
    if (!position || parts.size() != 3)
        return std::nullopt;
    return Cursor{*position, parts[2]};
}

Position newestPosition(PlatformTransaction &transaction)
{
    PlatformRows row = transaction.run("SELECT seq, nonce FROM history ORDER BY seq DESC LIMIT 1");
    return row.next() ? Position{row.value(0).toLongLong(), row.value(1).toString()} : Position{};
}

Position firstPosition(PlatformTransaction &transaction)
{
    return {0, transaction.value("SELECT nonce FROM history WHERE seq = 0").toString()};
}

std::optional<Problem> check(PlatformTransaction &transaction, const Position &position)
{
    const QVariant nonce = transaction.value("SELECT nonce FROM history WHERE seq = ?", {position.seq});
    if (nonce.isValid() && nonce.toString() == position.nonce)
        return std::nullopt;
    const qint64 oldest = transaction.value("SELECT min(seq) FROM history WHERE seq > 0").toLongLong();
    if (!nonce.isValid() && position.seq < oldest)
        return gone("cursor-expired", Text::tr("This computer has not synchronised for too long. "
                                               "It has to fetch everything once more."));
    return gone("history-rewound", Text::tr("The platform was restored from a backup. "
                                            "This computer has to fetch everything once more."));
}

} // namespace sharedesk::platform

#include "storejournal.h"

#include <QCoreApplication>

#include "storeparts.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

} // namespace

Result<JournalIdentity> Store::Journal::identity()
{
    JournalIdentity identity;
    const struct
    {
        QString key;
        QString JournalIdentity::*member;
    } values[] = {{QStringLiteral("device_id"), &JournalIdentity::deviceId},
                  {QStringLiteral("server_id"), &JournalIdentity::serverId},
                  {QStringLiteral("position"), &JournalIdentity::position}};
    for (const auto &value : values) {
        const auto read = m_parts.meta(value.key);
        if (!read)
            return read.error();
        identity.*value.member = read.value();
    }
    return identity;
}

Result<void> Store::Journal::pinServer(const QString &serverId)
{
    const auto pinned = m_parts.meta(QStringLiteral("server_id"));
    if (!pinned)
        return pinned.error();
    if (pinned.value() == serverId)
        return {};
    if (!pinned.value().isEmpty())
        return Error{QStringLiteral("sync.server.other"),
                     Text::tr("This is another platform than the one this profile belongs to. Nothing "
                              "was sent or changed."),
                     serverId};
    return m_parts.setMeta(QStringLiteral("server_id"), serverId);
}

Result<QString> Store::Journal::cursor(const QString &scope)
{
    auto rows = m_parts.database->run(QStringLiteral("SELECT value FROM cursor WHERE scope=?"), {scope});
    if (!rows)
        return rows.error();
    return rows.value().next() ? rows.value().text(0) : QString();
}

Result<int> Store::Journal::applyPage(const SyncPage &page)
{
    QStringList changed;
    const auto applied = m_parts.feed.applyPage(page, changed);
    if (applied && !changed.isEmpty())
        m_parts.tell(changed);
    return applied;
}

Result<QVector<BlobToSend>> Store::Journal::blobsToSend(const QString &userId)
{
    return m_parts.attachments.toSend(userId);
}

Result<QByteArray> Store::Journal::blobContent(const QString &sha256)
{
    return m_parts.attachments.content(sha256);
}

Result<void> Store::Journal::noteBlobSent(const QString &sha256)
{
    return m_parts.attachments.noteSent(sha256);
}

Result<bool> Store::Journal::noteBlobMissing(const QString &sha256)
{
    return m_parts.attachments.noteMissing(sha256);
}

Result<void> Store::Journal::refuseBlob(const QString &sha256, const QString &userId, const QString &problem)
{
    Transaction transaction(*m_parts.database);
    Steps steps;
    steps.add(transaction.begun());
    const auto parked = m_parts.attachments.park(sha256, userId, problem);
    if (!parked)
        return parked.error();
    for (const QString &id : parked.value())
        steps.add(m_parts.rows.refresh(id));
    steps.add(transaction.commit());
    if (steps.result())
        m_parts.tell(parked.value());
    return steps.result();
}

Result<void> Store::Journal::keepBlob(const QString &sha256, const QByteArray &content)
{
    return m_parts.attachments.keep(sha256, content);
}

Result<QVector<SealedOp>> Store::Journal::seal(const QString &userId, int maxOps, qint64 maxBytes)
{
    const auto sealed = m_parts.log.seal(userId, maxOps, maxBytes, [this](const Op &op) { return m_parts.attachments.allSent(op.payload); });
    if (!sealed || sealed.value().isEmpty())
        return sealed;
    QStringList changed;
    for (const SealedOp &op : sealed.value())
        changed << op.entryId;
    // Rows only show where an op stands; that they are a moment late after a crash harms nobody.
    Transaction transaction(*m_parts.database);
    Steps steps;
    steps.add(transaction.begun());
    for (const QString &id : std::as_const(changed))
        steps.add(m_parts.rows.refresh(id));
    steps.add(transaction.commit());
    m_parts.tell(changed);
    return sealed;
}

Result<void> Store::Journal::applyAnswers(const QVector<OpAnswer> &answers, const QString &position)
{
    QStringList changed;
    const auto applied = m_parts.feed.applyAnswers(answers, position, changed);
    if (applied)
        m_parts.tell(changed);
    return applied;
}

Result<OutboxCounts> Store::Journal::outboxCounts(const QString &userId)
{
    return m_parts.lists.outboxCounts(userId);
}

Result<void> Store::Journal::noteCompleteSync(const QDateTime &at)
{
    return m_parts.setMeta(QStringLiteral("last_complete_sync"),
                   at.toUTC().toString(Qt::ISODateWithMs));
}

} // namespace sharedesk

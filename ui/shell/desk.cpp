#include "shell/desk.h"

#include <QLocale>

#include "calendar/chinatime.h"

namespace sharedesk {

Desk::Desk(StoreThread &store, SyncController &sync, OfficeData office, QObject *parent)
    : QObject(parent), m_store(store), m_sync(sync), m_office(std::move(office))
{
}

void Desk::setActor(const Actor &actor)
{
    if (m_actor == actor)
        return;
    m_actor = actor;
    Q_EMIT actorChanged();
}

QDateTime Desk::now() const
{
    return toChinaTime(m_clock ? m_clock() : QDateTime::currentDateTimeUtc());
}

void Desk::setClock(std::function<QDateTime()> clock)
{
    m_clock = std::move(clock);
}

QString Desk::language() const
{
    return QLocale().language() == QLocale::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
}

} // namespace sharedesk

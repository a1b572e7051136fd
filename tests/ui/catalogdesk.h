// CatalogDesk: a desk over a real store in a folder of its own, with entries of two departments.
#pragma once

#include <QFuture>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

#include "officedata.h"
#include "shell/desk.h"
#include "synccontroller.h"
#include "windowchecks.h"

namespace sharedesk {

class CatalogDesk
{
public:
    CatalogDesk() : m_office(loadOfficeData().value())
    {
        m_store =
            std::move(StoreThread::open(m_folder.filePath(QStringLiteral("sharedesk.db")), m_office).value());
        m_sync = std::make_unique<SyncController>(m_store->journal());
        m_desk = std::make_unique<Desk>(*m_store, *m_sync, m_office);
        m_desk->setActor(clerk());
    }

    static Actor clerk()
    {
        Actor actor;
        actor.userId = QStringLiteral("clerk");
        actor.name = QStringLiteral("王芳");
        actor.departmentId = QStringLiteral("land");
        actor.departmentName = QStringLiteral("市自然资源和规划局");
        return actor;
    }

    static CatalogEntry entry(const QString &name, const QString &department = QStringLiteral("land"))
    {
        CatalogEntry made;
        made.id = newId();
        made.departmentId = department;
        made.provider = QStringLiteral("市自然资源和规划局");
        made.name = name;
        made.summary = QStringLiteral("依据登记条例记载的权利人、坐落和权利类型。");
        made.formatClass = QStringLiteral("database");
        made.formatType = QStringLiteral("mysql");
        made.informationSystem = QStringLiteral("登记系统");
        made.sharingType = QStringLiteral("unconditional");
        made.updateFrequency = QStringLiteral("daily");
        DataItem item;
        item.id = newId();
        item.name = QStringLiteral("权利人");
        item.dataType = QStringLiteral("C");
        item.length = QStringLiteral("60");
        made.items = {item};
        return made;
    }

    // Gives the id under which the store has it.
    QString add(const CatalogEntry &made)
    {
        Actor actor = clerk();
        actor.departmentId = made.departmentId;
        const auto saved = wait(m_store->run(
            [made, actor](Store &store) { return store.saveEntry(CatalogEntry(), made, actor); }));
        return saved ? saved.value().entry.id : QString();
    }

    StoredEntry stored(const QString &id)
    {
        return wait(m_store->run([id](Store &store) { return store.entry(id); })).value();
    }

    template <typename Value> static Value wait(QFuture<Value> future)
    {
        future.waitForFinished();
        return future.result();
    }

    Desk &desk() { return *m_desk; }
    StoreThread &store() { return *m_store; }
    QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    OfficeData m_office;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<SyncController> m_sync; // of no platform: the catalog never syncs
    std::unique_ptr<Desk> m_desk;
};

} // namespace sharedesk

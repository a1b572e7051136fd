// CatalogDesk: a desk over a real store in a folder of its own, with entries of two departments.
#pragma once

#include <QFuture>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

#include "officedata.h"
#include "shell/desk.h"

namespace sharedesk {

class CatalogDesk
{
public:
    CatalogDesk() : m_office(loadOfficeData().value())
    {
        m_store =
            std::move(StoreThread::open(m_folder.filePath(QStringLiteral("sharedesk.db")), m_office).value());
        m_desk = std::make_unique<Desk>(*m_store, *reinterpret_cast<SyncController *>(&m_noSync), m_office);
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
    // The catalog never syncs; the desk only hands the reference on.
    alignas(std::max_align_t) char m_noSync[64] = {};
    std::unique_ptr<Desk> m_desk;
};

// Every widget that can be acted on is named, and no name stands twice in one window.
inline QStringList namingProblems(const QWidget &window)
{
    QStringList problems;
    QStringList seen;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool acts = widget->focusPolicy() != Qt::NoFocus &&
                          (widget->inherits("QAbstractButton") || widget->inherits("QLineEdit") ||
                           widget->inherits("QPlainTextEdit") || widget->inherits("QComboBox") ||
                           widget->inherits("QAbstractItemView"));
        const bool inner = widget->objectName().startsWith(QLatin1String("qt_")) ||
                           widget->inherits("QHeaderView") || widget->inherits("QTableCornerButton") ||
                           widget->inherits("QComboBoxListView") ||
                           (widget->parentWidget() && widget->parentWidget()->inherits("QLineEdit")) ||
                           (widget->parentWidget() && widget->parentWidget()->inherits("QTabBar")) ||
                           (widget->parentWidget() && widget->parentWidget()->inherits("QTableView"));
        if (!acts || inner || !widget->isVisibleTo(&window))
            continue;
        const QString name = widget->accessibleName();
        if (name.isEmpty())
            problems.append(
                QStringLiteral("no name: %1 %2")
                    .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName()));
        else if (seen.contains(name))
            problems.append(QStringLiteral("twice: %1").arg(name));
        seen.append(name);
    }
    return problems;
}

template <typename Widget> Widget *named(const QWidget &window, const QString &accessibleName)
{
    for (Widget *widget : window.findChildren<Widget *>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

} // namespace sharedesk

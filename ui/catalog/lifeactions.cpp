#include "catalog/lifeactions.h"

#include <QAction>
#include <QMenu>

#include "catalog/lifedialog.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

struct Key
{
    EntryCommand command;
    QKeySequence keys;
};

const QVector<Key> &keyTable()
{
    static const QVector<Key> table{
        {EntryCommand::Agree, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)},
        {EntryCommand::Submit, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
        {EntryCommand::Return, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)},
        {EntryCommand::Publish, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
        {EntryCommand::Withdraw, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)},
        {EntryCommand::NoteChange, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
        {EntryCommand::ExtendUpdate, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
    };
    return table;
}

} // namespace

LifeActions::LifeActions(Desk &desk, OrdersRun &run, std::function<QVector<qint64>()> selection, QWidget *list,
                         QWidget *page)
    : QObject(page), m_desk(desk), m_run(run), m_selection(std::move(selection)), m_page(page),
      m_menu(new QMenu(page))
{
    for (const Key &key : keyTable()) {
        auto *action = new QAction(list);
        action->setObjectName(QStringLiteral("life.") + entryCommandKey(key.command));
        action->setShortcut(key.keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, command = key.command] { choose(command); });
        list->addAction(action);
        m_menu->addAction(action);
        m_actions.append({key.command, action});
    }
    connect(&m_run, &OrdersRun::started, this, [this] { update(m_anySelected); });
    connect(&m_run, &OrdersRun::ended, this, [this] { update(m_anySelected); });
    connect(&m_desk, &Desk::actorChanged, this, [this] { update(m_anySelected); });
    retranslate();
}

QList<QAction *> LifeActions::actions() const
{
    QList<QAction *> visible;
    for (const auto &[command, action] : m_actions) {
        if (action->isVisible())
            visible << action;
    }
    return visible;
}

void LifeActions::update(bool anySelected)
{
    m_anySelected = anySelected;
    const QVector<EntryCommand> commands = entryCommandsOf(m_desk.actor().role);
    for (const auto &[command, action] : std::as_const(m_actions)) {
        action->setVisible(commands.contains(command));
        action->setEnabled(commands.contains(command) && anySelected && !m_run.isRunning());
    }
}

void LifeActions::retranslate()
{
    for (const auto &[command, action] : std::as_const(m_actions)) {
        const QString name = plainCommandLabel(command);
        // Each asks before it acts, so each ends in an ellipsis.
        action->setText(tr("%1…").arg(name));
    }
    update(m_anySelected);
}

void LifeActions::choose(EntryCommand command)
{
    const QVector<qint64> keys = m_selection();
    if (keys.isEmpty())
        return;
    whenReady(m_desk.store().read([keys](Store &store) { return store.entryIds(keys); }),
              this, [this, command](const Result<QStringList> &ids) {
                  if (ids && !ids.value().isEmpty())
                      ask(command, ids.value());
              });
}

void LifeActions::ask(EntryCommand command, const QStringList &ids)
{
    auto *dialog = new LifeDialog(m_desk, command, ids, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, command] {
        const QVector<EntryOrder> orders = dialog->orders();
        if (!m_run.start(orders))
            return;
        // The typed text is given up only when the commands that carry it are on disk.
        connect(
            &m_run, &OrdersRun::ended, this,
            [this, command](const Store::OrdersOutcome &outcome) {
                if (outcome.done > 0)
                    m_desk.store().run([key = LifeDialog::draftKey(command)](Store &store) {
                        return store.clearDraft(key).ok();
                    });
            },
            Qt::SingleShotConnection);
    });
    dialog->open();
}

} // namespace sharedesk

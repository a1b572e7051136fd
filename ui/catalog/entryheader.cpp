#include "catalog/entryheader.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include "catalog/updatelimits.h"
#include "widgets/deadlinedialog.h"
#include "widgets/flowlayout.h"
#include "widgets/marks.h"

namespace sharedesk {

EntryHeader::EntryHeader(EntrySession &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *first = new QHBoxLayout;
    m_back = new QToolButton(this);
    m_back->setObjectName(QStringLiteral("backToList"));
    m_back->setIcon(style()->standardIcon(QStyle::SP_ArrowBack));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_title = new QLabel(this);
    m_title->setTextFormat(Qt::PlainText);
    // A long name is cut at the edge instead of widening the window; the name field shows all of it.
    m_title->setMinimumWidth(widthOf(this, 12));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    makeTitle(m_title, 1.35);
    m_undo = new QToolButton(this);
    m_undo->setObjectName(QStringLiteral("undo"));
    m_redo = new QToolButton(this);
    m_redo->setObjectName(QStringLiteral("redo"));
    m_remove = new QPushButton(this);
    m_remove->setAutoDefault(false);
    m_save = new QPushButton(this);
    m_save->setObjectName(QStringLiteral("saveEntry"));
    m_save->setDefault(true);
    first->addWidget(m_back);
    first->addWidget(m_title, 1);
    first->addWidget(m_undo);
    first->addWidget(m_redo);
    m_copy = new QPushButton(this);
    m_copy->setObjectName(QStringLiteral("copyEntry"));
    m_copy->setAutoDefault(false);
    m_compare = new QPushButton(this);
    m_compare->setObjectName(QStringLiteral("compareEntry"));
    m_compare->setAutoDefault(false);
    first->addWidget(m_remove);
    first->addWidget(m_save);
    column->addLayout(first);

    // Wraps, so that on a narrow screen no button is cut off.
    m_flow = new FlowLayout;
    m_localIcon = new QLabel(this);
    m_local = new QLabel(this);
    m_state = new QLabel(this);
    makeQuiet(m_state);
    m_due = new QLabel(this);
    m_due->setObjectName(QStringLiteral("entryDue"));
    m_why = new QPushButton(this);
    m_why->setObjectName(QStringLiteral("why.entry"));
    m_why->setAutoDefault(false);
    m_ask = new QPushButton(this);
    m_ask->setObjectName(QStringLiteral("askForEntry"));
    m_ask->setAutoDefault(false);
    m_flow->addWidget(m_localIcon);
    m_flow->addWidget(m_local);
    m_flow->addWidget(m_state);
    m_flow->addWidget(m_due);
    m_flow->addWidget(m_why);
    m_flow->addWidget(m_ask);
    m_flow->addWidget(m_copy);
    m_flow->addWidget(m_compare);
    column->addLayout(m_flow);

    QUndoStack &undo = m_session.draft().undoStack();
    connect(m_back, &QToolButton::clicked, this, &EntryHeader::backWanted);
    connect(m_save, &QPushButton::clicked, this, &EntryHeader::saveWanted);
    connect(m_remove, &QPushButton::clicked, this, &EntryHeader::removeWanted);
    connect(m_ask, &QPushButton::clicked, this, &EntryHeader::askWanted);
    connect(m_why, &QPushButton::clicked, this, &EntryHeader::explainLimit);
    connect(m_copy, &QPushButton::clicked, this, &EntryHeader::copyWanted);
    connect(m_compare, &QPushButton::clicked, this, &EntryHeader::compareWanted);
    connect(m_undo, &QToolButton::clicked, &undo, &QUndoStack::undo);
    connect(m_redo, &QToolButton::clicked, &undo, &QUndoStack::redo);
    connect(&undo, &QUndoStack::indexChanged, this, &EntryHeader::showState);
    connect(&m_session, &EntrySession::stateChanged, this, &EntryHeader::showState);
    retranslate();
}

void EntryHeader::showState()
{
    const CatalogEntry &entry = m_session.draft().current();
    const bool dirty = m_session.draft().isDirty();
    const bool editable = bool(m_session.mayEdit());
    const QString name = !entry.name.isEmpty() ? entry.name
                         : m_session.isNew()   ? tr("New entry")
                                               : tr("Entry without a name");
    m_title->setText(dirty ? tr("%1 (changed)").arg(name) : name);
    m_title->setToolTip(name);
    m_state->setText(m_session.isNew()
                         ? QString()
                         : tr("%1 · version %2").arg(statusLabel(entry.status)).arg(entry.version));
    showLimit();
    const LocalState local = m_session.local();
    const bool waits = local != LocalState::Synced && !m_session.isNew();
    m_localIcon->setVisible(waits);
    m_local->setVisible(waits);
    if (waits) {
        const int size = fontMetrics().height();
        const bool attention = local == LocalState::Held || local == LocalState::Parked;
        m_localIcon->setPixmap(unsentIcon(attention).pixmap(QSize(size, size), devicePixelRatioF()));
        m_local->setText(localStateLabel(local));
    }
    QUndoStack &undo = m_session.draft().undoStack();
    m_undo->setEnabled(editable && undo.canUndo());
    m_redo->setEnabled(editable && undo.canRedo());
    m_undo->setToolTip(undo.canUndo() ? tr("Undo: %1").arg(undo.undoText()) : tr("Nothing to undo"));
    m_redo->setToolTip(undo.canRedo() ? tr("Redo: %1").arg(undo.redoText()) : tr("Nothing to redo"));
    m_save->setEnabled(dirty && editable && m_session.phase() == EntrySession::Phase::Ready);
    m_save->setText(m_session.phase() == EntrySession::Phase::Saving ? tr("Saving…")
                    : dirty                                          ? tr("&Save changes")
                                                                     : tr("&Save"));
    const auto removable = m_session.mayRemove();
    m_remove->setEnabled(removable && m_session.phase() == EntrySession::Phase::Ready);
    m_remove->setToolTip(removable ? QString() : removable.error().message);
    m_remove->setVisible(entry.departmentId == m_session.desk().actor().departmentId);
    m_ask->setVisible(m_session.mayAsk());
    m_copy->setVisible(!m_session.isNew());
    m_copy->setEnabled(m_session.mayCopy());
    m_copy->setToolTip(dirty ? tr("Save the changes first.") : tr("Begin a new entry with this content (Ctrl+Shift+D)"));
    m_compare->setVisible(!m_session.isNew());
    m_compare->setEnabled(m_session.mayCompare());
    showCommands();
}

// The earliest limit; all open duties stand in the history.
void EntryHeader::showLimit()
{
    const Desk &desk = m_session.desk();
    const QVector<Deadline> limits =
        m_session.isNew() ? QVector<Deadline>() : runningEntryLimits(m_session.draft().stored(), desk.office().rules);
    m_due->setVisible(!limits.isEmpty());
    m_why->setVisible(!limits.isEmpty());
    if (limits.isEmpty())
        return;
    const Deadline &limit = limits.first();
    const QString title = desk.language() == QLatin1String("zh") ? limit.rule.titleZh : limit.rule.titleEn;
    const QString day = limit.lastDay.toString(Qt::ISODate);
    const QString left = urgencyText(limit.lastDay, desk.now().date(), desk.office().rules.calendar);
    m_due->setText(limit.provisional ? tr("%1: %2 (provisional), %3").arg(title, day, left)
                                     : tr("%1: %2, %3").arg(title, day, left));
}

void EntryHeader::explainLimit()
{
    const Desk &desk = m_session.desk();
    const QVector<Deadline> limits = runningEntryLimits(m_session.draft().stored(), desk.office().rules);
    if (limits.isEmpty())
        return;
    auto *dialog = new DeadlineDialog(limits.first(), desk.office().rules.calendar, desk.language(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void EntryHeader::showCommands()
{
    const QVector<EntryCommandAvailability> all =
        m_session.isNew() ? QVector<EntryCommandAvailability>() : m_session.commands();
    bool same = all.size() == m_commands.size();
    for (int index = 0; same && index < all.size(); ++index)
        same = all.at(index).command == m_commands.at(index).first;
    if (!same) {
        for (const auto &[command, button] : std::as_const(m_commands)) {
            button->hide();
            button->deleteLater(); // it may be the one just clicked
        }
        m_commands.clear();
        for (const EntryCommandAvailability &one : all) {
            auto *button = new QPushButton(this);
            button->setAutoDefault(false);
            button->setObjectName(entryCommandKey(one.command));
            m_flow->addWidget(button);
            connect(button, &QPushButton::clicked, this,
                    [this, command = one.command] { Q_EMIT commandWanted(command); });
            m_commands.append({one.command, button});
        }
    }
    for (int index = 0; index < all.size(); ++index) {
        const EntryCommandAvailability &one = all.at(index);
        QPushButton *button = m_commands.at(index).second;
        button->setText(entryCommandLabel(one.command));
        button->setAccessibleName(tr("%1 this entry").arg(entryCommandLabel(one.command)));
        button->setEnabled(one.allowed);
        button->setToolTip(one.why);
        button->setAccessibleDescription(one.why);
    }
}

void EntryHeader::retranslate()
{
    m_back->setText(tr("Back to the list"));
    m_back->setAccessibleName(tr("Back to the list of entries"));
    m_undo->setText(tr("Undo"));
    m_redo->setText(tr("Redo"));
    m_undo->setAccessibleName(tr("Undo the last change of the entry"));
    m_redo->setAccessibleName(tr("Redo the change of the entry"));
    m_save->setAccessibleName(tr("Save the entry"));
    m_save->setToolTip(tr("Save on this computer (Ctrl+S)"));
    m_why->setText(tr("Why this date"));
    m_why->setAccessibleName(tr("Why this date: the entry's earliest limit"));
    m_copy->setText(tr("Duplicate"));
    m_copy->setAccessibleName(tr("Duplicate this entry"));
    m_compare->setText(tr("Com&pare…"));
    m_compare->setAccessibleName(tr("Compare versions of this entry"));
    m_compare->setToolTip(tr("See two versions of this entry side by side (Ctrl+Shift+V)"));
    m_remove->setText(tr("Delete"));
    m_remove->setAccessibleName(tr("Delete this entry"));
    m_ask->setText(tr("As&k for this data"));
    m_ask->setAccessibleName(tr("Ask for this data"));
    showState();
}

} // namespace sharedesk

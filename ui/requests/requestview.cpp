#include "requests/requestview.h"

#include <QDialog>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

#include "letters/letterdialog.h"
#include "requests/commanddialog.h"
#include "widgets/deadlinedialog.h"
#include "requests/requestlistmodel.h"
#include "requests/timeline.h"
#include "widgets/flowlayout.h"
#include "widgets/infobar.h"
#include "widgets/marks.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        // Later: a button that is clicked right now must outlive its own click.
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        if (QLayout *inner = item->layout())
            empty(inner);
        delete item;
    }
}

} // namespace

RequestView::RequestView(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(m_scroll);
    m_content = new QWidget(m_scroll);
    m_scroll->setWidget(m_content);
    auto *column = new QVBoxLayout(m_content);
    m_title = new QLabel(m_content);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    makeTitle(m_title, 1.25);
    m_phase = new QLabel(m_content);
    m_phase->setWordWrap(true);
    m_notice = new InfoBar(m_content);
    m_commands = new QWidget(m_content);
    (new FlowLayout(m_commands))->setContentsMargins(0, 0, 0, 0);
    m_noCommands = new QLabel(m_content);
    m_noCommands->setWordWrap(true);
    makeQuiet(m_noCommands);
    m_letter = new QPushButton(m_content);
    m_letter->setObjectName(QStringLiteral("letter"));
    m_letter->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_letter, &QPushButton::clicked, this, &RequestView::showLetter);
    m_deadlines = new QWidget(m_content);
    auto *deadlines = new QVBoxLayout(m_deadlines);
    deadlines->setContentsMargins(0, 0, 0, 0);
    m_factsTitle = new QLabel(m_content);
    makeTitle(m_factsTitle, 1.1);
    m_facts = new QFormLayout;
    m_facts->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_historyTitle = new QLabel(m_content);
    makeTitle(m_historyTitle, 1.1);
    m_timeline = new Timeline(m_content);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_phase), static_cast<QWidget *>(m_notice), m_deadlines, m_commands, static_cast<QWidget *>(m_noCommands), static_cast<QWidget *>(m_letter), static_cast<QWidget *>(m_factsTitle)})
        column->addWidget(widget);
    column->addLayout(m_facts);
    column->addWidget(m_historyTitle);
    column->addWidget(m_timeline, 1);
    m_content->hide();

    connect(&desk.store(), &StoreThread::changed, this, [this](const QStringList &ids) {
        if (!m_id.isEmpty() && (ids.isEmpty() || ids.contains(m_id)))
            load();
    });
    connect(&desk, &Desk::actorChanged, this, &RequestView::display);
}

void RequestView::open(const QString &id)
{
    if (m_id != id) {
        m_id = id;
        m_hasShown = false;
        m_notice->clear();
        m_scroll->ensureVisible(0, 0);
    }
    load();
}

void RequestView::close()
{
    m_id.clear();
    m_hasShown = false;
    m_content->hide();
}

void RequestView::load()
{
    whenReady(m_desk.store().read([id = m_id](Store &store) { return store.request(id); }), this,
              [this, id = m_id](const Result<StoredRequest> &stored) {
                  if (id != m_id)
                      return; // another one was opened meanwhile
                  m_content->show();
                  if (!stored) {
                      m_notice->tell(InfoBar::Kind::Error, stored.error().message);
                      return;
                  }
                  m_shown = stored.value();
                  m_hasShown = true;
                  display();
                  Q_EMIT loaded(m_id);
              });
}

void RequestView::display()
{
    if (!m_hasShown)
        return;
    const RequestState &state = m_shown.state;
    m_title->setText(state.application.entryName);
    m_phase->setText(tr("%1 asks %2: %3").arg(state.application.requesterName, state.application.providerName, phaseLabel(state.phase)));
    m_notice->setPlace(tr("Request"));
    m_factsTitle->setText(tr("Application"));
    m_historyTitle->setText(tr("History"));
    showNotice();
    showDeadlines();
    showCommands();
    m_letter->setText(tr("Letter…"));
    m_letter->setAccessibleName(tr("Letter about this request"));
    m_letter->setVisible(!lettersFor(state, m_desk.actor()).isEmpty());
    showFacts();
    m_timeline->show(state.events);
}

void RequestView::showNotice()
{
    switch (m_shown.local) {
    case LocalState::Synced:
        m_notice->clear();
        break;
    case LocalState::Waiting:
    case LocalState::Sending:
        m_notice->tell(InfoBar::Kind::Note, tr("Saved on this computer, not yet sent."), {}, false);
        break;
    case LocalState::Held:
    case LocalState::Parked:
        m_notice->tell(InfoBar::Kind::Warning,
                       tr("%1 %2 Your step is kept; decide on the Sync page.").arg(localStateLabel(m_shown.local), m_shown.problem), {}, false);
        break;
    }
}

void RequestView::showCommands()
{
    empty(m_commands->layout());
    auto available = availableCommands(m_shown.state, m_desk.actor(), m_desk.now(), m_desk.office().rules);
    std::stable_partition(available.begin(), available.end(), [](const CommandAvailability &row) { return row.allowed; });
    // A refused step stays on the screen as long as the request is open: its tip says why it is not possible.
    int shown = 0;
    for (const CommandAvailability &row : available) {
        if (!row.offered || !CommandFields::canSay(row.command, m_desk.office().rules) || (!row.allowed && !isOpen(m_shown.state.phase)))
            continue;
        auto *button = new QPushButton(commandLabel(row.command), m_commands);
        button->setObjectName(QStringLiteral("command.%1").arg(commandKey(row.command)));
        button->setAccessibleName(commandLabel(row.command));
        button->setAccessibleDescription(row.why);
        button->setToolTip(row.why);
        button->setEnabled(row.allowed);
        connect(button, &QPushButton::clicked, this, [this, type = row.command] { start(type); });
        m_commands->layout()->addWidget(button);
        button->show();
        ++shown;
    }
    m_commands->setVisible(shown > 0);
    const bool acts = may(m_desk.actor().role, Permission::AnswerRequest);
    m_noCommands->setVisible(shown == 0);
    m_noCommands->setText(!acts ? tr("Your role reads requests but does not act on them.")
                          : isOpen(m_shown.state.phase) ? tr("Nothing is to be done by your department now.")
                                                        : tr("This request is finished."));
}

void RequestView::showDeadlines()
{
    empty(m_deadlines->layout());
    auto *column = static_cast<QVBoxLayout *>(m_deadlines->layout());
    const QVector<Deadline> running = runningDeadlines(m_shown.state, m_desk.office().rules);
    const QDate today = m_desk.now().date();
    const WorkCalendar &calendar = m_desk.office().rules.calendar;
    for (const Deadline &deadline : running) {
        const QString rule = m_desk.language() == QLatin1String("zh") ? deadline.rule.titleZh : deadline.rule.titleEn;
        const int left = workingDaysLeft(deadline, today, calendar);
        const Urgency urgency = urgencyOf(deadline, today, calendar);
        const QString when = urgency == Urgency::Overdue ? tr("overdue by %n working day(s)", nullptr, -left)
            : urgency == Urgency::DueToday               ? tr("due today")
                                                         : tr("%n working day(s) left", nullptr, left);
        auto *line = new QHBoxLayout;
        auto *text = new QLabel(tr("%1: until %2, %3").arg(rule, deadline.lastDay.toString(Qt::ISODate), when), m_deadlines);
        text->setWordWrap(true);
        QPalette palette = text->palette();
        palette.setColor(QPalette::WindowText, urgencyColour(urgency, palette));
        text->setPalette(palette);
        QFont font = text->font();
        font.setBold(urgency <= Urgency::DueToday);
        text->setFont(font);
        auto *why = new QPushButton(tr("Why this date…"), m_deadlines);
        why->setAccessibleName(tr("Why %1 ends on this date").arg(rule));
        why->setFlat(true);
        why->setObjectName(QStringLiteral("why.%1").arg(deadline.rule.id));
        connect(why, &QPushButton::clicked, this, [this, deadline] {
            auto *dialog = new DeadlineDialog(deadline, m_desk.office().rules.calendar, m_desk.language(), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
        line->addWidget(text, 1);
        line->addWidget(why);
        column->addLayout(line);
        text->show();
        why->show();
    }
    m_deadlines->setVisible(!running.isEmpty());
}

void RequestView::showFacts()
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    const Application &application = m_shown.state.application;
    const Dictionaries &dictionaries = m_desk.office().dictionaries;
    const auto fact = [this](const QString &label, const QString &value) {
        if (value.isEmpty())
            return;
        auto *name = new QLabel(label, m_content);
        makeQuiet(name);
        auto *text = new QLabel(value, m_content);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->addRow(name, text);
    };
    fact(tr("Entry code"), application.entryCode);
    fact(tr("Sharing type"), dictionaries.label(QStringLiteral("sharingType"), application.sharingType, m_desk.language()));
    fact(tr("Data items"), application.itemNames.join(tr(", ", "between the names of data items")));
    fact(tr("Legal basis"), application.legalBasis);
    fact(tr("Scenario"), application.scenario);
    fact(tr("Scope"), application.scope);
    fact(tr("Way of sharing"), dictionaries.label(QStringLiteral("deliveryMode"), application.mode, m_desk.language()));
    fact(tr("Used until"), application.useUntil.toString(Qt::ISODate));
    fact(tr("Contact"), application.phone.isEmpty() ? application.contact : tr("%1, phone %2").arg(application.contact, application.phone));
    fact(tr("Office head who agreed"), application.agreedBy);
}

void RequestView::start(RequestCommandType type)
{
    if (!CommandDialog::needsDialog(type)) {
        RequestCommand command;
        command.type = type;
        give(command);
        return;
    }
    auto *dialog = new CommandDialog(m_desk, m_shown.state, type, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { give(dialog->command()); });
    dialog->open();
}

void RequestView::showLetter()
{
    auto *dialog = new LetterDialog(m_desk, m_shown.state, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RequestView::give(const RequestCommand &command)
{
    const auto save = [id = m_id, command, actor = m_desk.actor(), now = m_desk.now()](Store &store) -> Result<StoredRequest> {
        auto stored = store.commandRequest(id, command, actor, now);
        // A typed text that cannot be cleared is only offered once more.
        if (stored)
            static_cast<void>(store.clearDraft(CommandDialog::draftKey(id, command.type)));
        return stored;
    };
    whenReady(m_desk.store().run(save), this, [this, id = m_id](const Result<StoredRequest> &stored) {
        if (!stored) {
            m_notice->tell(InfoBar::Kind::Error, tr("Not saved: %1").arg(stored.error().message));
            return;
        }
        if (id == m_id) {
            m_shown = stored.value();
            display();
        }
        m_desk.say(tr("Saved on this computer, not yet sent."));
        Q_EMIT commandSaved(id);
    });
}

void RequestView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        display();
    QWidget::changeEvent(event);
}

} // namespace sharedesk

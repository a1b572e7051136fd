#include "catalog/ordersrun.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "catalog/outcometable.h"
#include "widgets/infobar.h"
#include "widgets/marks.h"
#include "widgets/progresspanel.h"
#include "widgets/whenready.h"

namespace sharedesk {

QString plainCommandLabel(EntryCommand command)
{
    const QString label = entryCommandLabel(command);
    return label.endsWith(QChar(0x2026)) ? label.chopped(1) : label;
}

QString doneSentence(EntryCommand command, int entries)
{
    switch (command) {
    case EntryCommand::Agree:
        return OrdersRun::tr("The department head's agreement to %n entry(ies) is recorded.", nullptr, entries);
    case EntryCommand::Submit:
        return OrdersRun::tr("%n entry(ies) submitted for review.", nullptr, entries);
    case EntryCommand::Return:
        return OrdersRun::tr("%n entry(ies) returned.", nullptr, entries);
    case EntryCommand::Publish:
        return OrdersRun::tr("%n entry(ies) published.", nullptr, entries);
    case EntryCommand::Withdraw:
        return OrdersRun::tr("%n entry(ies) withdrawn.", nullptr, entries);
    case EntryCommand::NoteChange:
        return OrdersRun::tr("The change is noted for %n entry(ies).", nullptr, entries);
    case EntryCommand::ExtendUpdate:
        return OrdersRun::tr("The update of %n entry(ies) is extended.", nullptr, entries);
    case EntryCommand::StartRevision:
        break;
    }
    return OrdersRun::tr("A new version of %n entry(ies) is begun.", nullptr, entries);
}

OrdersRun::OrdersRun(Desk &desk, InfoBar &notice, ProgressPanel &progress, QWidget *page)
    : QObject(page), m_desk(desk), m_notice(notice), m_progress(progress), m_page(page)
{
}

bool OrdersRun::start(const QVector<EntryOrder> &orders)
{
    if (m_running || m_progress.isRunning() || orders.isEmpty())
        return false;
    m_running = true;
    m_notice.clear();
    const auto progress = m_progress.begin(plainCommandLabel(orders.first().command));
    Q_EMIT started();
    whenReady(m_desk.store().run([orders, progress, actor = m_desk.actor(), now = m_desk.now()](Store &store) {
        return store.commandEntries(orders, actor, now,
                                    [&](int done, int total) { return progress->report(done, total); });
    }),
              this, [this, command = orders.first().command](const Result<Store::OrdersOutcome> &outcome) {
                  m_running = false;
                  m_progress.end();
                  if (outcome)
                      tell(command, outcome.value());
                  else
                      tellError(outcome.error());
                  Q_EMIT ended(outcome ? outcome.value() : Store::OrdersOutcome());
              });
    return true;
}

void OrdersRun::tell(EntryCommand command, const Store::OrdersOutcome &outcome)
{
    QString text = doneSentence(command, outcome.done);
    QVector<InfoBar::Button> buttons;
    if (!outcome.refused.isEmpty()) {
        const QString refused = tr("%n was (were) refused.", nullptr, int(outcome.refused.size()));
        text = outcome.done > 0 ? tr("%1 %2", "two sentences").arg(text, refused) : refused;
        buttons.append({tr("&Which, and why"), [this, list = outcome.refused] { showRefused(list); }});
    }
    if (outcome.done > 0)
        buttons.prepend({tr("&Undo"), [this, traces = outcome.traces] { takeBack(traces); }});
    m_notice.tell(outcome.refused.isEmpty() ? InfoBar::Kind::Note : InfoBar::Kind::Warning, text, buttons);
}

void OrdersRun::tellError(const Error &error)
{
    const bool cancelled = error.code == QLatin1String("change.cancelled");
    m_notice.tell(error, cancelled ? InfoBar::Kind::Note : InfoBar::Kind::Error);
}

void OrdersRun::takeBack(const QVector<Store::OrderTrace> &traces)
{
    if (m_running || m_progress.isRunning())
        return;
    m_running = true;
    m_notice.clear();
    const auto progress = m_progress.begin(tr("Undo"));
    Q_EMIT started();
    whenReady(m_desk.store().run([traces, progress, actor = m_desk.actor()](Store &store) {
        return store.takeBackOrders(traces, actor,
                                    [&](int done, int total) { return progress->report(done, total); });
    }),
              this, [this](const Result<Store::TakenBack> &back) {
                  m_running = false;
                  m_progress.end();
                  if (!back) {
                      tellError(back.error());
                  } else {
                      const QString done = tr("Taken back for %n entry(ies).", nullptr, back.value().done);
                      const int kept = int(back.value().kept.size());
                      const QString stays =
                          tr("%n stays (stay) as it is: already sent, or changed since (%1).", nullptr, kept)
                              .arg(back.value().kept.value(0));
                      m_notice.tell(kept > 0 ? InfoBar::Kind::Warning : InfoBar::Kind::Note,
                                    kept == 0 ? done : tr("%1 %2", "two sentences").arg(done, stays));
                  }
                  Q_EMIT ended({});
              });
}

void OrdersRun::showRefused(const QVector<Store::RefusedOrder> &refused)
{
    auto *dialog = new QDialog(m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("refusedEntries"));
    dialog->setWindowTitle(tr("Refused entries"));
    auto *column = new QVBoxLayout(dialog);
    auto *title = new QLabel(tr("%n was (were) refused.", nullptr, int(refused.size())), dialog);
    makeTitle(title, 1.15);
    column->addWidget(title);
    auto *table = new OutcomeTable(dialog);
    table->setAccessibleName(tr("Refused entries"));
    QVector<OutcomeTable::Line> lines;
    for (const Store::RefusedOrder &one : refused)
        lines.append({one.order.entryId, one.name, one.error.message, true});
    table->fill(lines);
    column->addWidget(table, 1);
    auto *buttons = new QDialogButtonBox(dialog);
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAccessibleName(tr("Close the list of refused entries"));
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    // Leads to the entry: what has to be corrected stands there.
    connect(table, &OutcomeTable::entryWanted, dialog, [this, dialog](const QString &id) {
        dialog->close();
        m_desk.showEntry(id);
    });
    dialog->resize(widthOf(dialog, 90), dialog->fontMetrics().height() * 22);
    dialog->open();
}

} // namespace sharedesk

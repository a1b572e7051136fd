// The reviewer's decisions: one by one, many at once, and the words that go with them.
#include "review/reviewpage.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "catalog/lifedialog.h"
#include "catalog/outcometable.h"
#include "review/reviewentry.h"
#include "widgets/infobar.h"
#include "widgets/marks.h"
#include "widgets/whenready.h"

namespace sharedesk {

void ReviewPage::publishCurrent()
{
    const CatalogEntry &entry = m_entry->reviewed().stored.entry;
    if (entry.status == EntryStatus::Submitted && !m_model->content().refused.contains(entry.id))
        m_run->start({EntryOrder{entry.id, EntryCommand::Publish, {}}});
}

void ReviewPage::returnCurrent()
{
    const CatalogEntry &entry = m_entry->reviewed().stored.entry;
    if (entry.status != EntryStatus::Submitted || m_model->content().refused.contains(entry.id))
        return;
    if (m_entry->reason().isEmpty()) {
        // By key: the reason is what is missing, so the cursor goes there.
        m_entry->focusReason();
        m_desk.say(tr("Write what has to be corrected first."));
        return;
    }
    putReasonAside();
    m_run->start({EntryOrder{entry.id, EntryCommand::Return, m_entry->reason()}});
}

void ReviewPage::step(int rows)
{
    const int row = m_table->currentIndex().row() + rows;
    if (row >= 0 && row < m_model->rowCount())
        m_table->selectRow(row);
}

void ReviewPage::publishTicked()
{
    auto *dialog = new LifeDialog(m_desk, EntryCommand::Publish, m_model->ticked(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_run->start(dialog->orders()); });
    dialog->open();
}

void ReviewPage::returnWritten()
{
    putReasonAside();
    QVector<EntryOrder> orders;
    QVector<OutcomeTable::Line> lines;
    for (const QString &id : m_model->withReason()) {
        const QString reason = m_model->reason(id).trimmed();
        orders << EntryOrder{id, EntryCommand::Return, reason};
        lines.append({id, m_model->rowAt(m_model->rowOf(id)).name, reason, false});
    }
    if (orders.isEmpty())
        return;
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("returnDialog"));
    dialog->setWindowTitle(tr("Return"));
    auto *column = new QVBoxLayout(dialog);
    auto *title =
        new QLabel(tr("Return %n entry(ies), each with its own reason?", nullptr, int(orders.size())), dialog);
    makeTitle(title, 1.15);
    column->addWidget(title);
    auto *table = new OutcomeTable(dialog);
    table->fill(lines);
    table->setHorizontalHeaderLabels({tr("Entry"), tr("Reason")});
    table->setAccessibleName(tr("Entries and their reasons"));
    column->addWidget(table, 1);
    auto *buttons = new QDialogButtonBox(dialog);
    auto *accept = buttons->addButton(tr("&Return"), QDialogButtonBox::AcceptRole);
    accept->setObjectName(QStringLiteral("confirmReturn"));
    accept->setAccessibleName(tr("Return these entries now"));
    auto *keep = buttons->addButton(tr("Not now"), QDialogButtonBox::RejectRole);
    keep->setAccessibleName(tr("Return nothing; the reasons are kept"));
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    connect(dialog, &QDialog::accepted, this, [this, orders] { m_run->start(orders); });
    dialog->resize(widthOf(dialog, 100), dialog->fontMetrics().height() * 22);
    dialog->open();
}

void ReviewPage::discardRefused()
{
    const QString id = m_entry->entryId();
    const auto refused = m_model->content().refused.constFind(id);
    if (refused == m_model->content().refused.cend())
        return;
    whenReady(m_desk.store().run([id, op = refused->opId, held = refused->state == LocalState::Held,
                                  actor = m_desk.actor()](Store &store) -> Result<void> {
        if (!held)
            return store.discardOp(op, actor);
        const auto conflict = store.conflict(id);
        return conflict ? store.takeTheirs(conflict.value(), actor) : Result<void>(conflict.error());
    }),
              this, [this](const Result<void> &done) {
                  if (!done)
                      m_notice->tell(InfoBar::Kind::Error, done.error().message);
                  m_refresher.now();
              });
}

void ReviewPage::reasonTyped()
{
    const QString id = m_entry->entryId();
    if (id.isEmpty())
        return;
    m_typed.insert(id, m_entry->reason());
    m_model->setReason(id, m_entry->reason());
    m_reasonPause.start();
}

void ReviewPage::putReasonAside()
{
    if (!m_reasonPause.isActive())
        return;
    m_reasonPause.stop();
    const CatalogEntry &entry = m_entry->reviewed().stored.entry;
    const QString text = m_entry->reason();
    m_desk.store().run([key = reasonKey(entry.id), text, content = reasonContent(text, entry)](Store &store) {
        return (text.isEmpty() ? store.clearDraft(key) : store.saveDraft(key, content)).ok();
    });
}

} // namespace sharedesk

#include "sync/outboxpage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "sync/conflictview.h"
#include "sync/outboxmodel.h"
#include "sync/phasetext.h"
#include "widgets/infobar.h"
#include "widgets/marks.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int mostLogLines = 200;

}

OutboxPage::OutboxPage(Desk &desk, QWidget *parent) : Page(parent), m_desk(desk), m_refresher(this, [this] { read(); })
{
    build();
    connect(&desk.store(), &StoreThread::changed, &m_refresher, &Refresher::soon);
    connect(&desk.sync(), &SyncController::stateChanged, this, &OutboxPage::showState);
    connect(&desk.sync(), &SyncController::finished, this, [this](const SyncSummary &summary) { note(summaryText(summary)); });
    connect(&desk.sync(), &SyncController::failed, this, [this](const Error &error) { note(error.message); });
    retranslate();
}

void OutboxPage::build()
{
    auto *column = new QVBoxLayout(this);
    auto *head = new QHBoxLayout;
    m_title = new QLabel(this);
    makeTitle(m_title, 1.4);
    m_syncNow = new QPushButton(this);
    m_syncNow->setObjectName(QStringLiteral("syncNow"));
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(QStringLiteral("cancelSync"));
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_cancel);
    head->addWidget(m_syncNow);
    column->addLayout(head);
    m_state = new QLabel(this);
    m_state->setWordWrap(true);
    column->addWidget(m_state);
    m_progress = new QProgressBar(this);
    column->addWidget(m_progress);
    m_notice = new InfoBar(this);
    column->addWidget(m_notice);

    m_outboxTitle = new QLabel(this);
    makeTitle(m_outboxTitle, 1.15);
    column->addWidget(m_outboxTitle);
    m_model = new OutboxModel(this);
    m_table = new QTableView(this);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int widths[] = {34, 20, 34, 12, 18};
    for (int i = 0; i < int(std::size(widths)); ++i)
        m_table->setColumnWidth(i, widthOf(this, widths[i]));
    m_empty = new QLabel(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    makeQuiet(m_empty);
    m_tableStack = new QStackedWidget(this);
    m_tableStack->addWidget(m_empty);
    m_tableStack->addWidget(m_table);
    column->addWidget(m_tableStack, 3);
    auto *buttons = new QHBoxLayout;
    m_open = new QPushButton(this);
    m_discard = new QPushButton(this);
    m_discard->setObjectName(QStringLiteral("discardChange"));
    buttons->addWidget(m_open);
    buttons->addWidget(m_discard);
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_conflict = new ConflictView(this);
    m_conflict->hide();
    column->addWidget(m_conflict, 3);
    m_logTitle = new QLabel(this);
    makeTitle(m_logTitle, 1.15);
    m_log = new QListWidget(this);
    column->addWidget(m_logTitle);
    column->addWidget(m_log, 2);

    connect(m_syncNow, &QPushButton::clicked, this, [this] {
        if (m_desk.sync().isSignedIn())
            m_desk.sync().syncNow();
        else
            Q_EMIT signInWanted();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_desk.sync().cancel(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxPage::showSelected);
    const auto openSelected = [this] {
        const QModelIndex index = m_table->currentIndex();
        if (!index.isValid())
            return;
        const OutboxRow &row = m_model->rowAt(index.row());
        if (row.kind == QLatin1String("request"))
            m_desk.showRequest(row.recordId);
        else if (row.kind == QLatin1String("proposal"))
            m_desk.showProposal(row.recordId);
        else
            m_desk.showEntry(row.recordId);
    };
    connect(m_open, &QPushButton::clicked, this, openSelected);
    connect(m_table, &QTableView::activated, this, openSelected);
    connect(m_discard, &QPushButton::clicked, this, &OutboxPage::discardSelected);
    connect(m_conflict, &ConflictView::keepMineWanted, this, [this](const Conflict &shown) {
        whenReady(m_desk.store().run([shown, actor = m_desk.actor()](Store &store) { return store.keepMine(shown, actor); }), this,
                  [this](const Result<void> &result) { decided(result); });
    });
    connect(m_conflict, &ConflictView::takeTheirsWanted, this, [this](const Conflict &shown) {
        whenReady(m_desk.store().run([shown, actor = m_desk.actor()](Store &store) { return store.takeTheirs(shown, actor); }), this,
                  [this](const Result<void> &result) { decided(result); });
    });
}

void OutboxPage::activate()
{
    showState(m_desk.sync().state());
    m_refresher.now();
}

void OutboxPage::retranslate()
{
    m_title->setText(tr("Sync"));
    m_syncNow->setText(tr("Sync now"));
    m_syncNow->setAccessibleName(tr("Sync with the platform now"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel syncing"));
    m_progress->setAccessibleName(tr("Progress of syncing"));
    m_notice->setPlace(tr("Sync"));
    m_outboxTitle->setText(tr("Not yet at the platform"));
    m_table->setAccessibleName(tr("Changes that are not yet at the platform"));
    m_empty->setText(tr("Nothing waits here: everything saved on this computer is at the platform."));
    m_open->setText(tr("Open"));
    m_open->setAccessibleName(tr("Open the record of the change"));
    m_discard->setText(tr("Give up this change…"));
    m_discard->setAccessibleName(tr("Give up the selected change"));
    m_logTitle->setText(tr("Last syncs"));
    m_log->setAccessibleName(tr("Log of the last syncs"));
    m_model->retranslate();
    m_conflict->retranslate();
    showState(m_desk.sync().state());
}

void OutboxPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void OutboxPage::read()
{
    whenReady(m_desk.store().read([](Store &store) { return store.outbox(); }), this, [this](const Result<QVector<OutboxRow>> &rows) {
        if (!m_refresher.ended())
            return;
        if (!rows) {
            m_notice->tell(InfoBar::Kind::Error, rows.error().message);
            return;
        }
        const QModelIndex current = m_table->currentIndex();
        const QString selected = current.isValid() ? m_model->rowAt(current.row()).recordId : QString();
        m_model->setRows(rows.value());
        m_tableStack->setCurrentIndex(rows.value().isEmpty() ? 0 : 1);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->rowAt(row).recordId == selected)
                m_table->setCurrentIndex(m_model->index(row, 0));
        }
        showSelected();
    });
}

void OutboxPage::showState(const SyncState &state)
{
    const bool syncing = state.phase == SyncPhase::Syncing;
    m_syncNow->setEnabled(!syncing);
    m_cancel->setVisible(syncing);
    m_progress->setVisible(syncing);
    m_progress->setRange(0, state.progress.total);
    m_progress->setValue(state.progress.done);
    QString text = phaseText(state);
    if (!state.lastError.code.isEmpty())
        text = tr("%1: %2").arg(text, state.lastError.message);
    if (state.nextTry.isValid() && state.phase == SyncPhase::Offline)
        text = tr("%1 Next try at %2.").arg(text, state.nextTry.toLocalTime().toString(QStringLiteral("HH:mm:ss")));
    m_state->setText(text);
}

void OutboxPage::showSelected()
{
    const QModelIndex index = m_table->currentIndex();
    const bool selected = index.isValid() && index.row() < m_model->rowCount();
    m_open->setEnabled(selected);
    m_discard->setEnabled(selected && m_model->rowAt(index.row()).state != LocalState::Sending);
    if (!selected || m_model->rowAt(index.row()).state != LocalState::Held) {
        m_conflict->hide();
        return;
    }
    const QString id = m_model->rowAt(index.row()).recordId;
    whenReady(m_desk.store().read([id](Store &store) { return store.conflict(id); }), this, [this, id](const Result<Conflict> &conflict) {
        const QModelIndex now = m_table->currentIndex();
        if (!now.isValid() || m_model->rowAt(now.row()).recordId != id)
            return;
        m_conflict->setVisible(conflict.ok());
        if (conflict)
            m_conflict->show(conflict.value());
    });
}

void OutboxPage::decided(const Result<void> &result)
{
    if (!result)
        m_notice->tell(InfoBar::Kind::Warning, result.error().message);
    else
        m_notice->clear();
    m_refresher.now();
}

void OutboxPage::discardSelected()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    const OutboxRow row = m_model->rowAt(index.row());
    const auto answer = QMessageBox::question(this, tr("Give up this change"),
                                              tr("Give up the change of \"%1\"? It is not sent; its values stay in this computer's history.").arg(row.title));
    if (answer != QMessageBox::Yes)
        return;
    whenReady(m_desk.store().run([id = row.opId, actor = m_desk.actor()](Store &store) { return store.discardOp(id, actor); }), this,
              [this](const Result<void> &result) { decided(result); });
}

void OutboxPage::note(const QString &line)
{
    m_log->insertItem(0, m_desk.now().toString(QStringLiteral("HH:mm:ss  ")) + line);
    while (m_log->count() > mostLogLines)
        delete m_log->takeItem(m_log->count() - 1);
}

QString OutboxPage::summaryText(const SyncSummary &summary) const
{
    return tr("Complete: %1 received, %2 sent, %3 conflicts, %4 refused").arg(summary.pulled).arg(summary.pushed).arg(summary.conflicts).arg(summary.rejected);
}

} // namespace sharedesk

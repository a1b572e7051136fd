#include "shell/statusline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include "sync/phasetext.h"

namespace sharedesk {

StatusLine::StatusLine(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_connection = new QLabel(this);
    m_signIn = new QPushButton(this);
    m_signIn->setFlat(true);
    m_signIn->setObjectName(QStringLiteral("statusSignIn"));
    m_outbox = new QPushButton(this);
    m_outbox->setFlat(true);
    m_outbox->setObjectName(QStringLiteral("statusOutbox"));
    m_index = new QLabel(this);
    m_index->setObjectName(QStringLiteral("statusIndex"));
    m_last = new QLabel(this);
    row->addWidget(m_connection);
    row->addWidget(m_signIn);
    row->addWidget(m_outbox);
    row->addStretch(1);
    row->addWidget(m_index);
    row->addWidget(m_last);
    connect(m_signIn, &QPushButton::clicked, this, &StatusLine::signInWanted);
    connect(m_outbox, &QPushButton::clicked, this, &StatusLine::outboxPageWanted);
    retranslate();
}

void StatusLine::showState(const SyncState &state)
{
    m_state = state;
    retranslate();
}

void StatusLine::showOutbox(const OutboxCounts &counts)
{
    m_counts = counts;
    retranslate();
}

void StatusLine::showLastComplete(const QDateTime &chinaTime)
{
    m_lastComplete = chinaTime;
    retranslate();
}

void StatusLine::showIndexing(int percent)
{
    if (percent == m_indexed)
        return;
    m_indexed = percent;
    retranslate();
}

QString StatusLine::outboxText() const
{
    return m_outbox->text();
}

void StatusLine::retranslate()
{
    // Shape and word, not colour alone: ● connected, ○ not, ! needs a person.
    const bool connected = m_state.phase == SyncPhase::Idle || m_state.phase == SyncPhase::Syncing;
    const QString mark = connected ? QStringLiteral("●") : m_state.phase == SyncPhase::Stopped ? QStringLiteral("!") : QStringLiteral("○");
    m_connection->setText(mark + QLatin1Char(' ') + phaseText(m_state));
    m_connection->setToolTip(m_state.lastError.message);
    m_signIn->setText(tr("Sign in…"));
    m_signIn->setAccessibleName(tr("Sign in from the status line"));
    m_signIn->setVisible(m_state.phase == SyncPhase::NeedsSignIn || m_state.phase == SyncPhase::NotConfigured);
    QString outbox;
    const int attention = m_counts.held + m_counts.parked;
    if (attention > 0)
        outbox = tr("%n change(s) need your decision", nullptr, attention);
    else if (m_counts.waiting() > 0)
        outbox = tr("%n change(s) saved on this computer, not yet sent", nullptr, m_counts.waiting());
    else
        outbox = tr("Everything is sent");
    m_outbox->setText(outbox);
    m_outbox->setAccessibleName(tr("Outbox: %1").arg(outbox));
    m_index->setVisible(m_indexed < 100);
    m_index->setText(tr("Search index: %1 %").arg(m_indexed));
    m_index->setToolTip(tr("The index for searching is being made. Until it is ready, searching works, but more slowly and without counts."));
    m_last->setText(m_lastComplete.isValid() ? tr("Last complete sync: %1").arg(QLocale().toString(m_lastComplete, QStringLiteral("yyyy-MM-dd HH:mm")))
                                             : tr("Never synced completely"));
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace sharedesk

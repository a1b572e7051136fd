#include "widgets/progresspanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace sharedesk {

ProgressPanel::ProgressPanel(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_what = new QLabel(this);
    m_bar = new QProgressBar(this);
    m_cancel = new QPushButton(this);
    m_cancel->setAutoDefault(false);
    row->addWidget(m_what);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    m_timer = new QTimer(this);
    m_timer->setInterval(100);
    connect(m_timer, &QTimer::timeout, this, &ProgressPanel::look);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressPanel::cancel);
    retranslate();
    hide();
}

std::shared_ptr<JobProgress> ProgressPanel::begin(const QString &what)
{
    m_job = std::make_shared<JobProgress>();
    m_what->setText(what);
    m_bar->setAccessibleName(what);
    m_cancel->setEnabled(true);
    look();
    m_timer->start();
    show();
    return m_job;
}

void ProgressPanel::end()
{
    m_timer->stop();
    m_job.reset();
    hide();
}

void ProgressPanel::cancel()
{
    if (m_job)
        m_job->cancelled = true;
    m_cancel->setEnabled(false);
}

void ProgressPanel::look()
{
    const int total = m_job->total;
    m_bar->setRange(0, total);
    m_bar->setValue(total > 0 ? qMin<int>(m_job->done, total) : 0);
}

void ProgressPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProgressPanel::retranslate()
{
    m_cancel->setText(tr("Stop"));
    m_cancel->setAccessibleName(tr("Stop the running job"));
}

} // namespace sharedesk

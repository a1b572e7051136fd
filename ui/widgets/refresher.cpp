#include "widgets/refresher.h"

#include <QWidget>

#include <utility>

namespace sharedesk {

namespace {

constexpr int pauseMs = 150;

}

Refresher::Refresher(QWidget *page, std::function<void()> read) : QObject(page), m_page(page), m_read(std::move(read))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (!m_reading)
            begin();
    });
}

void Refresher::soon()
{
    if (!m_page->isVisible())
        return;
    if (m_reading)
        m_changed = true;
    else if (!m_pause.isActive())
        m_pause.start();
}

void Refresher::now()
{
    if (m_reading)
        m_outdated = true;
    else
        begin();
}

bool Refresher::ended()
{
    m_reading = false;
    const bool changed = std::exchange(m_changed, false);
    if (std::exchange(m_outdated, false)) {
        begin();
        return false;
    }
    // Shown first and read again after: under changes without end the page still shows something.
    if (changed)
        m_pause.start();
    return true;
}

void Refresher::begin()
{
    m_pause.stop();
    m_reading = true;
    m_read();
}

} // namespace sharedesk

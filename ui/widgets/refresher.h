// Refresher: when a page reads again what it shows: soon after a change, one reading at a time, and only while the
// page is seen (a page that comes into sight asks by itself).
//
// Lives in the interface thread, owned by the page.
#pragma once

#include <QTimer>

#include <functional>

class QWidget;

namespace sharedesk {

class Refresher : public QObject
{
    Q_OBJECT
public:
    // `read` begins a reading, whose end the page tells by ended().
    Refresher(QWidget *page, std::function<void()> read);

    // Something changed: one reading for all that changes within a moment.
    void soon();
    // The user wants something else: a reading under way answers the wrong question.
    void now();
    bool isReading() const { return m_reading; }

    // False: the answer is to another question than the page asks by now; the next reading has begun.
    bool ended();

private:
    void begin();

    QWidget *m_page;
    std::function<void()> m_read;
    QTimer m_pause;
    bool m_reading = false;
    bool m_outdated = false; // now() was called while reading
    bool m_changed = false;  // soon() was called while reading
};

} // namespace sharedesk

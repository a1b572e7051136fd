#include "connectionwatch.h"

#include <sys/socket.h>
#include <unistd.h>

namespace sharedesk::platform {

ConnectionWatch::ConnectionWatch(std::chrono::milliseconds timeForRequest)
    : m_timeForRequest(timeForRequest), m_thread([this] { run(); })
{
}

ConnectionWatch::~ConnectionWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_wake.notify_all();
    m_thread.join();
    for (const auto &[thread, watched] : m_watched)
        ::close(watched.socket);
}

void ConnectionWatch::begin(int socket)
{
    const std::lock_guard lock(m_mutex);
    const auto [place, isNew] = m_watched.try_emplace(std::this_thread::get_id());
    if (!isNew)
        return;
    place->second = {::dup(socket), false, Clock::now() + m_timeForRequest};
    if (m_stopping)
        ::shutdown(place->second.socket, SHUT_RDWR);
}

void ConnectionWatch::requestRead()
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_watched.find(std::this_thread::get_id());
    if (found != m_watched.end())
        found->second.working = true;
}

void ConnectionWatch::answered(bool close)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_watched.find(std::this_thread::get_id());
    if (found == m_watched.end())
        return;
    found->second.working = false;
    found->second.deadline = Clock::now() + m_timeForRequest;
    if (close || m_stopping)
        ::shutdown(found->second.socket, SHUT_RDWR);
}

void ConnectionWatch::endOfTask()
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_watched.find(std::this_thread::get_id());
    if (found == m_watched.end())
        return;
    ::close(found->second.socket);
    m_watched.erase(found);
}

void ConnectionWatch::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
    for (const auto &[thread, watched] : m_watched) {
        if (!watched.working)
            ::shutdown(watched.socket, SHUT_RDWR);
    }
}

void ConnectionWatch::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, std::chrono::milliseconds(200), [this] { return m_ended; })) {
        for (const auto &[thread, watched] : m_watched) {
            if (!watched.working && watched.deadline < Clock::now())
                ::shutdown(watched.socket, SHUT_RDWR);
        }
    }
}

} // namespace sharedesk::platform

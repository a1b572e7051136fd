// ConnectionWatch: the time a client has to bring its request, and the quick end of all connections at a
// stop.
//
// cpp-httplib limits the time between two bytes only: a client that sends one byte a second would hold a
// thread for ever. The watch closes a connection whose request (with TLS handshake) is not there in time.
// Safe from any thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace sharedesk::platform {

class ConnectionWatch
{
public:
    using Clock = std::chrono::steady_clock;

    explicit ConnectionWatch(std::chrono::milliseconds timeForRequest);
    ~ConnectionWatch();
    ConnectionWatch(const ConnectionWatch &) = delete;
    ConnectionWatch &operator=(const ConnectionWatch &) = delete;

    // The calling thread serves this socket from now on, until endOfTask().
    void begin(int socket);
    void requestRead();        // the request is here: its work has all the time it needs
    void answered(bool close); // the next request's time begins, or the connection ends
    void endOfTask();
    void stop(); // closes what waits for a request, and what finishes one from now on

private:
    struct Watched
    {
        int socket = -1; // a duplicate: the number is ours until we close it
        bool working = false;
        Clock::time_point deadline;
    };
    void run();

    const std::chrono::milliseconds m_timeForRequest;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::unordered_map<std::thread::id, Watched> m_watched;
    bool m_stopping = false;
    bool m_ended = false;
    std::thread m_thread;
};

} // namespace sharedesk::platform

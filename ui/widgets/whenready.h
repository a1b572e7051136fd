// whenReady(): calls back in the interface thread when the store's answer is there, unless the asker is gone
// by then.
//
// Use it instead of QFuture::then(context, …): in Qt 6.4 that one asserts when the context was destroyed
// while the answer was on its way, and a window may be closed at any time.
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace sharedesk {

template <typename Value, typename Handler>
void whenReady(const QFuture<Value> &future, QObject *asker, Handler handler)
{
    auto *watcher = new QFutureWatcher<Value>(asker);
    QObject::connect(watcher, &QFutureWatcherBase::finished, asker,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             handler(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace sharedesk

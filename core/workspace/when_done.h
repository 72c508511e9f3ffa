// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace cultivar {

/// Calls `then` with the result of `future` on the thread of `receiver`, and not at all when the receiver is gone by
/// then.
template <class T, class Then> void whenDone(QFuture<T> future, QObject *receiver, Then then)
{
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        then(watcher->future().takeResult());
    });
    watcher->setFuture(future);
}

} // namespace cultivar

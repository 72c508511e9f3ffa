// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <memory>

namespace cultivar {

/// A thread that does one thing after the other. Work that was given is done before it is destroyed.
class Worker
{
public:
    explicit Worker(const QString &name);
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Runs `work` on the thread; the future has its result.
    template <class Work> [[nodiscard]] auto run(Work work) -> QFuture<std::invoke_result_t<Work>>
    {
        using Value = std::invoke_result_t<Work>;
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        QMetaObject::invokeMethod(
            m_context,
            [promise, work = std::move(work)]() mutable {
                promise->addResult(work());
                promise->finish();
            },
            Qt::QueuedConnection);
        return promise->future();
    }

private:
    QThread m_thread;
    QObject *m_context; ///< lives on the thread
};

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <utility>
#include <vector>

namespace cultivar {

/// Hands things from one thread that puts them to one that takes them, many at a time. Whoever puts waits while the
/// other is far behind, so that they never pile up.
template <class Thing> class BatchQueue
{
public:
    using Batch = std::vector<Thing>;

    /// Not an empty one, which would be the end.
    void put(Batch batch)
    {
        Q_ASSERT(!batch.empty());
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [this] { return m_ended || m_batches.size() < mostBatches; });
        if (m_ended)
            return;
        m_batches.push_back(std::move(batch));
        m_more.notify_one();
    }

    /// Nothing is put after it.
    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_more.notify_one();
    }

    /// From either side: what is still there is thrown away, and nobody waits any more.
    void abandon()
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_batches.clear();
        m_more.notify_one();
        m_room.notify_one();
    }

    /// Waits for the next; empty at the end.
    [[nodiscard]] Batch take()
    {
        std::unique_lock lock(m_mutex);
        m_more.wait(lock, [this] { return m_ended || !m_batches.empty(); });
        if (m_batches.empty())
            return {};
        Batch batch = std::move(m_batches.front());
        m_batches.pop_front();
        m_room.notify_one();
        return batch;
    }

private:
    static constexpr size_t mostBatches = 16;

    std::mutex m_mutex;
    std::condition_variable m_more;
    std::condition_variable m_room;
    std::deque<Batch> m_batches;
    bool m_ended = false;
};

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/batch_queue.h"

#include <gtest/gtest.h>

#include <future>

namespace cultivar {
namespace batch_queue_test {

TEST(BatchQueueTest, HandsOnEverythingInOrder)
{
    constexpr int many = 1000; // batches, of two: far more than the queue holds
    BatchQueue<int> queue;
    std::future<std::vector<int>> taken = std::async(std::launch::async, [&queue] {
        std::vector<int> all;
        for (auto batch = queue.take(); !batch.empty(); batch = queue.take())
            all.insert(all.end(), batch.begin(), batch.end());
        return all;
    });
    for (int i = 0; i < many; ++i)
        queue.put({2 * i, 2 * i + 1});
    queue.end();
    const std::vector<int> all = taken.get();
    ASSERT_EQ(all.size(), size_t(2 * many));
    for (int i = 0; i < 2 * many; ++i)
        EXPECT_EQ(all[size_t(i)], i);
}

TEST(BatchQueueTest, WhatWasPutBeforeTheEndIsStillTaken)
{
    BatchQueue<int> queue;
    queue.put({1});
    queue.end();
    EXPECT_EQ(queue.take(), std::vector<int>{1});
    EXPECT_TRUE(queue.take().empty());
    EXPECT_TRUE(queue.take().empty());
}

TEST(BatchQueueTest, WhoeverPutsDoesNotWaitForOneWhoGaveUp)
{
    BatchQueue<int> queue;
    queue.put({1});
    queue.abandon();
    for (int i = 0; i < 100; ++i)
        queue.put({i});
    EXPECT_TRUE(queue.take().empty());
}

} // namespace batch_queue_test
} // namespace cultivar

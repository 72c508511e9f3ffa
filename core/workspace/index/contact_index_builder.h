// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/batch_queue.h"
#include "core/workspace/index/contact_index.h"
#include "core/workspace/records.h"

#include <future>
#include <memory>

namespace cultivar {

/// Makes an index of rows as they are read; their words are collected on a thread beside it.
class ContactIndexBuilder
{
public:
    ContactIndexBuilder(std::vector<Circle> circles, rules::RankingConstants constants, QDate today);
    ~ContactIndexBuilder();
    ContactIndexBuilder(const ContactIndexBuilder &) = delete;
    ContactIndexBuilder &operator=(const ContactIndexBuilder &) = delete;

    /// Room for no more than these, before the first comes.
    void expect(size_t most);
    /// Of each contact once.
    void add(ContactRow row);
    /// Waits for what is still to be done. Only once, and nothing is added after it.
    [[nodiscard]] std::shared_ptr<ContactIndex> build();

private:
    void handOver();
    [[nodiscard]] TokenIndex collectWords();

    std::shared_ptr<ContactIndex> m_index;
    std::vector<QString> m_foldedNames; ///< in the order of the rows
    BatchQueue<QString>::Batch m_texts; ///< not handed over yet
    BatchQueue<QString> m_queue;
    std::future<TokenIndex> m_tokens;
};

/// The index of everybody, by the circles and numbers that are set. On the reading thread.
[[nodiscard]] Result<std::shared_ptr<ContactIndex>> readContactIndex(store::Database &database, const Present &now);

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/index/contact_index_builder.h"

#include "core/base/text.h"
#include "core/store/contact_rows.h"
#include "core/workspace/whole_clock.h"

#include <QScopeGuard>

#include <algorithm>
#include <utility>

namespace cultivar {

namespace {

constexpr size_t textsOfBatch = 512;

} // namespace

ContactIndexBuilder::ContactIndexBuilder(std::vector<Circle> circles, rules::RankingConstants constants, QDate today)
    : m_index(std::make_shared<ContactIndex>(std::move(circles), constants, today))
    , m_tokens(std::async(std::launch::async, [this] { return collectWords(); }))
{
}

ContactIndexBuilder::~ContactIndexBuilder()
{
    // Or the thread, which is waited for, would wait for more.
    m_queue.abandon();
}

void ContactIndexBuilder::expect(size_t most)
{
    constexpr size_t enough = 1'000'000; // where ids are far apart, room would be held for nobody
    m_index->reserve(std::min(most, enough));
    m_foldedNames.reserve(std::min(most, enough));
}

void ContactIndexBuilder::add(ContactRow row)
{
    const auto slot = static_cast<quint32>(m_foldedNames.size());
    m_texts.push_back(std::exchange(row.searchText, {}));
    if (m_texts.size() == textsOfBatch)
        handOver();
    m_foldedNames.push_back(fold(row.name));
    m_index->resizeTo(slot + 1);
    m_index->put(slot, row);
}

void ContactIndexBuilder::handOver()
{
    if (!m_texts.empty())
        m_queue.put(std::exchange(m_texts, {}));
}

TokenIndex ContactIndexBuilder::collectWords()
{
    // If it throws, whoever brings the texts must not wait for it.
    const auto abandon = qScopeGuard([this] { m_queue.abandon(); });
    TokenIndex::Builder tokens;
    quint32 slot = 0;
    for (auto texts = m_queue.take(); !texts.empty(); texts = m_queue.take())
        for (const QString &text : texts)
            tokens.add(slot++, text);
    return std::move(tokens).build(slot);
}

std::shared_ptr<ContactIndex> ContactIndexBuilder::build()
{
    handOver();
    m_queue.end();
    const std::vector<quint32> slots = m_index->arrange(m_foldedNames);
    TokenIndex tokens = m_tokens.get();
    tokens.moveSlots(slots);
    m_index->m_words = ContactWords(std::move(tokens));
    return std::move(m_index);
}

Result<std::shared_ptr<ContactIndex>> readContactIndex(store::Database &database, const Present &now)
{
    const Records records(database, now);
    Result<std::vector<Circle>> circles = records.all<Circle>();
    const Result<rules::Preferences> preferences = records.preferences();
    if (!circles || !preferences)
        return !circles ? passOn(circles) : passOn(preferences);
    std::erase_if(*circles, [](const Circle &circle) { return circle.trashed.has_value(); });
    const Result<size_t> most = store::mostContactRows(database);
    if (!most)
        return passOn(most);
    ContactIndexBuilder builder(std::move(*circles), preferences->ranking, now.today);
    builder.expect(*most);
    const Result<void> read = store::visitContactRows(database, wholeClock, now.today,
                                                      [&builder](ContactRow row) { builder.add(std::move(row)); });
    if (!read)
        return passOn(read);
    return builder.build();
}

} // namespace cultivar

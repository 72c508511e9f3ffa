// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit.h"

namespace cultivar {

Edit::Edit() = default;

Edit::Edit(EditLabel label)
    : m_label(std::move(label))
{
}

Edit::Edit(const Edit &other) = default;
Edit::Edit(Edit &&other) noexcept = default;
Edit &Edit::operator=(const Edit &other) = default;
Edit &Edit::operator=(Edit &&other) noexcept = default;
Edit::~Edit() = default;

template <RecordType R> Id<R> Edit::add(R record)
{
    if (record.uid.isEmpty())
        record.uid = Uid::random();
    if (record.id.isNull())
        record.id = Id<R>(--m_lastNewId);
    const Id<R> id = record.id;
    m_changes.push_back(RecordChange<R>{std::nullopt, std::move(record)});
    return id;
}

template <RecordType R> void Edit::update(R before, R after)
{
    if (before != after)
        m_changes.push_back(RecordChange<R>{std::move(before), std::move(after)});
}

template <RecordType R> void Edit::remove(R record)
{
    m_changes.push_back(RecordChange<R>{std::move(record), std::nullopt});
}

void Edit::clear()
{
    std::vector<Change> room = std::move(m_changes);
    room.clear();
    *this = Edit();
    m_changes = std::move(room);
}

Edit Edit::inverse() const
{
    Edit inverted(m_label);
    inverted.m_batch = m_batch;
    inverted.m_changes.reserve(m_changes.size());
    for (auto change = m_changes.rbegin(); change != m_changes.rend(); ++change) {
        inverted.m_changes.push_back(*change);
        std::visit([](auto &values) { std::swap(values.before, values.after); }, inverted.m_changes.back());
    }
    return inverted;
}

#define CULTIVAR_INSTANTIATE(R)                                                                                        \
    template Id<R> Edit::add(R);                                                                                       \
    template void Edit::update(R, R);                                                                                  \
    template void Edit::remove(R);
CULTIVAR_EACH_RECORD(CULTIVAR_INSTANTIATE)
#undef CULTIVAR_INSTANTIATE

} // namespace cultivar

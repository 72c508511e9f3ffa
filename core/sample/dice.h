// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <random>
#include <span>

namespace cultivar::sample {

/// Chance that falls the same on every machine: the standard fixes what std::mt19937 yields, but not what the
/// distributions of a library make of it.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_generator(seed)
    {
    }

    /// 0 to `sides` − 1; `sides` is at least 1.
    [[nodiscard]] int below(int sides)
    {
        return static_cast<int>((static_cast<quint64>(m_generator()) * static_cast<quint64>(sides)) >> 32);
    }

    /// `first` to `last`, both included.
    [[nodiscard]] int between(int first, int last) { return first + below(last - first + 1); }

    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

    template <class T> [[nodiscard]] const T &pick(std::span<const T> from)
    {
        return from[static_cast<size_t>(below(static_cast<int>(from.size())))];
    }

private:
    std::mt19937 m_generator;
};

} // namespace cultivar::sample

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef __linux__
#include <sched.h>
#endif

namespace cultivar::benchmarks {

/// While it lives, what this thread does, and what programs it starts, runs on one processor: of several in a virtual
/// machine one may be half as fast as another, and both sides of a comparison are to have the same. Nothing where the
/// system cannot do it.
class OnOneProcessor
{
public:
    /// Another one in each turn, of those that there are.
    explicit OnOneProcessor(int turn);
    OnOneProcessor(const OnOneProcessor &) = delete;
    OnOneProcessor &operator=(const OnOneProcessor &) = delete;
    ~OnOneProcessor();

private:
#ifdef __linux__
    cpu_set_t m_before{};
#endif
};

} // namespace cultivar::benchmarks

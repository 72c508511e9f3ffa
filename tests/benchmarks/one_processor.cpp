// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/one_processor.h"

namespace cultivar::benchmarks {

#ifdef __linux__

OnOneProcessor::OnOneProcessor(int turn)
{
    if (sched_getaffinity(0, sizeof m_before, &m_before) != 0 || CPU_COUNT(&m_before) == 0)
        return;
    int place = turn % CPU_COUNT(&m_before);
    for (int processor = 0; processor < CPU_SETSIZE; ++processor) {
        if (!CPU_ISSET(processor, &m_before) || place-- > 0)
            continue;
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(processor, &one);
        sched_setaffinity(0, sizeof one, &one);
        return;
    }
}

OnOneProcessor::~OnOneProcessor()
{
    if (CPU_COUNT(&m_before) > 0)
        sched_setaffinity(0, sizeof m_before, &m_before);
}

#else

OnOneProcessor::OnOneProcessor(int /*turn*/) {}

OnOneProcessor::~OnOneProcessor() = default;

#endif

} // namespace cultivar::benchmarks

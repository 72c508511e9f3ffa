// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/stopwatch.h"

#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <ctime>

namespace cultivar::benchmarks {

namespace {

double secondsOf(clockid_t clock)
{
    constexpr double nano = 1e-9;
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + nano * static_cast<double>(time.tv_nsec);
}

} // namespace

double threadSeconds()
{
    return secondsOf(CLOCK_THREAD_CPUTIME_ID);
}

double processSeconds()
{
    return secondsOf(CLOCK_PROCESS_CPUTIME_ID);
}

double userSeconds()
{
    constexpr double micro = 1e-6;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec) + micro * static_cast<double>(usage.ru_utime.tv_usec);
}

double wallSeconds()
{
    return secondsOf(CLOCK_MONOTONIC);
}

double quantile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    const auto place = static_cast<size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::clamp<size_t>(place, 1, values.size()) - 1];
}

double median(std::vector<double> values)
{
    constexpr double half = 0.5;
    return quantile(std::move(values), half);
}

} // namespace cultivar::benchmarks

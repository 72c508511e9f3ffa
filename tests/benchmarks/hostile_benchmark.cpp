// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/hostile_benchmark.h"

#include "tests/benchmarks/hostile_kinds.h"
#include "tests/benchmarks/one_processor.h"
#include "tests/benchmarks/stopwatch.h"

#include <algorithm>
#include <limits>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace cultivar::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr int turns = 3;
/// Of one that seems too slow: another program may have been in its way.
constexpr int mostTurns = 12;
constexpr double mostForTwice = 2.3;
/// What is over so soon says nothing of how it grows, and harms nobody.
constexpr double shortest = 0.005;
constexpr double megabyte = 1e6;

/// Memory that was freed is kept: whether it goes back to the system, to be cleared when it is taken again, depends on
/// the size, and more often than not makes the larger file look worse than it is.
void keepMemory()
{
#ifdef __GLIBC__
    constexpr int all = std::numeric_limits<int>::max();
    mallopt(M_TRIM_THRESHOLD, all);
    mallopt(M_MMAP_THRESHOLD, all);
    mallopt(M_MMAP_MAX, 0);
#endif
}

double secondsOf(const HostileKind &kind, const QByteArray &file)
{
    const double before = threadSeconds();
    kind.read(file);
    return threadSeconds() - before;
}

void measureOne(const HostileKind &kind, Report &report)
{
    const QByteArray half = kind.make(kind.size / 2);
    const QByteArray whole = kind.make(kind.size);
    double halfSeconds = std::numeric_limits<double>::max();
    double seconds = halfSeconds;
    // In turns, so that both meet the machine as it is.
    for (int turn = 0; turn < turns || (turn < mostTurns && seconds > mostForTwice * halfSeconds); ++turn) {
        const OnOneProcessor sameForBoth(turn);
        seconds = std::min(seconds, secondsOf(kind, whole));
        halfSeconds = std::min(halfSeconds, secondsOf(kind, half));
    }
    const QString row = u"%1, %2 MB, %3 s"_s.arg(kind.name)
                            .arg(static_cast<double>(whole.size()) / megabyte, 0, 'f', 1)
                            .arg(seconds, 0, 'f', 3);
    if (seconds < 2 * shortest)
        report.note(row);
    else
        report.limited(row, seconds / halfSeconds, mostForTwice, u"times for twice"_s);
}

} // namespace

void measureHostile(const QString &wanted, Report &report)
{
    keepMemory();
    const std::vector<std::pair<QString, std::vector<HostileKind>>> all{
        {u"Hostile vCards"_s, hostileCards()}, {u"Hostile tables"_s, hostileTables()},
        {u"Hostile LDIF"_s, hostileEntries()}, {u"Hostile calendars"_s, hostileCalendars()},
        {u"Hostile mails"_s, hostileMails()},  {u"Hostile JSON"_s, hostileArchives()},
    };
    for (const auto &[title, kinds] : all) {
        report.section(title);
        for (const HostileKind &kind : kinds)
            if (title.contains(wanted) || kind.name.contains(wanted))
                measureOne(kind, report);
    }
}

} // namespace cultivar::benchmarks

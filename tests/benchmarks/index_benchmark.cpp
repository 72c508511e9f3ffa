// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/index_benchmark.h"

#include "core/wording/error_text.h"
#include "core/workspace/workspace.h"
#include "tests/benchmarks/child_process.h"
#include "tests/benchmarks/network_database.h"
#include "tests/benchmarks/stopwatch.h"

#include <QDir>

namespace cultivar::benchmarks {

namespace {

constexpr int few = 1000;
constexpr int many = 100000;
constexpr int rounds = 5;
constexpr double milliseconds = 1e3;
constexpr double microseconds = 1e6;
const QDate today(2026, 11, 23);

std::unique_ptr<Workspace> openToRead(const QString &path)
{
    auto workspace = std::make_unique<Workspace>(
        WorkspaceOptions{path, false, std::make_shared<FixedClock>(today, QTimeZone::utc()), QTimeZone::utc()});
    return workspace->open().result() ? std::move(workspace) : nullptr;
}

struct BuildCost
{
    double wall = 0;
    double cpu = 0;
};

/// The best of several builds, since what else runs on the machine only adds to elapsed time; `index` is the last.
std::optional<BuildCost> build(Workspace &workspace, std::shared_ptr<ContactIndex> &index)
{
    std::vector<double> wall;
    std::vector<double> cpu;
    for (int round = 0; round < rounds; ++round) {
        index.reset();
        const double wallBefore = wallSeconds();
        const double cpuBefore = processSeconds();
        const Result<std::shared_ptr<ContactIndex>> built = workspace.buildIndex().result();
        wall.push_back(wallSeconds() - wallBefore);
        cpu.push_back(processSeconds() - cpuBefore);
        if (!built)
            return std::nullopt;
        index = *built;
    }
    return BuildCost{quantile(wall, 0), median(cpu)};
}

void measureSearch(const ContactIndex &index, const MadeUpNetwork &network, Report &report)
{
    constexpr int queryCount = 400;
    constexpr double mostKeystroke = 1;
    std::vector<double> times;
    size_t found = 0;
    for (const QString &query : network.queries(queryCount)) {
        for (qsizetype typed = 1; typed <= query.size(); ++typed) {
            const double before = threadSeconds();
            found += index.search(filterOf(QStringView(query).first(typed))).contacts.size();
            times.push_back((threadSeconds() - before) * milliseconds);
        }
    }
    report.note(u"%1 keystrokes, %2 contacts found at each"_s.arg(times.size()).arg(found / times.size()));
    report.figure(u"search, median"_s, median(times), u"ms"_s);
    report.limited(u"search, 95th percentile"_s, quantile(times, 0.95), mostKeystroke, u"ms"_s);
    report.figure(u"search, slowest"_s, quantile(times, 1), u"ms"_s);
}

void measureRanking(Workspace &workspace, ContactIndex &index, Report &report)
{
    constexpr int wanted = 50;
    constexpr double mostRanking = 5;
    std::vector<double> cold;
    std::vector<double> warm;
    for (int round = 0; round < rounds * rounds; ++round) {
        // What a change of one contact does to the index: its row comes anew.
        const std::vector<ContactId> changed{ContactId(round * 37 + 1)};
        const Result<std::vector<ContactRow>> rows = workspace.rows(changed).result();
        if (!rows)
            return report.missed(wording::errorText(rows.error()));
        index.update(changed, *rows);
        for (std::vector<double> *times : {&cold, &warm}) {
            const double before = threadSeconds();
            const size_t count = index.ranked(wanted).size();
            times->push_back((threadSeconds() - before) * milliseconds);
            if (count != wanted)
                return report.missed(u"only %1 are ranked"_s.arg(count));
        }
    }
    report.limited(u"top 50 of the ranking, first after a change"_s, median(cold), mostRanking, u"ms"_s);
    report.limited(u"top 50 of the ranking, again"_s, median(warm), mostRanking, u"ms"_s);
}

std::optional<double> costOfOne(const QString &folder, int count)
{
    const QString path = u"%1/network-%2.sqlite"_s.arg(folder).arg(count);
    if (!writeNetwork(MadeUpNetwork(count, today), path))
        return std::nullopt;
    const std::unique_ptr<Workspace> workspace = openToRead(path);
    std::shared_ptr<ContactIndex> index;
    const std::optional<BuildCost> cost = workspace ? build(*workspace, index) : std::nullopt;
    return cost ? std::optional(cost->cpu / count) : std::nullopt;
}

} // namespace

Result<void> buildIndexOnce(const QString &path)
{
    const std::unique_ptr<Workspace> workspace = openToRead(path);
    if (!workspace)
        return fail(ErrorKind::CannotRead, path);
    if (const auto index = workspace->buildIndex().result(); !index)
        return passOn(index);
    return {};
}

void measureIndex(const QString &self, const QString &folder, Report &report)
{
    constexpr double mostBuild = 1.5;
    // Sorting and memory further away than the caches cost more for many; what grows with the square would show 100.
    constexpr double mostGrowth = 2;
    const MadeUpNetwork network(many, today);
    const QString path = folder + u"/network.sqlite"_s;
    report.section(u"Index of %1 contacts with %2 interactions"_s.arg(many).arg(many * 10));
    if (const Result<void> written = writeNetwork(network, path); !written)
        return report.missed(wording::errorText(written.error()));
    const std::unique_ptr<Workspace> workspace = openToRead(path);
    std::shared_ptr<ContactIndex> index;
    const std::optional<BuildCost> cost = workspace ? build(*workspace, index) : std::nullopt;
    if (!cost)
        return report.missed(u"the index could not be built"_s);
    report.limited(u"build, elapsed, best of %1"_s.arg(rounds), cost->wall, mostBuild, u"s"_s);
    report.figure(u"build, CPU"_s, cost->cpu, u"s"_s);
    if (const auto process = runAndMeasure(self, {u"index"_s, path}))
        report.figure(u"peak memory of a program that builds it"_s, process->output.toDouble(), u"MB"_s);
    measureSearch(*index, network, report);
    measureRanking(*workspace, *index, report);

    report.section(u"Growth of building the index"_s);
    const std::optional<double> small = costOfOne(folder, few);
    if (!small)
        return report.missed(u"the index could not be built"_s);
    const double large = cost->cpu / many;
    report.figure(u"one of %1"_s.arg(few), *small * microseconds, u"µs"_s);
    report.figure(u"one of %1"_s.arg(many), large * microseconds, u"µs"_s);
    report.limited(u"growth of the cost of one"_s, large / *small, mostGrowth, u"times"_s);
}

} // namespace cultivar::benchmarks

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/parse_benchmark.h"

#include "core/exchange/vcard/vcard_reader.h"
#include "core/wording/error_text.h"
#include "tests/benchmarks/child_process.h"
#include "tests/benchmarks/made_up_network.h"
#include "tests/benchmarks/one_processor.h"
#include "tests/benchmarks/peer_driver.h"
#include "tests/benchmarks/stopwatch.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace cultivar::benchmarks {

namespace {

constexpr int count = 10000;
constexpr int turns = 10; ///< of which each side's fastest counts: other programs only make slower
// In each turn, of which the median counts. Of ours more: so that both sides run for about as long, and not the one in
// cold caches and the other in warm ones.
constexpr int peerRuns = 3;
constexpr int ownRuns = 15;

const QString ownMark = u"cultivar"_s;

/// A parser to compare with.
struct PeerParser
{
    QString name;
    PeerDriver driver;
    QString resultMark; ///< what stands in its output before the seconds
    double leastTimes = 0;
};

std::vector<PeerParser> peerParsers()
{
    constexpr double leastOfKontact = 10;
    constexpr double leastOfEvolution = 3;
    return {{u"KF5Contacts"_s,
             {u"parse_kf5.cpp"_s,
              {u"Qt5Core"_s, u"Qt5Gui"_s},
              {u"-I/usr/include/KF5/KContacts"_s, u"-I/usr/include/KF5"_s, u"-lKF5Contacts"_s}},
             u"kf5 parse"_s,
             leastOfKontact},
            {u"EDS, fields read"_s,
             {u"parse_eds.c"_s, {u"libebook-contacts-1.2"_s}},
             u"eds EContact fn/email/tel"_s,
             leastOfEvolution}};
}

/// What stands behind the mark in the output of a process that reads the cards.
std::optional<double> secondsOf(const QString &program, const QStringList &arguments, const QString &mark)
{
    const auto process = runAndMeasure(program, arguments);
    if (!process)
        return std::nullopt;
    const QRegularExpression pattern(QRegularExpression::escape(mark) + u": ([0-9.]+) s user.*n=%1\\b"_s.arg(count));
    const QRegularExpressionMatch match = pattern.match(QString::fromLocal8Bit(process->output));
    return match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt;
}

void compare(const PeerParser &peer, const QString &program, const QString &self, const QString &path, Report &report)
{
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int turn = 0; turn < turns; ++turn) {
        const OnOneProcessor sameForBoth(turn);
        const std::optional<double> own = secondsOf(self, {u"cards-read"_s, QString::number(ownRuns), path}, ownMark);
        const std::optional<double> other = secondsOf(program, {path, QString::number(peerRuns)}, peer.resultMark);
        if (!own || !other)
            return report.missed(u"%1 vCards were not read, by us or by %2"_s.arg(count).arg(peer.name));
        ours.push_back(*own);
        theirs.push_back(*other);
    }
    const double own = std::ranges::min(ours);
    const double other = std::ranges::min(theirs);
    report.figure(u"Cultivar, fastest of %1 turns"_s.arg(turns), own, u"s user"_s);
    report.figure(u"%1, fastest of %2 turns"_s.arg(peer.name).arg(turns), other, u"s user"_s);
    report.atLeast(u"%1 ÷ Cultivar"_s.arg(peer.name), other / own, peer.leastTimes, u"times"_s);
}

} // namespace

std::optional<double> secondsOfReading(const QByteArray &cards, int runs)
{
    std::vector<double> seconds;
    for (int run = 0; run < runs; ++run) {
        const double before = userSeconds();
        VcardReader reader(cards);
        int read = 0;
        while (const auto next = reader.next())
            read += std::holds_alternative<ParsedContact>(*next) ? 1 : 0;
        seconds.push_back(userSeconds() - before);
        if (read != count)
            return std::nullopt;
    }
    return median(seconds);
}

void measureParsing(const QString &self, const QString &folder, Report &report)
{
    report.section(u"Reading of %1 vCards"_s.arg(count));
    if (peersFolder().isEmpty())
        return report.note(u"The comparison is skipped: CULTIVAR_PEERS is not set."_s);
    const QByteArray cards = MadeUpNetwork(count, QDate(2026, 11, 23)).cards();
    const QString path = folder + u"/parsed.vcf"_s;
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(cards) != cards.size() || !file.flush())
        return report.missed(u"the vCards could not be written"_s);
    for (const PeerParser &peer : peerParsers()) {
        const Result<QString> program = buildPeerDriver(peersFolder(), peer.driver, folder);
        if (program)
            compare(peer, *program, self, path, report);
        else
            report.note(u"%1 is skipped: %2"_s.arg(peer.name, wording::errorText(program.error())));
    }
}

} // namespace cultivar::benchmarks

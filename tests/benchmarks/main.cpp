// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/error_text.h"
#include "tests/benchmarks/cancel_benchmark.h"
#include "tests/benchmarks/child_process.h"
#include "tests/benchmarks/evolution_benchmark.h"
#include "tests/benchmarks/hostile_benchmark.h"
#include "tests/benchmarks/import_benchmark.h"
#include "tests/benchmarks/index_benchmark.h"
#include "tests/benchmarks/made_up_network.h"
#include "tests/benchmarks/mail_import_benchmark.h"
#include "tests/benchmarks/mailbox_benchmark.h"
#include "tests/benchmarks/network_database.h"
#include "tests/benchmarks/parse_benchmark.h"
#include "tests/benchmarks/plain_mail_import.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace cultivar;
using namespace cultivar::benchmarks;

namespace {

constexpr auto usage =
    "Usage: cultivar-benchmarks [WHAT]\n"
    "Without WHAT: everything; ends with 1 if a limit is missed.\n"
    "  parsing              only what is about reading vCards\n"
    "  imports              only what is about importing\n"
    "  evolution            only the import beside that of evolution-data-server\n"
    "  cancelling           only how soon an import ends that is cancelled\n"
    "  indexes              only what is about the index\n"
    "  mailboxes            only what is about mailboxes; needs 1 GB of disk\n"
    "  mails [N]            only the import of a mailbox, of N messages; without N 1,000,000, which needs 3 GB of "
    "disk\n"
    "  hostile [NAME]       only files that mean harm, each in two sizes; of those only what is called so\n"
    "  cards N FILE         write N made-up vCards\n"
    "  cards-read N FILE    read the 10,000 made-up vCards of a file N times, nothing else\n"
    "  network N DATABASE   write N made-up contacts with ten interactions each\n"
    "  import FILE DATABASE import one file, nothing else\n"
    "  index DATABASE       build the index of a database, nothing else\n"
    "  mailbox FILE         read one mailbox, nothing else\n"
    "  plain-mails MBOX DB  what the import of a mailbox is compared with, nothing else\n"
    "Environment: CULTIVAR_PEERS, the folder with the drivers to compare with.\n";

int failed(const Error &error)
{
    std::fprintf(stderr, "cultivar-benchmarks: %s\n", qUtf8Printable(wording::errorText(error)));
    return 1;
}

/// Of a program that is run beside this one, which reads the peak memory.
template <class T> int ending(const Result<T> &result)
{
    std::printf("%f\n", peakMegabytes().value_or(0));
    return result ? 0 : failed(result.error());
}

/// Of measuring a part by itself.
template <class Measure> int runOne(Measure &&measure)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return failed({ErrorKind::CannotWrite, folder.path(), folder.errorString()});
    Report report;
    measure(folder.path(), report);
    report.section(report.isWithinLimits() ? u"All limits are kept."_s : u"A limit was missed."_s);
    return report.isWithinLimits() ? 0 : 1;
}

int writeCards(int count, const QString &path)
{
    QFile file(path);
    const QByteArray cards = MadeUpNetwork(count, QDate(2026, 11, 23)).cards();
    const bool written = file.open(QFile::WriteOnly) && file.write(cards) == cards.size() && file.flush();
    return written ? 0 : failed({ErrorKind::CannotWrite, path, file.errorString()});
}

int readCards(int runs, const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return failed({ErrorKind::CannotRead, path, file.errorString()});
    const std::optional<double> seconds = secondsOfReading(file.readAll(), runs);
    if (seconds)
        std::printf("cultivar: %.5f s user (n=10000)\n", *seconds);
    return seconds ? 0 : failed({ErrorKind::InvalidInput, path, {}});
}

int runHostile(const QString &wanted)
{
    return runOne([&](const QString &, Report &report) { measureHostile(wanted, report); });
}

struct Part
{
    const char *name;
    std::function<void(const QString &self, const QString &folder, Report &report)> measure;
};

const std::vector<Part> &parts()
{
    static const std::vector<Part> all{
        {"indexes", measureIndex},
        {"parsing", measureParsing},
        {"imports", measureImport},
        {"evolution", measureBesideEvolution},
        {"cancelling",
         [](const QString &, const QString &folder, Report &report) { measureCancelling(folder, report); }},
        {"mailboxes", measureMailbox},
        {"mails", [](const QString &self, const QString &folder,
                     Report &report) { measureMailImport(messagesOfLargeMailbox, self, folder, report); }},
        {"hostile", [](const QString &, const QString &, Report &report) { measureHostile(QString(), report); }},
    };
    return all;
}

bool isPart(const QString &what)
{
    return std::ranges::any_of(parts(), [&](const Part &part) { return what == QLatin1StringView(part.name); });
}

int runParts(const QString &what, const QString &self)
{
    return runOne([&](const QString &folder, Report &report) {
        for (const Part &part : parts())
            if (what.isEmpty() || what == QLatin1StringView(part.name))
                part.measure(self, folder, report);
    });
}

int runMails(int count, const QString &self)
{
    return runOne([&](const QString &folder, Report &report) { measureMailImport(count, self, folder, report); });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    const QString what = words.value(0);
    if (words.isEmpty() || (words.size() == 1 && isPart(what)))
        return runParts(what, QCoreApplication::applicationFilePath());
    if (words.size() == 2 && what == u"hostile"_s)
        return runHostile(words[1]);
    if (words.size() == 3 && what == u"import"_s)
        return ending(importInto(words[1], words[2]));
    if (words.size() == 2 && what == u"mails"_s)
        return runMails(words[1].toInt(), QCoreApplication::applicationFilePath());
    if (words.size() == 3 && what == u"plain-mails"_s)
        return ending(importPlainly(words[1], words[2]));
    if (words.size() == 2 && what == u"index"_s)
        return ending(buildIndexOnce(words[1]));
    if (words.size() == 2 && what == u"mailbox"_s)
        return ending(readMailboxOnce(words[1]));
    if (words.size() == 3 && what == u"cards"_s)
        return writeCards(words[1].toInt(), words[2]);
    if (words.size() == 3 && what == u"cards-read"_s)
        return readCards(words[1].toInt(), words[2]);
    if (words.size() == 3 && what == u"network"_s)
        return ending(writeNetwork(MadeUpNetwork(words[1].toInt(), QDate(2026, 11, 23)), words[2]));
    std::fputs(usage, stderr);
    return 2;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/mail_import_benchmark.h"

#include "core/store/database.h"
#include "core/wording/error_text.h"
#include "tests/benchmarks/child_process.h"
#include "tests/benchmarks/import_benchmark.h"
#include "tests/benchmarks/made_up_mails.h"
#include "tests/benchmarks/network_database.h"
#include "tests/benchmarks/stopwatch.h"

#include <QFile>

namespace cultivar::benchmarks {

namespace {

constexpr int contacts = 5000;
constexpr double mostOfPlain = 2;
constexpr double mostMegabytes = 300;
constexpr double gigabyte = 1e9;

struct ImportCost
{
    double cpu = 0;
    double wall = 0;
    double peak = 0; ///< megabytes
    qint64 interactions = 0;
};

/// With `command` ("import" or "plain-mails") into a copy of the database `initial`.
Result<ImportCost> runImport(const QString &self, const QString &command, const QString &mailbox,
                             const QString &initial)
{
    const QString database = initial + u".copy"_s;
    removeDatabase(database);
    if (!QFile::copy(initial, database))
        return fail(ErrorKind::CannotWrite, database);
    const double before = wallSeconds();
    const auto process = runAndMeasure(self, {command, mailbox, database});
    const double wall = wallSeconds() - before;
    if (!process)
        return fail(ErrorKind::CannotRead, mailbox);
    const auto opened = store::Database::open(database, store::Database::Mode::ReadOnly);
    const Result<QString> rows =
        opened ? (*opened)->scalar(u"SELECT count(*) FROM interaction_contacts"_s) : Result<QString>(passOn(opened));
    removeDatabase(database);
    if (!rows)
        return passOn(rows);
    return ImportCost{process->cpuSeconds, wall, process->output.toDouble(), rows->toLongLong()};
}

void compare(const QString &self, const QString &mailbox, const QString &initial, Report &report)
{
    const Result<ImportCost> plain = runImport(self, u"plain-mails"_s, mailbox, initial);
    const Result<ImportCost> ours = runImport(self, u"import"_s, mailbox, initial);
    if (!plain || !ours)
        return report.missed(wording::errorText(!plain ? plain.error() : ours.error()));
    if (plain->interactions != ours->interactions)
        return report.missed(
            u"the rows are not the same: %1 and %2"_s.arg(ours->interactions).arg(plain->interactions));
    report.note(u"%1 talks in the database then"_s.arg(ours->interactions));
    report.figure(u"plain scan and inserts, CPU"_s, plain->cpu, u"s"_s);
    report.figure(u"plain scan and inserts, elapsed"_s, plain->wall, u"s"_s);
    report.figure(u"Cultivar, CPU"_s, ours->cpu, u"s"_s);
    report.figure(u"Cultivar, elapsed"_s, ours->wall, u"s"_s);
    report.limited(u"Cultivar ÷ plain, CPU"_s, ours->cpu / plain->cpu, mostOfPlain, u"times"_s);
    report.limited(u"Cultivar ÷ plain, elapsed"_s, ours->wall / plain->wall, mostOfPlain, u"times"_s);
    report.limited(u"Cultivar, peak memory"_s, ours->peak, mostMegabytes, u"MB"_s);
}

} // namespace

void measureMailImport(int count, const QString &self, const QString &folder, Report &report)
{
    report.section(u"Import of a mailbox of %1 messages"_s.arg(count));
    const QString initial = folder + u"/before-mails.sqlite"_s;
    const Result<void> written = writeNetwork(MadeUpNetwork(contacts, QDate(2026, 11, 23)), initial);
    if (!written)
        return report.missed(wording::errorText(written.error()));
    const Result<std::vector<Addressee>> people = addresseesIn(initial);
    if (!people)
        return report.missed(wording::errorText(people.error()));
    const MadeUpMails mails(*people);
    const QString mailbox = folder + u"/talks.mbox"_s;
    for (const int messages : {count / 10, count}) {
        const Result<qint64> size = mails.write(mailbox, messages);
        if (!size)
            return report.missed(wording::errorText(size.error()));
        report.note(u"%1 messages, %2 GB"_s.arg(messages).arg(static_cast<double>(*size) / gigabyte));
        if (messages == count)
            compare(self, mailbox, initial, report);
        else if (const Result<ImportCost> tenth = runImport(self, u"import"_s, mailbox, initial))
            report.figure(u"Cultivar, peak memory"_s, tenth->peak, u"MB"_s);
    }
    QFile::remove(mailbox);
    removeDatabase(initial);
}

} // namespace cultivar::benchmarks

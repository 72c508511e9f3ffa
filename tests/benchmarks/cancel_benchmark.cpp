// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/cancel_benchmark.h"

#include "core/store/database.h"
#include "core/wording/error_text.h"
#include "core/workspace/workspace.h"
#include "tests/benchmarks/import_benchmark.h"
#include "tests/benchmarks/network_database.h"
#include "tests/benchmarks/stopwatch.h"

#include <QSemaphore>

namespace cultivar::benchmarks {

namespace {

constexpr int count = 100000;
constexpr int countBefore = 1000;
constexpr double mostMilliseconds = 200;
constexpr double milliseconds = 1e3;
const QDate today(2026, 11, 23);

/// Where the import is told to stop.
struct Point
{
    QString name;
    JobPhase phase = JobPhase::Taking;
    double share = 0; ///< done of the phase, at least
};

std::vector<Point> points()
{
    return {{u"while it backs up"_s, JobPhase::BackingUp, 0},
            {u"while it reads the file"_s, JobPhase::Reading, 0.5},
            {u"while it writes and makes searchable, at a tenth"_s, JobPhase::Taking, 0.1},
            {u"the same, half way"_s, JobPhase::Taking, 0.5},
            {u"the same, near the end"_s, JobPhase::Taking, 0.98},
            {u"while it finishes"_s, JobPhase::Finishing, 0}};
}

/// Everything an import adds to, in numbers; the search index down to its bytes.
Result<QString> contents(const QString &path)
{
    const auto database = store::Database::open(path, store::Database::Mode::ReadOnly);
    if (!database)
        return passOn(database);
    QStringList numbers;
    for (const auto *table : {"contact", "contact_emails", "batch", "batch_change", "undo_step", "text_search_docsize",
                              "text_search_data"}) {
        const Result<QString> rows =
            (*database)->scalar(u"SELECT count(*) FROM \"%1\""_s.arg(QLatin1StringView(table)));
        if (!rows)
            return rows;
        numbers += *rows;
    }
    const Result<QString> bytes = (*database)->scalar(u"SELECT sum(length(block)) FROM text_search_data"_s);
    if (!bytes)
        return bytes;
    return (numbers + QStringList(*bytes)).join(u' ');
}

/// Wall seconds from the word to the end.
Result<double> cancelAt(const Point &point, Workspace &workspace, const QString &cards)
{
    QSemaphore reached;
    QSemaphore told;
    JobControl control;
    control.progress = [&, done = false](const JobStep &step) mutable {
        const bool isThere = static_cast<double>(step.done) >= point.share * static_cast<double>(step.total);
        if (done || step.phase != point.phase || !isThere)
            return;
        done = true;
        reached.release();
        told.acquire();
    };
    QFuture<Result<ImportReport>> future = workspace.import({{cards}, {}, {}, false}, control);
    reached.acquire();
    const double before = wallSeconds();
    *control.cancelled = true;
    told.release();
    const Result<ImportReport> report = future.result();
    const double seconds = wallSeconds() - before;
    if (report)
        return fail(ErrorKind::Conflict, point.name, u"the import went on to its end"_s);
    if (report.error().kind != ErrorKind::Cancelled)
        return passOn(report);
    return seconds;
}

/// What is wrong with the search index and the rest; empty if nothing is.
QString damage(Workspace &workspace)
{
    const Result<CheckReport> checked = workspace.check().result();
    if (!checked)
        return wording::errorText(checked.error());
    return checked->findings.empty() ? QString() : u"the check of the database finds something"_s;
}

void measurePoints(const QString &path, const QString &cards, Report &report)
{
    const Result<QString> before = contents(path);
    Workspace workspace({path, true, std::make_shared<SystemClock>(), QTimeZone::utc()});
    if (const Result<void> opened = workspace.open().result(); !opened || !before)
        return report.missed(u"the database cannot be opened"_s);
    double worst = 0;
    for (const Point &point : points()) {
        const Result<double> seconds = cancelAt(point, workspace, cards);
        if (!seconds) {
            report.missed(point.name + u": "_s + seconds.error().detail);
            continue;
        }
        report.figure(point.name, *seconds * milliseconds, u"ms"_s);
        worst = std::max(worst, *seconds);
        if (const Result<QString> after = contents(path); after.value_or(QString()) != *before)
            report.missed(u"%1 it leaves something: %2, not %3"_s.arg(point.name, after.value_or(QString()), *before));
    }
    report.limited(u"from the word to the end, worst"_s, worst * milliseconds, mostMilliseconds, u"ms"_s);
    if (const QString found = damage(workspace); !found.isEmpty())
        report.missed(found);
}

} // namespace

void measureCancelling(const QString &folder, Report &report)
{
    report.section(u"An import of %1 vCards that is cancelled"_s.arg(count));
    const QString path = folder + u"/cancelled.sqlite"_s;
    const Result<void> written = writeNetwork(MadeUpNetwork(countBefore, today), path);
    if (!written)
        return report.missed(wording::errorText(written.error()));
    measurePoints(path, writeMadeUpCards(folder, count), report);
    removeDatabase(path);
}

} // namespace cultivar::benchmarks

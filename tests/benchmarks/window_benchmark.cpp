// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window_benchmark.h"

#include "core/wording/error_text.h"
#include "tests/benchmarks/child_process.h"
#include "tests/benchmarks/made_up_network.h"
#include "tests/benchmarks/network_database.h"
#include "tests/benchmarks/peer_driver.h"
#include "tests/benchmarks/stopwatch.h"
#include "ui/shell/main_window.h"

#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSplitter>

#include <cstdio>

namespace cultivar::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr int many = 100000;
constexpr int mostOfThem = many * 9 / 10; ///< some are archived, and not listed
constexpr int coming = 10000;             ///< with the file that is imported
constexpr double milliseconds = 1e3;
// The size the driver paints its list in.
constexpr int driverWidth = 1000;
constexpr int driverHeight = 800;
const QDate networkDay(2026, 11, 23);

/// What is driven.
struct Driven
{
    app::Application &program;
    ui::MainWindow &window;
    QListView &list;
    QLineEdit &search;
};

void press(QWidget &widget, const QString &text)
{
    const int key =
        text.isEmpty() ? static_cast<int>(Qt::Key_Backspace) : static_cast<int>(text.at(0).toUpper().unicode());
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QApplication::sendEvent(&widget, &down);
    QApplication::sendEvent(&widget, &up);
}

void measureTyping(const Driven &driven, const MadeUpNetwork &network, Report &report)
{
    constexpr int queryCount = 60;
    constexpr double mostKeystroke = 8;
    std::vector<double> times;
    driven.search.setFocus();
    for (const QString &query : network.queries(queryCount)) {
        driven.search.clear();
        handleEvents();
        for (const QChar letter : query) {
            const double before = threadSeconds();
            press(driven.search, letter);
            driven.list.viewport()->repaint();
            times.push_back((threadSeconds() - before) * milliseconds);
            handleEvents();
        }
    }
    driven.search.clear();
    handleEvents();
    report.figure(u"keystroke to painted list, median"_s, median(times), u"ms"_s);
    report.limited(u"keystroke to painted list, 95th percentile"_s, quantile(times, 0.95), mostKeystroke, u"ms"_s);
    report.figure(u"keystroke to painted list, slowest"_s, quantile(times, 1), u"ms"_s);
}

/// As the driver does it: small steps, each painted whole.
double scrollFrame(QListView &list)
{
    constexpr int frames = 200;
    constexpr int step = 3;
    std::vector<double> times;
    QScrollBar &bar = *list.verticalScrollBar();
    for (int frame = 0; frame < frames; ++frame) {
        const double before = threadSeconds();
        bar.setValue(bar.maximum() / 2 + frame * step);
        list.viewport()->repaint();
        times.push_back((threadSeconds() - before) * milliseconds);
    }
    return median(times);
}

std::optional<double> driversScrollFrame(const QString &peers, const QString &folder, const MadeUpNetwork &network)
{
    const QString cards = folder + u"/cards.vcf"_s;
    QFile file(cards);
    if (!file.open(QFile::WriteOnly) || file.write(network.cards()) < 0)
        return std::nullopt;
    file.close();
    const Result<QString> driver = buildPeerDriver(peers, {u"qtmodel.cpp"_s, {u"Qt6Widgets"_s}}, folder);
    const auto run = driver ? runAndMeasure(*driver, {cards}) : std::nullopt;
    if (!run)
        return std::nullopt;
    static const QRegularExpression figure(
        uR"(QListView uniform \+ avatar delegate: small scroll step frame[^\n]*p50 +([\d.]+) ms)"_s);
    const QRegularExpressionMatch match = figure.match(QString::fromUtf8(run->output));
    return match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt;
}

void compareScrolling(const Driven &driven, const MadeUpNetwork &network, const QString &peers, const QString &folder,
                      Report &report)
{
    constexpr double mostTimes = 1.5;
    // The list as large as the driver's.
    driven.window.resize(driverWidth + 700, driverHeight + 400);
    if (auto *splitter = driven.window.findChild<QSplitter *>(u"contactsSplitter"_s))
        splitter->setSizes({driverWidth + 2, 420});
    handleEvents();
    driven.list.viewport()->setFixedSize(driverWidth, driverHeight);
    handleEvents();
    const double ours = scrollFrame(driven.list);
    report.figure(
        u"scroll frame of %1 × %2"_s.arg(driven.list.viewport()->width()).arg(driven.list.viewport()->height()), ours,
        u"ms"_s);
    if (peers.isEmpty())
        return report.note(u"scrolling is not compared: CULTIVAR_PEERS is not set"_s);
    const std::optional<double> theirs = driversScrollFrame(peers, folder, network);
    if (!theirs)
        return report.missed(u"the driver of the bare list could not be run"_s);
    report.figure(u"scroll frame of the bare delegate"_s, *theirs, u"ms"_s);
    report.limited(u"scroll frame against the bare delegate"_s, ours / *theirs, mostTimes, u"times"_s);
}

void comparePainting(const QString &self, const QString &database, const QString &peers, const QString &folder,
                     Report &report)
{
    constexpr int rounds = 9;
    constexpr double mostTimes = 1.5;
    std::vector<double> ours;
    for (int round = 0; round < rounds; ++round)
        if (const auto run = runAndMeasure(self, {u"paint"_s, database}))
            ours.push_back(run->output.toDouble() * milliseconds);
    if (ours.empty())
        return report.missed(u"the window was not painted"_s);
    report.figure(u"first paint, CPU of the window's thread"_s, median(ours), u"ms"_s);
    if (peers.isEmpty())
        return report.note(u"first paint is not compared: CULTIVAR_PEERS is not set"_s);
    const Result<QString> driver = buildPeerDriver(peers, {u"emptywin.cpp"_s, {u"Qt6Widgets"_s, u"Qt6Sql"_s}}, folder);
    std::vector<double> theirs;
    for (int round = 0; driver && round < rounds; ++round)
        if (const auto run = runAndMeasure(*driver, {u"ui"_s}))
            theirs.push_back(run->cpuSeconds * milliseconds);
    if (theirs.empty())
        return report.missed(u"the driver of the plain window could not be run"_s);
    report.figure(u"a plain window, whole run"_s, median(theirs), u"ms"_s);
    report.limited(u"first paint against a plain window"_s, median(ours) / median(theirs), mostTimes, u"times"_s);
}

/// Page by page, with the key.
void scroll(const Driven &driven)
{
    constexpr int pages = 200;
    for (int page = 0; page < pages; ++page) {
        QKeyEvent down(QEvent::KeyPress, Qt::Key_PageDown, Qt::NoModifier);
        QApplication::sendEvent(&driven.list, &down);
        handleEvents();
    }
}

void openContacts(const Driven &driven)
{
    constexpr int opened = 30;
    constexpr int apart = 911;
    for (int i = 0; i < opened; ++i) {
        driven.list.setCurrentIndex(driven.list.model()->index(i * apart % mostOfThem, 0));
        QKeyEvent open(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        QApplication::sendEvent(&driven.list, &open);
        bool arrived = false;
        whenDone(driven.program.workspace().query([](const Records &) { return true; }), &driven.list,
                 [&](bool) { arrived = true; });
        waitFor([&] { return arrived; });
        handleEvents();
    }
}

/// A file that comes in while somebody types.
Result<void> importWhileTyping(const Driven &driven, const QString &folder)
{
    const QString path = folder + u"/more.vcf"_s;
    QFile file(path);
    QByteArray cards = MadeUpNetwork(coming, networkDay).cards();
    cards.replace("@", "@more."); // others than are there
    if (!file.open(QFile::WriteOnly) || file.write(cards) != cards.size())
        return fail(ErrorKind::CannotWrite, path);
    file.close();
    ImportRequest request;
    request.files = {path};
    std::optional<Result<void>> done;
    whenDone(driven.program.workspace().import(request), &driven.window,
             [&](const Result<ImportReport> &report) { done = report ? Result<void>() : passOn(report); });
    const QString typed = u"maria silva "_s;
    for (int at = 0; !done; at = (at + 1) % static_cast<int>(typed.size())) {
        press(driven.search, typed.mid(at, 1));
        if (at == 0)
            driven.search.clear();
        handleEvents();
    }
    driven.search.clear();
    waitFor([&] { return driven.program.contacts().isSettled() && driven.list.model()->rowCount() >= mostOfThem; });
    return *done;
}

void watch(WatchedApplication &application, const Driven &driven, const MadeUpNetwork &network, const QString &folder,
           Report &report)
{
    constexpr double longestStall = 50;
    waitFor([&] {
        const auto made = driven.window.findChildren<ui::Page *>().size();
        return made == static_cast<qsizetype>(driven.window.pages().size());
    });
    report.figure(u"longest turn: start, and making the pages"_s, application.longest() * milliseconds, u"ms"_s);
    report.note(u"    "_s + application.longestOf());
    application.forget();
    const auto tell = [&](const QString &what) {
        report.limited(u"longest turn: "_s + what, application.longest() * milliseconds, longestStall, u"ms"_s);
        report.note(u"    "_s + application.longestOf());
        application.forget();
    };
    measureTyping(driven, network, report);
    tell(u"search"_s);
    scroll(driven);
    tell(u"scrolling"_s);
    openContacts(driven);
    tell(u"opening contacts"_s);
    if (const Result<void> imported = importWhileTyping(driven, folder); !imported)
        report.missed(wording::errorText(imported.error()));
    tell(u"import of %1 while typing"_s.arg(coming));
}

} // namespace

int writeNetworkTo(const QString &database)
{
    const Result<void> written = writeNetwork(MadeUpNetwork(many, networkDay), database);
    if (!written)
        std::fprintf(stderr, "%s\n", qUtf8Printable(wording::errorText(written.error())));
    return written ? 0 : 1;
}

void measureWindow(WatchedApplication &application, const QString &self, const QString &folder, Report &report)
{
    constexpr double mostMemory = 150;
    report.section(u"The window over %1 contacts"_s.arg(many));
    const MadeUpNetwork network(many, networkDay);
    const QString database = folder + u"/network.sqlite"_s;
    const QString peers = qEnvironmentVariable("CULTIVAR_PEERS");
    if (const Result<void> written = writeNetwork(network, database); !written)
        return report.missed(wording::errorText(written.error()));
    comparePainting(self, database, peers, folder, report);
    if (const auto run = runAndMeasure(self, {u"rest"_s, database}))
        report.limited(u"memory at rest with the contacts shown"_s, run->output.toDouble(), mostMemory, u"MB"_s);
    else
        report.missed(u"the program did not come to rest"_s);

    QTimer tick; // so that waiting goes on
    tick.start(20);
    const auto program = openProgram(database, folder);
    ui::MainWindow *window = windowOfProgram();
    if (!waitFor([&] { return program->contacts().isReady(); }))
        return report.missed(u"the contacts did not come"_s);
    window->showPage(u"contacts"_s);
    auto *list = window->findChild<QListView *>(u"contactList"_s);
    auto *search = window->findChild<QLineEdit *>(u"search"_s);
    if (!list || !search || !waitFor([&] { return list->model()->rowCount() >= mostOfThem; }))
        return report.missed(u"the list did not come"_s);
    const Driven driven{*program, *window, *list, *search};
    watch(application, driven, network, folder, report);
    compareScrolling(driven, network, peers, folder, report);
}

} // namespace cultivar::benchmarks

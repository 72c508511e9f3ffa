// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_page.h"

#include "ui/exchange/columns_panel.h"
#include "ui/exchange/exchange_words.h"
#include "ui/exchange/files_step.h"
#include "ui/exchange/preview_panel.h"
#include "ui/exchange/report_panel.h"
#include "ui/shell/page_head.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/steps_bar.h"

#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace cultivar::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto importPatience = 400ms;
constexpr int widestProgress = 560;

int stepOf(ImportFlow::Stage stage)
{
    switch (stage) {
    case ImportFlow::Stage::Files:
        return 0;
    case ImportFlow::Stage::Looking:
    case ImportFlow::Stage::Look:
    case ImportFlow::Stage::Columns:
        return 1;
    case ImportFlow::Stage::Importing:
        return 2;
    case ImportFlow::Stage::Report:
        return 3;
    }
    Q_UNREACHABLE();
}

} // namespace

PageInfo ImportPage::pageInfo()
{
    return {u"import"_s, tr("Import"), u"import"_s, PagePlace::Hidden, u"contacts"_s};
}

ImportPage::ImportPage(const Desk &desk, QWidget *parent)
    : Page(pageInfo(), parent)
    , m_desk(desk)
    , m_flow(new ImportFlow(desk, this))
    , m_head(new PageHead(desk.doer, tr("Import")))
    , m_steps(new StepsBar({{tr("Files"), {}}, {tr("Look before adding"), {}}, {tr("Import"), {}}, {tr("Report"), {}}}))
    , m_banner(new Banner)
    , m_stack(new QStackedWidget)
    , m_files(new FilesStep(desk, *m_flow))
    , m_preview(new PreviewPanel(desk, *m_flow))
    , m_columns(new ColumnsPanel(desk, *m_flow))
    , m_working(new QWidget)
    , m_progress(new ProgressLine)
    , m_report(new ReportPanel(desk, *m_flow))
{
    auto *working = new QVBoxLayout(m_working);
    working->setContentsMargins(24, 32, 24, 24);
    m_progress->setMaximumWidth(widestProgress);
    working->addWidget(m_progress);
    working->addStretch(1);
    m_banner->setObjectName(u"importBanner"_s);
    m_banner->hide();
    for (QWidget *panel : {static_cast<QWidget *>(m_files), static_cast<QWidget *>(m_preview),
                           static_cast<QWidget *>(m_columns), m_working, static_cast<QWidget *>(m_report)})
        m_stack->addWidget(panel);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    auto *steps = new QHBoxLayout;
    steps->setContentsMargins(14, 0, 14, 0);
    steps->addWidget(m_steps);
    column->addLayout(steps);
    column->addWidget(makeLine());
    auto *messages = new QVBoxLayout;
    messages->setContentsMargins(24, 0, 24, 0);
    messages->addWidget(m_banner);
    column->addLayout(messages);
    column->addWidget(m_stack, 1);

    m_patience.setSingleShot(true);
    m_patience.setInterval(importPatience);
    connect(&m_patience, &QTimer::timeout, this, &ImportPage::showProgress);
    connect(m_flow, &ImportFlow::stageChanged, this, &ImportPage::showStage);
    connect(m_flow, &ImportFlow::moved, this, &ImportPage::tell);
    connect(m_flow, &ImportFlow::failed, this,
            [this](const QString &words) { m_banner->tell(Banner::Kind::Obstacle, words); });
    connect(m_steps, &StepsBar::stepChosen, m_flow, &ImportFlow::backToFiles);
    connect(m_preview, &PreviewPanel::filesWanted, m_files, &FilesStep::chooseFiles);
    connect(m_preview, &PreviewPanel::closed, this, &ImportPage::close);
    connect(m_report, &ReportPanel::closed, this, &ImportPage::close);
    connect(m_progress, &ProgressLine::cancelled, this, &ImportPage::stop);
    addKeys();
    showStage();
}

void ImportPage::addKeys()
{
    const auto addKey = [this](const QString &name, const QKeySequence &key, auto act) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setObjectName(name);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    const auto goOn = [this] {
        if (QPushButton *button = primary(); button && button->isEnabled())
            button->click();
    };
    addKey(u"goOnKey"_s, Qt::CTRL | Qt::Key_Return, goOn);
    addKey(u"goOnKeyPad"_s, Qt::CTRL | Qt::Key_Enter, goOn);
    addKey(u"saveLinesKey"_s, QKeySequence::Save, [this] {
        if (m_flow->stage() == ImportFlow::Stage::Report)
            m_report->saveLines();
    });
}

QPushButton *ImportPage::primary() const
{
    const QWidget *shown = m_stack->currentWidget();
    if (shown == m_files)
        return m_files->primary();
    if (shown == m_preview)
        return m_preview->primary();
    if (shown == m_columns)
        return m_columns->primary();
    return shown == m_report ? m_report->primary() : nullptr;
}

void ImportPage::start(const QStringList &files)
{
    if (!files.isEmpty())
        m_flow->add(files);
    else if (m_flow->stage() == ImportFlow::Stage::Report)
        m_flow->restart();
}

void ImportPage::showStage()
{
    const ImportFlow::Stage stage = m_flow->stage();
    const bool busy = stage == ImportFlow::Stage::Looking || stage == ImportFlow::Stage::Importing;
    m_steps->setCurrent(stepOf(stage), stage == ImportFlow::Stage::Look || stage == ImportFlow::Stage::Columns);
    m_head->setFact(
        stage == ImportFlow::Stage::Report
            ? tr("today, %1")
                  .arg(m_flow->importedAt().toTimeZone(m_desk.workspace.present().zone).time().toString(u"HH:mm"_s))
            : QString());
    m_progress->setStopping(false);
    m_preview->setBusy(busy);
    m_files->setEnabled(!busy);
    if (busy) {
        m_patience.start();
        return;
    }
    m_patience.stop();
    switch (stage) {
    case ImportFlow::Stage::Files:
        m_files->refresh();
        m_stack->setCurrentWidget(m_files);
        break;
    case ImportFlow::Stage::Look:
        m_preview->refresh();
        m_stack->setCurrentWidget(m_preview);
        break;
    case ImportFlow::Stage::Columns:
        m_columns->refresh();
        m_stack->setCurrentWidget(m_columns);
        break;
    case ImportFlow::Stage::Report:
        m_report->refresh();
        m_stack->setCurrentWidget(m_report);
        break;
    case ImportFlow::Stage::Looking:
    case ImportFlow::Stage::Importing:
        break;
    }
    if (isVisible())
        takeFocus();
}

void ImportPage::showProgress()
{
    m_progress->tell(m_flow->stage() == ImportFlow::Stage::Looking ? tr("Looking at the files") : tr("Importing"), {},
                     -1);
    m_stack->setCurrentWidget(m_working);
    if (isVisible())
        takeFocus();
}

void ImportPage::tell(const JobMoment &moment)
{
    if (m_stack->currentWidget() == m_working)
        m_progress->tell(ExchangeWords::phase(moment.step, m_flow->stage() == ImportFlow::Stage::Looking),
                         ExchangeWords::howFar(moment), ExchangeWords::share(moment.step));
}

void ImportPage::stop()
{
    m_flow->stop();
    m_progress->setStopping(true);
}

void ImportPage::close()
{
    m_flow->restart();
    m_desk.navigator.showPage(u"contacts"_s);
}

void ImportPage::enter()
{
    takeFocus();
}

void ImportPage::takeFocus()
{
    const QWidget *shown = m_stack->currentWidget();
    if (shown == m_preview)
        m_preview->takeFocus();
    else if (shown == m_columns)
        m_columns->takeFocus();
    else if (shown == m_report)
        m_report->takeFocus();
    else if (shown == m_working)
        m_progress->cancelButton()->setFocus(Qt::OtherFocusReason);
    else
        m_files->primary()->setFocus(Qt::OtherFocusReason);
}

bool ImportPage::stepBack()
{
    switch (m_flow->stage()) {
    case ImportFlow::Stage::Files:
        m_desk.navigator.showPage(u"contacts"_s);
        return true;
    case ImportFlow::Stage::Looking:
    case ImportFlow::Stage::Importing:
        stop();
        return true;
    case ImportFlow::Stage::Look:
        m_flow->backToFiles();
        return true;
    case ImportFlow::Stage::Columns:
        m_flow->leaveColumns();
        return true;
    case ImportFlow::Stage::Report:
        close();
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace cultivar::ui

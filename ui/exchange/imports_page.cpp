// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/imports_page.h"

#include "core/workspace/exchange/import_reports.h"
#include "ui/exchange/imports_delegate.h"
#include "ui/exchange/imports_model.h"
#include "ui/exchange/problem_model.h"
#include "ui/exchange/problem_view.h"
#include "ui/exchange/report_rows.h"
#include "ui/exchange/take_back_card.h"
#include "ui/shell/page_head.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/section_header.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardWidth = 300;

/// Hidden, until there is something to show.
QWidget *underTitle(SectionHeader *title, QWidget *content)
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(content, 1);
    whole->hide();
    return whole;
}

} // namespace

PageInfo ImportsPage::pageInfo()
{
    return {u"imports"_s, tr("Earlier imports"), u"history"_s, PagePlace::Hidden, u"settings"_s};
}

ImportsPage::ImportsPage(const Desk &desk, QWidget *parent)
    : Page(pageInfo(), parent)
    , m_desk(desk)
    , m_model(new ImportsModel(this))
    , m_card(makeCard())
    , m_view(new ListView)
    , m_nothing(new EmptyState({u"import"_s, tr("No imports yet"),
                                tr("Each import is listed here with what it brought, and can be taken back whole.")}))
    , m_takeBack(new TakeBackCard(desk, TakeBackCard::Place::EarlierImports))
    , m_problems(new ProblemModel(this))
{
    auto *head = new PageHead(desk.doer, tr("Earlier imports"));
    QPushButton *more = makeButton(ButtonKind::Secondary, {u"newImport"_s, tr("Import files…"), u"import"_s, {}});
    connect(more, &QPushButton::clicked, this, [this] { m_desk.navigator.startImport({}); });
    head->addButton(more);
    m_view->setObjectName(u"importsList"_s);
    m_view->setAccessibleName(tr("Earlier imports"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setItemDelegate(new ImportsDelegate(*m_model, m_view));
    m_view->setModel(m_model);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_view);
    m_takeBack->setFixedWidth(cardWidth);

    m_leftOut = makeLeftOut();
    m_stayed = makeStayed();
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_card, 1);
    left->addWidget(m_leftOut, 1);
    left->addWidget(m_stayed, 1);
    left->addWidget(m_nothing);
    left->addStretch(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(24, 8, 24, 24);
    row->setSpacing(24);
    row->addLayout(left, 1);
    row->addWidget(m_takeBack, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addLayout(row, 1);

    m_card->hide();
    m_nothing->hide();
    m_takeBack->hide();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImportsPage::showCurrent);
    connect(&desk.workspace, &Workspace::changed, this, [this] {
        if (isVisible())
            read();
    });
}

void ImportsPage::enter()
{
    read();
    m_view->setFocus(Qt::OtherFocusReason);
}

bool ImportsPage::stepBack()
{
    m_desk.navigator.showPage(u"contacts"_s);
    return true;
}

void ImportsPage::read()
{
    m_desk.doer.take(m_desk.workspace.query([](const Records &records) { return imports(records); }), this,
                     [this](std::vector<Batch> batches) {
                         const QModelIndex current = m_view->currentIndex();
                         const Uid chosen = current.isValid() ? m_model->at(current.row()).uid : Uid();
                         const int row = std::max(0, current.row());
                         const auto place = std::ranges::find(batches, chosen, &Batch::uid);
                         const int wanted =
                             place == batches.end() ? row : static_cast<int>(std::distance(batches.begin(), place));
                         m_model->setBatches(std::move(batches), m_desk.workspace.present());
                         const int rows = m_model->rowCount();
                         m_card->setVisible(rows > 0);
                         m_nothing->setVisible(rows == 0);
                         m_takeBack->setVisible(rows > 0);
                         m_view->setCurrentIndex(m_model->index(std::min(wanted, rows - 1)));
                         if (rows > 0 && !m_view->hasFocus() && !m_takeBack->isAncestorOf(focusWidget()))
                             m_view->setFocus(Qt::OtherFocusReason);
                         showCurrent();
                     });
}

QWidget *ImportsPage::makeLeftOut()
{
    auto *card = makeCard();
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_problemView = new ProblemView(*m_problems);
    m_problemView->setObjectName(u"importProblems"_s);
    inside->addWidget(m_problemView);
    m_leftOutTitle = new SectionHeader({});
    return underTitle(m_leftOutTitle, card);
}

QWidget *ImportsPage::makeStayed()
{
    auto *inside = new QWidget;
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *card = makeCard();
    m_notes = new QVBoxLayout(card);
    m_notes->setContentsMargins(1, 1, 1, 1);
    m_notes->setSpacing(0);
    rows->addWidget(card);
    rows->addStretch(1);
    QScrollArea *scroll = makePaneScroll(inside);
    // There is nothing in it that could have the focus, and it may be long.
    scroll->setObjectName(u"importStayed"_s);
    scroll->setFocusPolicy(Qt::StrongFocus);
    scroll->setAccessibleName(tr("In then, but what was here stayed"));
    return underTitle(new SectionHeader(tr("In then, but what was here stayed")), scroll);
}

void ImportsPage::showCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    m_leftOut->hide();
    m_stayed->hide();
    if (!current.isValid()) {
        m_takeBack->setBatches({});
        return;
    }
    const Uid batch = m_model->at(current.row()).uid;
    m_takeBack->setBatches({batch});
    m_desk.doer.take(m_desk.workspace.query([batch](const Records &records) { return importReport(records, batch); }),
                     this, [this](const ImportedFile &file) { showReport(file); });
}

void ImportsPage::showReport(const ImportedFile &file)
{
    const QModelIndex current = m_view->currentIndex();
    // Meanwhile another one may be current.
    if (!current.isValid() || m_model->at(current.row()).uid != file.batch)
        return;
    ImportReport report;
    report.files = {file};
    m_problems->setReport(report);
    m_leftOutTitle->setTitle(m_problems->leavesOut() ? tr("Left out then") : tr("Taken then, but look at it"));
    m_leftOut->setVisible(!file.problems.empty());
    clearRows(m_notes);
    addNoteRows(m_notes, noteRows(report));
    m_stayed->setVisible(!file.keptEdits.empty());
}

} // namespace cultivar::ui

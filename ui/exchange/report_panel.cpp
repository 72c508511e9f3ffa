// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/report_panel.h"

#include "core/workspace/exchange/left_out.h"
#include "ui/exchange/duplicates_link.h"
#include "ui/exchange/exchange_words.h"
#include "ui/exchange/problem_model.h"
#include "ui/exchange/problem_view.h"
#include "ui/exchange/proposed_people.h"
#include "ui/exchange/report_rows.h"
#include "ui/exchange/take_back_card.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/foot_bar.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/section_header.h"

#include <QFileInfo>
#include <QKeySequence>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int reportLeftWidth = 300;
constexpr int reportOneColumnBelow = 860;
constexpr int fewestProblemLines = 160; ///< pixels

} // namespace

ReportPanel::ReportPanel(const Desk &desk, ImportFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_flow(flow)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_duplicates(new DuplicatesLink(desk))
    , m_takeBack(new TakeBackCard(desk, TakeBackCard::Place::Report))
    , m_problems(new ProblemModel(this))
{
    m_columns->setContentsMargins(24, 16, 24, 12);
    m_columns->setSpacing(24);
    m_left = makeLeft();
    m_columns->addWidget(m_left);
    m_columns->addWidget(makeRight(), 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(m_columns, 1);
    whole->addWidget(makeFoot());
}

QWidget *ReportPanel::makeLeft()
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *head = new QVBoxLayout;
    head->setSpacing(2);
    m_headline = (new Label(TextRole::Heading))->wrapped();
    m_headline->setObjectName(u"importHeadline"_s);
    m_summary = (new Label(TextRole::Body, Token::Text2))->wrapped();
    head->addWidget(m_headline);
    head->addWidget(m_summary);
    column->addLayout(head);
    m_countCard = makeCard();
    m_counts = new QVBoxLayout(m_countCard);
    m_counts->setContentsMargins(1, 1, 1, 1);
    m_counts->setSpacing(0);
    column->addWidget(m_countCard);
    column->addWidget(m_duplicates);
    column->addWidget(m_takeBack);
    column->addStretch(1);
    return makePaneScroll(inside);
}

QWidget *ReportPanel::makeRight()
{
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_errors = new QVBoxLayout;
    m_errors->setSpacing(8);
    column->addLayout(m_errors);
    auto *head = new QHBoxLayout;
    m_leftOut = new SectionHeader(tr("Left out"));
    head->addWidget(m_leftOut, 1);
    m_save = makeButton(ButtonKind::Secondary,
                        {u"saveLines"_s, tr("Save these lines"), u"export"_s, keyText(QKeySequence::Save)});
    connect(m_save, &QPushButton::clicked, this, &ReportPanel::saveLines);
    head->addWidget(m_save);
    column->addLayout(head);
    m_problemCard = makeCard();
    auto *inside = new QVBoxLayout(m_problemCard);
    inside->setContentsMargins(1, 1, 1, 1);
    m_problemView = new ProblemView(*m_problems);
    m_problemView->setMinimumHeight(fewestProblemLines);
    inside->addWidget(m_problemView);
    column->addWidget(m_problemCard, 1);
    m_everyLine = new EmptyState({u"check"_s, tr("Every line is in."), {}});
    column->addWidget(m_everyLine);
    m_again = (new Label(tr("Save the lines, correct them and import that file; or correct the file itself and import "
                            "it again. What is in already stays the same."),
                         TextRole::Second, Token::Text2))
                  ->wrapped();
    column->addWidget(m_again);
    m_proposed = new ProposedPeople(m_desk);
    connect(m_proposed, &ProposedPeople::lookAgainWanted, &m_flow, &ImportFlow::look);
    column->addWidget(m_proposed);
    m_noted = new SectionHeader(tr("In, but what was here stayed"));
    column->addWidget(m_noted);
    m_noteCard = makeCard();
    m_notes = new QVBoxLayout(m_noteCard);
    m_notes->setContentsMargins(1, 1, 1, 1);
    m_notes->setSpacing(0);
    column->addWidget(m_noteCard);
    column->addStretch(0);
    QScrollArea *scroll = makePaneScroll(right);
    // What stayed stands below, and nothing in it has the focus.
    scroll->setObjectName(u"reportLines"_s);
    scroll->setFocusPolicy(Qt::StrongFocus);
    scroll->setAccessibleName(tr("What was left out, and what stayed"));
    return scroll;
}

QWidget *ReportPanel::makeFoot()
{
    auto *foot = new FootBar;
    m_close = makeButton(ButtonKind::Quiet, {u"closeReport"_s, tr("Close"), {}, {}});
    connect(m_close, &QPushButton::clicked, this, &ReportPanel::closed);
    foot->addLeft(m_close);
    m_primary = makeButton(ButtonKind::Primary, {u"reportPrimary"_s, tr("Choose who matters"), {}, goOnKeyText()});
    connect(m_primary, &QPushButton::clicked, this, &ReportPanel::act);
    connect(m_takeBack, &TakeBackCard::isHereTold, this, &ReportPanel::tellWhetherHere);
    foot->addRight(m_primary);
    return foot;
}

void ReportPanel::act()
{
    const bool choosing = canChoose();
    Q_EMIT closed();
    if (choosing)
        m_desk.navigator.chooseWhoMatters();
}

bool ReportPanel::canChoose() const
{
    return m_isHere && m_flow.report().people.added > 0;
}

void ReportPanel::tellWhetherHere(bool isHere)
{
    m_isHere = isHere;
    m_headline->setText(isHere ? reportHeadline(m_flow.report()) : tr("Taken back"));
    m_primary->setText(canChoose() ? tr("Choose who matters") : tr("Close"));
    m_primary->setAccessibleName(m_primary->text());
    m_close->setVisible(canChoose());
    m_countCard->setVisible(isHere);
    arrangeWords();
}

/// What was left out is so whatever became of the rest.
void ReportPanel::arrangeWords()
{
    const ImportReport &report = m_flow.report();
    const int problems = m_problems->countAll();
    const bool hasRefused =
        std::ranges::any_of(report.files, [](const ImportedFile &file) { return file.error.has_value(); });
    const bool isWhole = m_isHere && problems == 0 && !hasRefused && m_flow.hasSomething();
    m_everyLine->setVisible(isWhole);
    m_leftOut->setVisible(problems > 0 || isWhole);
    const bool hasNotes = m_isHere && m_notes->count() > 0;
    m_noted->setVisible(hasNotes);
    m_noteCard->setVisible(hasNotes);
}

void ReportPanel::refresh()
{
    const ImportReport &report = m_flow.report();
    m_summary->setText(reportSummary(report, m_flow.milliseconds()));
    fillCounts();
    fillErrors();
    m_problems->setReport(report);
    const int problems = m_problems->countAll();
    m_leftOut->setTitle(m_problems->leavesOut() ? tr("Left out") : tr("Taken, but look at it"));
    m_leftOut->setQualifier(problems > 0 ? ExchangeWords::number(problems) : QString());
    m_problemCard->setVisible(problems > 0);
    m_again->setVisible(problems > 0);
    m_save->setVisible(problems > 0);
    fillNotes();
    m_duplicates->refresh();
    m_proposed->show(report.proposed);
    m_takeBack->setVisible(!m_flow.batches().empty());
    m_takeBack->setBatches(m_flow.batches());
    tellWhetherHere(true);
    arrange();
}

void ReportPanel::fillCounts()
{
    clearRows(m_counts);
    for (const CountRow &row : countRows(m_flow.report()))
        addCountRow(m_counts, row);
}

void ReportPanel::fillErrors()
{
    clearRows(m_errors);
    for (const ImportedFile &file : m_flow.report().files) {
        if (!file.error && !file.notReached)
            continue;
        auto *banner = new Banner;
        const QString name = QFileInfo(file.file).fileName();
        banner->tell(Banner::Kind::Obstacle, file.error ? ExchangeWords::complaint(file)
                                                        : tr("%1 was not read any more. Import it again.").arg(name));
        m_errors->addWidget(banner);
    }
}

void ReportPanel::fillNotes()
{
    clearRows(m_notes);
    const std::vector<NoteRow> notes = noteRows(m_flow.report());
    m_noted->setQualifier(ExchangeWords::number(static_cast<int>(notes.size())));
    addNoteRows(m_notes, notes);
}

void ReportPanel::saveLines()
{
    saveLinesOf(0);
}

/// One file after the other: each keeps its own form, or it could not be imported again.
void ReportPanel::saveLinesOf(size_t place)
{
    const std::vector<ImportedFile> &files = m_flow.report().files;
    while (place < files.size() && files[place].problems.empty())
        ++place;
    if (place >= files.size())
        return;
    const QFileInfo source(files[place].file);
    // Of an archive the lines of its tables are saved.
    const QString suffix =
        files[place].holdsFiles() ? QFileInfo(files[place].problems.front().part).suffix() : source.suffix();
    const QString suggested = tr("%1, left out", "file").arg(source.completeBaseName()) + u'.' + suffix;
    const FileQuestion question{tr("Save what was left out of %1").arg(source.fileName()), suggested,
                                tr("All files (*)")};
    m_desk.prompter.saveFile(this, question, [this, place, file = files[place]](const QString &target) {
        const auto saved = m_desk.workspace.query([file, target](const Records &) {
            return saveLeftOut({file, target});
        });
        whenDone(saved, this, [this, place, target](const Result<void> &done) {
            if (done)
                m_desk.doer.say(tr("%1 saved").arg(QFileInfo(target).fileName()));
            else
                m_desk.doer.complain(done.error());
            saveLinesOf(place + 1);
        });
    });
}

void ReportPanel::takeFocus()
{
    if (m_problems->countAll() == 0) {
        m_primary->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_problemView->setCurrentIndex(m_problems->index(0));
    m_problemView->setFocus(Qt::OtherFocusReason);
}

void ReportPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ReportPanel::arrange()
{
    const bool narrow = width() < reportOneColumnBelow;
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_left->setMinimumWidth(narrow ? 0 : reportLeftWidth);
    m_left->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : reportLeftWidth);
    m_left->setMaximumHeight(narrow ? height() * 2 / 5 : QWIDGETSIZE_MAX);
}

} // namespace cultivar::ui

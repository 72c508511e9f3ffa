// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/due_promise_detail.h"

#include "core/wording/relative_dates.h"
#include "core/wording/words.h"
#include "ui/review/promise_lines.h"
#include "ui/widgets/answer_tile.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/wrapped_text.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int promiseQuoteLines = 4;

/// Own words, with the line at their side that says so.
class PromiseQuote : public QWidget
{
public:
    explicit PromiseQuote(QWidget *words)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(15, 0, 0, 0);
        column->addWidget(words);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRect line(0, 0, 3, height());
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), line), themeOf(this).color(Token::Accent));
    }
};

} // namespace

DuePromiseDetail::DuePromiseDetail(QWidget *parent)
    : StepDetail(u"duePromiseDetail"_s, parent)
    , m_said(addCaption())
    , m_quote(new WrappedText(TextRole::Reading))
    , m_notesPart(new QWidget)
    , m_notes(new WrappedText(TextRole::Second, Token::Text2))
{
    m_quote->setMostLines(promiseQuoteLines);
    column()->addWidget(new PromiseQuote(m_quote));
    auto *notes = new QVBoxLayout(m_notesPart);
    notes->setContentsMargins(0, 4, 0, 0);
    notes->setSpacing(3);
    notes->addWidget(new Label(tr("From your notes of that talk"), TextRole::Second, Token::Faint));
    m_notes->setMostLines(promiseQuoteLines);
    notes->addWidget(m_notes);
    column()->addWidget(m_notesPart);
    buildShelf();
    addLineAcross();
    m_waysHead = addHeading();
    m_first = addTile(u"firstWay"_s);
    m_second = addTile(u"secondWay"_s);
    m_third = addTile(u"thirdWay"_s);
    size_t way = 0;
    for (AnswerTile *tile : {m_first, m_second, m_third})
        connect(tile, &QAbstractButton::clicked, this, [this, at = way++] { Q_EMIT wanted(m_deeds[at]); });
}

void DuePromiseDetail::buildShelf()
{
    m_shelf = new QWidget;
    auto *shelf = new QVBoxLayout(m_shelf);
    shelf->setContentsMargins(0, 4, 0, 0);
    shelf->setSpacing(8);
    shelf->addWidget(new Label(tr("On your shelf"), TextRole::Second, Token::Faint));
    auto *well = makeWell();
    auto *inside = new QVBoxLayout(well);
    inside->setContentsMargins(12, 10, 12, 10);
    inside->setSpacing(2);
    m_clip = new WrappedText(TextRole::Body);
    m_clip->setMostLines(2);
    m_clipFacts = new WrappedText(TextRole::Second, Token::Text2);
    inside->addWidget(m_clip);
    inside->addWidget(m_clipFacts);
    shelf->addWidget(well);
    column()->addWidget(m_shelf);
}

AnswerTile *DuePromiseDetail::addTile(const QString &name)
{
    auto *tile = new AnswerTile;
    tile->setObjectName(name);
    column()->addWidget(tile);
    return tile;
}

void DuePromiseDetail::show(const DuePromise &due, QDate today)
{
    setPerson(due.person);
    const QString day = due.promise.made ? wording::dayText(*due.promise.made, today) : QString();
    const QString first = wording::onOneLine(due.person.firstName);
    if (due.promise.mine)
        m_said->setText(day.isEmpty() ? tr("What you said") : tr("What you said, %1", "day").arg(day));
    else
        m_said->setText(day.isEmpty() ? tr("What %1 said", "first name").arg(first)
                                      : tr("What %1 said, %2", "first name, day").arg(first, day));
    m_quote->setText(tr("“%1”").arg(wording::onOneLine(due.promise.text)));
    m_notes->setText(wording::plainLine(due.place.notes));
    m_notesPart->setVisible(!m_notes->text().isEmpty());
    showShelf(due, today);
    showWays(due);
}

void DuePromiseDetail::showShelf(const DuePromise &due, QDate today)
{
    m_shelf->setVisible(due.clip.has_value());
    if (!due.clip)
        return;
    m_clip->setText(wording::onOneLine(due.clip->title));
    const QString kept = tr("kept on %1", "day").arg(wording::dayText(due.clip->day, today));
    m_clipFacts->setText(due.shared.isEmpty() ? kept : due.shared.join(u", "_s) + u" · "_s + kept);
}

void DuePromiseDetail::showWays(const DuePromise &due)
{
    const QString first = wording::onOneLine(due.person.firstName);
    const bool mine = due.promise.mine;
    m_first->setVisible(!mine || due.isPick);
    m_first->setMarked(mine && due.isPick);
    if (!mine) {
        m_waysHead->setText(tr("A reminder is yours to give, or not"));
        m_deeds = {LineDeed::Came, LineDeed::AskKindly, LineDeed::LetGo};
        m_first->setAnswer({u"C"_s, tr("It came"), tr("Their word is kept."), {}});
        m_second->setAnswer({u"K"_s, tr("Ask kindly"), tr("Two lines, in the mail program."), {}});
        m_third->setAnswer({u"G"_s, tr("Let it go"), tr("Nothing is said about it."), {}});
        return;
    }
    m_waysHead->setText(due.isPick ? tr("Three honest ways") : tr("Two honest ways"));
    m_deeds = {LineDeed::InLetter, LineDeed::Keep, LineDeed::Drop};
    m_first->setAnswer(
        {u"L"_s, tr("In today’s letter"), tr("%1 is one of this week’s three.", "first name").arg(first), {}});
    if (isKeptByLetter(due.promise))
        m_second->setAnswer(
            {u"D"_s,
             tr("Now, on its own"),
             due.clip ? tr("Two lines and the link, in the mail program.") : tr("Two lines, in the mail program."),
             {}});
    else
        m_second->setAnswer({u"D"_s, tr("Done"), tr("It is done, or you do it now."), {}});
    m_third->setAnswer({u"X"_s, tr("Drop it, and say so"), tr("A line is prepared; it may be left out."), {}});
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/promise_step.h"

#include "core/wording/relative_dates.h"
#include "core/wording/short_dates.h"
#include "core/wording/words.h"
#include "core/workspace/contacts/follow_up_commands.h"
#include "ui/review/due_promise_detail.h"
#include "ui/review/promise_lines.h"
#include "ui/review/short_letter_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip_question.h"
#include "ui/widgets/day_choices.h"
#include "ui/widgets/label.h"

#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

/// After so many moves it is asked whether it should be kept at all.
constexpr int promiseMovesUnasked = 2;
constexpr int promiseTwoWeeks = 14;

} // namespace

PromiseStep::PromiseStep(const Desk &desk, LiveReview &review, QWidget *parent)
    : ListStep(desk, review, parent)
    , m_detail(new DuePromiseDetail)
    , m_without(makeButton(ButtonKind::Secondary, {u"withoutLetter"_s, {}, {}, u"Ctrl+D"_s}))
    , m_counts(new Label(TextRole::Second, Token::Text2))
{
    setObjectName(u"promiseStep"_s);
    setAccessibleName(tr("Keep your word"));
    m_counts->setObjectName(u"promiseCounts"_s);
    m_frame->setTitle(tr("What you said you would do"));
    m_frame->setFootnote(tr("Moving twice is fine. The third time you are asked whether to drop it."));
    m_frame->addSection(u"myPromises"_s, tr("Mine"));
    m_frame->addSection(u"theirPromises"_s, tr("Theirs"), tr("a reminder is yours to give, or not"));
    m_frame->addDetail(m_detail);
    m_letter->addWay(m_without);
    connect(m_detail, &DuePromiseDetail::wanted, this, [this](LineDeed deed) { act(QString(current()), deed); });
    connect(m_without, &QPushButton::clicked, this, &PromiseStep::finishWithout);
}

StepFoot PromiseStep::foot()
{
    return {{}, {m_counts}, {}};
}

QString PromiseStep::onwards() const
{
    return tr("Choose three");
}

Result<PromiseStep::Due> PromiseStep::readDue(const Records &records, const std::optional<Review> &review,
                                              const std::vector<Uid> &letters)
{
    Result<PromiseDesk> desk = promiseDesk(records, review);
    if (!desk)
        return passOn(desk);
    Due due{std::move(*desk), {}};
    for (const Uid &uid : letters) {
        const Result<std::optional<ReachOut>> letter = records.find<ReachOut>(uid);
        if (!letter)
            return passOn(letter);
        if (*letter && !(*letter)->trashed)
            due.letters.push_back(uid);
    }
    return due;
}

void PromiseStep::read(int reading)
{
    const auto query = [review = m_review.desk().review, letters = m_deeds.letters()](const Records &records) {
        return readDue(records, review, letters);
    };
    m_desk.doer.take(m_desk.workspace.query(query), this, [this, reading](Due due) {
        if (!isLatest(reading))
            return;
        m_due = std::move(due);
        const QDate today = m_desk.workspace.present().today;
        OpenLines lines(2);
        for (const DuePromise &mine : m_due.desk.mine)
            lines[0].push_back(duePromiseLine(mine, today));
        for (const DuePromise &theirs : m_due.desk.theirs)
            lines[1].push_back(duePromiseLine(theirs, today));
        m_frame->setNothing(u"promise"_s, tr("No promise is due until next %1.", "weekday")
                                              .arg(QLocale().standaloneDayName(m_due.desk.until.dayOfWeek())));
        takeIn(reading, std::move(lines));
    });
}

const DuePromise *PromiseStep::promise(const QString &key) const
{
    for (const auto *list : {&m_due.desk.mine, &m_due.desk.theirs})
        for (const DuePromise &due : *list)
            if (due.promise.uid.text() == key)
                return &due;
    return nullptr;
}

bool PromiseStep::stillHolds(const QString &key, const StepDeeds::Done &done) const
{
    const DuePromise *due = promise(key);
    if (done.deed.deed == LineDeed::Move)
        return due && due->promise.due == done.deed.day;
    // Who was asked kindly still owes it.
    if (done.deed.deed == LineDeed::AskKindly)
        return std::ranges::find(m_due.letters, done.letter) != m_due.letters.end();
    return ListStep::stillHolds(key, done);
}

QWidget *PromiseStep::detailOf(const QString &key)
{
    const DuePromise *due = promise(key);
    if (!due)
        return nullptr;
    m_detail->show(*due, m_desk.workspace.present().today);
    return m_detail;
}

void PromiseStep::act(const QString &key, LineDeed deed)
{
    const DuePromise *found = promise(key);
    if (!found)
        return;
    // What is due may be read again while it is acted on.
    const DuePromise due = *found;
    if (deed == LineDeed::Keep)
        keep(due);
    else if (deed == LineDeed::Drop)
        write(due, wording::ShortLetterKind::DropPromise, deed);
    else if (deed == LineDeed::AskKindly)
        write(due, wording::ShortLetterKind::AskKindly, deed);
    else if (deed == LineDeed::Came || deed == LineDeed::LetGo)
        finish(due, deed);
    else if (deed == LineDeed::Move && due.moves >= promiseMovesUnasked)
        askWhetherToDrop(due);
    else if (deed == LineDeed::Move)
        askWhereTo(due);
    else if (deed == LineDeed::InLetter && due.isPick) {
        StepDeed along{deed, tr("goes along with this week’s letter")};
        along.takeBack = [this, contact = due.person.uid, promise = due.promise.id] {
            Q_EMIT letterWanted(contact, promise, false);
        };
        keepApart(due.promise.uid.text(), std::move(along));
        Q_EMIT letterWanted(due.person.uid, due.promise.id, true);
    }
}

void PromiseStep::keep(const DuePromise &due)
{
    if (isKeptByLetter(due.promise))
        write(due, wording::ShortLetterKind::KeepPromise, LineDeed::Keep);
    else
        finish(due, LineDeed::Keep);
}

void PromiseStep::write(const DuePromise &due, wording::ShortLetterKind kind, LineDeed deed)
{
    const QString name = wording::onOneLine(due.person.firstName);
    QString heading = tr("With two lines to %1", "first name").arg(name);
    StepDeed done{deed, tr("sent with two lines")};
    if (deed == LineDeed::Drop) {
        heading = tr("Drop it, and say so to %1", "first name").arg(name);
        done.words = tr("dropped, and said so");
    } else if (deed == LineDeed::AskKindly) {
        heading = tr("Ask %1 kindly", "first name").arg(name);
        done.words = tr("asked kindly");
    }
    const auto query = [uid = due.promise.uid, kind, clip = due.clip](const Records &records) {
        return promiseLetter(records, uid, kind, clip);
    };
    const QString key = due.promise.uid.text();
    m_desk.doer.take(
        m_desk.workspace.query(query), this, [this, key, heading, done, deed](const commands::ShortLetter &made) {
            m_writing = deed;
            m_without->setVisible(deed != LineDeed::AskKindly);
            m_without->setText(deed == LineDeed::Drop ? tr("Drop without a letter") : tr("It is done already"));
            m_without->setAccessibleName(m_without->text());
            m_without->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
            openLetter(key, heading, made, done);
        });
}

void PromiseStep::finishWithout()
{
    const DuePromise *found = promise(letterKey());
    if (!found)
        return;
    const DuePromise due = *found;
    closeLetter();
    finish(due, m_writing);
}

void PromiseStep::finish(const DuePromise &due, LineDeed deed)
{
    const QString key = due.promise.uid.text();
    const QString words = wording::onOneLine(due.promise.text);
    if (deed == LineDeed::Keep)
        change(key, {deed, tr("done")}, commands::finishFollowUp(due.promise.uid),
               tr("Done: %1", "promise").arg(words));
    else if (deed == LineDeed::Came)
        change(key, {deed, tr("came")}, commands::finishFollowUp(due.promise.uid),
               tr("It came: %1", "promise").arg(words));
    else if (deed == LineDeed::Drop)
        change(key, {deed, tr("dropped")}, commands::dropFollowUp(due.promise.uid),
               tr("Dropped: %1", "promise").arg(words));
    else
        change(key, {deed, tr("let go")}, commands::dropFollowUp(due.promise.uid),
               tr("Let go: %1", "promise").arg(words));
}

void PromiseStep::askWhereTo(const DuePromise &due)
{
    const Present present = m_desk.workspace.present();
    const QDate today = present.today;
    const QDate tomorrow = today.addDays(1);
    // Nobody means a Saturday by it.
    const QDate soon = tomorrow.dayOfWeek() >= Qt::Saturday ? tomorrow.addDays(8 - tomorrow.dayOfWeek()) : tomorrow;
    std::vector<DayOffer> offers{{u"soon"_s, soon == tomorrow ? tr("tomorrow") : wording::weekdayAndDay(soon), soon},
                                 {u"nextReview"_s, wording::weekdayAndDay(m_due.desk.until), m_due.desk.until},
                                 {u"twoWeeks"_s, tr("in two weeks"), today.addDays(promiseTwoWeeks)}};
    if (due.nextTalk)
        offers.push_back({u"afterTalk"_s,
                          tr("after I met %1", "first name").arg(wording::onOneLine(due.person.firstName)),
                          due.nextTalk->toTimeZone(present.zone).date().addDays(1)});
    auto *choices = new DayChoices(today, offers);
    StepLineView *line = m_frame->view(due.promise.uid.text());
    if (!line || line->line().isDone) {
        delete choices;
        return;
    }
    connect(choices, &DayChoices::cancelled, line, &StepLineView::closeOpened);
    connect(choices, &DayChoices::chosen, this, [this, due](std::optional<QDate> day) { move(due, day); });
    line->open(choices);
}

void PromiseStep::askWhetherToDrop(const DuePromise &due)
{
    StepLineView *line = m_frame->view(due.promise.uid.text());
    if (!line || line->line().isDone)
        return;
    auto *question = new ChipQuestion(tr("Drop it, or keep it without a date?"),
                                      {tr("Drop it"), tr("Keep it without a date"), tr("Another day")});
    connect(question, &ChipQuestion::cancelled, line, &StepLineView::closeOpened);
    connect(question, &ChipQuestion::chosen, this, [this, due, line](int answer) {
        line->closeOpened();
        if (answer == 0)
            write(due, wording::ShortLetterKind::DropPromise, LineDeed::Drop);
        else if (answer == 1)
            move(due, std::nullopt);
        else
            askWhereTo(due);
    });
    line->open(question);
}

void PromiseStep::move(const DuePromise &due, std::optional<QDate> day)
{
    const QString key = due.promise.uid.text();
    const QDate today = m_desk.workspace.present().today;
    if (StepLineView *line = m_frame->view(key))
        line->closeOpened();
    const auto count = [this, uid = due.promise.uid](int moves) {
        m_desk.workspace.keepDraft(movesOfPromiseKey(uid), moves > 0 ? QString::number(moves) : QString());
    };
    const QString text = wording::onOneLine(due.promise.text);
    StepDeed deed{LineDeed::Move,
                  day ? tr("moved to %1", "day").arg(wording::weekdayAndDay(*day)) : tr("kept without a date")};
    deed.day = day;
    deed.stored = [count, moves = due.moves] { count(moves + 1); };
    deed.takeBack = [count, moves = due.moves] { count(moves); };
    change(key, std::move(deed), commands::moveFollowUp(due.promise.uid, day),
           day ? tr("Moved to %1: %2", "day, promise").arg(wording::dayText(*day, today), text)
               : tr("Kept without a date: %1", "promise").arg(text));
}

void PromiseStep::tell()
{
    int moved = 0;
    int done = 0;
    const QStringList keys = m_frame->keys();
    for (const QString &key : keys)
        if (lineOf(key)->isDone)
            ++(m_deeds.find(key)->deed.deed == LineDeed::Move ? moved : done);
    const auto open = static_cast<int>(keys.size()) - moved - done;
    QStringList counts;
    if (done > 0)
        counts += tr("%1 done").arg(done);
    if (moved > 0)
        counts += tr("%1 moved").arg(moved);
    if (!keys.isEmpty())
        counts += tr("%1 open").arg(open);
    m_counts->setText(counts.join(u", "_s));
    m_frame->setRemark(keys.isEmpty() ? QString()
                                      : tr("%1 due until next %2", "number, weekday")
                                            .arg(m_frame->lines())
                                            .arg(QLocale().standaloneDayName(m_due.desk.until.dayOfWeek())));
    Q_EMIT footChanged();
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/open_letter_detail.h"

#include "core/base/time_zone.h"
#include "core/wording/relative_dates.h"
#include "core/wording/short_dates.h"
#include "core/wording/standing_text.h"
#include "core/wording/words.h"
#include "ui/review/catch_up_lines.h"
#include "ui/style/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/wrapped_text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int openLetterLines = 3;

QTimeZone offeredZone(const OfferedTime &time, const Present &present)
{
    return knownTimeZone(time.timeZone).value_or(present.zone);
}

QDate offeredDay(const OfferedTime &time, const Present &present)
{
    return time.start.toTimeZone(offeredZone(time, present)).date();
}

QString slotFateText(SlotFate fate)
{
    switch (fate) {
    case SlotFate::Free:
        return OpenLetterDetail::tr("still free");
    case SlotFate::Taken:
        return OpenLetterDetail::tr("no longer free");
    case SlotFate::Past:
        return OpenLetterDetail::tr("is over");
    }
    Q_UNREACHABLE();
}

QVBoxLayout *openLetterColumn(QWidget *part)
{
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    return column;
}

class OfferedSlotSign : public QWidget
{
public:
    OfferedSlotSign() { setFixedSize(16, 16); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(&painter, u"slot"_s, rect(), themeOf(this).color(Token::Text2));
    }
};

} // namespace

QString letterExcerpt(const QString &body)
{
    QStringList lines = body.split(u'\n');
    const auto greeting = std::ranges::find_if(lines, [](const QString &line) { return !line.trimmed().isEmpty(); });
    if (greeting != lines.end() && greeting->trimmed().endsWith(u','))
        lines.erase(lines.begin(), greeting + 1);
    // Offered times stand below.
    lines.removeIf([](const QString &line) { return line.startsWith(u"- "_s); });
    return wording::onOneLine(lines.join(u' '));
}

QString offeredTimeText(const OfferedTime &time, const PersonLine &person, const Present &present)
{
    const QTimeZone zone = offeredZone(time, present);
    const QDateTime there = time.start.toTimeZone(zone);
    const QString text = OpenLetterDetail::tr("%1, %2", "day, time")
                             .arg(wording::weekdayAndDay(there.date()), wording::clockTime(there.time()));
    if (zone.offsetFromUtc(time.start) == present.zone.offsetFromUtc(time.start))
        return text;
    const QString city = wording::onOneLine(person.city);
    return OpenLetterDetail::tr("%1 in %2", "day and time, place")
        .arg(text, city.isEmpty() ? wording::placeOfZone(zone) : city);
}

OpenLetterDetail::OpenLetterDetail(QWidget *parent)
    : StepDetail(u"openLetterDetail"_s, parent)
{
    buildLetter();
    buildAnswers();
}

void OpenLetterDetail::buildLetter()
{
    auto *row = new QHBoxLayout;
    m_written = new Label(TextRole::Second, Token::Faint);
    m_whole = makeButton(ButtonKind::Link, {u"wholeLetter"_s, tr("Whole letter"), {}, {}});
    row->addWidget(m_written, 1);
    row->addWidget(m_whole);
    column()->addLayout(row);
    auto *well = makeWell();
    auto *inside = new QVBoxLayout(well);
    inside->setContentsMargins(12, 10, 12, 12);
    inside->setSpacing(3);
    m_subject = new WrappedText(TextRole::Body);
    m_subject->setMostLines(2);
    m_text = new WrappedText(TextRole::Second, Token::Text2);
    inside->addWidget(m_subject);
    inside->addWidget(m_text);
    column()->addWidget(well);
    m_timesPart = new QWidget;
    auto *times = openLetterColumn(m_timesPart);
    times->addWidget(new Label(tr("Times you offered"), TextRole::Second, Token::Faint));
    m_times = new QVBoxLayout;
    m_times->setSpacing(7);
    times->addLayout(m_times);
    column()->addSpacing(4);
    column()->addWidget(m_timesPart);
    addLineAcross();
    connect(m_whole, &QPushButton::clicked, this, [this] {
        m_showsWhole = !m_showsWhole;
        showWholeLetter();
    });
}

void OpenLetterDetail::buildAnswers()
{
    m_sentPart = new QWidget;
    auto *sent = openLetterColumn(m_sentPart);
    sent->addWidget(new Label(tr("Did it go out?"), TextRole::Strong));
    sent->addWidget(m_sentWords = (new Label(TextRole::Body, Token::Text2))->wrapped());
    auto *ways = new FlowLayout(nullptr, 8);
    m_wentOut = makeButton(ButtonKind::Secondary, {u"wentOut"_s, tr("Yes, it did"), {}, u"1"_s});
    m_didNot = makeButton(ButtonKind::Secondary, {u"didNotGoOut"_s, tr("No"), {}, u"2"_s});
    ways->addWidget(m_wentOut);
    ways->addWidget(m_didNot);
    sent->addLayout(ways);
    column()->addWidget(m_sentPart);

    m_answerPart = new QWidget;
    auto *answer = openLetterColumn(m_answerPart);
    answer->addWidget(m_answerHead = (new Label(TextRole::Strong))->wrapped());
    m_answers = new FlowLayout(nullptr, 6);
    answer->addLayout(m_answers);
    answer->addWidget(m_answerWords = (new Label(TextRole::Second, Token::Text2))->wrapped());
    answer->addSpacing(8);
    answer->addWidget(new Label(tr("If not"), TextRole::Strong));
    answer->addWidget(m_ifNot = (new Label(TextRole::Reading))->wrapped());
    auto *kind = new FlowLayout(nullptr, 4);
    m_nudge = makeButton(ButtonKind::Quiet, {u"nudge"_s, tr("Nudge in two lines"), u"mail"_s, u"N"_s});
    m_peace = makeButton(ButtonKind::Quiet, {u"leaveInPeace"_s, tr("Leave in peace"), u"leave-in-peace"_s, u"P"_s});
    kind->addWidget(m_nudge);
    kind->addWidget(m_peace);
    answer->addLayout(kind);
    column()->addWidget(m_answerPart);
    connect(m_wentOut, &QPushButton::clicked, this, [this] { Q_EMIT saidWhetherSent(true); });
    connect(m_didNot, &QPushButton::clicked, this, [this] { Q_EMIT saidWhetherSent(false); });
    connect(m_nudge, &QPushButton::clicked, this, &OpenLetterDetail::nudgeWanted);
    connect(m_peace, &QPushButton::clicked, this, &OpenLetterDetail::peaceWanted);
}

void OpenLetterDetail::show(const OpenLetter &open, const Present &present, QDate peaceUntil)
{
    const bool another = open.letter.uid != m_open.letter.uid;
    const bool otherAnswers =
        another || open.unsure != m_open.unsure ||
        !std::ranges::equal(open.offered, m_open.offered, {}, &OfferedSlot::fate, &OfferedSlot::fate);
    m_open = open;
    if (another)
        m_showsWhole = false;
    setPerson(open.person);
    showLetter(open, present);
    showTimes(open, present);
    if (otherAnswers)
        showAnswers(open, present);
    m_sentPart->setVisible(open.unsure.has_value());
    m_answerPart->setVisible(!open.unsure);
    if (open.unsure)
        m_sentWords->setText(
            tr("It was %1; whether it was sent from there, only you know.", "opened in the mail program on Friday")
                .arg(letterWayText(*open.unsure, wording::dayText(open.letter.day, present.today))));
    const QString until = wording::dayText(peaceUntil, present.today);
    m_ifNot->setText(
        open.suggestsPeace
            ? tr("Some people cannot answer now. Leave them in peace until %1; then they may be suggested again.")
                  .arg(until)
            : tr("Silence is seldom a no. One kind line is welcome more often than we think."));
    setButtonKind(m_peace, open.suggestsPeace ? ButtonKind::Secondary : ButtonKind::Quiet);
    m_peace->setToolTip(tr("Not suggested until %1").arg(until));
}

void OpenLetterDetail::showLetter(const OpenLetter &open, const Present &present)
{
    m_written->setText(tr("Your letter of %1").arg(wording::dayText(open.letter.day, present.today)));
    m_subject->setText(wording::onOneLine(open.letter.subject));
    m_subject->setVisible(!m_subject->text().isEmpty());
    m_whole->setVisible(!open.letter.body.trimmed().isEmpty());
    showWholeLetter();
}

void OpenLetterDetail::showWholeLetter()
{
    m_whole->setText(m_showsWhole ? tr("Less of it") : tr("Whole letter"));
    m_whole->setAccessibleName(m_whole->text());
    m_text->setMostLines(m_showsWhole ? 0 : openLetterLines);
    const QString excerpt = letterExcerpt(m_open.letter.body);
    m_text->setText(m_showsWhole || excerpt.isEmpty() ? m_open.letter.body.trimmed() : tr("“%1”").arg(excerpt));
    m_text->setVisible(!m_text->text().isEmpty());
}

void OpenLetterDetail::showTimes(const OpenLetter &open, const Present &present)
{
    emptyStepLayout(m_times);
    for (const OfferedSlot &offered : open.offered) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(1, 0, 0, 0);
        row->setSpacing(8);
        row->addWidget(new OfferedSlotSign);
        const bool free = offered.fate == SlotFate::Free;
        auto *when = new ElidedLabel(TextRole::Body, free ? Token::Text : Token::Faint);
        when->setText(offeredTimeText(offered.time, open.person, present));
        when->setToolTip(
            plainToolTip(tr("%1 on your clock").arg(wording::momentText(offered.time.start, present.zone))));
        row->addWidget(when, 1);
        row->addWidget(new Label(slotFateText(offered.fate), TextRole::Second, Token::Text2));
        m_times->addWidget(line);
    }
    m_timesPart->setVisible(!open.offered.empty());
}

void OpenLetterDetail::showAnswers(const OpenLetter &open, const Present &present)
{
    emptyStepLayout(m_answers);
    m_chips.clear();
    const QString name = wording::onOneLine(open.person.firstName);
    m_answerHead->setText(name.isEmpty() ? tr("If they answered") : tr("If %1 answered", "first name").arg(name));
    const auto add = [this](const QString &text, const std::optional<OfferedTime> &suits) {
        auto *chip = new Chip(Chip::Kind::Choice, text);
        chip->setCheckable(false);
        chip->setObjectName(u"answer%1"_s.arg(m_chips.size() + 1));
        chip->setToolTip(tr("Key %1").arg(m_chips.size() + 1));
        connect(chip, &QAbstractButton::clicked, this, [this, suits] { Q_EMIT answered(suits); });
        m_answers->addWidget(chip);
        m_chips.push_back(chip);
    };
    for (const OfferedSlot &offered : open.offered) {
        if (offered.fate != SlotFate::Free)
            continue;
        const QDate day = offeredDay(offered.time, present);
        const auto thatDay = std::ranges::count_if(
            open.offered, [&](const OfferedSlot &other) { return offeredDay(other.time, present) == day; });
        const QString when =
            thatDay > 1 ? offeredTimeText(offered.time, open.person, present) : wording::weekdayAndDay(day);
        add(tr("%1 suits", "an offered time").arg(when), offered.time);
    }
    const bool free = !m_chips.empty();
    add(free ? tr("wrote without a date") : tr("They wrote"), std::nullopt);
    m_answerWords->setText(free ? tr("A date becomes a meeting, the letter becomes a contact.")
                                : tr("The letter becomes a contact."));
}

bool OpenLetterDetail::choose(int number)
{
    if (m_open.unsure) {
        if (number == 1 || number == 2)
            (number == 1 ? m_wentOut : m_didNot)->click();
        return number == 1 || number == 2;
    }
    if (number < 1 || number > static_cast<int>(m_chips.size()))
        return false;
    m_chips[static_cast<size_t>(number - 1)]->click();
    return true;
}

void OpenLetterDetail::focusAnswers()
{
    if (m_open.unsure)
        m_wentOut->setFocus(Qt::ShortcutFocusReason);
    else if (!m_chips.empty())
        m_chips.front()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace cultivar::ui

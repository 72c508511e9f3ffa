// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/preparation_text.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <array>

using namespace cultivar;
using namespace cultivar::wording;

namespace preparation_text_test {

using rules::ChecklistItem;
using rules::TickedBy;

const QDate today(2026, 11, 27);
const QTimeZone berlin("Europe/Berlin");

Meeting talk()
{
    Meeting meeting;
    meeting.start = QDateTime(today, QTime(14, 0), berlin).toUTC();
    meeting.rehearsedOn = today.addDays(-1);
    return meeting;
}

QString note(const QString &key, bool ticked, TickedBy by = TickedBy::Program, const QString &name = u"Ana"_s,
             const Meeting &meeting = talk())
{
    return checklistItemNote({key, ticked, ticked ? by : (by == TickedBy::Hand ? by : TickedBy::Nobody)},
                             {meeting, name, today, berlin}, QLocale::c());
}

TEST(PreparationText, TellsHowAnItemCameToBeTicked)
{
    EXPECT_EQ(note(u"overview_rehearsed"_s, true), u"rehearsed yesterday"_s);
    EXPECT_EQ(note(u"background_read"_s, true), u"the brief was opened"_s);
    EXPECT_EQ(note(u"purpose_written"_s, true), QString());
    EXPECT_EQ(note(u"purpose_written"_s, true, TickedBy::Hand), u"ticked by hand"_s);
    EXPECT_EQ(note(u"purpose_written"_s, false, TickedBy::Hand), u"unticked by hand"_s);
}

TEST(PreparationText, AsksWhileAnItemIsOpen)
{
    for (const QString &key : rules::defaultChecklist())
        EXPECT_FALSE(note(key, false).isEmpty()) << qPrintable(key);
    EXPECT_EQ(note(u"thanks_planned"_s, false), u"how will you thank Ana?"_s);
    EXPECT_EQ(note(u"thanks_planned"_s, false, TickedBy::Nobody, {}), u"how will you thank them?"_s);
    EXPECT_EQ(note(u"five_minutes_early"_s, false), u"at 13:55"_s);
    EXPECT_EQ(note(u"bring cake"_s, false), QString());
    Meeting meeting = talk();
    meeting.questions = {{QuestionKind::Opinion, u"a"_s, true, {}}, {QuestionKind::Practice, u"b"_s, false, {}}};
    EXPECT_EQ(note(u"three_questions"_s, false, TickedBy::Nobody, u"Ana"_s, meeting), u"one of three so far"_s);
    meeting.questions.push_back({QuestionKind::Advice, u"c"_s, true, {}});
    EXPECT_EQ(note(u"three_questions"_s, false, TickedBy::Nobody, u"Ana"_s, meeting),
              u"are they all your own questions?"_s);
}

TEST(PreparationText, SaysWhatIsLeft)
{
    const ChecklistItem thanks{u"thanks_planned"_s, false, TickedBy::Nobody};
    const ChecklistItem early{u"five_minutes_early"_s, false, TickedBy::Nobody};
    const ChecklistItem done{u"purpose_written"_s, true, TickedBy::Program};
    EXPECT_EQ(leftText({done, thanks, early}), u"Two things left, about two minutes."_s);
    EXPECT_EQ(leftText({thanks}), u"One thing left, about a minute."_s);
    EXPECT_EQ(leftText({done}), u"Everything is ready."_s);
    EXPECT_EQ(leftInWords({done, thanks, early}), u"Left: thanks planned, be five minutes early. About two minutes."_s);
    EXPECT_EQ(leftInWords({done}), u"Everything is ready."_s);
    EXPECT_EQ(checklistItemTitle(u"thanks_planned"_s), u"Thanks planned"_s);
    EXPECT_EQ(checklistItemTitle(u"bring\ncake"_s), u"Bring cake"_s);
}

TEST(PreparationText, GoodwillIsASentence)
{
    std::array<int, 7> none{};
    std::array<int, 7> received{};
    std::array<int, 7> given{};
    received[static_cast<size_t>(GoodwillKind::Advice)] = 2;
    received[static_cast<size_t>(GoodwillKind::Introduction)] = 1;
    given[static_cast<size_t>(GoodwillKind::Article)] = 1;
    EXPECT_EQ(goodwillText(received, given, u"Ana"_s),
              u"Ana gave advice twice and an introduction. You gave an article. Maybe give first."_s);
    EXPECT_EQ(goodwillText(received, none, u"Ana"_s),
              u"Ana gave advice twice and an introduction. You gave nothing yet. Maybe give first."_s);
    EXPECT_EQ(goodwillText(none, given, u"Ana"_s), u"You gave an article."_s);
    EXPECT_EQ(goodwillText(none, none, u"Ana"_s), u"Nothing has been given yet, either way."_s);
    given[static_cast<size_t>(GoodwillKind::Time)] = 4;
    EXPECT_EQ(goodwillText(none, given, u"Ana"_s), u"You gave an article and time four times."_s);
}

TEST(PreparationText, SaysHowLongAnIntroductionIs)
{
    EXPECT_EQ(spokenText(128), u"128 words, 55 seconds"_s);
    EXPECT_EQ(spokenText(1), u"1 word, 0 seconds"_s);
    EXPECT_EQ(spokenText(2), u"2 words, 1 second"_s);
}

} // namespace preparation_text_test

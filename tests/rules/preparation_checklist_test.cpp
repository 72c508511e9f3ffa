// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/preparation_checklist.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

#include <functional>

namespace cultivar::rules {

void PrintTo(const ChecklistItem &item, std::ostream *out)
{
    *out << item.key.toStdString() << (item.ticked ? " ticked" : " open") << " by " << static_cast<int>(item.by);
}

namespace preparation_checklist_test {

ChecklistItem itemOf(const Meeting &meeting, const QString &key, const PreparationFacts &facts = {})
{
    for (const ChecklistItem &item : preparationChecklist(meeting, facts, defaultChecklist()))
        if (item.key == key)
            return item;
    ADD_FAILURE() << "no such item";
    return {};
}

InsightQuestion question(const QString &text, bool couldNotBeLookedUp)
{
    return {QuestionKind::Opinion, text, couldNotBeLookedUp, {}};
}

Meeting prepared()
{
    Meeting meeting;
    meeting.purpose = u"Learn how they hire"_s;
    meeting.rehearsedOn = QDate(2026, 11, 22);
    meeting.questions = {question(u"a"_s, true), question(u"b"_s, true), question(u"c"_s, true)};
    meeting.askForContacts = true;
    meeting.give = u"The article on onboarding"_s;
    meeting.thanks = u"For the introduction"_s;
    meeting.link = u"https://example.org/room"_s;
    meeting.timeZone = u"Europe/Lisbon"_s;
    return meeting;
}

TEST(PreparationChecklist, HasNineItems)
{
    const QStringList nine = {u"background_read"_s, u"purpose_written"_s,     u"overview_rehearsed"_s,
                              u"three_questions"_s, u"ask_for_contacts"_s,    u"something_to_give"_s,
                              u"thanks_planned"_s,  u"place_and_time_zone"_s, u"five_minutes_early"_s};
    EXPECT_EQ(defaultChecklist(), nine);
}

TEST(PreparationChecklist, IsOpenForAnEmptyMeeting)
{
    const std::vector<ChecklistItem> items = preparationChecklist({}, {}, defaultChecklist());
    for (const ChecklistItem &item : items) {
        EXPECT_FALSE(item.ticked) << item.key.toStdString();
        EXPECT_EQ(item.by, TickedBy::Nobody) << item.key.toStdString();
    }
    EXPECT_EQ(readinessOf(items), (Readiness{0, 9}));
}

TEST(PreparationChecklist, TicksItselfWhereTheProgramCanKnow)
{
    const std::vector<ChecklistItem> items = preparationChecklist(prepared(), {true, true}, defaultChecklist());
    for (const ChecklistItem &item : items) {
        const bool known = item.key != checklist::fiveMinutesEarly;
        EXPECT_EQ(item.ticked, known) << item.key.toStdString();
        EXPECT_EQ(item.by, known ? TickedBy::Program : TickedBy::Nobody) << item.key.toStdString();
    }
    EXPECT_EQ(readinessOf(items), (Readiness{8, 9}));
    EXPECT_FALSE(readinessOf(items).isComplete());
    const Meeting early = withMark(prepared(), checklist::fiveMinutesEarly, true);
    EXPECT_TRUE(readinessOf(preparationChecklist(early, {true, true}, defaultChecklist())).isComplete());
}

TEST(PreparationChecklist, EachItemHangsOnItsOwnField)
{
    const struct
    {
        QLatin1StringView key;
        std::function<void(Meeting &, PreparationFacts &)> undo;
    } cases[] = {
        {checklist::backgroundRead, [](Meeting &, PreparationFacts &facts) { facts.briefOpened = false; }},
        {checklist::purposeWritten, [](Meeting &meeting, PreparationFacts &) { meeting.purpose = u"  \n"_s; }},
        {checklist::overviewRehearsed, [](Meeting &meeting, PreparationFacts &) { meeting.rehearsedOn.reset(); }},
        {checklist::threeQuestions, [](Meeting &meeting, PreparationFacts &) { meeting.questions.pop_back(); }},
        {checklist::askForContacts, [](Meeting &meeting, PreparationFacts &) { meeting.askForContacts = false; }},
        {checklist::somethingToGive, [](Meeting &meeting, PreparationFacts &) { meeting.give.clear(); }},
        {checklist::thanksPlanned, [](Meeting &meeting, PreparationFacts &) { meeting.thanks.clear(); }},
        {checklist::placeAndTimeZone, [](Meeting &meeting, PreparationFacts &) { meeting.link.clear(); }},
    };

    for (const auto &one : cases) {
        Meeting meeting = prepared();
        PreparationFacts facts{true, true};
        one.undo(meeting, facts);
        EXPECT_FALSE(itemOf(meeting, one.key, facts).ticked) << one.key.data();
        EXPECT_EQ(readinessOf(preparationChecklist(meeting, facts, defaultChecklist())).ticked, 7) << one.key.data();
    }
}

TEST(PreparationChecklist, WantsThreeQuestionsThatCouldNotBeLookedUp)
{
    Meeting meeting = prepared();
    meeting.questions[1].couldNotBeLookedUp = false;
    EXPECT_FALSE(itemOf(meeting, checklist::threeQuestions).ticked);
    meeting.questions[1] = question(u" "_s, true);
    EXPECT_FALSE(itemOf(meeting, checklist::threeQuestions).ticked);
}

TEST(PreparationChecklist, WantsAPlaceAndAKnownTimeZone)
{
    Meeting meeting;
    meeting.place = u"Café Pine"_s;
    EXPECT_FALSE(itemOf(meeting, checklist::placeAndTimeZone).ticked);
    EXPECT_TRUE(itemOf(meeting, checklist::placeAndTimeZone, {false, true}).ticked);
    meeting.timeZone = u"Europe/Lisbon"_s;
    EXPECT_TRUE(itemOf(meeting, checklist::placeAndTimeZone).ticked);
    meeting.place.clear();
    EXPECT_FALSE(itemOf(meeting, checklist::placeAndTimeZone, {false, true}).ticked);
}

TEST(PreparationChecklist, TellsHowLongTheRestTakes)
{
    EXPECT_EQ(minutesLeft(preparationChecklist({}, {}, {})), 0);
    const Meeting early = withMark(prepared(), checklist::fiveMinutesEarly, true);
    EXPECT_EQ(minutesLeft(preparationChecklist(early, {true, true}, defaultChecklist())), 0);
    Meeting meeting = prepared();
    meeting.thanks.clear();
    EXPECT_EQ(minutesLeft(preparationChecklist(meeting, {true, true}, defaultChecklist())), 2);
    EXPECT_EQ(minutesLeft(preparationChecklist({}, {}, {u"water_the_plants"_s})), 1);
    EXPECT_GT(minutesLeft(preparationChecklist({}, {}, {u"three_questions"_s})), 1);
}

TEST(PreparationChecklist, HandWinsOverTheProgram)
{
    const QString purpose = checklist::purposeWritten;
    Meeting meeting = withMark(prepared(), purpose, false);
    EXPECT_EQ(itemOf(meeting, purpose), (ChecklistItem{purpose, false, TickedBy::Hand}));
    meeting.purpose.clear();
    meeting = withMark(meeting, purpose, true);
    EXPECT_EQ(meeting.checklist.size(), 1U);
    EXPECT_EQ(itemOf(meeting, purpose), (ChecklistItem{purpose, true, TickedBy::Hand}));
    meeting = withoutMark(meeting, purpose);
    EXPECT_EQ(itemOf(meeting, purpose), (ChecklistItem{purpose, false, TickedBy::Nobody}));
}

TEST(PreparationChecklist, FollowsTheTemplate)
{
    const QStringList keys = {u"thanks_planned"_s, u"water_the_plants"_s, u"purpose_written"_s, u"thanks_planned"_s,
                              u" "_s};
    const Meeting meeting = withMark(prepared(), u"water_the_plants"_s, true);
    const std::vector<ChecklistItem> expected = {{u"thanks_planned"_s, true, TickedBy::Program},
                                                 {u"water_the_plants"_s, true, TickedBy::Hand},
                                                 {u"purpose_written"_s, true, TickedBy::Program}};
    EXPECT_EQ(preparationChecklist(meeting, {}, keys), expected);
    EXPECT_TRUE(preparationChecklist(meeting, {}, {}).empty());
}

} // namespace preparation_checklist_test
} // namespace cultivar::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/workspace_fixture.h"

#include <random>

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Six people whose days differ, on Wednesday 2026-11-25.
class ContactFilterTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        person(u"Fresh"_s, today.addDays(-9));
        person(u"Due"_s, today.addDays(-100));
        person(u"Overdue"_s, today.addDays(-150));
        person(u"Never"_s, {});
        add(u"Loose"_s);
        log(u"Loose"_s, today.addDays(-30));
        edit(u"Loose"_s, [](Contact &contact) { contact.circles.clear(); });
    }

    void person(const QString &name, std::optional<QDate> lastContact)
    {
        add(name, {u"Stay in touch"_s});
        if (lastContact)
            log(name, *lastContact);
    }

    QStringList found(const ContactFilter &filter, ContactOrder order = {})
    {
        const auto built = index();
        QStringList names;
        for (const ContactId contact : built->search(filter, order).contacts)
            names += built->row(contact)->name;
        return names;
    }

    QStringList found(const QString &line) { return found(filterOf(line)); }

    CircleId circle(const QString &name)
    {
        for (const Circle &each : all<Circle>())
            if (each.name == name)
                return each.id;
        return {};
    }
};

TEST_F(ContactFilterTest, ListsByNameByLastAndByNextContactBothWays)
{
    using By = ContactOrder::By;
    add(u"\u200b"_s); // not seen: as good as none
    EXPECT_THAT(found(ContactFilter()),
                ElementsAre(u"Due"_s, u"Fresh"_s, u"Loose"_s, u"Never"_s, u"Overdue"_s, u"\u200b"_s));
    EXPECT_THAT(found({}, {By::Name, true}),
                ElementsAre(u"Overdue"_s, u"Never"_s, u"Loose"_s, u"Fresh"_s, u"Due"_s, u"\u200b"_s));
    EXPECT_THAT(found({}, {By::LastContact, false}),
                ElementsAre(u"Overdue"_s, u"Due"_s, u"Loose"_s, u"Fresh"_s, u"\u200b"_s, u"Never"_s));
    EXPECT_THAT(found({}, {By::LastContact, true}),
                ElementsAre(u"Fresh"_s, u"Loose"_s, u"Due"_s, u"Overdue"_s, u"\u200b"_s, u"Never"_s));
    EXPECT_THAT(found({}, {By::NextContact, false}),
                ElementsAre(u"Overdue"_s, u"Due"_s, u"Fresh"_s, u"Never"_s, u"\u200b"_s, u"Loose"_s));
    EXPECT_THAT(found({}, {By::NextContact, true}),
                ElementsAre(u"Fresh"_s, u"Due"_s, u"Overdue"_s, u"Never"_s, u"\u200b"_s, u"Loose"_s));
}

TEST_F(ContactFilterTest, WhoRestsIsNextOnTheDayTheRestEnds)
{
    change(commands::pause(u"Overdue"_s, today.addDays(3)));
    change(commands::leaveInPeace(u"Due"_s, today.addDays(2)));
    EXPECT_THAT(found({}, {ContactOrder::By::NextContact, false}),
                ElementsAre(u"Due"_s, u"Overdue"_s, u"Fresh"_s, u"Never"_s, u"Loose"_s));
    ContactFilter filter;
    filter.paused = true;
    EXPECT_THAT(found(filter), ElementsAre(u"Overdue"_s));
    filter.inPeace = true;
    EXPECT_THAT(found(filter), ElementsAre(u"Due"_s, u"Overdue"_s));
    filter.paused = false;
    EXPECT_THAT(found(filter), ElementsAre(u"Due"_s));
    EXPECT_THAT(found(u"state:paused"_s), ElementsAre(u"Overdue"_s));
    EXPECT_THAT(found(u"state:in_peace"_s), ElementsAre(u"Due"_s));
    filter = {};
    filter.states = {rules::State::Due, rules::State::Overdue, rules::State::Never};
    EXPECT_THAT(found(filter), ElementsAre(u"Never"_s));
}

TEST_F(ContactFilterTest, OfSeveralStatesAndCirclesAnyWillDo)
{
    edit(u"Never"_s, [&](Contact &contact) { contact.circles = {circle(u"Get to know"_s)}; });
    ContactFilter filter;
    filter.states = {rules::State::Due, rules::State::Never};
    EXPECT_THAT(found(filter), ElementsAre(u"Due"_s, u"Never"_s));
    filter.withoutRhythm = true;
    EXPECT_THAT(found(filter), ElementsAre(u"Due"_s, u"Loose"_s, u"Never"_s));
    filter.circles = {circle(u"Get to know"_s)};
    EXPECT_THAT(found(filter), ElementsAre(u"Never"_s));
    filter.inNoCircle = true;
    EXPECT_THAT(found(filter), ElementsAre(u"Loose"_s, u"Never"_s));
    filter.circles.clear();
    EXPECT_THAT(found(filter), ElementsAre(u"Loose"_s));
    filter.query.circle = u"stay"_s;
    EXPECT_THAT(found(filter), IsEmpty());
}

TEST_F(ContactFilterTest, QuietAreThoseWithoutContactForSoManyDaysAndWithoutAny)
{
    ContactFilter filter;
    filter.quietDays = 100;
    EXPECT_THAT(found(filter), ElementsAre(u"Due"_s, u"Never"_s, u"Overdue"_s));
    filter.quietDays = 101;
    EXPECT_THAT(found(filter), ElementsAre(u"Never"_s, u"Overdue"_s));
    EXPECT_THAT(found(u"quiet:20w"_s), ElementsAre(u"Never"_s, u"Overdue"_s));
    filter.query.quietDays = 9;
    EXPECT_THAT(found(filter), ElementsAre(u"Never"_s, u"Overdue"_s));
}

TEST_F(ContactFilterTest, ArchivedAreListedApartAndWhoDiedWithThem)
{
    change(commands::archive({u"Due"_s}));
    edit(u"Loose"_s, [](Contact &contact) { contact.deceased = true; });
    ContactFilter filter;
    filter.kept = Kept::Active;
    EXPECT_THAT(found(filter), ElementsAre(u"Fresh"_s, u"Never"_s, u"Overdue"_s));
    filter.kept = Kept::Archived;
    EXPECT_THAT(found(filter), ElementsAre(u"Due"_s, u"Loose"_s));
    EXPECT_THAT(found(u"state:archived"_s), ElementsAre(u"Due"_s, u"Loose"_s));
    EXPECT_EQ(found(ContactFilter()).size(), 5);
}

TEST_F(ContactFilterTest, TheSearchLineAsksForFields)
{
    edit(u"Due"_s, [](Contact &contact) {
        contact.organization = u"Große Werft"_s;
        contact.role = u"Head of Data"_s;
        contact.city = u"Lübeck"_s;
        contact.tags = {u"Open Source"_s};
        contact.lifeStage = LifeStage::InTransition;
    });
    edit(u"Fresh"_s, [](Contact &contact) { contact.tags = {u"Open"_s}; });
    for (const auto &line : {u"org:grosse"_s, u"org:werft"_s, u"role:data"_s, u"city:lubeck"_s,
                             u"tag:\"open source\""_s, u"stage:in_transition"_s, u"state:due"_s,
                             u"due org:werft role:head city:l tag:\"open source\" circle:stay"_s})
        EXPECT_THAT(found(line), ElementsAre(u"Due"_s)) << line.toStdString();
    for (const auto &line : {u"org:x"_s, u"tag:source"_s, u"circle:nowhere"_s, u"state:hungry"_s, u"city:lubeck x"_s})
        EXPECT_THAT(found(line), IsEmpty()) << line.toStdString();
    EXPECT_THAT(found(u"state:none"_s), ElementsAre(u"Loose"_s));
}

TEST_F(ContactFilterTest, MoreCirclesThanBitsAreToldApart)
{
    Edit edit({EditKind::Other, {}, 1});
    for (int i = 0; i < 80; ++i) {
        Circle circle;
        circle.name = u"Ring %1"_s.arg(i);
        edit.add(circle);
    }
    expectValue(workspace->apply(std::move(edit)).result());
    const std::vector<Circle> circles = all<Circle>();
    ASSERT_GT(circles.size(), 80U);
    change(commands::joinCircle({u"Fresh"_s}, circles[5].name));
    change(commands::joinCircle({u"Loose"_s}, circles[5 + 64].name));
    ContactFilter filter;
    filter.circles = {circles[5].id};
    EXPECT_THAT(found(filter), ElementsAre(u"Fresh"_s));
    filter.circles = {circles[5 + 64].id};
    EXPECT_THAT(found(filter), ElementsAre(u"Loose"_s));
    EXPECT_THAT(found(u"circle:\"ring 66\""_s), ElementsAre(u"Loose"_s));
}

} // namespace
} // namespace cultivar

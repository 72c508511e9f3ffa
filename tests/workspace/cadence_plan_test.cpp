// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/edit_text.h"
#include "core/workspace/contacts/cadence_plan.h"
#include "core/workspace/contacts/circle_commands.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::DoubleNear;

constexpr double near = 1e-9;

class CadencePlanTest : public WorkspaceTest
{
protected:
    Circle circle(const QString &name)
    {
        for (const Circle &each : all<Circle>())
            if (each.name == name)
                return each;
        return {};
    }

    CadencePlan plan(const CircleCadences &wanted)
    {
        const auto built = index();
        return expectValue(query([&](const Records &records) { return cadencePlan(records, *built, wanted); }));
    }

    CadencePlan::Share share(const CadencePlan &plan, const Circle &of)
    {
        for (const CadencePlan::Share &each : plan.circles)
            if (each.circle == of.id)
                return each;
        return {};
    }
};

TEST_F(CadencePlanTest, EverybodyAsksByTheCadenceInEffect)
{
    const Circle touch = circle(u"Stay in touch"_s);
    const Circle know = circle(u"Get to know"_s);
    add(u"Ana"_s, {u"Stay in touch"_s});
    add(u"Bo"_s, {u"Stay in touch"_s, u"Get to know"_s});
    Contact own;
    own.name = u"Cy"_s;
    own.cadence = 7;
    add(own, {u"Stay in touch"_s});
    add(u"Di"_s);
    add(u"Ed"_s, {u"Stay in touch"_s});
    change(commands::archive({u"Ed"_s}));
    const CadencePlan same = plan({});
    EXPECT_THAT(same.asked, DoubleNear(7.0 / 90 + 7.0 / 30 + 1, near));
    EXPECT_THAT(same.wouldAsk, DoubleNear(same.asked, near));
    EXPECT_THAT(share(same, touch).asked, DoubleNear(7.0 / 90, near));
    EXPECT_THAT(share(same, know).asked, DoubleNear(7.0 / 30, near));
    // Bo follows the other circle once that is the shorter one.
    const CadencePlan other = plan({{know.id, 180}});
    EXPECT_THAT(other.asked, DoubleNear(same.asked, near));
    EXPECT_THAT(other.wouldAsk, DoubleNear(2 * 7.0 / 90 + 1, near));
    EXPECT_THAT(share(other, know).wouldAsk, DoubleNear(0, near));
    EXPECT_THAT(share(other, touch).wouldAsk, DoubleNear(2 * 7.0 / 90, near));
    EXPECT_THAT(plan({{know.id, std::nullopt}, {touch.id, std::nullopt}}).wouldAsk, DoubleNear(1, near));
}

TEST_F(CadencePlanTest, WhatIsDoneIsTheMeanOfTwelveWeeks)
{
    add(u"Ana"_s, {u"Stay in touch"_s});
    EXPECT_EQ(plan({}).done, 0);
    for (int days = 0; days < 6; ++days)
        log(u"Ana"_s, today.addDays(-days));
    log(u"Ana"_s, today.addDays(-84));
    EXPECT_THAT(plan({}).done, DoubleNear(0.5, near));
}

TEST_F(CadencePlanTest, TheCadencesOfSeveralCirclesAreOneStep)
{
    const Circle touch = circle(u"Stay in touch"_s);
    const Circle know = circle(u"Get to know"_s);
    change(commands::changeCadences({{touch.uid, 180}, {know.uid, std::nullopt}}));
    EXPECT_EQ(circle(u"Stay in touch"_s).cadence, 180);
    EXPECT_EQ(circle(u"Get to know"_s).cadence, std::nullopt);
    const Result<ChangeSet> refused =
        workspace->change(commands::changeCadences({{touch.uid, 60}, {know.uid, 0}})).result();
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().subject, u"cadence"_s);
    EXPECT_EQ(circle(u"Stay in touch"_s).cadence, 180);
    EXPECT_EQ(wording::editText(undo().label), u"change circles"_s);
    EXPECT_EQ(circle(u"Stay in touch"_s), touch);
    EXPECT_EQ(circle(u"Get to know"_s), know);
}

} // namespace
} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/edit_text.h"
#include "core/workspace/contacts/circle_commands.h"
#include "core/workspace/review/letters.h"
#include "core/workspace/settings/settings_commands.h"
#include "core/workspace/settings/settings_view.h"
#include "core/workspace/settings/text_commands.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

class SettingsCommandsTest : public WorkspaceTest
{
protected:
    SettingsView view()
    {
        return expectValue(query([](const Records &records) { return settingsView(records); }));
    }

    CircleUse circle(const QString &name)
    {
        for (const CircleUse &each : view().circles)
            if (each.circle.name == name)
                return each;
        return {};
    }

    Error failure(Workspace::Command command)
    {
        const Result<ChangeSet> changed = workspace->change(std::move(command)).result();
        EXPECT_FALSE(changed.has_value());
        return changed ? Error() : changed.error();
    }

    Uid addTemplate(const QString &name)
    {
        MessageTemplate letter;
        letter.name = name;
        letter.subject = u"About {reason}"_s;
        letter.body = u"{salutation},\n\n{reason}"_s;
        change(commands::addTemplate(letter));
        return all<MessageTemplate>().back().uid;
    }

    Uid addOverview(const QString &name)
    {
        Overview overview;
        overview.name = name;
        overview.text = u"I build things."_s;
        change(commands::addOverview(overview));
        return all<Overview>().back().uid;
    }

    static Error taken() { return {ErrorKind::InvalidInput, u"name"_s, u"taken"_s}; }
};

TEST_F(SettingsCommandsTest, CirclesCountTheirActivePeople)
{
    for (const auto &name : {u"Ana"_s, u"Bo"_s, u"Cy"_s})
        add(name, {u"Stay in touch"_s});
    change(commands::archive({u"Cy"_s}));
    change(commands::trash({u"Bo"_s}));
    EXPECT_EQ(circle(u"Stay in touch"_s).people, 1);
    EXPECT_EQ(circle(u"Get to know"_s).people, 0);
    EXPECT_EQ(view().circles.size(), 3U);
}

TEST_F(SettingsCommandsTest, ACircleIsAddedChangedAndTakenAway)
{
    change(commands::addCircle({u" Berlin "_s, u"dinners"_s, 60}));
    const Circle added = circle(u"Berlin"_s).circle;
    EXPECT_EQ(added.cadence, 60);
    EXPECT_EQ(added.purpose, u"dinners"_s);
    EXPECT_EQ(added.role, CircleRole::None);
    change(commands::changeCircle(added.uid, [](commands::CircleText &text) { text.cadence = std::nullopt; }));
    EXPECT_EQ(circle(u"Berlin"_s).circle.cadence, std::nullopt);
    change(commands::trashCircle(added.uid));
    EXPECT_EQ(circle(u"Berlin"_s), CircleUse());
    EXPECT_EQ(wording::editText(undo().label), u"put Berlin in the trash"_s);
    EXPECT_EQ(wording::editText(undo().label), u"change the circle Berlin"_s);
    EXPECT_EQ(circle(u"Berlin"_s).circle, added);
    EXPECT_EQ(wording::editText(undo().label), u"add the circle Berlin"_s);
    EXPECT_EQ(view().circles.size(), 3U);
}

TEST_F(SettingsCommandsTest, ARenamedCircleKeepsItsRole)
{
    const Circle before = circle(u"Get to know"_s).circle;
    change(commands::changeCircle(before.uid, [](commands::CircleText &text) { text.name = u"Neugierig"_s; }));
    EXPECT_EQ(circle(u"Neugierig"_s).circle.role, CircleRole::GetToKnow);
    EXPECT_EQ(
        failure(commands::changeCircle(before.uid, [](commands::CircleText &text) { text.name = u"STAY IN TOUCH"_s; })),
        taken());
    EXPECT_EQ(failure(commands::addCircle({u" "_s, {}, {}})).detail, u"empty"_s);
    EXPECT_EQ(failure(commands::addCircle({u"Berlin"_s, {}, 0})).subject, u"cadence"_s);
    EXPECT_EQ(failure(commands::trashCircle(Uid(u"none"_s))).kind, ErrorKind::NotFound);
}

TEST_F(SettingsCommandsTest, ThePeopleOfACircleInTheTrashStay)
{
    add(u"Ana"_s, {u"Stay in touch"_s});
    const Uid uid = circle(u"Stay in touch"_s).circle.uid;
    change(commands::trashCircle(uid));
    EXPECT_EQ(index()->cadence(index()->find({}).front()), std::nullopt);
    undo();
    EXPECT_EQ(circle(u"Stay in touch"_s).people, 1);
    EXPECT_EQ(index()->cadence(index()->find({}).front()), 90);
}

TEST_F(SettingsCommandsTest, SeveralSettingsAreOneStep)
{
    change(commands::changeSettings({{u"ranking.time_points"_s, u"30"_s}, {u"my_name"_s, u"Rosa"_s}}));
    EXPECT_EQ(view().preferences.ranking.timePoints, 30);
    EXPECT_EQ(view().preferences.myName, u"Rosa"_s);
    change(commands::changeSettings({{u"ranking.time_points"_s, {}}, {u"my_name"_s, u"Rosa M"_s}}));
    EXPECT_EQ(view().preferences.ranking.timePoints, 40);
    undo();
    EXPECT_EQ(view().preferences.ranking.timePoints, 30);
    EXPECT_EQ(view().preferences.myName, u"Rosa"_s);
    undo();
    EXPECT_EQ(view().preferences, rules::Preferences());
    EXPECT_EQ(failure(commands::changeSettings({{u"my_name"_s, u"Rosa"_s}, {u"ranking.time_points"_s, u"101"_s}})).kind,
              ErrorKind::InvalidInput);
    EXPECT_EQ(view().preferences, rules::Preferences());
}

TEST_F(SettingsCommandsTest, TheVersionOfSqliteIsKnown)
{
    EXPECT_TRUE(view().sqliteVersion.startsWith(u"3."));
}

TEST_F(SettingsCommandsTest, TemplatesHaveNamesOfTheirOwn)
{
    const Uid uid = addTemplate(u"Hello"_s);
    MessageTemplate second;
    second.name = u"hello "_s;
    EXPECT_EQ(failure(commands::addTemplate(second)), taken());
    EXPECT_EQ(failure(commands::addTemplate({})).detail, u"empty"_s);
    change(commands::changeTemplate(uid, [](MessageTemplate &letter) { letter.body = u"Hi"_s; }));
    EXPECT_EQ(view().templates.front().body, u"Hi"_s);
    EXPECT_EQ(wording::editText(undo().label), u"change the letter template Hello"_s);
}

TEST_F(SettingsCommandsTest, WithoutTheChosenTemplateTheProgramsOwnIsChosen)
{
    add(u"Ana"_s);
    const Uid uid = addTemplate(u"Hello"_s);
    EXPECT_EQ(view().preferences.messageTemplate, QString());
    change(commands::changeSetting(u"message_template"_s, uid.text()));
    change(commands::trashTemplate(uid));
    EXPECT_EQ(view().preferences.messageTemplate, QString());
    EXPECT_TRUE(view().templates.empty());
    const auto compose = [](const Records &records) {
        return composeLetter(records, {u"Ana"_s, u"You came to mind"_s, {}, 0, {}});
    };
    EXPECT_TRUE(query(compose).has_value());
    undo();
    EXPECT_EQ(view().preferences.messageTemplate, uid.text());
    EXPECT_EQ(expectValue(query(compose)).subject, u"About You came to mind"_s);
}

TEST_F(SettingsCommandsTest, TheFirstOverviewIsChosen)
{
    const Uid first = addOverview(u"Short"_s);
    EXPECT_EQ(view().preferences.overview, first.text());
    const Uid second = addOverview(u"Long"_s);
    EXPECT_EQ(view().preferences.overview, first.text());
    change(commands::changeOverview(second, [](Overview &overview) { overview.name = u"Longer"_s; }));
    EXPECT_EQ(failure(commands::changeOverview(second, [](Overview &overview) { overview.name = u"SHORT"_s; })),
              taken());
    change(commands::trashOverview(first));
    EXPECT_EQ(view().preferences.overview, QString());
    EXPECT_EQ(view().overviews.size(), 1U);
    undo();
    undo();
    undo();
    EXPECT_EQ(wording::editText(undo().label), u"change the introduction Short"_s);
    EXPECT_EQ(view().preferences.overview, QString());
    EXPECT_TRUE(view().overviews.empty());
}

} // namespace
} // namespace cultivar

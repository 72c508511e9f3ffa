// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/making.h"

namespace cultivar::sample {

namespace {

void addOverviews(Making &making)
{
    Overview energy;
    energy.name = u"For people in energy"_s;
    energy.text =
        u"I'm Robin. For twelve years I have built ticketing for museums and ferries at Larkfield Studio: software "
        u"that "
        u"strangers use once, in a hurry, with wet gloves. I would like to bring that to energy, where people are "
        u"handed tariffs and boxes they did not choose. At the moment I am drawing up a battery that forty flats "
        u"share, "
        u"and I am trying to find out what such a street needs before anybody sells it something. What I can give: an "
        u"honest review of anything your customers have to understand, and introductions to people who work in design "
        u"and "
        u"transport."_s;
    making.add(energy);

    Overview brief;
    brief.name = u"At a dinner"_s;
    brief.text = u"I'm Robin. I make software for people in a hurry, ferries and museums so far. Lately I am learning "
                 u"about energy, "
                 u"and I collect stories of things that were simpler than expected."_s;
    making.add(brief);
}

void addTemplates(Making &making)
{
    MessageTemplate hello;
    hello.name = u"A sign of life"_s;
    hello.language = u"en"_s;
    hello.subject = u"A sign of life"_s;
    hello.body =
        u"{salutation},\n\n{reason}\n\n{give?}\n\nWould you have twenty minutes for a call?\n\n{times?}\n\nBest "
        u"wishes,\n{my_name}\n"_s;
    making.add(hello);

    MessageTemplate thanks;
    thanks.name = u"Danke"_s;
    thanks.language = u"de"_s;
    thanks.subject = u"Danke"_s;
    thanks.body =
        u"{salutation},\n\n{reason}\n\n{give?}\n\nHast du zwanzig Minuten für ein Gespräch?\n\n{times?}\n\nViele "
        u"Grüße\n{my_name}\n"_s;
    making.add(thanks);
}

void addView(Making &making, QStringView name, QStringView query, QStringView sortBy)
{
    SavedView view;
    view.name = name.toString();
    view.query = query.toString();
    view.sortBy = sortBy.toString();
    view.columns = {u"name"_s, u"organization"_s, u"circles"_s, u"last_contact"_s, u"due"_s};
    making.add(view);
}

void addSetting(Making &making, QStringView key, const QString &value)
{
    Setting setting;
    setting.uid = Uid(key.toString());
    setting.value = value;
    making.add(setting);
}

} // namespace

// The keys are those of core/rules/preferences.h.
void addSettings(Making &making)
{
    addSetting(making, u"my_name", u"Robin Ashby"_s);
    addSetting(making, u"my_email", u"robin.ashby@example.org"_s);
    addOverviews(making);
    addSetting(making, u"overview", making.network.of<Overview>().front().uid.text());
    addTemplates(making);
    addView(making, u"In Berlin", u"city:Berlin", u"name");
    addView(making, u"Long silence", u"state:dormant", u"last_contact");
    addView(making, u"Energy people", u"tag:energy", u"due");
    addView(making, u"Getting to know", u"circle:\"Get to know\"", u"due");
}

void addCircles(Making &making)
{
    struct Row
    {
        QStringView uid;
        QStringView name;
        QStringView purpose;
        CircleRole role;
        int cadence;
    };

    // In the order of Ring.
    constexpr auto circles = std::to_array<Row>({
        {u"stay-in-touch", u"Stay in touch", u"People I do not want to lose sight of", CircleRole::StayInTouch, 90},
        {u"get-to-know", u"Get to know", u"People I have met once and want to know better", CircleRole::GetToKnow, 30},
        {u"collaborated-with", u"Collaborated with", u"People I have worked with", CircleRole::CollaboratedWith, 180},
        {u"", u"Sunday table", u"Friends who cook, and friends of theirs", CircleRole::None, 60},
        {u"", u"Climate switch", u"People who have brought another trade to energy", CircleRole::None, 120},
    });
    for (const Row &row : circles) {
        Circle circle;
        circle.uid = Uid(row.uid.toString());
        circle.name = row.name.toString();
        circle.purpose = row.purpose.toString();
        circle.role = row.role;
        circle.cadence = row.cadence;
        making.add(circle);
    }
}

} // namespace cultivar::sample

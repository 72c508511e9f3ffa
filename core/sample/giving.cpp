// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/beginning.h"
#include "core/sample/fields.h"
#include "core/sample/making.h"

namespace cultivar::sample {

namespace {

struct GoodwillRow
{
    GoodwillSide side;
    GoodwillKind kind;
    QStringView note;
};

using enum GoodwillSide;

constexpr auto kindnesses = std::to_array<GoodwillRow>({
    {Received, GoodwillKind::Advice, u"Told me frankly what is wrong with my plan for %2"},
    {Gave, GoodwillKind::Article, u"Sent the piece about %2"},
    {Received, GoodwillKind::Information, u"Figures about %2 that are in no report"},
    {Gave, GoodwillKind::Time, u"An evening on the slides"},
    {Received, GoodwillKind::Introduction, u"Opened the door to the cooperative"},
    {Gave, GoodwillKind::Introduction, u"Brought together with somebody who works on %2"},
    {Received, GoodwillKind::Time, u"A whole afternoon of explaining %2"},
    {Gave, GoodwillKind::Promotion, u"Mentioned the project in my newsletter"},
    {Received, GoodwillKind::Reference, u"A letter for my application to the energy programme"},
    {Gave, GoodwillKind::Advice, u"How to test a form with five people"},
    {Received, GoodwillKind::Article, u"The study about %2 I had looked for"},
    {Gave, GoodwillKind::Reference, u"A reference for the new post"},
    {Received, GoodwillKind::Promotion, u"Invited me to speak about ticketing"},
    {Gave, GoodwillKind::Information, u"What the ferry project cost in the end"},
});

void addGoodwill(Making &making)
{
    int n = 0;
    for (size_t i = 0; i < people().size(); ++i) {
        if (!making.lastContact[i] || !making.dice.chance(55))
            continue;
        const ContactId contact(static_cast<qint64>(i) + 1);
        const int entries = making.dice.between(1, 2);
        for (int k = 0; k < entries; ++k, ++n) {
            const GoodwillRow &row = kindnesses[static_cast<size_t>(n) % kindnesses.size()];
            GoodwillEntry entry;
            entry.contact = contact;
            entry.side = row.side;
            entry.kind = row.kind;
            // Kindness happens while people are in touch, and not before they met.
            entry.day = making.lastContact[i]->addDays(k == 0 ? 0 : -making.dice.between(0, 90));
            entry.note = making.fill(row.note, contact, n);
            entry.paidForward = row.side == Gave && isBeginning(people()[i].stage);
            making.add(entry);
        }
    }
}

void addClip(Making &making, ClipKind kind, const QString &title, const QString &note, const QStringList &tags, int day)
{
    Clip clip;
    clip.kind = kind;
    clip.title = title;
    if (kind != ClipKind::Idea)
        clip.address = u"https://example.org/shelf/%1"_s.arg(making.network.of<Clip>().size() + 1);
    clip.note = note;
    clip.tags = tags;
    clip.day = making.today.addDays(day);
    making.add(clip);
}

void addClips(Making &making)
{
    constexpr auto articles = std::to_array<std::pair<Topic, int>>({
        {Topic::Energy, 0},
        {Topic::Energy, 2},
        {Topic::Transport, 1},
        {Topic::Museums, 0},
        {Topic::Design, 2},
        {Topic::Software, 0},
        {Topic::Health, 1},
        {Topic::Education, 1},
        {Topic::Farming, 0},
        {Topic::Cities, 1},
    });
    int day = -3;
    for (const auto &[topic, reading] : articles) {
        const Field &field = fieldOf(topic);
        addClip(making, ClipKind::Article, field.reading[static_cast<size_t>(reading)].toString(), {},
                {field.tag.toString()}, day);
        day = day * 3 / 2 - 2;
    }
    addClip(making, ClipKind::Event, u"Open evening of the Small Systems Days"_s,
            u"Six free places; register by name."_s, {u"software"_s, u"design"_s}, -6);
    addClip(making, ClipKind::Job, u"Product lead at an energy cooperative, three days a week"_s,
            u"They would rather train the right person."_s, {u"energy"_s, u"design"_s}, -2);
    addClip(making, ClipKind::Job, u"Trainer for second-career installers"_s, {}, {u"energy"_s, u"education"_s}, -17);
    addClip(making, ClipKind::Idea, u"A dinner for everybody who left ticketing"_s,
            u"Eight chairs. Ask the bakehouse."_s, {u"food"_s}, -25);

    auto &clips = making.network.of<Clip>();
    clips[3].givenTo = {making.who(Story::Fresh, 1)};
    clips[4].givenTo = {making.who(Story::Fresh, 0), making.who(Story::Soon, 0)};
    clips[8].givenTo = {making.who(Story::Fresh, 3)};
    clips[9].archived = making.today.addDays(-30);
}

void addGoals(Making &making)
{
    Goal pilot;
    pilot.text = u"Find the first street for the shared battery"_s;
    pilot.by = making.today.addDays(150);
    pilot.conversations = 8;
    pilot.contacts = {making.who(Story::Overdue, 1), making.who(Story::Fresh, 1), making.who(Story::Due, 4)};
    making.add(pilot);

    Goal learn;
    learn.text = u"Understand how installers are trained, from five who did it"_s;
    learn.by = making.today.addDays(60);
    learn.conversations = 5;
    learn.contacts = {making.who(Story::Never, 7), making.who(Story::Fresh, 9)};
    making.add(learn);

    Goal give;
    give.text = u"Mentor one person through a first year in design"_s;
    give.contacts = {making.who(Story::Due, 12)};
    making.add(give);

    Goal speak;
    speak.text = u"Speak about ticketing in front of people who have never queued"_s;
    speak.by = making.today.addDays(-100);
    speak.reached = making.today.addDays(-112);
    making.add(speak);
}

} // namespace

void addGiving(Making &making)
{
    addGoodwill(making);
    addClips(making);
    addGoals(making);
}

} // namespace cultivar::sample

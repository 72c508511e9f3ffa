// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/fields.h"
#include "core/sample/making.h"
#include "core/sample/sentences.h"

namespace cultivar::sample {

namespace {

constexpr auto smallFacts = std::to_array<QStringView>({
    u"- Prefers calls before ten.\n- Two cats and an allotment.",
    u"- Answers letters, not chat messages.",
    u"- Vegetarian; no coffee after noon.",
    u"- Daughter starts university this year.",
    u"- Never on Wednesdays.\n- Likes an agenda in one line.",
    u"- Plays in a street orchestra; ask about the next concert.",
    u"- Deaf in the left ear: sit on the right.",
    u"- Collects timetables. Bring one.",
    u"- Training for a **marathon** in the autumn.",
    u"- Reads everything twice, so write short.",
});

QStringView backgroundOf(LifeStage stage)
{
    switch (stage) {
    case LifeStage::Established:
        return u"Twenty years in the field and still curious.";
    case LifeStage::UpAndComing:
        return u"Three years in, and already the one whom others ask.";
    case LifeStage::InTransition:
        return u"Left the last post in spring; looks for work with a purpose.";
    case LifeStage::NewToTheField:
        return u"Changed trades last year. Learns fast and writes everything down.";
    case LifeStage::StretchAssignment:
        return u"Took over a team of twelve and laughs about it, mostly.";
    case LifeStage::Unknown:
        return u"";
    }
    Q_UNREACHABLE();
}

/// How many days ago we met; the sample looks back two years.
int acquaintedFor(Making &making, const Person &person)
{
    switch (person.story) {
    case Story::Never:
        return making.dice.between(20, 90);
    case Story::Fresh:
    case Story::Soon:
    case Story::Due:
        return person.rings & Know ? making.dice.between(80, 300) : making.dice.between(420, 730);
    case Story::Overdue:
    case Story::Dormant:
    case Story::Unsorted:
    case Story::Paused:
    case Story::Snoozed:
    case Story::InPeace:
    case Story::Archived:
    case Story::Deceased:
        return making.dice.between(705, 730);
    }
    Q_UNREACHABLE();
}

void setStory(Making &making, Contact &contact, Story story)
{
    if (story == Story::Paused)
        contact.pausedUntil = making.today.addDays(making.dice.between(20, 120));
    if (story == Story::Snoozed)
        contact.snoozedUntil = making.today.addDays(making.dice.between(3, 20));
    if (story == Story::InPeace)
        contact.inPeaceUntil = making.today.addDays(making.dice.between(30, 85));
    if (story == Story::Archived)
        contact.archived = making.today.addDays(-making.dice.between(60, 250));
    contact.deceased = story == Story::Deceased;
}

void setReach(Contact &contact, const Person &person, const Organization &organization, int n)
{
    const QString mailbox = person.mailbox.toString();
    contact.emails.push_back({mailbox + u'@' + organization.domain.toString(), u"work"_s});
    if (n % 5 == 1)
        contact.emails.push_back({mailbox + u"@example.net"_s, u"home"_s});
    // The range kept for fiction ends with 0199.
    if (n < 100 && n % 4 != 3)
        contact.phones.push_back({u"+1 555 0%1"_s.arg(100 + n), n % 2 ? u"cell"_s : u"work"_s});
    if (n % 3 != 2)
        contact.links.push_back({u"https://example.com/people/"_s + mailbox, u"website"_s});
    if (n % 6 == 0) {
        Address address;
        address.label = u"work"_s;
        address.street = u"%1 Example Street"_s.arg(2 + n);
        address.city = contact.city;
        contact.addresses.push_back(address);
    }
}

std::optional<ContactDate> anniversary(DateKind kind, QStringView label, QDate day, std::optional<int> year)
{
    // The day is kept as it was read off the calendar; 29 February of an unsaid year stays one.
    const auto date = PartialDate::of(year, day.month(), day.day());
    if (!date)
        return std::nullopt;
    return ContactDate{kind, label.toString(), *date, true};
}

void setDates(Making &making, Contact &contact, int n)
{
    std::optional<ContactDate> birthday;
    if (n % 12 == 0)
        birthday = anniversary(DateKind::Birthday, u"", making.today.addDays(n / 3 - 12), std::nullopt);
    else if (n == 7)
        birthday = ContactDate{DateKind::Birthday, {}, PartialDate(QDate(1984, 2, 29)), true};
    else if (n % 3 == 0)
        birthday = anniversary(DateKind::Birthday, u"", making.today.addDays(making.dice.between(20, 340)),
                               making.dice.chance(40) ? std::optional(making.dice.between(1956, 1999)) : std::nullopt);
    if (birthday)
        contact.dates.push_back(*birthday);
    if (n % 14 == 4)
        if (const auto founded = anniversary(DateKind::Other, u"Opening day", making.today.addDays(n - 50), 2011))
            contact.dates.push_back(*founded);
    if (n % 20 == 9)
        if (const auto wedding = anniversary(DateKind::Anniversary, u"", making.today.addDays(n), std::nullopt))
            contact.dates.push_back(*wedding);
}

void setFieldWords(Making &making, Contact &contact, Topic topic, int n)
{
    Dice &dice = making.dice;
    const Field &field = fieldOf(topic);
    const auto word = [&](const auto &words, int k) { return words[static_cast<size_t>(k) % words.size()].toString(); };
    contact.tags << field.tag.toString();
    if (n % 9 == 3)
        contact.tags << u"mentor"_s;
    if (n % 7 == 5)
        contact.tags << u"speaker"_s;
    contact.expertise << word(field.expertise, n);
    if (dice.chance(50))
        contact.expertise << word(field.expertise, n + 1);
    contact.interests << word(pastimes(), n * 7);
    if (dice.chance(40))
        contact.interests << word(pastimes(), n * 7 + 3);
    if (dice.chance(60))
        contact.asks << word(field.asks, n);
    if (dice.chance(70))
        contact.offers << word(field.offers, n + 2);
    if (dice.chance(50))
        contact.projects.push_back({word(field.projects, n), making.today.addDays(-dice.between(10, 600))});
}

void setMemory(Making &making, Contact &contact, const Person &person, int n)
{
    const Field &field = fieldOf(organizations()[static_cast<size_t>(person.organization)].topic);
    const QString subject = field.subjects[static_cast<size_t>(n) % field.subjects.size()].toString();
    const auto &reasons = reasonsToKnow();
    contact.why = filled(reasons[static_cast<size_t>(n) % reasons.size()], contact.given, subject);

    const auto &places = firstMeetings();
    const int year = contact.added->date().year() - n % 4;
    contact.howMet = filled(places[static_cast<size_t>(n) % places.size()], {}, QString::number(year));
    if (person.story == Story::Never || (n > 6 && n % 6 == 2)) {
        const ContactId giver = making.who(Story::Fresh, n);
        if (giver.value() != n + 1) {
            contact.introducedBy = giver;
            contact.howMet = person.story == Story::Never ? u"Named by %1 when I asked whom else to talk to."_s
                                                          : u"Introduced by %1 over coffee."_s;
            contact.howMet = contact.howMet.arg(shownName(personOf(giver)));
        }
    }
    contact.background = backgroundOf(person.stage).toString();
    if (n % 4 == 0)
        contact.notes = smallFacts[static_cast<size_t>(n / 4) % smallFacts.size()].toString();
    if (n % 11 == 6)
        contact.customFields.push_back({u"Coffee"_s, n % 2 ? u"flat white, oat milk"_s : u"black, no sugar"_s});
}

Contact contactOf(Making &making, const Person &person, int n)
{
    const Organization &organization = organizations()[static_cast<size_t>(person.organization)];
    Contact contact;
    contact.name = shownName(person);
    contact.given = person.given.toString();
    contact.family = person.family.toString();
    contact.organization = organization.name.toString();
    contact.role = person.role.toString();
    contact.city = organization.city.toString();
    contact.timeZone = organization.zone.toString();
    contact.language = organization.language == u"de" ? u"de"_s : u"en"_s;
    contact.lifeStage = person.stage;
    contact.importance = person.importance / 10.0;
    contact.bridge =
        person.importance >= 7 && (organization.topic == Topic::Farming || organization.topic == Topic::Health ||
                                   organization.topic == Topic::Law);
    if (person.importance >= 9)
        contact.cadence = 45;
    for (int ring = 0; ring < 5; ++ring)
        if (person.rings & (1U << ring))
            contact.circles.emplace_back(ring + 1);
    const int age = acquaintedFor(making, person);
    contact.added = making.instant(making.today.addDays(-age), 18);
    contact.roleAsOf = making.today.addDays(-making.dice.between(5, age));
    setStory(making, contact, person.story);
    setReach(contact, person, organization, n);
    setDates(making, contact, n);
    setFieldWords(making, contact, organization.topic, n);
    setMemory(making, contact, person, n);
    return contact;
}

} // namespace

void addContacts(Making &making)
{
    int n = 0;
    for (const Person &person : people())
        making.add(contactOf(making, person, n++));

    constexpr auto families = std::to_array<std::tuple<QStringView, QStringView, QStringView>>({
        {u"torquil", u"isla", u"first editor of"},
        {u"aoife", u"philippa", u"colleague of"},
        {u"ottilie", u"lucasta", u"mentor of"},
        {u"gijs", u"femke", u"maintains with"},
        {u"benedita", u"zeferino", u"sister of"},
        {u"wanjiku", u"thandeka", u"studied with"},
        {u"rosalind", u"priyanka", u"teacher of"},
    });
    const auto byMailbox = [](QStringView mailbox) {
        const auto found = std::ranges::find_if(people(), [&](const Person &p) { return mailbox == p.mailbox; });
        return ContactId(std::distance(people().begin(), found) + 1);
    };
    for (const auto &[from, to, kind] : families) {
        Relation relation;
        relation.from = byMailbox(from);
        relation.to = byMailbox(to);
        relation.kind = kind.toString();
        making.add(relation);
    }
    DistinctPair pair;
    pair.first = byMailbox(u"godelieve");
    pair.second = byMailbox(u"noor");
    making.add(pair);
}

} // namespace cultivar::sample

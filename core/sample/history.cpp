// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/making.h"
#include "core/sample/sentences.h"

#include <algorithm>

namespace cultivar::sample {

namespace {

/// What becomes an interaction once all are in the order of their days.
struct Draft
{
    Interaction interaction;
    ContactId first;
};

class Chronicle
{
public:
    explicit Chronicle(Making &making)
        : m_making(making)
    {
    }

    void live(ContactId contact);
    void bringTogether();
    [[nodiscard]] std::vector<Interaction> inOrder();

private:
    void touch(ContactId contact, QDate day);
    void exchange(ContactId contact, QDate day, Channel channel);
    void note(ContactId contact, QDate day, Channel channel, Direction direction, QStringView sentence = {});
    void attempts(ContactId contact, std::optional<QDate> lastContact);

    [[nodiscard]] QDate acquainted(ContactId contact) const;
    [[nodiscard]] Channel channelOn(QDate day);

    Making &m_making;
    std::vector<Draft> m_drafts;
    int m_notes = 0;
};

int cadenceOf(const Making &making, const Contact &contact)
{
    if (contact.cadence)
        return *contact.cadence;
    int shortest = 100; // for those in no circle: how often we happened to meet
    if (!contact.circles.empty())
        shortest = 3650;
    for (const CircleId circle : contact.circles)
        shortest = std::min(shortest, *making.network.of<Circle>()[static_cast<size_t>(circle.value() - 1)].cadence);
    return shortest;
}

/// Days since the last contact, as the story wants it; nothing for those never met again.
std::optional<int> daysSince(Making &making, Story story, int cadence)
{
    const auto share = [&](double from, double to) {
        return making.dice.between(static_cast<int>(std::ceil(from * cadence)), static_cast<int>(to * cadence));
    };
    switch (story) {
    case Story::Fresh:
        return share(0.05, 0.7);
    case Story::Soon:
        return share(0.78, 0.97);
    case Story::Due:
        return share(1.05, 1.45);
    case Story::Overdue:
        return share(1.6, 2.85);
    case Story::Dormant:
        return share(3.1, 3.8);
    case Story::Paused:
    case Story::Snoozed:
        return share(1.1, 1.4);
    case Story::InPeace:
        return share(2.0, 2.8);
    case Story::Unsorted:
        return making.dice.between(40, 500);
    case Story::Archived:
    case Story::Deceased:
        return making.dice.between(350, 600);
    case Story::Never:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

QDate Chronicle::acquainted(ContactId contact) const
{
    return m_making.contact(contact).added->toTimeZone(m_making.zone).date();
}

Channel Chronicle::channelOn(QDate day)
{
    const int roll = m_making.dice.below(100);
    if (day.dayOfWeek() > Qt::Friday)
        return roll < 45   ? Channel::Message
               : roll < 85 ? Channel::InPerson
               : roll < 95 ? Channel::Email
                           : Channel::Letter;
    return roll < 34   ? Channel::Email
           : roll < 50 ? Channel::Message
           : roll < 65 ? Channel::Call
           : roll < 80 ? Channel::Video
           : roll < 91 ? Channel::InPerson
           : roll < 98 ? Channel::Event
                       : Channel::Letter;
}

void Chronicle::note(ContactId contact, QDate day, Channel channel, Direction direction, QStringView sentence)
{
    Dice &dice = m_making.dice;
    const auto sentences = notesFor(channel, direction);
    // Walking through both lists keeps neighbours different, which chance alone does not.
    const int turn = static_cast<int>(contact.value()) + m_notes++ * 5;
    Interaction interaction;
    interaction.day = day;
    interaction.at = m_making.instant(day, dice.between(9, 17), dice.below(4) * 15);
    interaction.channel = channel;
    interaction.direction = direction;
    interaction.notes =
        m_making.fill(sentence.isEmpty() ? sentences[static_cast<size_t>(turn) % sentences.size()] : sentence, contact,
                      dice.below(6));
    interaction.notes[0] = interaction.notes[0].toUpper();
    interaction.contacts = {contact};
    m_drafts.push_back({std::move(interaction), contact});
}

/// A letter that was answered: written on a Friday before, where that is the habit.
void Chronicle::exchange(ContactId contact, QDate day, Channel channel)
{
    if (m_making.dice.chance(75)) {
        int before = (day.dayOfWeek() - Qt::Friday + 7) % 7;
        if (before == 0)
            before = 7;
        if (channel != Channel::Email)
            before = 1;
        if (day.addDays(-before) >= acquainted(contact))
            note(contact, day.addDays(-before), channel, Direction::Outgoing);
    }
    note(contact, day, channel, Direction::Incoming);
}

void Chronicle::touch(ContactId contact, QDate day)
{
    const Channel channel = channelOn(day);
    switch (channel) {
    case Channel::Email:
    case Channel::Message:
        exchange(contact, day, channel);
        return;
    case Channel::Letter:
        note(contact, day, channel, Direction::Incoming);
        return;
    case Channel::InPerson:
    case Channel::Call:
    case Channel::Video:
    case Channel::Event:
        note(contact, day, channel, Direction::Both);
        return;
    }
    Q_UNREACHABLE();
}

/// Only what has nothing incoming in the thirty days before it is an attempt.
void Chronicle::attempts(ContactId contact, std::optional<QDate> lastContact)
{
    const Story story = personOf(contact).story;
    Dice &dice = m_making.dice;
    int wanted = 0;
    if (story == Story::InPeace)
        wanted = 2;
    else if (story == Story::Dormant || story == Story::Overdue)
        wanted = dice.chance(25) ? 1 : dice.chance(12) ? 2 : 0;
    else if (story == Story::Never)
        wanted = dice.chance(40) ? 1 : 0;
    const QDate earliest = lastContact ? lastContact->addDays(32) : acquainted(contact).addDays(2);
    QDate day = m_making.today.addDays(-dice.between(9, 20));
    for (; wanted > 0 && day >= earliest; --wanted) {
        const int sinceFriday = (day.dayOfWeek() - Qt::Friday + 7) % 7;
        if (day.addDays(-sinceFriday) >= earliest)
            day = day.addDays(-sinceFriday);
        const bool called = story != Story::InPeace && dice.chance(20);
        if (called) {
            note(contact, day, Channel::Call, Direction::Outgoing,
                 u"Left a message on the machine. No call back so far.");
            m_drafts.back().interaction.attempt = true;
        } else {
            note(contact, day, Channel::Email, Direction::Outgoing, dice.pick(attemptNotes()));
        }
        day = day.addDays(-dice.between(12, 25));
    }
}

void Chronicle::live(ContactId contact)
{
    Dice &dice = m_making.dice;
    const Story story = personOf(contact).story;
    const int cadence = cadenceOf(m_making, m_making.contact(contact));
    const std::optional<int> since = daysSince(m_making, story, cadence);
    if (!since) {
        m_making.lastContact.emplace_back();
        attempts(contact, std::nullopt);
        return;
    }
    const QDate last = m_making.today.addDays(-*since);
    m_making.lastContact.emplace_back(last);
    attempts(contact, last);

    // Ties that fell asleep were closer once.
    const int usual = std::clamp(story == Story::Dormant ? cadence / 2 : cadence, 25, 120);
    touch(contact, last);
    for (QDate day = last.addDays(-dice.between(usual * 11 / 20, usual * 5 / 4)); day > acquainted(contact);
         day = day.addDays(-dice.between(usual * 11 / 20, usual * 5 / 4)))
        touch(contact, day);
    if (story == Story::Fresh && *since > 3 && dice.chance(35))
        note(contact, last.addDays(2), Channel::Email, Direction::Outgoing,
             u"Sent thanks and the link I had promised, about %2.");
}

/// Some met at the same table. Whoever joins has met me later, too, so that no last contact moves.
void Chronicle::bringTogether()
{
    int meals = 0;
    for (Draft &draft : m_drafts) {
        Interaction &interaction = draft.interaction;
        const bool inCompany = interaction.channel == Channel::InPerson || interaction.channel == Channel::Event;
        if (!inCompany || ++meals % 5 != 0)
            continue;
        const Topic topic = organizations()[static_cast<size_t>(personOf(draft.first).organization)].topic;
        for (size_t i = 0; i < people().size() && interaction.contacts.size() < 3; ++i) {
            const ContactId other(static_cast<qint64>(i) + 1);
            const auto &last = m_making.lastContact[i];
            const bool sameField = organizations()[static_cast<size_t>(people()[i].organization)].topic == topic;
            if (other != draft.first && sameField && last && *last > interaction.day &&
                acquainted(other) < interaction.day)
                interaction.contacts.push_back(other);
        }
    }
}

std::vector<Interaction> Chronicle::inOrder()
{
    std::ranges::stable_sort(m_drafts, [](const Draft &a, const Draft &b) {
        return std::pair(*a.interaction.at, a.first) < std::pair(*b.interaction.at, b.first);
    });
    std::vector<Interaction> interactions;
    interactions.reserve(m_drafts.size());
    for (Draft &draft : m_drafts)
        interactions.push_back(std::move(draft.interaction));
    return interactions;
}

} // namespace

void addHistory(Making &making)
{
    Chronicle chronicle(making);
    for (const Contact &contact : making.network.of<Contact>())
        chronicle.live(contact.id);
    chronicle.bringTogether();
    for (Interaction &interaction : chronicle.inOrder())
        making.add(std::move(interaction));
}

} // namespace cultivar::sample

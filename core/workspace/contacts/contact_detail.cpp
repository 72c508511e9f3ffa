// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/contact_detail.h"

#include "core/base/text.h"
#include "core/rules/contact_clock.h"
#include "core/workspace/contacts/photos.h"

#include <QHash>

#include <algorithm>

namespace cultivar {

namespace {

/// Newest first; what came later in the file before what came earlier.
template <class R> void newestFirst(std::vector<R> &records)
{
    std::ranges::sort(records, std::greater(), [](const R &record) { return std::pair(record.day, record.id); });
}

/// Names of contacts, each read once.
class People
{
public:
    explicit People(const Records &records)
        : m_records(records)
    {
    }

    /// Nothing for whom the trash holds.
    [[nodiscard]] std::optional<PersonName> find(ContactId id)
    {
        if (id.isNull())
            return {};
        if (const auto known = m_known.constFind(id); known != m_known.cend())
            return *known;
        std::optional<PersonName> person;
        const Result<std::optional<Contact>> contact = m_records.find(id);
        if (!contact)
            m_failure = contact.error();
        else if (*contact && !(*contact)->trashed)
            person = PersonName{id, (*contact)->uid, (*contact)->displayName()};
        m_known.insert(id, person);
        return person;
    }

    [[nodiscard]] std::vector<PersonName> all(const std::vector<ContactId> &ids, ContactId but)
    {
        std::vector<PersonName> people;
        for (const ContactId id : ids)
            if (id != but)
                if (std::optional<PersonName> person = find(id))
                    people.push_back(std::move(*person));
        return people;
    }

    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

private:
    const Records &m_records;
    QHash<ContactId, std::optional<PersonName>> m_known;
    std::optional<Error> m_failure;
};

Touch touchOf(const Interaction &interaction)
{
    return {interaction.day, interaction.channel, interaction.direction, interaction.attempt};
}

/// rules::isAttempt() for each of many, without comparing each with all: only what came in during the days before
/// matters.
std::vector<bool> attempts(const std::vector<Interaction> &interactions)
{
    constexpr int longestAnswer = 400; // days, more than the rule looks back
    std::vector<Touch> incoming;
    for (const Interaction &each : interactions)
        if (each.direction == Direction::Incoming)
            incoming.push_back(touchOf(each));
    std::ranges::sort(incoming, {}, &Touch::day);
    std::vector<bool> found;
    found.reserve(interactions.size());
    for (const Interaction &each : interactions) {
        const auto from = std::ranges::lower_bound(incoming, each.day.addDays(-longestAnswer), {}, &Touch::day);
        const auto to = std::ranges::upper_bound(incoming, each.day, {}, &Touch::day);
        found.push_back(rules::isAttempt(touchOf(each), std::span(from, to)));
    }
    return found;
}

class Composer
{
public:
    Composer(const Records &records, Contact contact)
        : m_records(records)
        , m_people(records)
    {
        m_detail.contact = std::move(contact);
    }

    [[nodiscard]] Result<ContactDetail> compose()
    {
        for (const auto part :
             {&Composer::takePhoto, &Composer::takeCircles, &Composer::takeTimeline, &Composer::takeStanding,
              &Composer::takeFollowUps, &Composer::takeGoodwill, &Composer::takePeople})
            if (const Result<void> taken = (this->*part)(); !taken)
                return passOn(taken);
        if (m_people.failure())
            return Failure(*m_people.failure());
        return std::move(m_detail);
    }

private:
    [[nodiscard]] ContactId id() const { return m_detail.contact.id; }

    [[nodiscard]] Result<void> takePhoto()
    {
        const Result<std::optional<Photo>> photo = photoOf(m_records.database(), id());
        if (!photo)
            return passOn(photo);
        if (*photo) {
            m_detail.hasImage = !(*photo)->image.isEmpty();
            m_detail.photoAddress = (*photo)->address;
        }
        return {};
    }

    [[nodiscard]] Result<void> takeCircles()
    {
        for (const CircleId circleId : m_detail.contact.circles) {
            Result<std::optional<Circle>> circle = m_records.find(circleId);
            if (!circle)
                return passOn(circle);
            if (*circle && !(*circle)->trashed)
                m_detail.circles.push_back(std::move(**circle));
        }
        return {};
    }

    [[nodiscard]] Result<void> takeTimeline()
    {
        Result<std::vector<Interaction>> interactions = m_records.ofContact<Interaction>(id());
        if (!interactions)
            return passOn(interactions);
        Result<std::vector<Meeting>> meetings = m_records.ofContact<Meeting>(id());
        if (!meetings)
            return passOn(meetings);
        newestFirst(*interactions);
        const std::vector<bool> unanswered = attempts(*interactions);
        QHash<InteractionId, int> insights;
        for (const Meeting &meeting : *meetings)
            if (!meeting.interaction.isNull())
                insights[meeting.interaction] =
                    static_cast<int>(std::ranges::count_if(meeting.questions, [](const InsightQuestion &question) {
                        return !question.answer.trimmed().isEmpty();
                    }));
        for (size_t i = 0; i < interactions->size(); ++i) {
            Interaction &interaction = (*interactions)[i];
            for (Attachment &attachment : interaction.attachments)
                attachment.content.clear();
            std::vector<PersonName> others = m_people.all(interaction.contacts, id());
            const int answered = insights.value(interaction.id);
            m_detail.timeline.push_back({std::move(interaction), unanswered[i], std::move(others), answered});
        }
        std::ranges::sort(*meetings, std::greater(),
                          [](const Meeting &meeting) { return std::pair(meeting.start, meeting.id); });
        for (Meeting &meeting : *meetings) {
            std::vector<PersonName> others = m_people.all(meeting.attendees, id());
            m_detail.meetings.push_back({std::move(meeting), std::move(others)});
        }
        return {};
    }

    [[nodiscard]] Result<void> takeStanding()
    {
        const Result<rules::Preferences> preferences = m_records.preferences();
        if (!preferences)
            return passOn(preferences);
        std::vector<int> ofCircles;
        for (const Circle &circle : m_detail.circles)
            if (circle.cadence)
                ofCircles.push_back(*circle.cadence);
        m_detail.cadence = rules::effectiveCadence(m_detail.contact.cadence, ofCircles);
        if (m_detail.cadence && !m_detail.contact.cadence)
            m_detail.cadenceFrom = std::ranges::find(m_detail.circles, m_detail.cadence, &Circle::cadence)->name;
        std::vector<Touch> touches;
        for (const TimelineEntry &entry : m_detail.timeline)
            touches.push_back(touchOf(entry.interaction));
        const QDate today = m_records.present().today;
        m_detail.clock = rules::contactClock(touches, today);
        m_detail.due = rules::dueOf({m_detail.cadence, m_detail.clock.lastContact, m_detail.contact.pausedUntil}, today,
                                    preferences->ranking);
        return {};
    }

    [[nodiscard]] Result<void> takeFollowUps()
    {
        Result<std::vector<FollowUp>> followUps = m_records.ofContact<FollowUp>(id());
        if (!followUps)
            return passOn(followUps);
        m_detail.followUps = std::move(*followUps);
        std::ranges::sort(m_detail.followUps, {}, [](const FollowUp &each) {
            const QDate settled = each.done.value_or(each.dropped.value_or(QDate()));
            return std::tuple(!each.isOpen(), each.isOpen() && !each.mine, each.isOpen() && !each.due,
                              each.isOpen() ? each.due.value_or(QDate()).toJulianDay() : -settled.toJulianDay(),
                              each.id);
        });
        return {};
    }

    [[nodiscard]] Result<void> takeGoodwill()
    {
        Result<std::vector<GoodwillEntry>> goodwill = m_records.ofContact<GoodwillEntry>(id());
        Result<std::vector<ReachOut>> reachOuts = m_records.ofContact<ReachOut>(id());
        if (!goodwill || !reachOuts)
            return !goodwill ? passOn(goodwill) : passOn(reachOuts);
        m_detail.goodwill = std::move(*goodwill);
        m_detail.reachOuts = std::move(*reachOuts);
        newestFirst(m_detail.goodwill);
        newestFirst(m_detail.reachOuts);
        return {};
    }

    [[nodiscard]] Result<void> takePeople()
    {
        m_detail.introducedBy = m_people.find(m_detail.contact.introducedBy);
        const Result<std::vector<Contact>> introduced = m_records.ofContact<Contact>(id());
        if (!introduced)
            return passOn(introduced);
        for (const Contact &contact : *introduced)
            m_detail.introduced.push_back({contact.id, contact.uid, contact.displayName()});
        std::ranges::sort(m_detail.introduced,
                          [](const PersonName &a, const PersonName &b) { return sortsBefore(a.name, b.name); });
        for (const auto part : {&Composer::takeRelations, &Composer::takeReferrals, &Composer::takeIntroductions})
            if (const Result<void> taken = (this->*part)(); !taken)
                return taken;
        return {};
    }

    [[nodiscard]] Result<void> takeRelations()
    {
        Result<std::vector<Relation>> relations = m_records.ofContact<Relation>(id());
        if (!relations)
            return passOn(relations);
        for (Relation &relation : *relations) {
            const bool outward = relation.from == id();
            if (std::optional<PersonName> other = m_people.find(outward ? relation.to : relation.from))
                m_detail.relations.push_back({std::move(relation), std::move(*other), outward});
        }
        return {};
    }

    [[nodiscard]] Result<void> takeReferrals()
    {
        Result<std::vector<Referral>> referrals = m_records.ofContact<Referral>(id());
        if (!referrals)
            return passOn(referrals);
        newestFirst(*referrals);
        for (Referral &referral : *referrals) {
            const bool byThem = referral.giver == id();
            PersonName other =
                m_people.find(byThem ? referral.named : referral.giver).value_or(PersonName{{}, {}, referral.name});
            m_detail.referrals.push_back({std::move(referral), std::move(other), byThem});
        }
        return {};
    }

    [[nodiscard]] Result<void> takeIntroductions()
    {
        Result<std::vector<Introduction>> introductions = m_records.ofContact<Introduction>(id());
        if (!introductions)
            return passOn(introductions);
        newestFirst(*introductions);
        for (Introduction &introduction : *introductions)
            if (std::optional<PersonName> other =
                    m_people.find(introduction.a == id() ? introduction.b : introduction.a))
                m_detail.introductions.push_back({std::move(introduction), std::move(*other)});
        return {};
    }

    const Records &m_records;
    People m_people;
    ContactDetail m_detail;
};

} // namespace

Result<ContactDetail> contactDetail(const Records &records, ContactId contact)
{
    Result<std::optional<Contact>> found = records.find(contact);
    if (!found)
        return passOn(found);
    if (!*found || (*found)->trashed)
        return fail(ErrorKind::NotFound, QString::number(contact.value()), Contact::recordName);
    return Composer(records, std::move(**found)).compose();
}

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/sample_network.h"

#include "core/model/validation.h"
#include "core/rules/contact_clock.h"
#include "core/rules/due.h"
#include "core/rules/preparation_checklist.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

namespace cultivar {
namespace {

using rules::State;
using ::testing::Each;
using ::testing::Ge;

QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

Network sampleOn(QDate today)
{
    return sampleNetwork(today, berlin(), 7);
}

const QDate someDay(2026, 7, 3);

/// Gathers every reference that leads nowhere, however deep it lies in a record.
class ReferenceCheck
{
public:
    explicit ReferenceCheck(const Network &network)
        : m_network(network)
    {
    }

    template <class T> void look(const T &value, const char *where)
    {
        if constexpr (ReferenceTo<T>::value) {
            const auto count = static_cast<qint64>(m_network.of<typename ReferenceTo<T>::Target>().size());
            if (value.value() < 0 || value.value() > count)
                broken << QString::fromLatin1(where);
            ++seen;
        } else if constexpr (OptionalOf<T>::value) {
            if (value)
                look(*value, where);
        } else if constexpr (ListField<T>) {
            for (const auto &element : value)
                look(element, where);
        } else if constexpr (Described<T>) {
            T::describe([&](const char *name, auto member) { look(value.*member, name); });
        }
    }

    QStringList broken;
    int seen = 0;

private:
    const Network &m_network;
};

/// The state of each contact as the rules see it, by circle cadence and derived last contact.
std::map<ContactId, State> statesOf(const Network &network, QDate today)
{
    std::map<ContactId, std::vector<Touch>> touches;
    for (const Interaction &interaction : network.of<Interaction>())
        for (const ContactId contact : interaction.contacts)
            touches[contact].push_back(
                {interaction.day, interaction.channel, interaction.direction, interaction.attempt});
    std::map<ContactId, State> states;
    for (const Contact &contact : network.of<Contact>()) {
        std::vector<int> cadences;
        for (const CircleId circle : contact.circles)
            cadences.push_back(*network.of<Circle>()[static_cast<size_t>(circle.value() - 1)].cadence);
        const rules::CadenceFacts facts{rules::effectiveCadence(contact.cadence, cadences),
                                        rules::contactClock(touches[contact.id], today).lastContact,
                                        contact.pausedUntil};
        if (const auto state = rules::dueOf(facts, today, {}).state; state && contact.isActive())
            states[contact.id] = *state;
    }
    return states;
}

int countOf(const std::map<ContactId, State> &states, State wanted)
{
    return static_cast<int>(std::ranges::count_if(states, [&](const auto &entry) { return entry.second == wanted; }));
}

TEST(SampleNetwork, IsTheSameForTheSameDayAndSeed)
{
    EXPECT_TRUE(sampleOn(someDay) == sampleOn(someDay));
}

TEST(SampleNetwork, NamesItsRecordsByTheSeed)
{
    const Network one = sampleNetwork(someDay, berlin(), 1);
    const Network two = sampleNetwork(someDay, berlin(), 2);
    EXPECT_NE(one.of<Contact>().front().uid, two.of<Contact>().front().uid);
    EXPECT_EQ(one.of<Contact>().front().uid,
              sampleNetwork(someDay.addDays(100), berlin(), 1).of<Contact>().front().uid);
}

TEST(SampleNetwork, HasConsecutiveIdsAndUniqueUids)
{
    const Network network = sampleOn(someDay);
    RecordTypes::forEach([&]<class R>() {
        std::set<Uid> uids;
        qint64 expected = 1;
        for (const R &record : network.of<R>()) {
            EXPECT_EQ(record.id.value(), expected++) << QString(R::recordName).toStdString();
            EXPECT_FALSE(record.uid.isEmpty());
            uids.insert(record.uid);
        }
        EXPECT_EQ(uids.size(), network.of<R>().size()) << QString(R::recordName).toStdString();
    });
}

TEST(SampleNetwork, RefersOnlyToWhatIsThere)
{
    const Network network = sampleOn(someDay);
    ReferenceCheck check(network);
    RecordTypes::forEach([&]<class R>() {
        for (const R &record : network.of<R>())
            check.look(record, "");
    });
    EXPECT_EQ(check.broken, QStringList());
    EXPECT_GT(check.seen, 1000);
}

TEST(SampleNetwork, HasTheThreeCirclesWithARole)
{
    const Network network = sampleOn(someDay);
    const auto &circles = network.of<Circle>();
    ASSERT_EQ(circles.size(), 5U);
    EXPECT_EQ(circles[0].uid.text(), QStringLiteral("stay-in-touch"));
    EXPECT_EQ(circles[0].role, CircleRole::StayInTouch);
    EXPECT_EQ(circles[1].uid.text(), QStringLiteral("get-to-know"));
    EXPECT_EQ(circles[1].role, CircleRole::GetToKnow);
    EXPECT_EQ(circles[2].uid.text(), QStringLiteral("collaborated-with"));
    EXPECT_EQ(circles[2].role, CircleRole::CollaboratedWith);
}

TEST(SampleNetwork, IsAsRichAsALife)
{
    const Network network = sampleOn(someDay);
    EXPECT_NEAR(static_cast<double>(network.of<Contact>().size()), 120, 5);
    EXPECT_GE(network.of<Interaction>().size(), 500U);
    EXPECT_GE(network.of<Meeting>().size(), 15U);
    EXPECT_GE(network.of<FollowUp>().size(), 30U);
    EXPECT_GE(network.of<Referral>().size(), 8U);
    EXPECT_GE(network.of<GoodwillEntry>().size(), 50U);
    EXPECT_GE(network.of<Clip>().size(), 12U);
    EXPECT_GE(network.of<Review>().size(), 10U);
    EXPECT_GE(network.of<ReachOut>().size(), 15U);
    std::set<Channel> channels;
    std::set<Direction> directions;
    for (const Interaction &interaction : network.of<Interaction>()) {
        channels.insert(interaction.channel);
        directions.insert(interaction.direction);
    }
    EXPECT_EQ(channels.size(), EnumWords<Channel>::words.size());
    EXPECT_EQ(directions.size(), EnumWords<Direction>::words.size());
    std::set<IntroductionState> introductions;
    for (const Introduction &introduction : network.of<Introduction>())
        introductions.insert(introduction.state);
    EXPECT_EQ(introductions.size(), EnumWords<IntroductionState>::words.size());
}

TEST(SampleNetwork, HasOnlyAddressesThatCannotExist)
{
    const Network network = sampleOn(someDay);
    for (const Contact &contact : network.of<Contact>()) {
        for (const Reach &email : contact.emails) {
            const QString domain = email.value.section(u'@', 1);
            EXPECT_TRUE(domain.contains(QStringLiteral("example."))) << email.value.toStdString();
        }
        for (const Reach &phone : contact.phones)
            EXPECT_TRUE(phone.value.startsWith(QStringLiteral("+1 555 01"))) << phone.value.toStdString();
    }
}

TEST(SampleNetwork, LeavesThisWeeksReviewToDo)
{
    const QDate sunday(2026, 7, 5);
    for (quint32 seed = 1; seed <= 12; ++seed) {
        const Network network = sampleNetwork(sunday, berlin(), seed);
        for (const Review &review : network.of<Review>())
            EXPECT_LT(review.opened, QDate(2026, 6, 29)) << "seed " << seed;
    }
}

class SampleOnAnyDay : public ::testing::TestWithParam<QDate>
{
};

TEST_P(SampleOnAnyDay, IsValid)
{
    const Network network = sampleOn(GetParam());
    RecordTypes::forEach([&]<class R>() {
        for (const R &record : network.of<R>())
            EXPECT_TRUE(validate(record).has_value())
                << QString(R::recordName).toStdString() << ' ' << record.id.value();
    });
}

TEST_P(SampleOnAnyDay, ShowsEveryState)
{
    const auto states = statesOf(sampleOn(GetParam()), GetParam());
    std::vector<int> counts;
    for (const State state : {State::Fresh, State::Soon, State::Due, State::Overdue, State::Dormant, State::Never})
        counts.push_back(countOf(states, state));
    EXPECT_THAT(counts, Each(Ge(8)));
}

TEST_P(SampleOnAnyDay, ShowsWhoIsNotToBeSuggested)
{
    const QDate today = GetParam();
    const Network network = sampleOn(today);
    const auto count = [&](auto condition) { return std::ranges::count_if(network.of<Contact>(), condition); };
    EXPECT_GE(count([&](const Contact &contact) { return contact.pausedUntil && *contact.pausedUntil > today; }), 2);
    EXPECT_GE(count([&](const Contact &contact) { return contact.snoozedUntil && *contact.snoozedUntil > today; }), 2);
    EXPECT_GE(count([&](const Contact &contact) { return contact.inPeaceUntil && *contact.inPeaceUntil > today; }), 2);
    EXPECT_GE(count([](const Contact &contact) { return contact.archived.has_value(); }), 2);
    EXPECT_GE(count([](const Contact &contact) { return contact.deceased; }), 1);
}

TEST_P(SampleOnAnyDay, KeepsThePastInThePast)
{
    const QDate today = GetParam();
    const Network network = sampleOn(today);
    for (const Interaction &interaction : network.of<Interaction>()) {
        EXPECT_LE(interaction.day, today);
        EXPECT_GE(interaction.day, today.addDays(-731));
        EXPECT_EQ(interaction.at->toTimeZone(berlin()).date(), interaction.day);
    }
    for (const Review &review : network.of<Review>())
        EXPECT_LT(review.opened, today.addDays(1 - today.dayOfWeek())) << review.week.toStdString();
    for (const GoodwillEntry &entry : network.of<GoodwillEntry>())
        EXPECT_LE(entry.day, today);
}

TEST_P(SampleOnAnyDay, HasMeetingsAheadReadyAndNot)
{
    const QDate today = GetParam();
    const Network network = sampleOn(today);
    int ready = 0;
    int ahead = 0;
    for (const Meeting &meeting : network.of<Meeting>()) {
        if (meeting.start.toTimeZone(berlin()).date() <= today)
            continue;
        ++ahead;
        const auto items = rules::preparationChecklist(meeting, {}, rules::defaultChecklist());
        ready += rules::readinessOf(items).isComplete();
    }
    EXPECT_GE(ahead, 4);
    EXPECT_EQ(ready, 1);
}

TEST_P(SampleOnAnyDay, HasPromisesOpenAndOverdueBothWays)
{
    const QDate today = GetParam();
    const Network network = sampleOn(today);
    const auto count = [&](bool mine, auto condition) {
        return std::ranges::count_if(network.of<FollowUp>(), [&](const FollowUp &followUp) {
            return followUp.mine == mine && condition(followUp);
        });
    };
    for (const bool mine : {true, false}) {
        EXPECT_GE(count(mine, [&](const FollowUp &f) { return f.isOpen() && f.due && *f.due < today; }), 1);
        EXPECT_GE(count(mine, [&](const FollowUp &f) { return f.isOpen() && f.due && *f.due >= today; }), 2);
        EXPECT_GE(count(mine, [](const FollowUp &f) { return f.done.has_value(); }), 3);
    }
}

INSTANTIATE_TEST_SUITE_P(Days, SampleOnAnyDay,
                         ::testing::Values(QDate(2026, 7, 3), QDate(2024, 2, 29), QDate(2026, 1, 1),
                                           QDate(2026, 12, 31), QDate(2026, 3, 29), QDate(2021, 1, 3),
                                           QDate(2030, 10, 27)));

} // namespace
} // namespace cultivar

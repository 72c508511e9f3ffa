// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/exchange/json_archive.h"
#include "core/rules/bridges.h"
#include "core/rules/near_dates.h"
#include "core/sample/sample_network.h"
#include "core/workspace/index/contact_index_builder.h"
#include "tests/workspace/workspace_fixture.h"

#include <random>

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

QStringList namesOf(const std::vector<ContactRow> &rows)
{
    QStringList names;
    for (const ContactRow &row : rows)
        names += row.name;
    return names;
}

QStringList found(const ContactIndex &index, const QString &text)
{
    return namesOf(index.find(filterOfWords(text)));
}

class ContactIndexTest : public WorkspaceTest
{
protected:
    void fill()
    {
        importOne(u"sample.json"_s, writeArchive(sampleNetwork(today, zone, 3)));
        ASSERT_GT(index()->size(), 100U);
    }

    CircleId circle(CircleRole role)
    {
        for (const Circle &each : all<Circle>())
            if (each.role == role)
                return each.id;
        return {};
    }
};

TEST_F(ContactIndexTest, FindsByTheBeginningsOfSeveralWordsOfAnyFieldFolded)
{
    Contact ana;
    ana.name = u"Ana Größe"_s;
    ana.organization = u"Harbour O'Works"_s;
    ana.tags = {u"Sailing"_s};
    ana.emails = {{u"ana@boats.example"_s, {}}};
    ana.expertise = {u"Ελλάδα"_s};
    add(ana);
    add(u"Anatol Berg"_s);
    add(u"İpek Łuczak"_s);
    const auto built = index();
    EXPECT_EQ(found(*built, u"ana"_s), (QStringList{u"Ana Größe"_s, u"Anatol Berg"_s}));
    EXPECT_EQ(found(*built, u"ANA gross"_s), QStringList{u"Ana Größe"_s});
    EXPECT_EQ(found(*built, u"har sail boat ελλ"_s), QStringList{u"Ana Größe"_s});
    EXPECT_EQ(found(*built, u"o'wo"_s), QStringList{u"Ana Größe"_s});
    EXPECT_EQ(found(*built, u"ipek luc"_s), QStringList{u"İpek Łuczak"_s});
    EXPECT_THAT(found(*built, u"ana luczak"_s), IsEmpty());
    EXPECT_THAT(found(*built, u"na"_s), IsEmpty());
    EXPECT_EQ(found(*built, {}).size(), 3);
}

TEST_F(ContactIndexTest, ListsByNameWhateverTheCaseAndAccents)
{
    for (const auto &name : {u"zoe"_s, u"Émile"_s, u"emil"_s, u"Ana"_s, u"ana"_s, u"Ødegaard"_s, u"Otto"_s})
        add(name);
    EXPECT_EQ(found(*index(), {}),
              (QStringList{u"Ana"_s, u"ana"_s, u"emil"_s, u"Émile"_s, u"Ødegaard"_s, u"Otto"_s, u"zoe"_s}));
}

TEST_F(ContactIndexTest, EveryFilterMustHoldAndTheLimitCounts)
{
    add(u"Ana"_s, {u"Get to know"_s});
    add(u"Bo"_s, {u"Get to know"_s});
    add(u"Cy"_s);
    log(u"Bo"_s, today);
    change(commands::archive({u"Ana"_s}));
    const auto built = index();
    ContactFilter filter;
    filter.circles = {circle(CircleRole::GetToKnow)};
    EXPECT_EQ(namesOf(built->find(filter)), (QStringList{u"Ana"_s, u"Bo"_s}));
    EXPECT_EQ(namesOf(built->find(filter, 1)), QStringList{u"Ana"_s});
    EXPECT_THAT(namesOf(built->find(filter, 0)), IsEmpty());
    filter.kept = Kept::Active;
    EXPECT_EQ(namesOf(built->find(filter)), QStringList{u"Bo"_s});
    filter.states = {rules::State::Never};
    EXPECT_THAT(namesOf(built->find(filter)), IsEmpty());
    filter.states = {rules::State::Fresh};
    EXPECT_EQ(namesOf(built->find(filter)), QStringList{u"Bo"_s});
    filter.query.words = {u"c"_s};
    EXPECT_THAT(namesOf(built->find(filter)), IsEmpty());
}

TEST_F(ContactIndexTest, TheTrashIsNotListed)
{
    add(u"Ana"_s);
    add(u"Bo"_s);
    change(commands::trash({u"Ana"_s}));
    const auto built = index();
    EXPECT_EQ(built->size(), 1U);
    EXPECT_EQ(found(*built, {}), QStringList{u"Bo"_s});
}

/// Ranks as the rules say, with no cleverness at all.
class PlainRanking
{
public:
    PlainRanking(const std::vector<ContactRow> &rows, const ContactIndex &index)
        : m_rows(rows)
        , m_index(index)
    {
    }

    QStringList order() const
    {
        struct Entry
        {
            const ContactRow *row;
            rules::Rank rank;
        };

        std::vector<Entry> entries;
        for (const ContactRow &row : m_rows)
            if (row.active)
                if (const auto rank = rules::rank(factsOf(row), m_index.today(), m_index.constants()))
                    entries.push_back({&row, *rank});
        const auto keyOf = [](const Entry &entry) {
            return rules::RankKey{entry.rank.terms.score(), entry.rank.due.x, entry.row->name, entry.row->uid.text()};
        };
        std::ranges::sort(entries,
                          [&](const Entry &a, const Entry &b) { return rules::ranksBefore(keyOf(a), keyOf(b)); });
        QStringList lines;
        for (const Entry &entry : entries)
            lines += u"%1 %2"_s.arg(entry.row->name).arg(entry.rank.terms.score());
        return lines;
    }

private:
    rules::RankingFacts factsOf(const ContactRow &row) const
    {
        const rules::RankingConstants &constants = m_index.constants();
        rules::RankingFacts facts;
        facts.cadence = {cadenceOf(row), row.clock.lastContact, row.pausedUntil};
        facts.snoozedUntil = row.snoozedUntil;
        facts.inPeaceUntil = row.inPeaceUntil;
        facts.owesFollowUp = row.owesFollowUp;
        for (const CircleId id : row.circles)
            facts.inGetToKnow = facts.inGetToKnow || m_index.circle(id)->role == CircleRole::GetToKnow;
        for (const KeptDay &day : row.dates)
            facts.dateNear =
                facts.dateNear || rules::isNear(day.date, day.yearly, m_index.today(), constants.dateWindow);
        facts.bridge = row.bridgeMark || isFoundBridge(row);
        facts.importance = row.importance;
        facts.received = row.received;
        facts.gave = row.gave;
        facts.attempts = row.clock.attempts;
        return facts;
    }

    std::optional<int> cadenceOf(const ContactRow &row) const
    {
        std::optional<int> shortest;
        for (const CircleId id : row.circles)
            if (const auto cadence = m_index.circle(id)->cadence)
                shortest = std::min(shortest.value_or(*cadence), *cadence);
        return row.cadence ? row.cadence : shortest;
    }

    static QStringList keysOf(const ContactRow &row)
    {
        QStringList keys;
        if (!row.organization.isEmpty())
            keys += u"o:"_s + fold(row.organization);
        for (const QString &expertise : row.expertise)
            keys += u"e:"_s + fold(expertise);
        for (const QString &tag : row.tags)
            keys += u"t:"_s + fold(tag);
        return keys;
    }

    bool isFoundBridge(const ContactRow &row) const
    {
        const auto active = std::ranges::count_if(m_rows, &ContactRow::active);
        const QStringList own = keysOf(row);
        if (active < m_index.constants().bridgeMinimumContacts || own.isEmpty())
            return false;
        return std::ranges::none_of(m_rows, [&](const ContactRow &other) {
            const bool counts = other.id != row.id && other.active && other.clock.lastContact &&
                                *other.clock.lastContact >= m_index.today().addYears(-1);
            const QStringList theirs = counts ? keysOf(other) : QStringList();
            return std::ranges::any_of(theirs, [&](const QString &key) { return own.contains(key); });
        });
    }

    const std::vector<ContactRow> &m_rows;
    const ContactIndex &m_index;
};

QStringList rankedLines(const ContactIndex &index, int limit)
{
    QStringList lines;
    for (const RankedContact &ranked : index.ranked(limit))
        lines += u"%1 %2"_s.arg(index.row(ranked.contact)->name).arg(ranked.rank.terms.score());
    return lines;
}

TEST_F(ContactIndexTest, RanksAsTheRulesDoOneByOne)
{
    fill();
    const auto built = index();
    const auto rows = built->find({});
    const QStringList expected = PlainRanking(rows, *built).order();
    ASSERT_GT(expected.size(), 50);
    EXPECT_EQ(rankedLines(*built, -1), expected);
    for (const int limit : {0, 1, 7})
        EXPECT_EQ(rankedLines(*built, limit), expected.mid(0, limit));
    for (const RankedContact &ranked : built->ranked(10)) {
        const auto alone = built->rankedContact(ranked.contact);
        ASSERT_TRUE(alone.has_value());
        EXPECT_EQ(alone->rank, ranked.rank);
    }
}

TEST_F(ContactIndexTest, NobodyIsRankedWhoIsHiddenOrArchivedOrHasNoCadence)
{
    for (const auto &name : {u"Paused"_s, u"Snoozed"_s, u"Peace"_s, u"Archived"_s, u"Here"_s})
        add(name, {u"Get to know"_s});
    add(u"Without"_s);
    change(commands::pause(u"Paused"_s, today.addDays(1)));
    change(commands::snooze(u"Snoozed"_s, 1));
    change(commands::leaveInPeace(u"Peace"_s, std::nullopt));
    change(commands::archive({u"Archived"_s}));
    EXPECT_EQ(rankedLines(*index(), -1).size(), 1);
    EXPECT_FALSE(index()->rankedContact(contact(u"Archived"_s).id).has_value());
    open(today.addDays(1));
    EXPECT_EQ(rankedLines(*index(), -1).size(), 3);
}

TEST_F(ContactIndexTest, WhatLiesAfterTheDayAskedForDoesNotCount)
{
    add(u"Ana"_s, {u"Stay in touch"_s});
    log(u"Ana"_s, today.addDays(-100));
    log(u"Ana"_s, today.addDays(-10), true);
    log(u"Ana"_s, today);
    EXPECT_EQ(index()->row(contact(u"Ana"_s).id)->clock, (ContactClock{today, 0, std::nullopt}));
    open(today.addDays(-1));
    EXPECT_EQ(index()->row(contact(u"Ana"_s).id)->clock, (ContactClock{today.addDays(-100), 1, today.addDays(-10)}));
    open(today.addDays(-50));
    EXPECT_EQ(index()->row(contact(u"Ana"_s).id)->clock, (ContactClock{today.addDays(-100), 0, std::nullopt}));
    const ContactId ana = contact(u"Ana"_s).id;
    const auto rows = expectValue(workspace->rows({ana}).result());
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().clock.lastContact, today.addDays(-100));
    open(today.addDays(-200));
    EXPECT_EQ(index()->row(ana)->clock, ContactClock());
}

TEST_F(ContactIndexTest, AChoiceOfALaterDayDoesNotCountYet)
{
    add(u"Ana"_s, {u"Get to know"_s});
    Review review;
    review.week = u"2026-W48"_s;
    review.opened = today;
    review.picks = {{contact(u"Ana"_s).id, Lane::Reach, PickState::Kept}};
    Edit edit({EditKind::Review, {}, 1});
    edit.add(review);
    expectValue(workspace->apply(std::move(edit)).result());
    EXPECT_EQ(index()->row(contact(u"Ana"_s).id)->chosen, today);
    EXPECT_THAT(index()->weeklyThree(), IsEmpty());
    open(today.addDays(-1));
    EXPECT_FALSE(index()->row(contact(u"Ana"_s).id)->chosen.has_value());
    EXPECT_EQ(index()->weeklyThree().size(), 1U);
}

TEST_F(ContactIndexTest, TheWeeklyThreeAreThoseOfTheRuleAndOfThreeOrganisations)
{
    fill();
    const auto built = index();
    const auto three = built->weeklyThree();
    ASSERT_EQ(three.size(), 3U);
    const auto candidates = built->candidates();
    EXPECT_EQ(three, rules::weeklyThree(candidates, today, built->constants()));
    QStringList organizations;
    for (const rules::Pick &pick : three) {
        const std::optional<ContactRow> row = built->row(pick.contact);
        ASSERT_TRUE(row.has_value());
        EXPECT_TRUE(row->active);
        EXPECT_FALSE(row->chosen && rules::wasChosenRecently(*row->chosen, today, built->constants()));
        EXPECT_FALSE(organizations.contains(row->organization) && !row->organization.isEmpty());
        organizations += row->organization;
    }
    EXPECT_EQ(built->ranked(-1).size(), candidates.size());
}

class IndexUpdateTest : public ContactIndexTest, public ::testing::WithParamInterface<unsigned>
{
protected:
    int dice(int sides) { return static_cast<int>(m_dice() % static_cast<unsigned>(sides)); }

    ChangeSet changeSomething();
    void expectSame(const ContactIndex &kept, const ContactIndex &fresh);

    std::mt19937 m_dice{GetParam()};
};

ChangeSet IndexUpdateTest::changeSomething()
{
    static const QStringList given = {u"Ana"_s, u"Bo"_s, u"Ödön"_s, u"Zoe"_s, u"Cy"_s};
    const auto stored = all<Contact>();
    const Contact &before = stored[static_cast<size_t>(dice(static_cast<int>(stored.size())))];
    const QString uid = before.uid.text();
    Contact after = before;
    switch (dice(7)) {
    case 0:
        after = Contact();
        after.name = u"%1 %2"_s.arg(given[dice(5)]).arg(dice(100));
        return change(commands::addContact({after, {u"Get to know"_s}}));
    case 1:
        after.name = u"%1 %2"_s.arg(given[dice(5)]).arg(dice(100));
        after.organization = given[dice(5)];
        break;
    case 2:
        after.trashed = before.trashed ? std::nullopt : std::optional(workspace->present().now);
        break;
    case 3:
        if (before.trashed)
            return {};
        return change(commands::log({{uid}, Channel::Call, today.addDays(-dice(300)), {}, dice(2) == 0}));
    case 4:
        return undo().changes;
    case 5:
        after.archived = before.archived ? std::nullopt : std::optional(today);
        break;
    default:
        after.tags.append(given[dice(5)]);
        after.pausedUntil = today.addDays(dice(20) - 10);
    }
    Edit edit({EditKind::EditContact, {}, 1});
    edit.update(before, after);
    return expectValue(workspace->apply(std::move(edit)).result());
}

void IndexUpdateTest::expectSame(const ContactIndex &kept, const ContactIndex &fresh)
{
    EXPECT_EQ(kept.size(), fresh.size());
    for (const auto &text : {u""_s, u"a"_s, u"b"_s, u"odon"_s, u"z 1"_s, u"ana bo"_s})
        EXPECT_EQ(found(kept, text), found(fresh, text));
    ContactFilter never;
    never.states = {rules::State::Never};
    never.kept = Kept::Active;
    EXPECT_EQ(namesOf(kept.find(never)), namesOf(fresh.find(never)));
    for (const auto by : {ContactOrder::By::Name, ContactOrder::By::LastContact, ContactOrder::By::NextContact})
        for (const bool descending : {false, true})
            EXPECT_EQ(kept.search({}, {by, descending}).contacts, fresh.search({}, {by, descending}).contacts);
    EXPECT_EQ(rankedLines(kept, -1), rankedLines(fresh, -1));
    std::vector<ContactId> keptThree;
    std::vector<ContactId> freshThree;
    for (const rules::Pick &pick : kept.weeklyThree())
        keptThree.push_back(pick.contact);
    for (const rules::Pick &pick : fresh.weeklyThree())
        freshThree.push_back(pick.contact);
    EXPECT_EQ(keptThree, freshThree);
}

TEST_P(IndexUpdateTest, KeptRightByChangeSetsItIsAsIfBuiltAnew)
{
    fill();
    const auto kept = index();
    for (int done = 0; done < 120 && !HasFailure(); ++done) {
        const ChangeSet changes = changeSomething();
        ASSERT_FALSE(changes.everything);
        auto rows = expectValue(workspace->rows(changes.contacts).result());
        kept->update(changes.contacts, std::move(rows));
        if (done % 10 == 9)
            expectSame(*kept, *index());
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, IndexUpdateTest, ::testing::Values(1U, 2U));

TEST(ContactIndexBuilderTest, CanBeGivenUpHalfWay)
{
    ContactIndexBuilder builder({}, {}, QDate(2026, 11, 23));
    for (int i = 1; i <= 600; ++i) {
        ContactRow row;
        row.id = ContactId(i);
        row.name = row.searchText = u"Person %1"_s.arg(i);
        builder.add(std::move(row));
    }
}

TEST(ContactIndexBuilderTest, FindsEachByItsOwnWordsWhateverTheOrder)
{
    ContactIndexBuilder builder({}, {}, QDate(2026, 11, 23));
    constexpr int people = 1200; // more than a batch of texts
    for (int i = 1; i <= people; ++i) {
        ContactRow row;
        row.id = ContactId(i);
        row.name = u"N%1"_s.arg(people - i, 4, 10, QChar(u'0'));
        row.searchText = u"%1 word%2"_s.arg(row.name).arg(i);
        builder.add(std::move(row));
    }
    const std::shared_ptr<ContactIndex> index = builder.build();
    ASSERT_EQ(index->size(), size_t(people));
    for (const int i : {1, 511, 512, 513, 1024, people}) {
        ContactFilter filter;
        filter.kept = Kept::Everybody;
        filter.query.words = {u"word%1"_s.arg(i)};
        const std::vector<ContactId> found = index->search(filter).contacts;
        ASSERT_NE(std::ranges::find(found, ContactId(i)), found.end()) << i;
        EXPECT_TRUE(i < 121 || found.size() == 1) << i; // "word1" begins many
        EXPECT_EQ(index->row(ContactId(i))->name, u"N%1"_s.arg(people - i, 4, 10, QChar(u'0')));
    }
}

} // namespace
} // namespace cultivar

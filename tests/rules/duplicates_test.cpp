// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/contact_keys.h"
#include "core/rules/duplicates.h"
#include "core/rules/name_match.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;
using namespace cultivar::rules;
using testing::ElementsAre;

namespace duplicates_test {

Contact named(QStringView name, QStringView nickname = {})
{
    Contact contact;
    contact.name = name.toString();
    contact.nickname = nickname.toString();
    return contact;
}

bool compatible(QStringView a, QStringView b)
{
    const bool there = namesCompatible(named(a), named(b));
    EXPECT_EQ(namesCompatible(named(b), named(a)), there) << "the same both ways";
    return there;
}

TEST(ContactKeys, AddressesMeetWhateverTheirCase)
{
    EXPECT_EQ(emailKey(u" Ana@Example.ORG "), u"ana@example.org"_s);
    EXPECT_EQ(emailKey(u"mailto:ana@example.org"), u"ana@example.org"_s);
    EXPECT_TRUE(emailKey(u"ana").isEmpty());
    EXPECT_TRUE(emailKey(u"@example.org").isEmpty());
}

TEST(ContactKeys, NumbersMeetWithAndWithoutTheirCountry)
{
    EXPECT_EQ(phoneKey(u"+351 912 345 678"), phoneKey(u"(912) 345-678"));
    EXPECT_EQ(phoneKey(u"tel:+351-912-345-678 ext. 12"), phoneKey(u"912345678"));
    EXPECT_NE(phoneKey(u"912345678"), phoneKey(u"912345679"));
    EXPECT_TRUE(phoneKey(u"12345").isEmpty());
    EXPECT_TRUE(phoneKey(u"").isEmpty());
}

TEST(IsSameReach, APageInAllItsAddressesButNotOneThatOnlyLooksLikeIt)
{
    const Reach page{u"https://www.linkedin.com/in/Ana-Silva/"_s, {}};
    EXPECT_TRUE(isSameReach(page, {u"http://de.linkedin.com/in/ana%2Dsilva?x=1"_s, {}}));
    EXPECT_FALSE(isSameReach(page, {u"https://notlinkedin.com/in/ana-silva"_s, {}}));
}

TEST(NamesCompatible, TheSameWordsInAnyOrder)
{
    EXPECT_TRUE(compatible(u"Ana Silva", u"SILVA, Ána"));
    EXPECT_TRUE(compatible(u"Dr. Ana Silva", u"Ana Silva, PhD"));
    EXPECT_TRUE(compatible(u"Jean-Luc Martin", u"Jean Luc Martin"));
    EXPECT_TRUE(compatible(u"Sean O’Brien", u"Sean OBrien"));
    EXPECT_TRUE(compatible(u"Nagy Anna", u"Anna Nagy"));
}

TEST(NamesCompatible, OthersAreOthers)
{
    EXPECT_FALSE(compatible(u"Ana Silva", u"Rui Silva"));
    EXPECT_FALSE(compatible(u"Ana Silva", u"Ana Costa"));
    EXPECT_FALSE(compatible(u"Ana Silva", u"Ben Costa"));
    EXPECT_FALSE(compatible(u"A. Silva", u"Rui Silva"));
    EXPECT_FALSE(compatible(u"Ana Maria", u"Ana Maria Silva")) << "another family name";
}

TEST(NamesCompatible, InitialsStandForNames)
{
    EXPECT_TRUE(compatible(u"A. Silva", u"Ana Silva"));
    EXPECT_TRUE(compatible(u"Ana S.", u"Ana Silva"));
    EXPECT_TRUE(compatible(u"Ana M. Silva", u"Ana Maria Silva"));
    EXPECT_FALSE(compatible(u"A. S.", u"Ana Silva")) << "not one whole word";
}

TEST(NamesCompatible, OneWithinTheOther)
{
    EXPECT_TRUE(compatible(u"Ana Silva", u"Ana Maria Silva"));
    EXPECT_TRUE(compatible(u"Ana", u"Ana Silva"));
    EXPECT_TRUE(compatible(u"Silva", u"Ana Silva"));
    EXPECT_FALSE(compatible(u"Maria", u"Ana Maria Silva"));
}

TEST(NamesCompatible, ANicknameStandsForTheGivenName)
{
    EXPECT_TRUE(namesCompatible(named(u"Robert Miller", u"Bob"), named(u"Bob Miller")));
    EXPECT_TRUE(namesCompatible(named(u"Bob Miller"), named(u"Robert Miller", u"Bob")));
    EXPECT_TRUE(namesCompatible(named(u"Robert Miller", u"Bob"), named(u"Bob")));
    EXPECT_FALSE(namesCompatible(named(u"Robert Miller", u"Bob"), named(u"Bob Baker")));
}

TEST(NamesCompatible, AMissingNameFitsEveryOther)
{
    Contact company;
    company.organization = u"Acme"_s;
    company.emails = {{u"info@example.org"_s, {}}};
    EXPECT_TRUE(namesCompatible(company, named(u"Ana Silva")));
    EXPECT_TRUE(namesCompatible(named(u"Ana Silva"), Contact()));
}

TEST(NamesCompatible, PartsCountWhereThereIsNoWholeName)
{
    Contact parts;
    parts.given = u"Ana"_s;
    parts.family = u"García Márquez"_s;
    EXPECT_TRUE(namesCompatible(parts, named(u"Ana Garcia")));
    EXPECT_TRUE(namesCompatible(parts, named(u"García Márquez, Ana")));
    EXPECT_FALSE(namesCompatible(parts, named(u"Ana Lopez")));
}

DuplicateRow row(qint64 id, QStringView name, const QStringList &emails = {}, const QStringList &phones = {},
                 const QStringList &links = {})
{
    return {ContactId(id), name.toString(), emails, phones, links};
}

TEST(DuplicateCandidates, AreFoundByEverySign)
{
    const std::vector<DuplicateRow> rows{
        row(1, u"Ana Silva", {u"ana@example.org"_s}),
        row(2, u"A. S.", {u"ANA@example.org"_s}),
        row(3, u"Ben", {}, {u"+49 30 1234567"_s}),
        row(4, u"B", {}, {u"030 1234567"_s, u"0301234567"_s}),
        row(5, u"silva, ana"),
        row(6, u"C", {}, {}, {u"https://www.linkedin.com/in/cem"_s}),
        row(7, u"Cem", {}, {}, {u"linkedin.com/in/cem/"_s}),
        row(8, u"Ben"),
    };
    const std::vector<DuplicateGroup> groups = duplicateCandidates(rows);
    EXPECT_THAT(groups,
                ElementsAre(DuplicateGroup{DuplicateSign::LinkedIn, u"cem"_s, {ContactId(6), ContactId(7)}},
                            DuplicateGroup{DuplicateSign::Email, u"ana@example.org"_s, {ContactId(1), ContactId(2)}},
                            DuplicateGroup{DuplicateSign::Name, u"ana silva"_s, {ContactId(1), ContactId(5)}},
                            DuplicateGroup{DuplicateSign::Phone, u"301234567"_s, {ContactId(3), ContactId(4)}}));
}

TEST(DuplicateCandidates, TheSameNumberIsASign)
{
    const std::vector<DuplicateRow> rows{row(3, u"Ben", {}, {u"+351 912 345 678"_s}),
                                         row(4, u"B", {}, {u"912345678"_s, u"912 345 678"_s})};
    EXPECT_THAT(duplicateCandidates(rows),
                ElementsAre(DuplicateGroup{DuplicateSign::Phone, u"912345678"_s, {ContactId(3), ContactId(4)}}));
}

TEST(DuplicateCandidates, TheSamePeopleAreNamedOnceByTheSurestSign)
{
    const std::vector<DuplicateRow> rows{row(1, u"Ana Silva", {u"ana@example.org"_s}, {u"912345678"_s}),
                                         row(2, u"Ana Silva", {u"ana@example.org"_s}, {u"912345678"_s})};
    const auto groups = duplicateCandidates(rows);
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups[0].sign, DuplicateSign::Email);
}

TEST(DuplicateCandidates, WhoWasDeclaredDistinctIsNone)
{
    const std::vector<DuplicateRow> rows{row(1, u"Ana Silva"), row(2, u"Ana Silva"), row(3, u"Ana Silva")};
    DistinctPair first;
    first.first = ContactId(2);
    first.second = ContactId(1);
    DistinctPair second;
    second.first = ContactId(1);
    second.second = ContactId(3);
    EXPECT_EQ(duplicateCandidates(rows, std::vector{first})[0].contacts.size(), 3U);
    EXPECT_THAT(duplicateCandidates(rows, std::vector{first, second})[0].contacts,
                ElementsAre(ContactId(2), ContactId(3)));
    EXPECT_TRUE(duplicateCandidates(std::span(rows).first(2), std::vector{first}).empty());
}

TEST(DuplicateCandidates, ASwitchboardIsNoSign)
{
    std::vector<DuplicateRow> rows;
    for (int i = 1; i <= 21; ++i)
        rows.push_back(row(i, u"x", {u"info@example.org"_s}));
    EXPECT_TRUE(duplicateCandidates(rows).empty());
    rows.pop_back();
    EXPECT_EQ(duplicateCandidates(rows).size(), 1U);
}

} // namespace duplicates_test

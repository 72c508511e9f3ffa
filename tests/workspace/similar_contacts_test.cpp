// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/duplicates/similar_contacts.h"

#include "tests/workspace/workspace_fixture.h"

using namespace cultivar;

namespace {

class SimilarContactsTest : public WorkspaceTest
{
protected:
    QStringList similar(const QString &name, const QString &email)
    {
        const std::vector<ContactId> candidates = similarCandidates(*index(), name, email);
        const std::vector<PersonName> people = expectValue(
            query([=](const Records &records) { return similarContacts(records, candidates, name, email); }));
        QStringList names;
        for (const PersonName &person : people)
            names += person.name;
        return names;
    }
};

TEST_F(SimilarContactsTest, HaveTheSameNameHoweverItIsWritten)
{
    add(u"Ana Silva"_s);
    add(u"Ana Silvana"_s);
    EXPECT_EQ(similar(u" ana  SÍLVA"_s, {}), QStringList(u"Ana Silva"_s));
    EXPECT_EQ(similar(u"Ana"_s, {}), QStringList());
    EXPECT_EQ(similar({}, {}), QStringList());
}

TEST_F(SimilarContactsTest, HaveTheAddressAmongTheirs)
{
    Contact ana;
    ana.name = u"Ana Silva"_s;
    ana.emails = {{u"ana@work.example"_s, {}}, {u"silva@home.example"_s, {}}};
    add(ana);
    Contact anabel;
    anabel.name = u"Anabel"_s;
    anabel.emails = {{u"anabel@work.example"_s, {}}};
    add(anabel);
    EXPECT_EQ(similar({}, u"Silva@home.example"_s), QStringList(u"Ana Silva"_s));
    EXPECT_EQ(similar({}, u"ana@work.example"_s), QStringList(u"Ana Silva"_s));
    EXPECT_EQ(similar(u"Anabel"_s, u"ana@work.example"_s), QStringList({u"Anabel"_s, u"Ana Silva"_s}));
    EXPECT_EQ(similar({}, u"ana"_s), QStringList());
}

} // namespace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/contact_fields.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;
using namespace cultivar::wording;

namespace contact_fields_test {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

Contact ana()
{
    Contact contact;
    contact.name = u"Ana Silva"_s;
    contact.role = u"Engineer"_s;
    contact.emails = {{u"ana@cais.example"_s, u"work"_s}};
    contact.tags = {u"choir"_s};
    return contact;
}

std::vector<FieldDifference> changed(const std::function<void(Contact &)> &change, const ReferenceNames &names = {})
{
    Contact after = ana();
    change(after);
    return contactDifferences(ana(), after, names, english);
}

TEST(ContactFields, EachHasANameOfItsOwn)
{
    QSet<QString> names;
    int fields = 0;
    Contact::describe([&](const char *field, auto) {
        const QString name = contactFieldName(QString::fromLatin1(field));
        EXPECT_FALSE(name.isEmpty()) << field;
        EXPECT_FALSE(name.contains(u'_')) << field;
        names.insert(name);
        ++fields;
    });
    EXPECT_EQ(names.size(), fields);
    EXPECT_EQ(contactFieldName(u"shoe_size"), u"shoe_size"_s);
}

TEST(ContactFields, NothingDiffersFromItself)
{
    EXPECT_THAT(contactDifferences(ana(), ana()), IsEmpty());
}

TEST(ContactFields, TellsOldAndNew)
{
    EXPECT_THAT(changed([](Contact &c) {
                    c.role = u"Product\nLead"_s;
                    c.roleAsOf = QDate(2026, 3, 5);
                    c.lifeStage = LifeStage::InTransition;
                    c.bridge = true;
                    c.cadence = 1;
                }),
                ElementsAre(FieldDifference{u"role"_s, u"Engineer"_s, u"Product Lead"_s},
                            FieldDifference{u"role_as_of"_s, {}, u"5 March 2026"_s},
                            FieldDifference{u"life_stage"_s, {}, u"in transition"_s},
                            FieldDifference{u"bridge"_s, {}, u"yes"_s}, FieldDifference{u"cadence"_s, {}, u"1 day"_s}));
}

TEST(ContactFields, OfAListTellsWhatCameAndWhatWent)
{
    EXPECT_THAT(changed([](Contact &c) {
                    c.emails.push_back({u"ana@example.org"_s, {}});
                    c.tags = {u"sailing"_s, u"tea"_s};
                    c.dates = {{DateKind::Birthday, {}, *PartialDate::fromText(u"--02-29"), true}};
                    c.sources = {{u"vcard"_s, {}, u"X-COLOUR:red"_s}};
                }),
                ElementsAre(FieldDifference{u"emails"_s, {}, u"ana@example.org"_s},
                            FieldDifference{u"dates"_s, {}, u"birthday 29 February"_s},
                            FieldDifference{u"tags"_s, u"choir"_s, u"sailing, tea"_s},
                            FieldDifference{u"sources"_s, {}, {}}));
}

TEST(ContactFields, CallsCirclesAndPeopleByTheirNames)
{
    const ReferenceNames names{[](CircleId) { return u"Choir"_s; }, [](ContactId) { return u"Bo Chen"_s; }};
    EXPECT_THAT(changed(
                    [](Contact &c) {
                        c.circles = {CircleId(4)};
                        c.introducedBy = ContactId(7);
                    },
                    names),
                ElementsAre(FieldDifference{u"introduced_by"_s, {}, u"Bo Chen"_s},
                            FieldDifference{u"circles"_s, {}, u"Choir"_s}));
}

TEST(ContactFields, KeepsLongTextsShort)
{
    const auto differences = changed([](Contact &c) { c.notes = QString(5000, u'x'); });
    EXPECT_LE(differences.front().after.size(), 160);
}

} // namespace contact_fields_test

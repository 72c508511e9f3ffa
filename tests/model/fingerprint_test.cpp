// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fingerprint.h"

#include "tests/model/sample_values.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;

namespace {

Contact ana()
{
    Contact contact;
    contact.uid = Uid(u"4f1a"_s);
    contact.name = u"Ana Silva"_s;
    contact.importance = 0.7;
    contact.cadence = 60;
    contact.emails = {{u"ana@example.org"_s, u"work"_s}};
    contact.dates = {{DateKind::Birthday, {}, *PartialDate::fromText(u"--12-03"), true}};
    contact.added = QDateTime(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
    return contact;
}

TEST(Fingerprint, IsTheSameInEveryVersionAndOnEveryMachine)
{
    // Stored in databases: when this number has to change, every undo of an import made before is lost.
    EXPECT_EQ(Fingerprint::of(ana()), -8313977865565852664);
}

TEST(Fingerprint, TheKeyDoesNotCountTheNameInTheWorldDoes)
{
    Contact other = ana();
    other.id = ContactId(7);
    EXPECT_EQ(Fingerprint::of(other), Fingerprint::of(ana()));
    other.uid = Uid(u"4f1b"_s);
    EXPECT_NE(Fingerprint::of(other), Fingerprint::of(ana()));
}

template <class R> class FingerprintOf : public testing::Test
{
};

using AllRecords = RecordTypes::Mapped<testing::Types, std::type_identity_t>;
TYPED_TEST_SUITE(FingerprintOf, AllRecords);

TYPED_TEST(FingerprintOf, ChangesWithEveryField)
{
    const TypeParam empty;
    TypeParam::describe([&](const char *name, auto member) {
        TypeParam changed;
        SampleValues().fillValue(changed.*member);
        EXPECT_NE(Fingerprint::of(changed), Fingerprint::of(empty)) << name;

        TypeParam full = SampleValues().record<TypeParam>();
        const qint64 before = Fingerprint::of(full);
        full.*member = empty.*member;
        EXPECT_NE(Fingerprint::of(full), before) << name;
    });
}

TYPED_TEST(FingerprintOf, ChangesWithTheTrash)
{
    TypeParam trashed;
    trashed.trashed = QDateTime(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
    EXPECT_NE(Fingerprint::of(trashed), Fingerprint::of(TypeParam()));
}

TEST(Fingerprint, TellsNeighbouringTextsApart)
{
    Contact first;
    first.tags = {u"ab"_s, u"c"_s};
    Contact second;
    second.tags = {u"a"_s, u"bc"_s};
    EXPECT_NE(Fingerprint::of(first), Fingerprint::of(second));
}

} // namespace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/json_value.h"

#include "core/model/json_text.h"
#include "tests/model/sample_values.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <QJsonDocument>

using namespace cultivar;

namespace {

/// As it comes back from a file, so that what JSON text cannot hold would show.
QJsonObject throughText(const QJsonObject &object)
{
    return QJsonDocument::fromJson(QJsonDocument(object).toJson(QJsonDocument::Compact)).object();
}

template <class R> class JsonOfRecord : public testing::Test
{
};

using AllRecords = RecordTypes::Mapped<testing::Types, std::type_identity_t>;
TYPED_TEST_SUITE(JsonOfRecord, AllRecords);

TYPED_TEST(JsonOfRecord, EveryFieldComesBack)
{
    const TypeParam record = SampleValues().record<TypeParam>();
    json::Keys keys;
    const QJsonObject object = throughText(json::writeRecord(record, keys));
    const Result<TypeParam> back = json::readRecord<TypeParam>(object, keys);
    ASSERT_TRUE(back) << testing::PrintToString(back.error());
    EXPECT_EQ(*back, record);
}

TYPED_TEST(JsonOfRecord, EveryFieldIsNamedOnce)
{
    json::Keys keys;
    const QJsonObject object = json::writeRecord(SampleValues().record<TypeParam>(), keys);
    qsizetype fields = 0;
    TypeParam::describe([&](const char *name, auto) {
        ++fields;
        EXPECT_TRUE(object.contains(QLatin1StringView(name))) << name;
    });
    EXPECT_EQ(object.size(), fields + 3) << "the fields, uid, trashed and id";
}

TYPED_TEST(JsonOfRecord, DefaultsAreLeftOut)
{
    TypeParam record;
    record.uid = Uid(u"u"_s);
    json::Keys keys;
    EXPECT_EQ(json::writeRecord(record, keys).keys(), (QStringList{u"id"_s, u"uid"_s}));
}

TYPED_TEST(JsonOfRecord, AnUnknownKeyIsRefused)
{
    json::Keys keys;
    QJsonObject object = json::writeRecord(SampleValues().record<TypeParam>(), keys);
    object.insert(u"from_a_later_version"_s, 1);
    const Result<TypeParam> back = json::readRecord<TypeParam>(object, keys);
    ASSERT_FALSE(back);
    EXPECT_EQ(back.error().kind, ErrorKind::InvalidInput);
}

TYPED_TEST(JsonOfRecord, AFieldOfAnotherTypeIsNamed)
{
    json::Keys keys;
    TypeParam::describe([&](const char *name, auto) {
        QJsonObject object{{u"uid"_s, u"u"_s}};
        object.insert(QLatin1StringView(name), QJsonValue());
        const Result<TypeParam> back = json::readRecord<TypeParam>(object, keys);
        ASSERT_FALSE(back) << name;
        EXPECT_EQ(back.error(), (Error{ErrorKind::InvalidInput, QString::fromLatin1(name), {}}));
    });
}

TEST(JsonValue, ARecordWithoutUidIsRefused)
{
    json::Keys keys;
    const Result<Circle> back = json::readRecord<Circle>(QJsonObject{{u"name"_s, u"Friends"_s}}, keys);
    ASSERT_FALSE(back);
    EXPECT_EQ(back.error().subject, u"uid"_s);
}

TEST(JsonValue, WhatAFieldCannotBeIsRefused)
{
    json::Keys keys;
    for (const QJsonObject &fields :
         {QJsonObject{{u"life_stage"_s, u"retired"_s}}, QJsonObject{{u"cadence"_s, 1.5}},
          QJsonObject{{u"archived"_s, u"2026-02-30"_s}}, QJsonObject{{u"added"_s, u"noon"_s}},
          QJsonObject{{u"tags"_s, u"one"_s}}, QJsonObject{{u"tags"_s, QJsonArray{1}}}})
        EXPECT_FALSE(json::readFields<Contact>(fields, keys)) << qPrintable(fields.keys().first());
}

TEST(JsonValue, AnInstantIsReadInAnyZoneAndKeptInUtc)
{
    const QDateTime noon(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
    EXPECT_EQ(json::readInstant(u"2026-07-01T14:00:00.000+02:00"_s), noon);
    EXPECT_EQ(json::readInstant(u"2026-07-01T14:00:00.000+02:00"_s)->timeSpec(), Qt::UTC);
    EXPECT_EQ(json::writeInstant(noon).toString(), u"2026-07-01T12:00:00.000Z"_s);
}

TEST(JsonValue, AnInstantThatCannotBeWrittenInUtcIsNone)
{
    EXPECT_EQ(json::readInstant(u"0001-01-01T00:00:00+14:00"_s), std::nullopt);
    EXPECT_EQ(json::readInstant(u"9999-12-31T23:59:59-14:00"_s), std::nullopt);
    for (const auto &text : {u"0001-01-01T00:00:00.000Z"_s, u"9999-12-31T23:59:59.999Z"_s})
        EXPECT_EQ(json::writeInstant(json::readInstant(text).value()).toString(), text);
}

TEST(JsonText, KeepsAByteOrderMarkThatIsPartOfAText)
{
    const QJsonObject object{{u"\ufeffa"_s, u"\ufeff\ufeffb\ufeff"_s}};
    EXPECT_EQ(QJsonDocument::fromJson(json::textOf(object)).object(), object);
}

} // namespace

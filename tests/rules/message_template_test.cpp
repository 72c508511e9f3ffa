// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/message_template.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;
using namespace cultivar::rules;

namespace message_template_test {

Letter rendered(const QString &body, const PlaceholderValues &values = {}, const QString &subject = {})
{
    MessageTemplate letter;
    letter.subject = subject;
    letter.body = body;
    return renderTemplate(letter, values);
}

TEST(MessageTemplate, PlaceholdersTakeTheirValues)
{
    const Letter letter = rendered(u"{salutation}, {reason} {reason}"_s,
                                   {{u"salutation"_s, u"Dear Ana"_s}, {u"reason"_s, u"hi"_s}}, u"For {salutation}\n"_s);
    EXPECT_EQ(letter.body, u"Dear Ana, hi hi"_s);
    EXPECT_EQ(letter.subject, u"For Dear Ana"_s);
    EXPECT_TRUE(letter.unfilled.isEmpty());
    EXPECT_TRUE(letter.unknown.isEmpty());
}

TEST(MessageTemplate, WhatHasNoValueStaysAndIsReportedByName)
{
    const Letter letter = rendered(u"{reason} {my_name} {reason}"_s, {{u"my_name"_s, QString()}});
    EXPECT_EQ(letter.body, u"{reason} {my_name} {reason}"_s);
    EXPECT_EQ(letter.unfilled, (QStringList{u"reason"_s, u"my_name"_s}));
}

TEST(MessageTemplate, WhatNobodyKnowsStaysAndIsReported)
{
    const Letter letter = rendered(u"{horoscope} {horoscope?} {own}"_s, {{u"own"_s, u"1"_s}});
    EXPECT_EQ(letter.body, u"{horoscope} {horoscope?} 1"_s);
    EXPECT_EQ(letter.unknown, QStringList{u"horoscope"_s});
    EXPECT_TRUE(letter.unfilled.isEmpty());
}

TEST(MessageTemplate, AnOptionalLineVanishesWithItsBlankLine)
{
    const QString body = u"a\n\nSee {give?}, {my_name}.\n\n{?times}Would these suit?\n{times?}\n\nz"_s;
    EXPECT_EQ(rendered(body).body, u"a\n\nz"_s);
    EXPECT_TRUE(rendered(body).unfilled.isEmpty()) << "what vanishes needs no value";
    EXPECT_EQ(rendered(body, {{u"times"_s, u"- Monday\n- Friday"_s}}).body,
              u"a\n\nWould these suit?\n- Monday\n- Friday\n\nz"_s);
    EXPECT_EQ(rendered(u"a\n\n{give?}"_s).body, u"a"_s);
    EXPECT_EQ(rendered(u"a\n\n\nb"_s).body, u"a\n\n\nb"_s) << "blank lines of the writer's stay";
}

TEST(MessageTemplate, BracesThatAreNoPlaceholderStay)
{
    const QString body = u"{ } {} {Reason} {a b} { {"_s;
    EXPECT_EQ(rendered(body).body, body);
    EXPECT_TRUE(rendered(body).unknown.isEmpty());
}

TEST(MessageTemplate, AValueIsNotLookedInto)
{
    const Letter letter = rendered(u"{reason}"_s, {{u"reason"_s, u"{name} {horoscope}"_s}, {u"name"_s, u"Ana"_s}});
    EXPECT_EQ(letter.body, u"{name} {horoscope}"_s);
    EXPECT_TRUE(letter.unknown.isEmpty());
}

Contact ana()
{
    Contact contact;
    contact.name = u"Ana Silva"_s;
    contact.given = u"Ana"_s;
    contact.role = u"CTO"_s;
    return contact;
}

TEST(MessageTemplate, TheBuiltInLettersFillCompletely)
{
    for (const QStringView language : {u"en", u"de-AT", u"", u"pt"}) {
        const MessageTemplate letter = builtInTemplate(language);
        const LetterFacts facts{
            u"Your talk stayed with me."_s, u"Here is an article."_s, u"- Tuesday, 10:00"_s, u"Mira"_s, {}, {}};
        const Letter full = renderTemplate(letter, placeholderValues(ana(), facts, letter.language));
        EXPECT_TRUE(full.unfilled.isEmpty()) << qPrintable(full.unfilled.join(u' '));
        EXPECT_TRUE(full.unknown.isEmpty());
        for (const QString &part : {facts.reason, facts.give, facts.times, facts.myName})
            EXPECT_TRUE(full.body.contains(part)) << qPrintable(part);
        EXPECT_TRUE(full.subject.contains(u"Ana"));
    }
}

TEST(MessageTemplate, WithoutTimesAndGiftsNothingSpeaksOfThem)
{
    const MessageTemplate letter = builtInTemplate(u"en");
    const Letter plain = renderTemplate(letter, placeholderValues(ana(), {u"Hi."_s, {}, {}, u"Mira"_s, {}, {}}, u"en"));
    EXPECT_EQ(plain.body,
              u"Dear Ana,\n\nHi.\n\nIf now is not a good moment, that is quite all right.\n\nWarm regards\nMira"_s);
}

TEST(MessageTemplate, ALetterWithoutReasonSaysSo)
{
    const MessageTemplate letter = builtInTemplate(u"en");
    EXPECT_EQ(renderTemplate(letter, placeholderValues(ana(), {}, u"en")).unfilled, QStringList{u"reason"_s});
}

TEST(MessageTemplate, WithoutMyNameTheLetterEndsWithTheGreeting)
{
    const LetterFacts facts{u"Hi."_s, {}, {}, {}, {}, {}};
    const Letter letter = renderTemplate(builtInTemplate(u"en"), placeholderValues(ana(), facts, u"en"));
    EXPECT_TRUE(letter.body.trimmed().endsWith(u"Warm regards"));
    EXPECT_FALSE(letter.body.contains(u'{'));
}

TEST(MessageTemplate, GermanIsChosenForItsVariantsOnly)
{
    EXPECT_EQ(builtInTemplate(u"de").language, u"de"_s);
    EXPECT_EQ(builtInTemplate(u"DE-at").language, u"de"_s);
    EXPECT_EQ(builtInTemplate(u"den").language, u"en"_s);
}

TEST(Salutation, IsTheContactsOwnOrFitsEverybody)
{
    EXPECT_EQ(salutationFor(ana(), u"en"), u"Dear Ana"_s);
    EXPECT_EQ(salutationFor(ana(), u"de"), u"Hallo Ana"_s);
    Contact own = ana();
    own.salutation = u"Querida Ana,"_s;
    EXPECT_EQ(salutationFor(own, u"de"), u"Querida Ana"_s);
}

TEST(PlaceholderValues, KnowWhatSomebodyDoes)
{
    Contact contact = ana();
    const auto whatYouDo = [&] { return placeholderValues(contact, {}, u"en").value(u"what_you_do"_s); };
    EXPECT_EQ(whatYouDo(), u"CTO"_s);
    contact.expertise = {u"hiring"_s, u"ops"_s};
    EXPECT_EQ(whatYouDo(), u"hiring, ops"_s);
    contact.projects = {{u"new lab"_s, QDate(2026, 5, 1)}, {u"old lab"_s, QDate(2020, 5, 1)}, {u"a lab"_s, {}}};
    EXPECT_EQ(whatYouDo(), u"new lab"_s);
    for (const QString &known : knownPlaceholders())
        EXPECT_TRUE(placeholderValues(contact, {}, u"en").contains(known)) << qPrintable(known);
}

TEST(Placeholders, AreFoundWhereverTheyStandInAText)
{
    EXPECT_EQ(placeholdersIn(u"Dear {first_name},\n{?times}or {times?} {horoscope} {first_name} {} { x } {2}"_s),
              (QStringList{u"first_name"_s, u"times"_s, u"horoscope"_s}));
    EXPECT_TRUE(placeholdersIn(u"all said { and done"_s).isEmpty());
}

} // namespace message_template_test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/edit_text.h"
#include "core/wording/error_text.h"
#include "core/wording/names.h"
#include "core/wording/problem_text.h"

#include "core/rules/preparation_checklist.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <QSet>

using namespace cultivar;
using namespace cultivar::wording;

namespace every_value_test {

constexpr int lastErrorKind = static_cast<int>(ErrorKind::NothingToRedo);

bool isFinished(const QString &text)
{
    return !text.isEmpty() && !text.contains(u"%1") && !text.contains(u"%2") && !text.contains(u"%n") &&
           !text.contains(u'\n') && !text.contains(u"  ") && text == text.trimmed();
}

TEST(ErrorText, EveryKindSaysWhatHappenedAndWhatToDoNext)
{
    QSet<QString> seen;
    for (int kind = 0; kind <= lastErrorKind; ++kind) {
        const QString text = errorText({static_cast<ErrorKind>(kind), u"network.cultivar"_s, u"because"_s});
        EXPECT_TRUE(isFinished(text)) << qPrintable(text);
        EXPECT_GE(text.count(u'.'), 1) << qPrintable(text);
        seen.insert(text);
        const QString bare = errorText({static_cast<ErrorKind>(kind), {}, {}});
        EXPECT_TRUE(isFinished(bare)) << qPrintable(bare);
        EXPECT_TRUE(bare[0].isUpper()) << qPrintable(bare);
        EXPECT_FALSE(bare.contains(u"()")) << qPrintable(bare);
    }
    EXPECT_EQ(seen.size(), lastErrorKind + 1);
}

TEST(ErrorText, NamesTheFile)
{
    EXPECT_EQ(errorText({ErrorKind::Locked, u"network.cultivar"_s, {}}),
              u"Another Cultivar is writing to network.cultivar. Close it or wait, then try again."_s);
    EXPECT_EQ(errorText({ErrorKind::CannotRead, u"a.vcf"_s, u"Is a directory"_s}),
              u"a.vcf could not be read (Is a directory). Check that it is there and can be opened, then try again."_s);
    EXPECT_EQ(errorText({ErrorKind::CannotRead, u"a.vcf"_s, {}}),
              u"a.vcf could not be read. Check that it is there and can be opened, then try again."_s);
}

TEST(ErrorText, WhatTheUserWroteIsShownAsItIs)
{
    EXPECT_EQ(errorText({ErrorKind::InvalidInput, u"100%2 of %1"_s, u"%1"_s}),
              u"100%2 of %1 is not valid: %1. Correct it and try again."_s);
    EXPECT_EQ(errorText({ErrorKind::MissingFile, u"two\nlines"_s, {}}),
              u"There is no file two lines. Check its name and folder."_s);
}

TEST(ErrorText, TheRulesHaveWords)
{
    for (const QString &rule : {u"empty"_s,
                                u"missing"_s,
                                u"0_to_1"_s,
                                u"1_to_3650_days"_s,
                                u"1_to_1440"_s,
                                u"1_to_44640"_s,
                                u"at_most_three"_s,
                                u"two_people"_s,
                                u"unknown"_s,
                                u"value"_s,
                                u"out_of_range"_s,
                                u"whole_number"_s,
                                u"negative"_s,
                                u"not_a_pick"_s,
                                u"already_a_pick"_s,
                                u"0_to_5"_s,
                                u"1_to_366"_s,
                                u"day"_s,
                                u"partial_day"_s,
                                u"moment"_s,
                                u"duration"_s,
                                u"not_to_come"_s,
                                u"not_past"_s,
                                u"taken"_s,
                                u"to_come"_s,
                                u"address"_s,
                                u"not_begun"_s,
                                u"held"_s,
                                u"json_is_everything"_s,
                                u"the_database_itself"_s}) {
        const QString text = errorText({ErrorKind::InvalidInput, u"cadence"_s, rule});
        EXPECT_FALSE(text.contains(u'_')) << qPrintable(text);
        EXPECT_NE(text, u"cadence is not valid: %1. Correct it and try again."_s.arg(rule));
    }
}

TEST(ErrorText, WhatIsMissingIsNamedWithItsKind)
{
    EXPECT_EQ(errorText({ErrorKind::NotFound, u"Ana"_s, u"contact"_s}),
              u"There is no contact \"Ana\". Check the name, or search for it."_s);
    EXPECT_EQ(errorText({ErrorKind::NotFound, u"Ana"_s, {}}), u"There is no Ana. Check the name, or search for it."_s);
}

TEST(ErrorText, TheReviewSpeaksOfItself)
{
    QSet<QString> seen;
    for (const QString &subject : {u"review"_s, u"pick"_s, u"week"_s, u"letter"_s, u"Ana"_s})
        seen.insert(errorText({ErrorKind::Conflict, subject, u"finished"_s}));
    EXPECT_EQ(seen.size(), 5);
}

TEST(EditText, EveryKindHasWordsForOneAndForSeveral)
{
    QSet<QString> seen;
    for (size_t kind = 0; kind < EnumWords<EditKind>::words.size(); ++kind) {
        const auto value = static_cast<EditKind>(kind);
        for (const EditLabel &label :
             {EditLabel{value, u"Ana"_s, 1}, EditLabel{value, {}, 1}, EditLabel{value, {}, 3}, EditLabel{value, {}, 0}})
            EXPECT_TRUE(isFinished(editText(label))) << qPrintable(editText(label));
        seen.insert(editText({value, u"Ana"_s, 1}));
    }
    EXPECT_EQ(seen.size(), static_cast<qsizetype>(EnumWords<EditKind>::words.size()));
}

TEST(EditText, SaysWhomItWasAbout)
{
    EXPECT_EQ(editText({EditKind::Log, u"Ana"_s, 1}), u"log a conversation with Ana"_s);
    EXPECT_EQ(editText({EditKind::Log, {}, 3}), u"log a conversation with 3 people"_s);
    EXPECT_EQ(editText({EditKind::Pause, {}, 1}), u"pause 1 person"_s);
    EXPECT_EQ(editText({EditKind::Import, u"connections.csv"_s, 473}), u"import of connections.csv (473 people)"_s);
    EXPECT_EQ(editText({EditKind::Import, u"%2.csv"_s, 1}), u"import of %2.csv (1 person)"_s);
}

/// Those of core/exchange/parsed.h, which this room may not include.
const QStringList problemWords{u"missing_begin"_s,  u"missing_end"_s,  u"missing_colon"_s, u"bad_encoding"_s,
                               u"bad_value"_s,      u"no_name"_s,      u"not_a_person"_s,  u"unknown_person"_s,
                               u"missing_column"_s, u"too_large"_s,    u"bad_quotes"_s,    u"unknown_zone"_s,
                               u"no_place"_s,       u"spoiled_cell"_s, u"no_day"_s,        u"unreadable_file"_s};

TEST(ProblemText, EveryProblemHasWords)
{
    QSet<QString> seen;
    for (const QString &word : problemWords) {
        const QString text = problemText(word, {});
        EXPECT_TRUE(isFinished(text)) << qPrintable(word);
        EXPECT_FALSE(text.contains(u'_')) << qPrintable(text);
        seen.insert(text);
    }
    EXPECT_EQ(seen.size(), problemWords.size());
}

TEST(ProblemText, ShowsTheDetailOnOneLineAndNotAllOfIt)
{
    EXPECT_EQ(problemText(u"bad_value", u"a\n b"_s), u"a value cannot be understood and was left out: a b"_s);
    EXPECT_LT(problemText(u"bad_value", QString(5000, u'x')).size(), 200);
    EXPECT_EQ(problemText(u"from_a_later_version", {}), u"from_a_later_version"_s);
}

template <class Enum> QSet<QString> namesOfAll()
{
    QSet<QString> names;
    for (size_t value = 0; value < EnumWords<Enum>::words.size(); ++value)
        names.insert(nameOf(static_cast<Enum>(value)));
    return names;
}

template <class Enum> void expectANameForEach()
{
    const QSet<QString> names = namesOfAll<Enum>();
    EXPECT_EQ(names.size(), static_cast<qsizetype>(EnumWords<Enum>::words.size()));
    for (const QString &name : names)
        EXPECT_FALSE(name.contains(u'_')) << qPrintable(name);
}

TEST(Names, EveryValueHasItsOwn)
{
    expectANameForEach<Channel>();
    expectANameForEach<FollowUpKind>();
    expectANameForEach<GoodwillKind>();
    expectANameForEach<LifeStage>();
    expectANameForEach<Lane>();
    expectANameForEach<rules::State>();
    expectANameForEach<ReviewStep>();
    EXPECT_EQ(namesOfAll<LifeStage>().contains(QString()), true) << "unknown is not spoken of";
    EXPECT_FALSE(namesOfAll<Channel>().contains(QString()));
}

TEST(Names, ADayIsCalledByItsLabel)
{
    EXPECT_EQ(nameOf(DateKind::Birthday, u"x"_s), u"birthday"_s);
    EXPECT_EQ(nameOf(DateKind::Anniversary, {}), u"anniversary"_s);
    EXPECT_EQ(nameOf(DateKind::Other, u"first day at Acme"_s), u"first day at Acme"_s);
    EXPECT_FALSE(nameOf(DateKind::Other, u" "_s).trimmed().isEmpty());
}

TEST(Names, EveryItemOfTheChecklistHasWordsAndTheUsersOwnIsItself)
{
    for (const QString &key : rules::defaultChecklist())
        EXPECT_FALSE(checklistItemName(key).contains(u'_')) << qPrintable(key);
    EXPECT_EQ(checklistItemName(u"bring_cake"_s), u"bring_cake"_s);
}

} // namespace every_value_test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/time_words.h"

#include <gtest/gtest.h>

using namespace cultivar::wording;
using namespace Qt::StringLiterals;

namespace time_words_test {

TEST(TimeWords, UnderstandsWhatPeopleType)
{
    const std::pair<QString, QTime> typed[] = {
        {u"14"_s, {14, 0}},       {u"14:00"_s, {14, 0}},  {u" 9:05 "_s, {9, 5}},   {u"14.30"_s, {14, 30}},
        {u"1430"_s, {14, 30}},    {u"14h30"_s, {14, 30}}, {u"9h"_s, {9, 0}},       {u"2pm"_s, {14, 0}},
        {u"2:30 PM"_s, {14, 30}}, {u"12am"_s, {0, 0}},    {u"12 p.m."_s, {12, 0}}, {u"Noon"_s, {12, 0}},
        {u"0:00"_s, {0, 0}},
    };
    for (const auto &[text, time] : typed)
        EXPECT_EQ(timeFromWords(text), time) << qPrintable(text);
}

TEST(TimeWords, RefusesWhatIsNoTime)
{
    for (const QString &text :
         {u""_s, u"24:00"_s, u"14:60"_s, u"13pm"_s, u"0pm"_s, u"soon"_s, u"14m"_s, u"1:2"_s, u"-3"_s, u"143000"_s})
        EXPECT_FALSE(timeFromWords(text)) << qPrintable(text);
}

} // namespace time_words_test

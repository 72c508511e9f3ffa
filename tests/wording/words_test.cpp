// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/words.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace cultivar::wording {
namespace words_test {

using namespace Qt::StringLiterals;

struct Written
{
    QString markdown;
    QString plain;
};

class PlainLine : public ::testing::TestWithParam<Written>
{
};

TEST_P(PlainLine, LeavesTheMarksOut)
{
    EXPECT_EQ(plainLine(GetParam().markdown), GetParam().plain);
}

INSTANTIATE_TEST_SUITE_P(Words, PlainLine,
                         ::testing::Values(Written{u"**Next:** a call"_s, u"Next: a call"_s},
                                           Written{u"# Plan\n\n- first\n- *second*\n1. third"_s,
                                                   u"Plan first second third"_s},
                                           Written{u"> she said `yes` to [the talk](https://talk.example/a_b)"_s,
                                                   u"she said yes to the talk"_s},
                                           Written{u"__both__ ~~not~~ ***this***"_s, u"both not this"_s},
                                           Written{u"Zürich, *Łódź*!"_s, u"Zürich, Łódź!"_s}));

INSTANTIATE_TEST_SUITE_P(WordsThatAreNoMarks, PlainLine,
                         ::testing::Values(Written{u"2 * 3 * 4"_s, u"2 * 3 * 4"_s},
                                           Written{u"file_name_here and _x"_s, u"file_name_here and _x"_s},
                                           Written{u"<b>x</b> **"_s, u"<b>x</b> **"_s},
                                           Written{u"-5 degrees"_s, u"-5 degrees"_s},
                                           Written{u"2026 was good"_s, u"2026 was good"_s},
                                           Written{u"[no link] (at all)"_s, u"[no link] (at all)"_s},
                                           Written{QString(), QString()}));

} // namespace words_test
} // namespace cultivar::wording

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/quick_add.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace cultivar::rules {
namespace {

using namespace Qt::StringLiterals;

struct Sentence
{
    QString typed;
    QuickAdd read;
};

class QuickAddTest : public ::testing::TestWithParam<Sentence>
{
};

TEST_P(QuickAddTest, IsReadAsItWasMeant)
{
    const QuickAdd read = readQuickAdd(GetParam().typed);
    EXPECT_EQ(read.name, GetParam().read.name);
    EXPECT_EQ(read.email, GetParam().read.email);
    EXPECT_EQ(read.howMet, GetParam().read.howMet);
    EXPECT_EQ(read.conversation, GetParam().read.conversation);
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, QuickAddTest,
    ::testing::Values(Sentence{u"Ana Silva, met at QCon, wants advice on hiring"_s,
                               {u"Ana Silva"_s, {}, u"At QCon"_s, u"Met at QCon, wants advice on hiring"_s}},
                      Sentence{u"  Ana  Silva "_s, {u"Ana Silva"_s, {}, {}, {}}}, Sentence{{}, {}},
                      Sentence{u" , ,"_s, {}},
                      Sentence{u"Ana Silva, wants advice on hiring"_s,
                               {u"Ana Silva"_s, {}, {}, u"Wants advice on hiring"_s}},
                      Sentence{u"Ana Silva <ana@example.org>, met Bo there, likes maps"_s,
                               {u"Ana Silva"_s, u"ana@example.org"_s, u"Bo there"_s, u"Met Bo there, likes maps"_s}},
                      Sentence{u"Ana Silva, ana@example.org"_s, {u"Ana Silva"_s, u"ana@example.org"_s, {}, {}}},
                      Sentence{u"ana@example.org"_s, {{}, u"ana@example.org"_s, {}, {}}},
                      Sentence{u"Silva, Ana"_s, {u"Silva, Ana"_s, {}, {}, {}}},
                      Sentence{u"Ana Silva, PhD"_s, {u"Ana Silva, PhD"_s, {}, {}, {}}},
                      Sentence{u"Silva, Ana Maria"_s, {u"Silva, Ana Maria"_s, {}, {}, {}}},
                      Sentence{u"Ana Silva, Head of Design"_s, {u"Ana Silva, Head of Design"_s, {}, {}, {}}},
                      Sentence{u"Martin King, Jr., PhD"_s, {u"Martin King, Jr., PhD"_s, {}, {}, {}}},
                      Sentence{u"ana silva, met at qcon"_s, {u"ana silva"_s, {}, u"At qcon"_s, u"Met at qcon"_s}},
                      Sentence{u"Ana (ana@example.org)"_s, {u"Ana"_s, u"ana@example.org"_s, {}, {}}},
                      Sentence{u"Ana Silva, mailto:ana@example.org."_s, {u"Ana Silva"_s, u"ana@example.org"_s, {}, {}}},
                      Sentence{u"Ana @ QCon, spoke about maps"_s, {u"Ana @ QCon"_s, {}, {}, u"Spoke about maps"_s}}));

} // namespace
} // namespace cultivar::rules

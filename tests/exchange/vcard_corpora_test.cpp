// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_reader.h"
#include "core/exchange/vcard/vcard_writer.h"

#include "tests/exchange/parsed_printers.h"
#include "tests/support/corpora.h"
#include "tests/support/plain_card.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <set>

namespace cultivar {
namespace vcard_corpora_test {

class VcardCorpora : public test::WithCorpora<testing::Test>
{
protected:
    void SetUp() override
    {
        WithCorpora::SetUp();
        if (IsSkipped())
            return;
        m_files = corpusFiles(test::corporaFolder());
        ASSERT_FALSE(m_files.isEmpty());
    }

    QStringList m_files;
};

TEST_F(VcardCorpora, EveryCardIsTakenOrReportedWithItsLine)
{
    for (const QString &path : m_files) {
        const QByteArray file = test::sample(path);
        const Parsed parsed = readVcards(file);
        std::set<int> taken;
        for (const ParsedContact &contact : parsed.contacts)
            taken.insert(contact.line);
        std::set<int> reported;
        for (const RowProblem &problem : parsed.problems)
            reported.insert(problem.line);
        for (const PlainCard &card : plainCards(file)) {
            const bool valid = card.ended && hasName(card);
            EXPECT_EQ(taken.contains(card.line), valid) << path.toStdString() << ':' << card.line;
            EXPECT_EQ(reported.contains(card.line), !valid) << path.toStdString() << ':' << card.line;
        }
        EXPECT_FALSE(parsed.contacts.empty() && parsed.problems.empty()) << path.toStdString();
    }
}

TEST_F(VcardCorpora, ValidCardsSurviveBothVersions)
{
    int cards = 0;
    int lossless = 0;
    for (const QString &path : m_files) {
        const QByteArray file = test::sample(path);
        const std::vector<PlainCard> plain = plainCards(file);
        for (const ParsedContact &parsed : readVcards(file).contacts) {
            const auto card = std::find_if(plain.begin(), plain.end(),
                                           [&](const PlainCard &each) { return each.line == parsed.line; });
            ASSERT_NE(card, plain.end()) << path.toStdString();
            ++cards;
            const Photo *photo = parsed.photo ? &*parsed.photo : nullptr;
            const bool inBoth = survives(*card, writeVcard(parsed.contact, VcardVersion::V3, photo)) &&
                                survives(*card, writeVcard(parsed.contact, VcardVersion::V4, photo));
            lossless += inBoth ? 1 : 0;
            if (!inBoth)
                std::cout << "not lossless: " << path.toStdString() << ':' << parsed.line << '\n';
        }
    }
    std::cout << lossless << " of " << cards << " valid cards lossless\n";
    EXPECT_GT(cards, 150);
    EXPECT_GE(lossless * 100, cards * 99);
}

TEST_F(VcardCorpora, KnownBrokenFilesAreReported)
{
    const auto onlyProblem = [](const QString &path) {
        const Parsed parsed = readVcards(test::sample(path));
        EXPECT_TRUE(parsed.contacts.empty());
        return parsed.problems.size() == 1 ? parsed.problems.front() : RowProblem{};
    };
    EXPECT_EQ(onlyProblem(u"khard/unparsable.vcf"_s), (RowProblem{1, ProblemKind::MissingEnd, {}}));
    EXPECT_EQ(onlyProblem(u"evolution-data-server/7.vcf"_s),
              (RowProblem{1, ProblemKind::MissingBegin, u"VERSION:3.0"_s}));
    EXPECT_EQ(onlyProblem(u"evolution-data-server/8.vcf"_s), (RowProblem{1, ProblemKind::MissingEnd, {}}));
    EXPECT_EQ(onlyProblem(u"ical4j-vcard/vcard-url.vcf"_s), (RowProblem{1, ProblemKind::NoName, {}}));
}

} // namespace vcard_corpora_test
} // namespace cultivar

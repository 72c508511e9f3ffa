// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_reader.h"
#include "core/exchange/vcard/vcard_writer.h"
#include "core/store/edit_writer.h"
#include "core/store/migrations.h"
#include "core/workspace/contacts/photos.h"
#include "tests/support/corpora.h"
#include "tests/support/plain_card.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>

namespace cultivar {
namespace {

class VcardThroughDatabase : public test::WithCorpora<testing::Test>
{
protected:
    void SetUp() override
    {
        WithCorpora::SetUp();
        if (IsSkipped())
            return;
        auto opened = store::Database::openInMemory();
        ASSERT_TRUE(opened.has_value());
        m_database = std::move(*opened);
        ASSERT_TRUE(store::migrate(*m_database).has_value());
        m_writer = std::make_unique<store::EditWriter>(*m_database, [](auto) { return ContactClock(); });
    }

    /// What comes out of the database, which forgets it then: files share uids.
    ParsedContact stored(ParsedContact parsed)
    {
        Edit add;
        const ContactId id = add.add(std::move(parsed.contact));
        if (parsed.photo) {
            parsed.photo->contact = id;
            add.add(*std::move(parsed.photo));
        }
        const Result<ChangeSet> added = m_writer->write(add, m_now);
        EXPECT_TRUE(added.has_value());
        const auto found = m_writer->table<Contact>().find(added->contacts.front());
        EXPECT_TRUE(found.has_value() && found->has_value());
        const auto photo = photoOf(*m_database, (*found)->id);
        EXPECT_TRUE(photo.has_value());
        Edit removal;
        if (*photo)
            removal.remove(**photo);
        removal.remove(**found);
        EXPECT_TRUE(m_writer->write(removal, m_now).has_value());
        return {parsed.line, **found, {}, {}, *photo};
    }

    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::EditWriter> m_writer;
    QDateTime m_now{QDate(2026, 11, 23), QTime(9, 0), Qt::UTC};
};

TEST_F(VcardThroughDatabase, ValidCardsKeepEverythingInBothVersions)
{
    int cards = 0;
    int lossless = 0;
    for (const QString &path : corpusFiles(test::corporaFolder())) {
        const QByteArray bytes = test::sample(path);
        const std::vector<PlainCard> plain = plainCards(bytes);
        for (const ParsedContact &parsed : readVcards(bytes).contacts) {
            const auto card = std::ranges::find(plain, parsed.line, &PlainCard::line);
            ASSERT_NE(card, plain.end()) << path.toStdString();
            ++cards;
            const ParsedContact out = stored(parsed);
            const Photo *photo = out.photo ? &*out.photo : nullptr;
            if (survives(*card, writeVcard(out.contact, VcardVersion::V3, photo)) &&
                survives(*card, writeVcard(out.contact, VcardVersion::V4, photo)))
                ++lossless;
            else
                std::cout << "not lossless: " << path.toStdString() << ':' << parsed.line << '\n';
        }
    }
    std::cout << lossless << " of " << cards << " valid cards lossless through the database\n";
    EXPECT_GT(cards, 150);
    EXPECT_GE(lossless * 100, cards * 99);
}

} // namespace
} // namespace cultivar

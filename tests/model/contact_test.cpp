// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/contact.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace cultivar {
namespace {

using namespace Qt::StringLiterals;

TEST(ContactTest, GreetsByTheFirstWordOfWhatLooksLikeAName)
{
    struct Case
    {
        QString name;
        QString first;
    };

    const std::vector<Case> cases{
        {u"Zoe Zufall"_s, u"Zoe"_s},
        {u"Anna Maria Berg"_s, u"Anna"_s},
        {u"Vincent van Gogh"_s, u"Vincent"_s},
        {u"Игорь Лесной"_s, u"Игорь"_s},
        {u"Zoe"_s, u"Zoe"_s},
        {u"Dr Zoe Zufall"_s, u"Dr Zoe Zufall"_s},
        {u"Prof. Zufall"_s, u"Prof. Zufall"_s},
        {u"Professor Zoe Zufall"_s, u"Professor Zoe Zufall"_s},
        {u"Familie Berg"_s, u"Familie Berg"_s},
        {u"Z. Zufall"_s, u"Z. Zufall"_s},
        {u"Zufall, Zoe"_s, u"Zufall, Zoe"_s},
        {u"van der Berg"_s, u"van der Berg"_s},
        {u"The woman who runs the library"_s, u"The woman who runs the library"_s},
        {u"風見沢 暁人"_s, u"風見沢 暁人"_s},
        {u"ليلى حداد"_s, u"ليلى حداد"_s},
        {u"Studio 54"_s, u"Studio 54"_s},
        {u"zoe zufall"_s, u"zoe zufall"_s},
        {QString(), QString()},
    };
    for (const auto &[name, first] : cases) {
        Contact contact;
        contact.name = name;
        EXPECT_EQ(contact.firstName(), first);
    }
}

TEST(ContactTest, GreetsAnOrganizationByItsWholeName)
{
    Contact company;
    company.name = u"Paper Boats"_s;
    company.organization = company.name;
    EXPECT_EQ(company.firstName(), u"Paper Boats"_s);
    Contact anna;
    anna.name = u"Nagy Anna"_s;
    anna.language = u"hu-HU"_s;
    EXPECT_EQ(anna.firstName(), u"Nagy Anna"_s);
    Contact given;
    given.name = u"Zoe Maria Zufall"_s;
    given.given = u"Zoe Maria"_s;
    EXPECT_EQ(given.firstName(), u"Zoe Maria"_s);
}

} // namespace
} // namespace cultivar

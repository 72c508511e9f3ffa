// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/linkedin_address.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;
using namespace Qt::StringLiterals;

namespace {

TEST(LinkedInSlug, IsOneForAllAddressesOfAPage)
{
    for (const QStringView address :
         {u"https://www.linkedin.com/in/Ana-Silva/", u"linkedin.com/in/ana-silva",
          u" ana-silva.linkedin.com/in/ana-silva ", u"http://de.linkedin.com/in/ana-silva?x=https://example.org/",
          u"HTTPS://linkedin.com/in/ana%2Dsilva/en#top"})
        EXPECT_EQ(linkedInSlug(address), u"ana-silva"_s) << address.toString().toStdString();
}

TEST(LinkedInSlug, IsEmptyWhereTheHostOrThePathIsAnother)
{
    for (const QStringView address :
         {u"", u"ana", u"https://notlinkedin.com/in/ana", u"https://linkedin.com.example.org/in/ana",
          u"https://example.org/linkedin.com/in/ana", u"https://example.org/?page=linkedin.com/in/ana",
          u"https://linkedin.com@example.org/in/ana", u"https://linkedin.com/in/", u"https://linkedin.com/company/ana"})
        EXPECT_EQ(linkedInSlug(address), QString()) << address.toString().toStdString();
}

TEST(LinkedInSlug, ANormalSlugIsNormal)
{
    const QString slug = linkedInSlug(u"linkedin.com/in/a b \n/x");
    EXPECT_EQ(slug, u"a b"_s);
    EXPECT_EQ(linkedInSlug(QString(u"linkedin.com/in/"_s + slug)), slug);
}

} // namespace

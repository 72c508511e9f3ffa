// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/mail_link.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

#include <QUrl>
#include <QUrlQuery>

namespace cultivar::wording {
namespace mail_link_test {

using namespace Qt::StringLiterals;

/// As a mail program reads it.
QString partOf(const MailLink &link, const QString &name)
{
    return QUrlQuery(QUrl::fromEncoded(link.url)).queryItemValue(name, QUrl::FullyDecoded);
}

TEST(MailLink, HasAddressSubjectAndBody)
{
    const MailLink link = mailLink({u"ana@example.org"_s, u"The paper"_s, u"Dear Ana,\n\nhere it is."_s});
    EXPECT_EQ(link.url, "mailto:ana@example.org?subject=The%20paper&body=Dear%20Ana%2C%0D%0A%0D%0Ahere%20it%20is."_ba);
    EXPECT_TRUE(link.hasBody);
}

TEST(MailLink, EveryWayToBreakALineIsCrLf)
{
    EXPECT_EQ(partOf(mailLink({{}, {}, u"a\nb\r\nc\rd"_s}), u"body"_s), u"a\r\nb\r\nc\r\nd"_s);
}

TEST(MailLink, NoSignEndsThePartItStandsIn)
{
    const QString wild = u"50% of R&D = 1 + 1? #tag; „grün“ 🌱"_s;
    const MailLink link = mailLink({u"o'brien+r&d@example.org"_s, wild, wild});
    EXPECT_EQ(partOf(link, u"subject"_s), wild);
    EXPECT_EQ(partOf(link, u"body"_s), wild);
    EXPECT_EQ(QUrl::fromEncoded(link.url).path(QUrl::FullyDecoded), u"o'brien+r&d@example.org"_s);
    EXPECT_EQ(QUrl::fromEncoded(link.url).toEncoded(), link.url);
}

TEST(MailLink, AnAddressCannotAddOthersNorASubjectLines)
{
    const MailLink link = mailLink({u"a@example.org,b@example.org?bcc=c@example.org"_s, u"One\nBcc: d"_s, {}});
    EXPECT_TRUE(link.url.startsWith("mailto:a@example.org%2Cb@example.org%3Fbcc%3Dc@example.org?subject="));
    EXPECT_EQ(partOf(link, u"subject"_s), u"One Bcc: d"_s);
}

TEST(MailLink, ALongBodyIsLeftOutExactlyAboveTheLimit)
{
    MailText mail{u"ana@example.org"_s, u"Hello"_s, {}};
    const qsizetype room = longestMailLink - mailLink(mail).url.size();
    mail.body = QString(room, u'x');
    EXPECT_TRUE(mailLink(mail).hasBody);
    EXPECT_EQ(mailLink(mail).url.size(), longestMailLink);
    mail.body += u'x';
    EXPECT_FALSE(mailLink(mail).hasBody);
    EXPECT_EQ(mailLink(mail).url, "mailto:ana@example.org?subject=Hello"_ba);
}

TEST(MailLink, EncodedSignsCountAsManyAsTheyTake)
{
    EXPECT_FALSE(mailLink({u"ana@example.org"_s, {}, QString(400, u'ü')}).hasBody);
    EXPECT_TRUE(mailLink({u"ana@example.org"_s, {}, QString(300, u'ü')}).hasBody);
}

TEST(MailLink, ASubjectThatIsTooLongIsCutBetweenCharacters)
{
    const MailLink link = mailLink({u"ana@example.org"_s, u"🌱"_s.repeated(1000), u"Hello"_s});
    EXPECT_FALSE(link.hasBody);
    EXPECT_LE(link.url.size(), longestMailLink);
    EXPECT_GT(link.url.size(), longestMailLink - 12);
    EXPECT_EQ(partOf(link, u"subject"_s), u"🌱"_s.repeated(partOf(link, u"subject"_s).size() / 2));
}

} // namespace mail_link_test
} // namespace cultivar::wording

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mail_address.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;
using namespace Qt::StringLiterals;

namespace {

TEST(MailAddress, OneMailboxHasManyAddresses)
{
    for (const QStringView address : {u"robin@home.example", u"Robin@Home.Example", u"mailto:robin@home.example",
                                      u"robin+work@home.example", u" robin+work+more@home.example "})
        EXPECT_TRUE(isSameMailbox(address, u"robin@home.example")) << address.toString().toStdString();
    for (const QStringView address : {u"rob.in@gmail.com", u"robin@googlemail.com", u"R.O.B.I.N+x@Googlemail.com"})
        EXPECT_TRUE(isSameMailbox(address, u"robin@gmail.com")) << address.toString().toStdString();
}

TEST(MailAddress, ADomainHasTwoSpellings)
{
    EXPECT_TRUE(isSameMailbox(u"lou@müller.example", u"Lou@XN--mller-kva.example"));
    EXPECT_FALSE(isSameMailbox(u"lou@muller.example", u"lou@xn--mller-kva.example"));
    EXPECT_EQ(withReadableDomain(u"lou@xn--mller-kva.example"_s), u"lou@müller.example"_s);
    EXPECT_EQ(withReadableDomain(u"lou@home.example"_s), u"lou@home.example"_s);
}

TEST(MailAddress, SeveralAreDivided)
{
    const QStringList two{u"a@home.example"_s, u"b@work.example"_s};
    for (const QStringView text :
         {u"a@home.example, b@work.example", u" a@home.example;b@work.example;", u"a@home.example\n b@work.example"})
        EXPECT_EQ(mailAddressesIn(text), two) << text.toString().toStdString();
    EXPECT_TRUE(mailAddressesIn(u" , ").isEmpty());
}

TEST(MailAddress, OthersAreOthers)
{
    for (const QStringView address : {u"rob.in@home.example", u"robin@home.example.org", u"+robin@home.example",
                                      u"robin", u"@home.example", u"robin@", u""})
        EXPECT_FALSE(isSameMailbox(address, u"robin@home.example")) << address.toString().toStdString();
    EXPECT_FALSE(isSameMailbox(u"", u""));
    EXPECT_FALSE(isSameMailbox(u"+a@home.example", u"+b@home.example"));
}

TEST(MailAddress, IsFoundAmongMine)
{
    const QStringList mine = {u"me@work.example"_s, u"robin@home.example"_s};
    EXPECT_TRUE(isAmongMailboxes(u"Robin+list@home.example", mine));
    EXPECT_FALSE(isAmongMailboxes(u"ana@home.example", mine));
    EXPECT_FALSE(isAmongMailboxes(u"robin@home.example", {}));
}

TEST(MailAddress, IsOneAndNothingElse)
{
    for (const QStringView one : {u"a@b", u"robin+work@home.example", u"börje@exämple.org"})
        EXPECT_TRUE(isOneMailAddress(one)) << one.toString().toStdString();
    for (const QStringView none : {u"", u"robin", u"@b", u"a@", u"a@x, b@y", u"a@x,b@y", u"a@x;b", u"a b@x",
                                   u"Robin <robin@home.example>", u"a@b@c", u"mailto:a@b"})
        EXPECT_FALSE(isOneMailAddress(none)) << none.toString().toStdString();
}

} // namespace

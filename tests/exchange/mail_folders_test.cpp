// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/mail_folders.h"

#include <QString>

#include <gtest/gtest.h>

namespace cultivar {
namespace mail_folders_test {

TEST(MailFolders, AreKnownInSeveralLanguages)
{
    for (const QStringView name : {u"Drafts", u" Trash ", u"Entwürfe", u"Entw&APw-rfe", u"Courrier indésirable",
                                   u"JUNK", u"Gelöschte Elemente", u"Corbeille"})
        EXPECT_TRUE(isFolderOfUnwanted(name)) << name.toString().toStdString();
    for (const char *name :
         {"Спам",         "ЧЕРНОВИКИ",  "Корзина",   "Чернетки",         "Кошик",     "Wersje robocze", "Kosz",
          "Çöp Kutusu",   "Taslaklar",  "Rozepsané", "Odstraněná pošta", "Skräppost", "Søppelpost",     "Uønsket post",
          "Roskaposti",   "迷惑メール", "下書き",    "ゴミ箱",           "垃圾邮件",  "草稿",           "已删除邮件",
          "已刪除的郵件", "垃圾郵件",   "스팸함",    "임시보관함",       "휴지통",    "&BCEEPwQwBDw-",  "&g0l6Pw-"})
        EXPECT_TRUE(isFolderOfUnwanted(QString::fromUtf8(name))) << name;
    EXPECT_FALSE(isFolderOfUnwanted(u"Q&A"));
    EXPECT_FALSE(isFolderOfUnwanted(u"&-"));
    for (const QStringView name : {u"", u"INBOX", u"Sent", u"Drafts 2019", u"Ana"})
        EXPECT_FALSE(isFolderOfUnwanted(name)) << name.toString().toStdString();
    EXPECT_TRUE(isPathOfUnwanted(u".INBOX.Drafts/cur"));
    EXPECT_TRUE(isPathOfUnwanted(u".Trash.2019/new"));
    EXPECT_TRUE(isPathOfUnwanted(u"[Gmail]/Spam/cur"));
    EXPECT_FALSE(isPathOfUnwanted(u".INBOX.Sent/cur"));
    EXPECT_FALSE(isPathOfUnwanted(u"cur"));
}

TEST(MailFolders, HaveFlagsInTheNamesOfTheirFiles)
{
    for (const QStringView name : {u"123.M1.host:2,D", u"123.host:2,ST", u"123.host;2,RST", u"123!2,D"})
        EXPECT_TRUE(isMarkedUnwanted(name)) << name.toString().toStdString();
    for (const QStringView name : {u"123.host:2,S", u"123.host:2,", u"123.host", u"2,D", u"DT.host:2,RS", u"12,DT"})
        EXPECT_FALSE(isMarkedUnwanted(name)) << name.toString().toStdString();
}

} // namespace mail_folders_test
} // namespace cultivar

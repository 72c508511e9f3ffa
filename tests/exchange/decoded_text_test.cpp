// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/decoded_text.h"

#include "core/exchange/vcard/vcard_reader.h"
#include "tests/support/printers.h"

#include <QStringEncoder>

#include <gmock/gmock.h>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace decoded_text_test {

using ::testing::SizeIs;

QByteArray encoded(const QString &text, const char *charset)
{
    QStringEncoder encoder(charset);
    return encoder.isValid() ? QByteArray(encoder(text)) : QByteArray();
}

const auto japanese = u"氏名,会社,電子メール\n山田 太郎,港湾株式会社,taro@example.com\nさくら,ﾊﾟﾝ屋,s@example.com\n"_s;
const auto german = u"Vorname,Ort\nJürgen,Köln\nÄnne,Tübingen – “Süd”, it’s ‘here’\n"_s;

TEST(GuessedCharset, tellsTheOnesPeopleBring)
{
    EXPECT_EQ(guessedCharset(german.toUtf8()), "UTF-8");
    EXPECT_EQ(guessedCharset("\xef\xbb\xbf" + german.toUtf8()), "UTF-8");
    EXPECT_EQ(guessedCharset(encoded(german, "windows-1252")), "windows-1252");
    EXPECT_EQ(guessedCharset(encoded(german, "UTF-16LE")), "UTF-16LE");
    EXPECT_EQ(guessedCharset("\xfe\xff" + encoded(german, "UTF-16BE")), "UTF-16BE");
    EXPECT_EQ(guessedCharset(japanese.toUtf8()), "UTF-8");
    EXPECT_EQ(guessedCharset({}), "UTF-8");
}

TEST(GuessedCharset, tellsShiftJis)
{
    const QByteArray bytes = encoded(japanese, "Shift_JIS");
    if (bytes.isEmpty())
        GTEST_SKIP() << "this build of Qt reads no Shift_JIS";
    EXPECT_EQ(guessedCharset(bytes), "Shift_JIS");
    EXPECT_EQ(decodedText(bytes), japanese);
    // A text with typographic marks is none, though every byte of it could be.
    EXPECT_EQ(guessedCharset("Z\xf6\xeb"), "windows-1252");
    EXPECT_EQ(guessedCharset("It\x92s a \x93quote\x94 \x96 na\xefve\n"), "windows-1252");
}

TEST(DecodedText, isReadInTheCharsetThatIsNamed)
{
    EXPECT_EQ(decodedText(encoded(german, "windows-1252"), "latin1"), german);
    EXPECT_EQ(decodedText("caf\xe9", "no such thing"), u"café"_s);
    EXPECT_EQ(decodedAs("caf\xe9", "UTF-8"), std::nullopt);
    EXPECT_EQ(decodedAs("caf\xe9", "no such thing"), std::nullopt);
    for (const QString &charset : readableCharsets())
        if (!charset.startsWith(u"UTF-16")) {
            EXPECT_EQ(decodedAs("plain, text", charset.toLatin1()), u"plain, text"_s) << charset.toStdString();
        }
}

TEST(DecodedText, hasNoHalvesOfLetters)
{
    const QByteArray halves("a\0\0\xd8"
                            "b\0\0\xdc\x3c\xd8\x31\xdf\0\xd8",
                            14);
    EXPECT_EQ(decodedText(halves, "UTF-16LE"), u"a\ufffdb\ufffd\U0001f331\ufffd"_s);
    EXPECT_EQ(decodedAs(halves, "UTF-16LE"), std::nullopt);
    EXPECT_EQ(decodedAs(encoded(u"🌱"_s, "UTF-16LE"), "UTF-16LE"), u"🌱"_s);
}

TEST(VcardReader, CardsInShiftJisAreRead)
{
    const QByteArray plain =
        encoded(u"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:山田 太郎\r\nORG:港湾株式会社\r\nEND:VCARD\r\n"_s, "Shift_JIS");
    if (plain.isEmpty())
        GTEST_SKIP() << "this build of Qt reads no Shift_JIS";
    const Parsed parsed = readVcards(plain);
    ASSERT_THAT(parsed.contacts, SizeIs(1));
    EXPECT_EQ(parsed.contacts.front().contact.name, u"山田 太郎"_s);
    EXPECT_EQ(parsed.contacts.front().contact.organization, u"港湾株式会社"_s);
    // As telephones write it; the second byte of a letter may be a backslash or a brace.
    const Parsed named = readVcards("BEGIN:VCARD\r\nVERSION:2.1\r\n"
                                    "FN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=95=5C=8E=A6\r\n"
                                    "TEL;CELL:+81 90 0000 0000\r\nEND:VCARD\r\n");
    ASSERT_THAT(named.contacts, SizeIs(1));
    EXPECT_EQ(named.contacts.front().contact.name, u"表示"_s);
}

} // namespace decoded_text_test
} // namespace cultivar

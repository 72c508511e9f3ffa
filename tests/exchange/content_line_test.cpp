// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/content_line.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace cultivar {
namespace content_line_test {

using namespace Qt::StringLiterals;

QStringList parametersOf(QStringView parameters)
{
    QStringList list;
    while (!parameters.isEmpty()) {
        const auto parameter = takeParameter(parameters);
        list += parameter.name.toString() + u'|' + parameter.value.toString();
    }
    return list;
}

QStringList partsOf(QStringView value, char16_t separator)
{
    QStringList list;
    while (!value.isEmpty())
        list += takePart(value, separator).toString();
    return list;
}

TEST(ContentLine, HasGroupNameParametersAndValue)
{
    const auto line = splitContentLine(QStringView(u"item1.TEL;TYPE=home;PREF=1:+1:2"));
    ASSERT_TRUE(line);
    EXPECT_EQ(line->group, u"item1");
    EXPECT_EQ(line->name, u"TEL");
    EXPECT_EQ(line->parameters, u"TYPE=home;PREF=1");
    EXPECT_EQ(line->value, u"+1:2");
}

TEST(ContentLine, IsSplitInBytesAsInText)
{
    const auto line = splitContentLine(QByteArrayView("a.NOTE;X=\xC3\xA9:\xC3\xA9;"));
    ASSERT_TRUE(line);
    EXPECT_EQ(line->group, "a");
    EXPECT_EQ(line->name, "NOTE");
    EXPECT_EQ(line->parameters, "X=\xC3\xA9");
    EXPECT_EQ(line->value, "\xC3\xA9;");
}

TEST(ContentLine, ColonAndSemicolonInQuotesAreText)
{
    const auto line = splitContentLine(QStringView(u"ADR;GEO=\"geo:1,2\";LABEL=\"a;b\":;;street"));
    ASSERT_TRUE(line);
    EXPECT_EQ(line->value, u";;street");
    EXPECT_EQ(parametersOf(line->parameters), (QStringList{u"GEO|\"geo:1,2\""_s, u"LABEL|\"a;b\""_s}));
}

TEST(ContentLine, QuoteThatNeverEndsDoesNotSwallowTheValue)
{
    const auto line = splitContentLine(QStringView(u"TEL;TYPE=\"home:123"));
    ASSERT_TRUE(line);
    EXPECT_EQ(line->value, u"123");
}

TEST(ContentLine, CaretsOfRfc6868StayAsWritten)
{
    const auto line = splitContentLine(QStringView(u"NOTE;X-A=\"say ^'yes^' ^n now\":x"));
    ASSERT_TRUE(line);
    EXPECT_EQ(parametersOf(line->parameters), QStringList{u"X-A|\"say ^'yes^' ^n now\""_s});
}

TEST(ContentLine, BareParametersHaveNoName)
{
    EXPECT_EQ(parametersOf(u"CELL;PREF;;TYPE=a,b"), (QStringList{u"|CELL"_s, u"|PREF"_s, u"|"_s, u"TYPE|a,b"_s}));
}

TEST(ContentLine, IsNoneWithoutNameOrColon)
{
    for (const auto text : {u"", u":", u"FN", u"two words: x", u";A=b:c", u"item1.:x", u"TEL;TYPE=home", u"größe:x"})
        EXPECT_FALSE(splitContentLine(QStringView(text))) << QStringView(text).toString().toStdString();
}

TEST(ContentLine, TakesPartsAtUnescapedSeparators)
{
    EXPECT_EQ(partsOf(uR"(a\;b;c;;d\\;e)", u';'), (QStringList{uR"(a\;b)"_s, u"c"_s, u""_s, uR"(d\\)"_s, u"e"_s}));
}

TEST(ContentLine, EscapesAreReadAndWritten)
{
    const QString text = u"a,b;c\\d\ne:f"_s;
    EXPECT_EQ(escapedText(text), uR"(a\,b\;c\\d\ne:f)");
    EXPECT_EQ(unescaped(escapedText(text)), text);
    EXPECT_EQ(unescaped(uR"(http\://a\Nb\x\)"), u"http://a\nb\\x\\");
    // The halves of these have a backslash's byte.
    EXPECT_EQ(unescaped(u"\u5c0f\u5c5c\u015c\U0002705c"), u"\u5c0f\u5c5c\u015c\U0002705c");
    EXPECT_EQ(unescaped(u"\u5c0f\\n\u015c"), u"\u5c0f\n\u015c");
    EXPECT_EQ(escapedText(u"a\r\nb\rc"), uR"(a\nb\nc)");
    EXPECT_EQ(escapedAddress(u"tel;ext=1,2\\"), uR"(tel;ext=1,2\\)");
}

TEST(ContentLine, QuotesComeOffInPairs)
{
    EXPECT_EQ(unquoted(u"\"1604\""), u"1604");
    EXPECT_EQ(unquoted(u"\""), u"\"");
    EXPECT_EQ(unquoted(u"1604"), u"1604");
}

} // namespace content_line_test
} // namespace cultivar

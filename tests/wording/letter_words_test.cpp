// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/letter_words.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace cultivar::wording {
namespace letter_words_test {

using rules::LetterReason;
using Kind = rules::LetterReasonKind;

const QDate today(2026, 11, 27);

LetterReason reasonOf(Kind kind, const QString &text = {}, std::optional<QDate> day = {})
{
    return {kind, text, day};
}

TEST(LetterWords, NameAReasonForTheUser)
{
    const auto name = [](const LetterReason &reason) { return reasonName(reason, today, QLocale::c()); };
    EXPECT_EQ(name(reasonOf(Kind::Promise, u"send the paper."_s)), u"You promised: send the paper"_s);
    LetterReason birthday = reasonOf(Kind::Date, {}, QDate(2026, 12, 7));
    birthday.date = DateKind::Birthday;
    EXPECT_EQ(name(birthday), u"Birthday on 7 December"_s);
    birthday.day = today;
    EXPECT_EQ(name(birthday), u"Birthday today"_s);
    EXPECT_EQ(name(reasonOf(Kind::Message, {}, QDate(2026, 11, 3))), u"Their message of 3 November"_s);
    EXPECT_EQ(name(reasonOf(Kind::Clip, u"Map tiles\nat rest"_s)), u"Map tiles at rest"_s);
    LetterReason thanks = reasonOf(Kind::Thanks, {}, QDate(2026, 5, 3));
    thanks.goodwill = GoodwillKind::Introduction;
    EXPECT_EQ(name(thanks), u"Thanks for an introduction, 3 May"_s);
    EXPECT_EQ(name(reasonOf(Kind::CameToMind)), u"They came to mind"_s);
}

TEST(LetterWords, BeginALetterInItsLanguage)
{
    const LetterReason promise = reasonOf(Kind::Promise, u"send the paper."_s, QDate(2026, 8, 25));
    EXPECT_EQ(reasonSentence(promise, today, u"en"),
              u"In August I promised you something, and I have not forgotten it: send the paper."_s);
    EXPECT_EQ(reasonSentence(promise, today, u"de-AT"),
              u"im August habe ich dir etwas versprochen und es nicht vergessen: send the paper."_s);
    LetterReason birthday = reasonOf(Kind::Date, {}, QDate(2026, 12, 7));
    birthday.date = DateKind::Birthday;
    EXPECT_EQ(reasonSentence(birthday, today, u"en"),
              u"Your birthday is on 7 December, and I did not want to remember it only afterwards."_s);
    birthday.day = QDate(2026, 11, 20);
    EXPECT_TRUE(reasonSentence(birthday, today, u"de").startsWith(u"am 20. November hattest du"_s));
    LetterReason clip = reasonOf(Kind::Clip, u"Map tiles at rest"_s);
    clip.shared = {u"tiles"_s, u"caching"_s, u"maps"_s};
    EXPECT_EQ(reasonSentence(clip, today, u"pt"),
              u"“Map tiles at rest” made me think of you, since it is about tiles and caching."_s);
    EXPECT_EQ(reasonSentence(reasonOf(Kind::Promise, u"x"_s, QDate(2025, 8, 25)), today, u"en").left(14),
              u"In August 2025"_s);
}

TEST(LetterWords, EveryReasonHasASentenceInBothLanguages)
{
    for (int kind = 0; kind <= static_cast<int>(Kind::CameToMind); ++kind) {
        LetterReason reason = reasonOf(static_cast<Kind>(kind), u"the paper"_s, today.addDays(-200));
        const QString english = reasonSentence(reason, today, u"en");
        const QString german = reasonSentence(reason, today, u"de");
        EXPECT_NE(english, german);
        for (const QString &sentence : {english, german})
            EXPECT_TRUE(sentence.endsWith(u'.') && !sentence.contains(u'%')) << qPrintable(sentence);
        EXPECT_TRUE(english[0].isUpper() || english[0] == u'“') << qPrintable(english);
    }
}

TEST(LetterWords, OwnWordsSayWhySomebodyCameToMind)
{
    for (const auto &typed : {u"of your talk"_s, u"Because of your talk."_s, u"  because\nof your talk "_s})
        EXPECT_EQ(cameToMindSentence(typed, u"en"), u"You came to mind because of your talk."_s);
    EXPECT_EQ(cameToMindSentence(u"I saw 100%1 tiles!"_s, u"en"), u"You came to mind because I saw 100%1 tiles!"_s);
    EXPECT_EQ(cameToMindSentence(u"weil dein Vortrag lief"_s, u"de-AT"),
              u"du bist mir in den Sinn gekommen, weil dein Vortrag lief."_s);
}

TEST(LetterWords, AShortLetterGreetsSaysItAndSigns)
{
    Contact contact;
    contact.given = u"Priya"_s;
    Clip clip;
    clip.title = u"Storage"_s;
    clip.address = u"https://example.org/1"_s;
    for (int kind = 0; kind <= static_cast<int>(ShortLetterKind::PayForward); ++kind) {
        const ShortLetterFacts facts{static_cast<ShortLetterKind>(kind), u"the rubric"_s, QDate(2026, 11, 18), clip,
                                     u"Mina"_s};
        const rules::Letter english = shortLetter(facts, contact, today, u"en");
        EXPECT_TRUE(english.body.startsWith(u"Dear Priya,\n\n"_s)) << qPrintable(english.body);
        EXPECT_TRUE(english.body.endsWith(u"\n\n“Storage”: https://example.org/1\n\nWarm regards\nMina"_s))
            << qPrintable(english.body);
        EXPECT_FALSE(english.subject.isEmpty());
        EXPECT_FALSE(english.body.contains(u'%'));
        EXPECT_NE(shortLetter(facts, contact, today, u"de").body, english.body);
    }
}

} // namespace letter_words_test
} // namespace cultivar::wording

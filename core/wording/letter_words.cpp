// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/letter_words.h"

#include "core/wording/names.h"
#include "core/wording/relative_dates.h"
#include "core/wording/words.h"

namespace cultivar::wording {

namespace {

using namespace Qt::StringLiterals;
using Kind = rules::LetterReasonKind;

bool isGerman(QStringView language)
{
    return language.startsWith(u"de", Qt::CaseInsensitive) && (language.size() == 2 || language[2] == u'-');
}

QLocale localeOf(bool german)
{
    return german ? QLocale(QLocale::German) : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

/// To stand before a full stop.
QString withoutStop(const QString &text)
{
    QString line = onOneLine(text);
    while (line.endsWith(u'.'))
        line.chop(1);
    return line;
}

QString dayIn(QDate day, QDate today, bool german)
{
    const QString year = day.year() == today.year() ? QString() : u" yyyy"_s;
    return localeOf(german).toString(day, (german ? u"d. MMMM"_s : u"d MMMM"_s) + year);
}

/// "In August", "In August 2025"; "The other day" within a month.
QString monthIn(const std::optional<QDate> &day, QDate today, bool german)
{
    constexpr int lately = 31;
    if (!day)
        return german ? u"Neulich"_s : u"Some time ago"_s;
    if (day->daysTo(today) <= lately)
        return german ? u"Neulich"_s : u"The other day"_s;
    const QString year = day->year() == today.year() ? QString() : u" yyyy"_s;
    return (german ? u"Im %1"_s : u"In %1"_s).arg(localeOf(german).toString(*day, u"MMMM"_s + year));
}

QString promiseSentence(const rules::LetterReason &reason, QDate today, bool german)
{
    const QString when = monthIn(reason.day, today, german);
    return (german ? u"%1 habe ich dir etwas versprochen und es nicht vergessen: %2."_s
                   : u"%1 I promised you something, and I have not forgotten it: %2."_s)
        .arg(when, withoutStop(reason.text));
}

QString birthdaySentence(QDate day, QDate today, bool german)
{
    if (day == today)
        return german ? u"heute hast du Geburtstag: alles Gute!"_s : u"Today is your birthday: all good wishes!"_s;
    const QString when = dayIn(day, today, german);
    if (day < today)
        return (german
                    ? u"am %1 hattest du Geburtstag. Meine guten Wünsche kommen spät und sind nicht weniger gemeint."_s
                    : u"Your birthday was on %1. My good wishes come late and are meant no less."_s)
            .arg(when);
    return (german ? u"am %1 hast du Geburtstag, und ich wollte nicht erst danach daran denken."_s
                   : u"Your birthday is on %1, and I did not want to remember it only afterwards."_s)
        .arg(when);
}

QString dateSentence(const rules::LetterReason &reason, QDate today, bool german)
{
    const QDate day = reason.day.value_or(today);
    if (reason.date == DateKind::Birthday)
        return birthdaySentence(day, today, german);
    QString name = withoutStop(reason.text);
    if (name.isEmpty())
        name = german ? u"Dein besonderer Tag"_s : u"Your day"_s;
    return (german ? u"%1 am %2 hat mich an dich denken lassen."_s : u"%1 on %2 made me think of you."_s)
        .arg(capitalised(name), dayIn(day, today, german));
}

QString clipReasonSentence(const rules::LetterReason &reason, bool german)
{
    const QString title = withoutStop(reason.text);
    if (reason.shared.isEmpty())
        return (german ? u"„%1“ hat mich an dich denken lassen."_s : u"“%1” made me think of you."_s).arg(title);
    constexpr int told = 2;
    const QString shared = reason.shared.mid(0, told).join(german ? u" und "_s : u" and "_s);
    return (german ? u"„%1“ hat mich an dich denken lassen, weil es um %2 geht."_s
                   : u"“%1” made me think of you, since it is about %2."_s)
        .arg(title, shared);
}

QString messageSentence(const rules::LetterReason &reason, QDate today, bool german)
{
    return (german ? u"danke für deine Nachricht vom %1; ich wollte schon früher antworten."_s
                   : u"Thank you for your message of %1; I meant to answer sooner."_s)
        .arg(dayIn(reason.day.value_or(today), today, german));
}

QString projectSentence(const rules::LetterReason &reason, bool german)
{
    return (german ? u"ich habe mich gefragt, wie es damit weitergegangen ist: %1."_s
                   : u"I have been wondering how it goes with your work: %1."_s)
        .arg(withoutStop(reason.text));
}

QString receivedText(GoodwillKind kind, bool german)
{
    switch (kind) {
    case GoodwillKind::Information:
        return german ? u"das, was du mir erzählt hast"_s : u"what you told me"_s;
    case GoodwillKind::Advice:
        return german ? u"deinen Rat"_s : u"your advice"_s;
    case GoodwillKind::Article:
        return german ? u"den Artikel"_s : u"the article you sent"_s;
    case GoodwillKind::Introduction:
        return german ? u"die Bekanntschaft, die ich dir verdanke"_s : u"the introduction"_s;
    case GoodwillKind::Promotion:
        return german ? u"deine gute Fürsprache"_s : u"the good word you put in for me"_s;
    case GoodwillKind::Reference:
        return german ? u"dein Zeugnis"_s : u"the reference"_s;
    case GoodwillKind::Time:
        return german ? u"die Zeit, die du mir geschenkt hast"_s : u"the time you gave me"_s;
    }
    Q_UNREACHABLE();
}

QString thanksSentence(const rules::LetterReason &reason, QDate today, bool german)
{
    QString when = monthIn(reason.day, today, german);
    when[0] = when[0].toLower();
    return (german ? u"ich wollte dir noch einmal für %1 danken, %2."_s : u"I wanted to thank you again for %1, %2."_s)
        .arg(receivedText(reason.goodwill, german), when);
}

/// English letters go on with a capital after the greeting, German ones do not, unless the word has one.
QString begun(const QString &sentence, bool german)
{
    if (german && (sentence.startsWith(u"Neulich"_s) || sentence.startsWith(u"Im "_s)))
        return sentence[0].toLower() + sentence.mid(1);
    return sentence;
}

} // namespace

QString reasonName(const rules::LetterReason &reason, QDate today, const QLocale &locale)
{
    const auto day = [&] { return dayText(reason.day.value_or(today), today, locale); };
    switch (reason.kind) {
    case Kind::Promise:
        return Words::tr("You promised: %1").arg(withoutStop(reason.text));
    case Kind::Date: {
        const QString name = capitalised(nameOf(reason.date, reason.text));
        return reason.day == today ? Words::tr("%1 today", "birthday or the like").arg(name)
                                   : Words::tr("%1 on %2", "birthday or the like, day").arg(name, day());
    }
    case Kind::Clip:
    case Kind::Project:
        return onOneLine(reason.text);
    case Kind::Message:
        return Words::tr("Their message of %1", "day").arg(day());
    case Kind::Thanks:
        return Words::tr("Thanks for %1, %2", "what was received, day").arg(nameOf(reason.goodwill), day());
    case Kind::CameToMind:
        return Words::tr("They came to mind");
    }
    Q_UNREACHABLE();
}

QString reasonSentence(const rules::LetterReason &reason, QDate today, QStringView language)
{
    const bool german = isGerman(language);
    switch (reason.kind) {
    case Kind::Promise:
        return begun(promiseSentence(reason, today, german), german);
    case Kind::Date:
        return dateSentence(reason, today, german);
    case Kind::Clip:
        return clipReasonSentence(reason, german);
    case Kind::Message:
        return messageSentence(reason, today, german);
    case Kind::Project:
        return projectSentence(reason, german);
    case Kind::Thanks:
        return thanksSentence(reason, today, german);
    case Kind::CameToMind:
        return german ? u"du bist mir diese Woche in den Sinn gekommen, und ich wollte hören, wie es dir geht."_s
                      : u"You came to mind this week, and I wanted to hear how you are."_s;
    }
    Q_UNREACHABLE();
}

QString cameToMindSentence(const QString &because, QStringView language)
{
    const bool german = isGerman(language);
    QString why = onOneLine(because);
    if (const QString word = german ? u"weil "_s : u"because "_s; why.startsWith(word, Qt::CaseInsensitive))
        why = why.sliced(word.size());
    return asSentence(
        (german ? u"du bist mir in den Sinn gekommen, weil %1"_s : u"You came to mind because %1"_s).arg(why));
}

QString clipSentence(const Clip &clip, QStringView language)
{
    const QString title = onOneLine(clip.title);
    const QString quoted = (isGerman(language) ? u"„%1“"_s : u"“%1”"_s).arg(title);
    return clip.address.isEmpty() ? quoted : quoted + u": "_s + clip.address;
}

namespace {

rules::Letter shortWords(const ShortLetterFacts &facts, QDate today, bool german)
{
    const QString text = withoutStop(facts.text);
    const QString day = facts.day ? dayIn(*facts.day, today, german) : QString();
    switch (facts.kind) {
    case ShortLetterKind::Nudge:
        return {facts.text.isEmpty() ? (german ? u"Noch ein Wort"_s : u"One more line"_s) : u"Re: "_s + text,
                german ? u"nur eine Zeile zu meinem Brief vom %1: Es eilt nicht, und ich würde mich freuen, von dir zu "
                         u"hören. Wenn es gerade nicht passt, ist das auch gut."_s.arg(day)
                       : u"Just a line after my letter of %1: there is no hurry, and I would be glad to hear from you. "
                         u"If now is not a good moment, that is quite all right."_s.arg(day),
                {},
                {}};
    case ShortLetterKind::AskKindly:
        return {german ? u"Eine freundliche Frage"_s : u"A kind question"_s,
                (german ? u"du hattest mir etwas in Aussicht gestellt (%1). Es eilt nicht; ich freue mich, wenn es "
                          u"einmal passt."_s
                        : u"You once offered me something (%1). There is no hurry; I would still be glad of it when it "
                          u"suits you."_s)
                    .arg(text),
                {},
                {}};
    case ShortLetterKind::KeepPromise:
        return {
            german ? u"Versprochen ist versprochen"_s : u"As promised"_s,
            (german ? u"das hatte ich dir versprochen: %1. Hier ist es."_s : u"I promised you this: %1. Here it is."_s)
                .arg(text),
            {},
            {}};
    case ShortLetterKind::DropPromise:
        return {german ? u"Ein Wort zu meinem Versprechen"_s : u"A word about my promise"_s,
                (german ? u"ich hatte dir etwas versprochen (%1) und werde nicht dazu kommen. Das sage ich dir lieber, "
                          u"als dich warten zu lassen."_s
                        : u"I promised you something (%1) and will not get to it. I would rather tell you than let you "
                          u"wait."_s)
                    .arg(text),
                {},
                {}};
    case ShortLetterKind::PayForward:
        return {german ? u"Vielleicht etwas für dich"_s : u"This may be for you"_s,
                german ? u"das hier könnte dir gerade nützen, und ich wollte es dir gleich schicken."_s
                       : u"This may be of use to you just now, and I wanted to send it at once."_s,
                {},
                {}};
    }
    Q_UNREACHABLE();
}

} // namespace

rules::Letter shortLetter(const ShortLetterFacts &facts, const Contact &contact, QDate today, QStringView language)
{
    rules::Letter letter = shortWords(facts, today, isGerman(language));
    letter.subject = onOneLine(letter.subject);
    QString body = rules::salutationFor(contact, language) + u",\n\n"_s + letter.body + u"\n\n"_s;
    if (facts.clip)
        body += clipSentence(*facts.clip, language) + u"\n\n"_s;
    letter.body = body + (isGerman(language) ? u"Herzliche Grüße"_s : u"Warm regards"_s) + u'\n' + facts.myName;
    return letter;
}

} // namespace cultivar::wording

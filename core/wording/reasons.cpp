// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/reasons.h"

#include "core/wording/names.h"
#include "core/wording/relative_dates.h"
#include "core/wording/words.h"

namespace cultivar::wording {

namespace {

using namespace Qt::StringLiterals;

QString daysAgoText(int days)
{
    if (days == 0)
        return Words::tr("Last contact today");
    return days == 1 ? Words::tr("Last contact yesterday") : Words::tr("Last contact %n days ago", nullptr, days);
}

QString meantText(int cadence, const QString &circle)
{
    const QString every =
        cadence == 1 ? Words::tr("you meant every day") : Words::tr("you meant every %n", nullptr, cadence);
    return circle.isEmpty() ? every : Words::tr("%1 (%2)", "cadence, circle").arg(every, circle);
}

QString contactSentence(const ReasonFacts &facts)
{
    if (!facts.daysSince) {
        return facts.lane == Lane::Reach ? Words::tr("You wanted to get to know each other and have not spoken yet.")
                                         : Words::tr("You have not been in touch yet.");
    }
    const QString ago = daysAgoText(*facts.daysSince);
    if (!facts.cadence)
        return asSentence(ago);
    return Words::tr("%1, %2.", "last contact, cadence").arg(ago, meantText(*facts.cadence, facts.circle));
}

QString owedSentence(const QStringList &owed)
{
    QStringList promises;
    for (const QString &text : owed)
        promises += onOneLine(text);
    promises.removeAll(QString());
    return promises.isEmpty() ? QString() : asSentence(Words::tr("You promised: %1").arg(promises.join("; "_L1)));
}

QString dateSentence(const ReasonDate &date, QDate today, const QLocale &locale)
{
    QString name = nameOf(date.kind, onOneLine(date.label));
    name[0] = name[0].toUpper();
    if (date.day == today)
        return Words::tr("%1 today.", "birthday or the like").arg(name);
    const QString day = dayText(date.day, today, locale);
    return date.day < today ? Words::tr("%1 was on %2.", "birthday or the like, day").arg(name, day)
                            : Words::tr("%1 on %2.", "birthday or the like, day").arg(name, day);
}

QString attemptsSentence(int attempts)
{
    return attempts == 1
               ? Words::tr("Your last message is still unanswered.")
               : Words::tr("Your last %n messages are still unanswered; perhaps leave them in peace for a while.",
                           nullptr, attempts);
}

} // namespace

ReasonFacts reasonFacts(const rules::Rank &rank)
{
    ReasonFacts facts;
    facts.state = rank.due.state;
    facts.daysSince = rank.due.daysSince;
    facts.bridge = rank.terms.bridge > 0;
    facts.receivedMore = rank.terms.balance > 0;
    return facts;
}

QString reasonText(const ReasonFacts &facts, QDate today, const QLocale &locale)
{
    QStringList sentences{contactSentence(facts), owedSentence(facts.owed)};
    if (facts.date)
        sentences += dateSentence(*facts.date, today, locale);
    if (facts.state == rules::State::Dormant)
        sentences += Words::tr("An old tie, and old ties are glad to be woken.");
    if (facts.bridge)
        sentences += Words::tr("They are a bridge to another field.");
    if (facts.receivedMore)
        sentences += Words::tr("They have been generous to you.");
    if (facts.attempts > 0)
        sentences += attemptsSentence(facts.attempts);
    if (const QString why = onOneLine(facts.why); !why.isEmpty())
        sentences += asSentence(Words::tr("Why: %1").arg(why));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString shortReasonText(const ReasonFacts &facts, QDate today, const QLocale &locale)
{
    QString sentence = owedSentence(facts.owed);
    if (sentence.isEmpty() && facts.date)
        sentence = dateSentence(*facts.date, today, locale);
    if (sentence.isEmpty())
        sentence = contactSentence(facts);
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}

} // namespace cultivar::wording

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/arithmetic.h"

#include "core/wording/names.h"
#include "core/wording/standing_text.h"
#include "core/wording/words.h"

namespace cultivar::wording {

namespace {

QString timeHow(const TermFacts &facts)
{
    if (!facts.days)
        return facts.inGetToKnow ? Words::tr("never talked, to get to know") : Words::tr("never talked");
    const QString days =
        *facts.days == 1 ? Words::tr("one day", "since contact") : Words::tr("%n days", nullptr, *facts.days);
    const QString asked = Words::tr("%1, asked for %2", "94 days, asked for 60").arg(days).arg(facts.cadence);
    return facts.afterPause ? Words::tr("%1, since the pause", "94 days, asked for 60").arg(asked) : asked;
}

QString importanceHow(const TermFacts &facts, const rules::RankingConstants &constants, const QLocale &locale)
{
    constexpr int digits = 6;
    return u"%1 \u00d7 %2"_s.arg(locale.toString(constants.importancePoints, 'g', digits),
                                 locale.toString(facts.importance, 'g', digits));
}

QString promiseHow(int owed)
{
    if (owed == 0)
        return Words::tr("none open", "promises");
    return owed == 1 ? Words::tr("you owe one") : Words::tr("you owe %n", nullptr, owed);
}

QString dateHow(const TermFacts &facts, const rules::RankingConstants &constants, QDate today, const QLocale &locale)
{
    if (!facts.date)
        return Words::tr("none within %n days", nullptr, constants.dateWindow);
    return Words::tr("%1, %2", "birthday, day")
        .arg(nameOf(facts.date->kind, facts.date->label), shortDayText(facts.date->day, today, locale));
}

QString bridgeHow(const TermFacts &facts, const rules::RankingConstants &constants)
{
    if (facts.bridgeMarked)
        return Words::tr("marked by you");
    if (facts.terms.bridge > 0)
        return Words::tr("nobody else in this field");
    return facts.enoughForBridges ? Words::tr("shares your field")
                                  : Words::tr("counts from %n people on", nullptr, constants.bridgeMinimumContacts);
}

QString balanceHow(const TermFacts &facts)
{
    if (facts.received == 0 && facts.gave == 0)
        return Words::tr("nothing noted");
    if (facts.received > facts.gave)
        return Words::tr("received %1, gave %2", "kindnesses").arg(facts.received).arg(facts.gave);
    return facts.received == facts.gave ? Words::tr("you gave as much") : Words::tr("you gave more");
}

QString attemptsHow(int attempts)
{
    if (attempts == 0)
        return Words::tr("none open", "attempts");
    return attempts == 1 ? Words::tr("one without answer") : Words::tr("%n without answer", nullptr, attempts);
}

} // namespace

std::vector<TermLine> termLines(const TermFacts &facts, const rules::RankingConstants &constants, QDate today,
                                const QLocale &locale)
{
    return {{Words::tr("time"), timeHow(facts), facts.terms.time},
            {Words::tr("importance"), importanceHow(facts, constants, locale), facts.terms.importance},
            {Words::tr("promise"), promiseHow(facts.owed), facts.terms.followUp},
            {Words::tr("date"), dateHow(facts, constants, today, locale), facts.terms.date},
            {Words::tr("bridge"), bridgeHow(facts, constants), facts.terms.bridge},
            {Words::tr("balance"), balanceHow(facts), facts.terms.balance},
            {Words::tr("attempts"), attemptsHow(facts.attempts), facts.terms.attempts}};
}

QString whatWouldChange(const TermFacts &facts, const QLocale &locale)
{
    QStringList sentences;
    if (facts.terms.followUp > 0) {
        const QString points = pointsText(facts.terms.followUp, locale);
        sentences += facts.owed > 1 ? Words::tr("Keeping your promises takes away %1.", "points").arg(points)
                                    : Words::tr("Keeping your promise takes away %1.", "points").arg(points);
    }
    if (facts.terms.attempts < 0)
        sentences += Words::tr("An answer gives back %1.", "points").arg(pointsText(-facts.terms.attempts, locale));
    if (facts.terms.time > 0)
        sentences += Words::tr("A talk starts time again at 0.");
    return sentences.join(u' ');
}

QString pointsText(int tenths, const QLocale &locale)
{
    constexpr double tenthsOfPoint = 10;
    // The minus of type, since a hyphen is too short beside figures.
    return locale.toString(tenths / tenthsOfPoint, 'f', 1).replace(u'-', u'\u2212');
}

} // namespace cultivar::wording

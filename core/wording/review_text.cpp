// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/review_text.h"

#include "core/wording/names.h"
#include "core/wording/words.h"

namespace cultivar::wording {

namespace {

using namespace Qt::StringLiterals;

QString points(int tenths)
{
    return QString::number(tenths / 10.0, 'f', 1);
}

} // namespace

QString arithmeticText(const rules::Terms &terms)
{
    const std::pair<QString, int> named[] = {
        {Words::tr("time"), terms.time},          {Words::tr("importance"), terms.importance},
        {Words::tr("follow-up"), terms.followUp}, {Words::tr("date"), terms.date},
        {Words::tr("bridge"), terms.bridge},      {Words::tr("balance"), terms.balance},
        {Words::tr("attempts"), terms.attempts}};
    QString sum;
    for (const auto &[name, tenths] : named) {
        if (tenths == 0)
            continue;
        if (!sum.isEmpty())
            sum += tenths < 0 ? u" - "_s : u" + "_s;
        sum += name + u' ' + points(sum.isEmpty() ? tenths : std::abs(tenths));
    }
    return sum.isEmpty() ? points(0) : sum + u" = "_s + points(terms.score());
}

QString reviewText(const QString &week, const std::vector<ProposalLine> &picks, int due, Arithmetic arithmetic)
{
    if (picks.empty() && due > 0)
        return Words::tr(
                   "Week %1: nobody to propose. Of those who are due (%2), all were chosen in the last four weeks or "
                   "were never met outside the circle of those to get to know.")
                   .arg(week, QString::number(due)) +
               u'\n';
    if (picks.empty())
        return Words::tr("Week %1: nobody to propose. Put contacts into circles to be shown whom to write to.")
                   .arg(week) +
               u'\n';
    QString text = (picks.size() == 1 ? Words::tr("Week %1: one to write to").arg(week)
                                      : Words::tr("Week %1: %2 to write to").arg(week, QString::number(picks.size()))) +
                   u"\n"_s;
    int number = 0;
    for (const ProposalLine &pick : picks) {
        text += u"\n%1. "_s.arg(++number) + onOneLine(pick.name);
        if (pick.lane)
            text += u" ("_s + nameOf(*pick.lane) + u')';
        text += u"\n   "_s + pick.reason + u'\n';
        if (arithmetic == Arithmetic::Shown)
            text += u"   "_s + arithmeticText(pick.terms) + u'\n';
    }
    return text;
}

} // namespace cultivar::wording

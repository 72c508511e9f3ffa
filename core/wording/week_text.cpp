// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/week_text.h"

#include "core/wording/meeting_text.h"
#include "core/wording/word_list.h"
#include "core/wording/words.h"

namespace cultivar::wording {

namespace {

using namespace Qt::StringLiterals;

constexpr size_t mostPausesNamed = 3;

QString writtenText(const QStringList &names, bool byName)
{
    if (names.isEmpty())
        return {};
    if (byName)
        return Words::tr("wrote to %1").arg(andList(names));
    return names.size() == 1 ? Words::tr("wrote to one person")
                             : Words::tr("wrote to %1 people").arg(numberWord(static_cast<int>(names.size())));
}

QString talkedText(const QStringList &names, bool byName)
{
    if (names.isEmpty())
        return {};
    if (byName)
        return Words::tr("talked with %1").arg(andList(names));
    return names.size() == 1 ? Words::tr("talked with one person")
                             : Words::tr("talked with %1 people").arg(numberWord(static_cast<int>(names.size())));
}

QString keptText(int kept)
{
    if (kept <= 0)
        return {};
    return kept == 1 ? Words::tr("kept a promise") : Words::tr("kept %1 promises").arg(numberWord(kept));
}

QString droppedText(int dropped)
{
    if (dropped <= 0)
        return {};
    return dropped == 1 ? Words::tr("let one go") : Words::tr("let %1 go").arg(numberWord(dropped));
}

QString asLine(QStringList parts)
{
    parts.removeAll(QString());
    if (parts.isEmpty())
        return {};
    QString line = parts.join(u"; "_s) + u'.';
    line[0] = line[0].toUpper();
    return line;
}

QStringList uniqueNames(const QStringList &names)
{
    QStringList unique;
    for (const QString &name : names)
        if (const QString plain = onOneLine(name); !plain.isEmpty())
            unique += plain;
    unique.removeDuplicates();
    return unique;
}

} // namespace

QString weekLine(const WeekDoings &doings)
{
    const QStringList written = uniqueNames(doings.written);
    const QStringList talked = uniqueNames(doings.talked);
    const QString kept = keptText(doings.kept);
    const QString dropped = droppedText(doings.dropped);
    for (const auto &[writtenByName, talkedByName] :
         {std::pair(true, true), std::pair(true, false), std::pair(false, false)}) {
        QString line = asLine({writtenText(written, writtenByName), kept, dropped, talkedText(talked, talkedByName)});
        if (line.size() <= longestWeekLine)
            return line;
    }
    return asLine({writtenText(written, false), kept}).left(longestWeekLine);
}

QString keptWeeksText(const KeptWeeks &weeks)
{
    if (weeks.weeks == 0)
        return Words::tr("This is the first week.");
    QString text = weeks.weeks == 1
                       ? (weeks.kept == 1 ? Words::tr("Kept in the last week") : Words::tr("Not kept in the last week"))
                       : Words::tr("Kept in %1 of the last %2 weeks").arg(weeks.kept).arg(weeks.weeks);
    if (weeks.usual)
        text += *weeks.usual == 1 ? Words::tr(", usually in a minute")
                                  : Words::tr(", usually in %1 minutes").arg(*weeks.usual);
    text += u'.';
    if (weeks.pauses.empty() || weeks.pauses.size() > mostPausesNamed || weeks.weeks == 1)
        return text;
    QStringList numbers;
    for (const int week : weeks.pauses)
        numbers += QString::number(week);
    text += u' ' + (numbers.size() == 1 ? Words::tr("Week %1 was a pause.").arg(numbers.front())
                                        : Words::tr("Weeks %1 were pauses.").arg(andList(numbers)));
    return text;
}

} // namespace cultivar::wording

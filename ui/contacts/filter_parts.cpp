// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/filter_parts.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace cultivar::ui {

namespace {

struct FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(ContactFilter)
};

/// One is told by name, of more the first.
QString anyOf(const QStringList &values)
{
    if (values.size() == 2)
        return FilterWords::tr("%1 or %2").arg(values[0], values[1]);
    if (values.size() > 2)
        return FilterWords::tr("%1 or %2 more", "the first of several, how many others")
            .arg(values[0], QString::number(values.size() - 1));
    return values.join(QString());
}

QString circlesText(const ContactFilter &filter, const std::vector<Circle> &circles)
{
    QStringList names;
    for (const CircleId id : filter.circles)
        if (const auto found = std::ranges::find(circles, id, &Circle::id); found != circles.end())
            names += found->name;
    if (filter.inNoCircle)
        names += inNoCircleTitle();
    // Two names of circles are too long for a chip.
    if (names.size() == 2)
        return FilterWords::tr("%1 or %2 more", "the first of several, how many others")
            .arg(names[0], QString::number(1));
    return anyOf(names);
}

QString statesText(const ContactFilter &filter)
{
    QStringList names;
    for (const rules::State state : filter.states)
        names += titleOf(state);
    if (filter.withoutRhythm)
        names += withoutRhythmTitle();
    for (qsizetype i = 1; i < names.size(); ++i)
        names[i] = names[i].left(1).toLower() + names[i].mid(1);
    return anyOf(names);
}

QString restingText(const ContactFilter &filter)
{
    if (filter.paused && filter.inPeace)
        return FilterWords::tr("Paused or left in peace");
    return filter.paused ? FilterWords::tr("Paused") : FilterWords::tr("Left in peace");
}

} // namespace

bool isSet(const ContactFilter &filter, FilterPart part)
{
    switch (part) {
    case FilterPart::Circles:
        return !filter.circles.empty() || filter.inNoCircle;
    case FilterPart::States:
        return !filter.states.empty() || filter.withoutRhythm;
    case FilterPart::Quiet:
        return filter.quietDays.has_value();
    case FilterPart::Resting:
        return filter.paused || filter.inPeace;
    case FilterPart::Archived:
        return filter.kept == Kept::Archived;
    }
    Q_UNREACHABLE();
}

ContactFilter without(ContactFilter filter, FilterPart part)
{
    switch (part) {
    case FilterPart::Circles:
        filter.circles.clear();
        filter.inNoCircle = false;
        break;
    case FilterPart::States:
        filter.states.clear();
        filter.withoutRhythm = false;
        break;
    case FilterPart::Quiet:
        filter.quietDays.reset();
        break;
    case FilterPart::Resting:
        filter.paused = false;
        filter.inPeace = false;
        break;
    case FilterPart::Archived:
        filter.kept = Kept::Active;
        break;
    }
    return filter;
}

QString chipText(const ContactFilter &filter, FilterPart part, const std::vector<Circle> &circles)
{
    switch (part) {
    case FilterPart::Circles:
        return circlesText(filter, circles);
    case FilterPart::States:
        return statesText(filter);
    case FilterPart::Quiet:
        return FilterWords::tr("Quiet for %1", "no contact for some time")
            .arg(stretchText(filter.quietDays.value_or(0)));
    case FilterPart::Resting:
        return restingText(filter);
    case FilterPart::Archived:
        return FilterWords::tr("Archived");
    }
    Q_UNREACHABLE();
}

QString titleOf(FilterPart part)
{
    switch (part) {
    case FilterPart::Circles:
        return FilterWords::tr("Circle");
    case FilterPart::States:
        return FilterWords::tr("State");
    case FilterPart::Quiet:
        return FilterWords::tr("Quiet for");
    case FilterPart::Resting:
        return FilterWords::tr("Resting");
    case FilterPart::Archived:
        return FilterWords::tr("Archived");
    }
    Q_UNREACHABLE();
}

QString titleOf(rules::State state)
{
    switch (state) {
    case rules::State::Fresh:
        return FilterWords::tr("Fresh");
    case rules::State::Soon:
        return FilterWords::tr("Soon");
    case rules::State::Due:
        return FilterWords::tr("Due");
    case rules::State::Overdue:
        return FilterWords::tr("Overdue");
    case rules::State::Dormant:
        return FilterWords::tr("Asleep");
    case rules::State::Never:
        return FilterWords::tr("Never talked");
    }
    Q_UNREACHABLE();
}

QString withoutRhythmTitle()
{
    return FilterWords::tr("No rhythm");
}

QString inNoCircleTitle()
{
    return FilterWords::tr("In no circle");
}

QString stretchText(int days)
{
    constexpr int year = 365;
    constexpr int month = 30;
    constexpr int week = 7;
    const auto counted = [](int count, const QString &one, const QString &several) {
        return count == 1 ? one : several;
    };
    if (days % year == 0)
        return counted(days / year, FilterWords::tr("a year"), FilterWords::tr("%n years", nullptr, days / year));
    if (days % month == 0)
        return counted(days / month, FilterWords::tr("a month"), FilterWords::tr("%n months", nullptr, days / month));
    if (days % week == 0)
        return counted(days / week, FilterWords::tr("a week"), FilterWords::tr("%n weeks", nullptr, days / week));
    return counted(days, FilterWords::tr("a day"), FilterWords::tr("%n days", nullptr, days));
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/preferences.h"

#include "core/base/mail_address.h"
#include "core/rules/weeks.h"

#include <algorithm>

namespace cultivar::rules {

namespace {

constexpr auto rankingPrefix = "ranking."_L1;
constexpr auto timeFormat = "hh:mm"_L1;

/// Reading changes the preferences only if the text makes sense.
struct Preference
{
    QLatin1StringView key;
    bool (*read)(Preferences &, const QString &);
    QString (*write)(const Preferences &);
    QLatin1StringView rule = "value"_L1; ///< what a text that makes no sense breaks
};

bool readTime(QTime &time, const QString &text)
{
    const QTime read = QTime::fromString(text, timeFormat);
    if (read.isValid())
        time = read;
    return read.isValid();
}

std::optional<int> numberIn(QStringView text, int lowest, int highest)
{
    bool isNumber = false;
    const int number = text.trimmed().toInt(&isNumber);
    return isNumber && number >= lowest && number <= highest ? std::optional(number) : std::nullopt;
}

bool readNumber(int &number, const QString &text, int lowest, int highest)
{
    const std::optional<int> read = numberIn(text, lowest, highest);
    number = read.value_or(number);
    return read.has_value();
}

bool readTimeZone(Preferences &preferences, const QString &text)
{
    if (!text.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(text.toLatin1()))
        return false;
    preferences.timeZone = text;
    return true;
}

bool readWeekdays(Preferences &preferences, const QString &text)
{
    std::array<bool, 7> weekdays{};
    for (const QStringView part : QStringView(text).split(u',', Qt::SkipEmptyParts)) {
        const std::optional<int> day = numberIn(part, 1, 7);
        if (!day)
            return false;
        weekdays[static_cast<size_t>(*day - 1)] = true;
    }
    preferences.workingHours.weekdays = weekdays;
    return true;
}

QString writeWeekdays(const Preferences &preferences)
{
    QStringList days;
    for (size_t day = 0; day < preferences.workingHours.weekdays.size(); ++day)
        if (preferences.workingHours.weekdays[day])
            days += QString::number(day + 1);
    return days.join(u',');
}

bool readPhases(Preferences &preferences, const QString &text)
{
    const QList<QStringView> parts = QStringView(text).split(u',');
    PerPhase shares{};
    if (parts.size() != static_cast<qsizetype>(shares.size()))
        return false;
    for (size_t phase = 0; phase < shares.size(); ++phase) {
        const std::optional<int> share = numberIn(parts[static_cast<qsizetype>(phase)], 0, 1440);
        if (!share)
            return false;
        shares[phase] = *share;
    }
    if (std::ranges::all_of(shares, [](int share) { return share == 0; }))
        return false;
    preferences.phaseShares = shares;
    return true;
}

QString writePhases(const Preferences &preferences)
{
    QStringList shares;
    for (const int share : preferences.phaseShares)
        shares += QString::number(share);
    return shares.join(u',');
}

/// One or several. Mail is known as mine by them, which a name before one would spoil unseen.
bool readEmails(Preferences &preferences, const QString &text)
{
    QStringList addresses = mailAddressesIn(text);
    if (!std::ranges::all_of(addresses, isOneMailAddress) || (addresses.isEmpty() && !text.trimmed().isEmpty()))
        return false;
    preferences.myEmail = addresses.isEmpty() ? QString() : addresses.takeFirst();
    preferences.myOtherEmails = addresses;
    return true;
}

QString writeEmails(const Preferences &preferences)
{
    return (QStringList{preferences.myEmail} + preferences.myOtherEmails).join(u", "_s);
}

bool readReviewMovedTo(Preferences &preferences, const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    preferences.reviewMovedTo = day.isValid() ? std::optional(day) : std::nullopt;
    return day.isValid() || text.isEmpty();
}

bool readChecklist(Preferences &preferences, const QString &text)
{
    QStringList items;
    for (const QString &line : text.split(u'\n'))
        if (const QString item = line.trimmed(); !item.isEmpty())
            items += item;
    items.removeDuplicates();
    preferences.checklist = items;
    return true;
}

template <QString Preferences::*member> constexpr Preference textPreference(QLatin1StringView key)
{
    return {key,
            [](Preferences &preferences, const QString &text) {
                preferences.*member = text.trimmed();
                return true;
            },
            [](const Preferences &preferences) { return preferences.*member; }};
}

template <int Preferences::*member, int lowest, int highest>
constexpr Preference numberPreference(QLatin1StringView key)
{
    return {key,
            [](Preferences &preferences, const QString &text) {
                return readNumber(preferences.*member, text, lowest, highest);
            },
            [](const Preferences &preferences) { return QString::number(preferences.*member); }};
}

constexpr auto table = std::to_array<Preference>({
    textPreference<&Preferences::myName>("my_name"_L1),
    {"my_email"_L1, readEmails, writeEmails, "addresses"_L1},
    textPreference<&Preferences::overview>("overview"_L1),
    textPreference<&Preferences::messageTemplate>("message_template"_L1),
    {"time_zone"_L1, readTimeZone, [](const Preferences &p) { return p.timeZone; }},
    {"working_from"_L1, [](Preferences &p, const QString &text) { return readTime(p.workingHours.from, text); },
     [](const Preferences &p) { return p.workingHours.from.toString(timeFormat); }},
    {"working_to"_L1, [](Preferences &p, const QString &text) { return readTime(p.workingHours.to, text); },
     [](const Preferences &p) { return p.workingHours.to.toString(timeFormat); }},
    {"working_days"_L1, readWeekdays, writeWeekdays},
    numberPreference<&Preferences::offeredTimes, 1, 5>("offered_times"_L1),
    numberPreference<&Preferences::meetingMinutes, 1, 1440>("meeting_minutes"_L1),
    {"phases"_L1, readPhases, writePhases},
    {"checklist"_L1, readChecklist, [](const Preferences &p) { return p.checklist.join(u'\n'); }},
    numberPreference<&Preferences::reviewWeekday, 1, 7>("review_weekday"_L1),
    {"review_time"_L1, [](Preferences &p, const QString &text) { return readTime(p.reviewTime, text); },
     [](const Preferences &p) { return p.reviewTime.toString(timeFormat); }},
    {"review_moved_to"_L1, readReviewMovedTo,
     [](const Preferences &p) { return p.reviewMovedTo ? p.reviewMovedTo->toString(Qt::ISODate) : QString(); }},
    numberPreference<&Preferences::backupsKept, 1, 1000>("backups_kept"_L1),
});

const Preference *preference(QStringView key)
{
    const auto found = std::ranges::find_if(table, [key](const Preference &each) { return key == each.key; });
    return found == table.end() ? nullptr : &*found;
}

Result<Preferences> withRankingConstant(Preferences preferences, QStringView key, const QString &value)
{
    bool isNumber = false;
    const double number = value.trimmed().toDouble(&isNumber);
    if (!isNumber)
        return fail(ErrorKind::InvalidInput, key.toString(), u"value"_s);
    const Result<RankingConstants> ranking = withConstant(preferences.ranking, key.mid(rankingPrefix.size()), number);
    if (!ranking)
        return fail(ErrorKind::InvalidInput, key.toString(), ranking.error().detail);
    preferences.ranking = *ranking;
    return preferences;
}

} // namespace

QDate reviewDay(const Preferences &preferences, QDate day)
{
    if (preferences.reviewMovedTo && mondayOf(*preferences.reviewMovedTo) == mondayOf(day))
        return *preferences.reviewMovedTo;
    return mondayOf(day).addDays(preferences.reviewWeekday - 1);
}

QStringList preferenceKeys()
{
    QStringList keys;
    for (const Preference &each : table)
        keys += each.key;
    for (const RankingConstant &constant : rankingConstants)
        keys += rankingPrefix + constant.name;
    return keys;
}

Preferences preferencesFrom(const std::vector<Setting> &settings)
{
    Preferences preferences;
    for (const Setting &setting : settings) {
        const QString &key = setting.uid.text();
        if (setting.trashed || (!preference(key) && !key.startsWith(rankingPrefix)))
            continue;
        if (Result<Preferences> changed = withPreference(preferences, key, setting.value))
            preferences = *std::move(changed);
        else
            preferences.ignored += key;
    }
    return preferences;
}

Result<Preferences> withPreference(Preferences preferences, QStringView key, const QString &value)
{
    if (key.startsWith(rankingPrefix))
        return withRankingConstant(std::move(preferences), key, value);
    const Preference *found = preference(key);
    if (!found)
        return fail(ErrorKind::InvalidInput, key.toString(), u"unknown"_s);
    if (!found->read(preferences, value))
        return fail(ErrorKind::InvalidInput, key.toString(), found->rule);
    return preferences;
}

std::optional<QString> preferenceText(const Preferences &preferences, QStringView key)
{
    if (const Preference *found = preference(key))
        return found->write(preferences);
    for (const RankingConstant &constant : rankingConstants)
        if (key.startsWith(rankingPrefix) && key.mid(rankingPrefix.size()) == constant.name)
            return QString::number(valueOf(preferences.ranking, constant), 'g', QLocale::FloatingPointShortest);
    return std::nullopt;
}

} // namespace cultivar::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/calendar_zones.h"

#include "core/exchange/vcard/content_line.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <utility>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// No name of the IANA database is longer, by far.
constexpr qsizetype longestName = 64;
constexpr int mostParts = 3; ///< America/Argentina/Ushuaia
constexpr int mostOffset = 14 * 60 * 60;

/// The names of the IANA database without a place. Any other word is a zone to Qt, too: one of POSIX, without an
/// offset.
bool isLoneName(const QString &name)
{
    static const QStringList names = {
        u"CET"_s,    u"CST6CDT"_s, u"Cuba"_s,    u"EET"_s,   u"EST"_s,      u"EST5EDT"_s,   u"Egypt"_s,
        u"Eire"_s,   u"GB"_s,      u"GB-Eire"_s, u"HST"_s,   u"Hongkong"_s, u"Iceland"_s,   u"Iran"_s,
        u"Israel"_s, u"Jamaica"_s, u"Japan"_s,   u"Libya"_s, u"MET"_s,      u"MST"_s,       u"MST7MDT"_s,
        u"NZ"_s,     u"NZ-CHAT"_s, u"Navajo"_s,  u"PRC"_s,   u"PST8PDT"_s,  u"Poland"_s,    u"Portugal"_s,
        u"ROC"_s,    u"ROK"_s,     u"Turkey"_s,  u"W-SU"_s,  u"WET"_s,      u"Kwajalein"_s, u"Singapore"_s};
    return names.contains(name);
}

std::optional<CalendarZone> zoneOfName(const QString &name)
{
    static const QRegularExpression plain(u"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$"_s);
    if (name.size() > longestName || !plain.match(name).hasMatch())
        return std::nullopt;
    static const QStringList utc = {u"UTC"_s, u"Etc/UTC"_s, u"GMT"_s,      u"Etc/GMT"_s,
                                    u"UCT"_s, u"Zulu"_s,    u"Universal"_s};
    if (utc.contains(name))
        return CalendarZone::utc();
    if (!name.contains(u'/') && !isLoneName(name))
        return std::nullopt;
    const QTimeZone zone(name.toLatin1());
    return zone.isValid() && zone.id() == name.toLatin1() ? std::optional(CalendarZone::named(zone)) : std::nullopt;
}

/// As it is meant: programs escape what they write as text, and quote what they write as a parameter.
QString plainId(const QString &id)
{
    QString plain = unescaped(id).trimmed();
    if (plain.size() > 1 && plain.startsWith(u'"') && plain.endsWith(u'"'))
        plain = plain.sliced(1, plain.size() - 2).trimmed();
    return plain;
}

/// "/mozilla.org/20050126_1/Europe/Berlin"
std::optional<CalendarZone> zoneOfPath(const QString &id)
{
    const QStringList parts = id.split(u'/', Qt::SkipEmptyParts);
    const qsizetype most = std::min<qsizetype>(mostParts, parts.size());
    for (qsizetype taken = most; taken > 0; --taken)
        if (auto zone = zoneOfName(parts.last(taken).join(u'/')))
            return zone;
    return std::nullopt;
}

std::optional<CalendarZone> zoneOfWindows(const QString &id)
{
    const QByteArray name = QTimeZone::windowsIdToDefaultIanaId(id.toUtf8());
    return name.isEmpty() ? std::nullopt : zoneOfName(QString::fromLatin1(name));
}

/// Seconds east of UTC (RFC 5545, 3.3.14): "+0100", "-033045"; also with a colon.
std::optional<int> offsetOf(QStringView text)
{
    static const QRegularExpression pattern(u"^([+-])(\\d\\d):?(\\d\\d):?(\\d\\d)?$"_s);
    const QRegularExpressionMatch match = pattern.match(text.trimmed().toString());
    if (!match.hasMatch())
        return std::nullopt;
    const int seconds = (match.captured(2).toInt() * 60 + match.captured(3).toInt()) * 60 + match.captured(4).toInt();
    if (seconds > mostOffset)
        return std::nullopt;
    return match.captured(1) == u"-" ? -seconds : seconds;
}

std::optional<CalendarZone> zoneOfOffset(const QString &id)
{
    if (!id.startsWith(u"GMT") && !id.startsWith(u"UTC") && !id.startsWith(u'+') && !id.startsWith(u'-'))
        return std::nullopt;
    const QStringView digits = QStringView(id).sliced(id[0].isLetter() ? 3 : 0);
    const std::optional<int> offset = offsetOf(digits);
    return offset ? std::optional(CalendarZone::defined(*offset, {})) : std::nullopt;
}

/// STANDARD or DAYLIGHT (RFC 5545, 3.6.5).
struct Observance
{
    std::optional<WrittenTime> start;
    std::optional<int> from;
    std::optional<int> to;
    QStringList rules;
    QStringList dates;
};

std::map<int, Observance> observancesOf(const CalendarText &text)
{
    std::map<int, Observance> observances;
    for (const CalendarLine &line : text.lines) {
        if (line.observance == 0)
            continue;
        Observance &observance = observances[line.observance];
        if (line.property == CalendarProperty::Start)
            observance.start = writtenTime(line.value);
        else if (line.property == CalendarProperty::OffsetFrom)
            observance.from = offsetOf(line.value);
        else if (line.property == CalendarProperty::OffsetTo)
            observance.to = offsetOf(line.value);
        else if (line.property == CalendarProperty::Rule)
            observance.rules.append(line.value);
        else if (line.property == CalendarProperty::MoreDates)
            observance.dates.append(line.value.split(u','));
    }
    return observances;
}

/// Rules of the year 1601, as Windows has them, or of the year 1, take their time and say nothing of our days: a yearly
/// one begins where UTC does.
QDateTime startOfRule(const Observance &observance, const QString &rule)
{
    constexpr int early = 1970;
    const QDateTime start = observance.start->wall;
    const bool isYearly = rule.contains(u"FREQ=YEARLY"_s, Qt::CaseInsensitive) &&
                          !rule.contains(u"INTERVAL"_s, Qt::CaseInsensitive) &&
                          !rule.contains(u"COUNT"_s, Qt::CaseInsensitive);
    if (!isYearly || start.date().year() >= early)
        return start;
    return start.addYears(early - start.date().year());
}

/// Whether a rule tells the day of the year by itself.
bool tellsWhen(const QString &rule)
{
    return rule.contains(u"FREQ=YEARLY"_s, Qt::CaseInsensitive) && rule.contains(u"BYMONTH="_s, Qt::CaseInsensitive) &&
           (rule.contains(u"BYDAY="_s, Qt::CaseInsensitive) || rule.contains(u"BYMONTHDAY="_s, Qt::CaseInsensitive));
}

/// One without a beginning that its rules tell begins where UTC does, at two in the night as nearly all do; false if
/// they do not tell.
bool giveStart(Observance &observance)
{
    if (observance.rules.isEmpty() || !std::ranges::all_of(observance.rules, tellsWhen))
        return false;
    observance.start = WrittenTime{QDateTime(QDate(1970, 1, 1), QTime(2, 0), Qt::UTC)};
    return true;
}

/// The moments at which an observance begins, by the clock before.
std::vector<QDateTime> startsOf(const Observance &observance, const QDateTime &until, RecurrenceBudget &budget)
{
    std::vector<QDateTime> starts{observance.start->wall};
    const CalendarZone before = CalendarZone::defined(*observance.from, {});
    for (const QString &rule : observance.rules) {
        const QDateTime first = startOfRule(observance, rule);
        const RuleStarts found = ruleStarts(rule, {first, false, first, until}, before, budget);
        starts.insert(starts.end(), found.starts.begin(), found.starts.end());
    }
    for (const QString &date : observance.dates)
        if (const std::optional<WrittenTime> time = writtenTime(date))
            starts.push_back(time->utc ? before.toWall(time->wall) : time->wall);
    return starts;
}

std::optional<CalendarZone> zoneOfDefinition(const CalendarText &text, const QDateTime &until, RecurrenceBudget &budget)
{
    if (auto zone = zoneOfPath(text.value(CalendarProperty::ZoneLocation).trimmed().toString()))
        return zone;
    std::vector<std::pair<ZoneTransition, int>> changes; // with the offset before
    for (auto &[number, observance] : observancesOf(text)) {
        if (!observance.from || !observance.to)
            continue;
        // Half of a zone would be wrong for half of the year.
        if (!observance.start && !giveStart(observance))
            return std::nullopt;
        for (const QDateTime &start : startsOf(observance, until, budget))
            changes.push_back({{start.toSecsSinceEpoch() - *observance.from, *observance.to}, *observance.from});
    }
    if (changes.empty())
        return std::nullopt;
    std::stable_sort(changes.begin(), changes.end(),
                     [](const auto &a, const auto &b) { return a.first.at < b.first.at; });
    std::vector<ZoneTransition> transitions;
    transitions.reserve(changes.size());
    for (const auto &change : changes)
        transitions.push_back(change.first);
    return CalendarZone::defined(changes.front().second, std::move(transitions));
}

} // namespace

CalendarZones::CalendarZones(const QTimeZone &mine, const QDateTime &until)
    : m_floating(CalendarZone::floating(mine))
    , m_until(until)
{
}

void CalendarZones::define(const CalendarText &zone)
{
    const QString id = plainId(zone.value(CalendarProperty::ZoneId).toString()).toCaseFolded();
    if (!id.isEmpty() && !m_definitions.contains(id))
        m_definitions.insert(id, zone);
}

std::optional<CalendarZone> CalendarZones::zoneOf(const QString &id, RecurrenceBudget &budget)
{
    const QString name = plainId(id);
    if (const auto known = m_known.constFind(name); known != m_known.constEnd())
        return *known;
    return *m_known.insert(name, found(name, budget));
}

std::optional<CalendarZone> CalendarZones::found(const QString &id, RecurrenceBudget &budget) const
{
    const auto definition = m_definitions.constFind(id.toCaseFolded());
    const auto defined = [&] {
        return definition == m_definitions.constEnd() ? std::nullopt : zoneOfDefinition(*definition, m_until, budget);
    };
    // What people call EST has summer time, and what the database calls so has none.
    if (isLoneName(id))
        if (auto zone = defined())
            return zone;
    for (const auto &read : {&zoneOfPath, &zoneOfWindows, &zoneOfOffset})
        if (auto zone = read(id))
            return zone;
    return defined();
}

} // namespace cultivar

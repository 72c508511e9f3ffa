// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/calendar_scanner.h"

#include "core/exchange/vcard/vcard_encoding.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace cultivar {

namespace {

constexpr qsizetype longestLine = 0x10000;       // 64 KiB
constexpr qsizetype largestComponent = 0x100000; // 1 MiB

bool isFold(char c)
{
    return c == ' ' || c == '\t';
}

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), a.size(), b.data(), b.size()) == 0;
}

QByteArrayView withoutBlanks(QByteArrayView text)
{
    while (!text.isEmpty() && isFold(text.back()))
        text.chop(1);
    while (!text.isEmpty() && isFold(text.front()))
        text = text.sliced(1);
    return text;
}

std::optional<CalendarProperty> propertyOf(QByteArrayView name)
{
    using Entry = std::pair<const char *, CalendarProperty>;
    static constexpr std::array known = {
        Entry{"UID", CalendarProperty::Uid},
        Entry{"DTSTART", CalendarProperty::Start},
        Entry{"DTEND", CalendarProperty::End},
        Entry{"DURATION", CalendarProperty::Duration},
        Entry{"RRULE", CalendarProperty::Rule},
        Entry{"RDATE", CalendarProperty::MoreDates},
        Entry{"EXDATE", CalendarProperty::Exceptions},
        Entry{"EXRULE", CalendarProperty::ExceptionRule},
        Entry{"RECURRENCE-ID", CalendarProperty::RecurrenceId},
        Entry{"SUMMARY", CalendarProperty::Summary},
        Entry{"DESCRIPTION", CalendarProperty::Description},
        Entry{"LOCATION", CalendarProperty::Location},
        Entry{"STATUS", CalendarProperty::Status},
        Entry{"ORGANIZER", CalendarProperty::Organizer},
        Entry{"ATTENDEE", CalendarProperty::Attendee},
        Entry{"URL", CalendarProperty::Url},
        Entry{"CONFERENCE", CalendarProperty::Conference},
        Entry{"X-GOOGLE-CONFERENCE", CalendarProperty::GoogleConference},
        Entry{"X-MICROSOFT-SKYPETEAMSMEETINGURL", CalendarProperty::TeamsMeeting},
        Entry{"TZID", CalendarProperty::ZoneId},
        Entry{"X-LIC-LOCATION", CalendarProperty::ZoneLocation},
        Entry{"TZOFFSETFROM", CalendarProperty::OffsetFrom},
        Entry{"TZOFFSETTO", CalendarProperty::OffsetTo},
        Entry{"SEQUENCE", CalendarProperty::Sequence},
    };
    const auto *const found =
        std::find_if(known.begin(), known.end(), [name](const Entry &entry) { return sameName(name, entry.first); });
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

/// The components of a calendar (RFC 5545, 3.6), none of which stands in another.
bool standsAlone(QByteArrayView component)
{
    static constexpr std::array names = {"VEVENT", "VTIMEZONE", "VTODO", "VJOURNAL", "VFREEBUSY", "VCALENDAR"};
    return std::any_of(names.begin(), names.end(), [component](const char *name) { return sameName(component, name); });
}

/// Without the letter of UTF-8 that was cut in two at its end.
QByteArrayView wholeLetters(QByteArrayView text)
{
    qsizetype tail = 0;
    while (tail < 3 && tail < text.size() && (static_cast<uchar>(text[text.size() - 1 - tail]) & 0xC0U) == 0x80U)
        ++tail;
    return tail < text.size() && static_cast<uchar>(text[text.size() - 1 - tail]) >= 0xC0U ? text.chopped(tail + 1)
                                                                                           : text;
}

QString decodedPart(QByteArrayView text)
{
    QString line = decodedLine(text);
    if (line.contains(QChar(u'\0')))
        line.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return line;
}

} // namespace

const CalendarLine *CalendarText::find(CalendarProperty property) const
{
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [property](const CalendarLine &each) { return each.property == property; });
    return found == lines.end() ? nullptr : &*found;
}

QStringView CalendarText::value(CalendarProperty property) const
{
    const CalendarLine *found = find(property);
    return found ? QStringView(found->value) : QStringView();
}

CalendarScanner::CalendarScanner(QByteArrayView bytes)
    : m_converted(utf8OfWhole(bytes))
    , m_bytes(m_converted.isEmpty() ? bytes : QByteArrayView(m_converted))
{
}

qsizetype CalendarScanner::endOfLine()
{
    const auto find = [this](char wanted, qsizetype end) {
        const void *found =
            m_at < end ? std::memchr(m_bytes.data() + m_at, wanted, static_cast<size_t>(end - m_at)) : nullptr;
        return found ? static_cast<const char *>(found) - m_bytes.data() : end;
    };
    if (m_lineFeed < m_at)
        m_lineFeed = find('\n', m_bytes.size());
    return find('\r', m_lineFeed);
}

QByteArrayView CalendarScanner::readPhysical()
{
    const qsizetype end = endOfLine();
    QByteArrayView line = m_bytes.sliced(m_at, end - m_at);
    const bool endsAtLineFeed =
        m_lineFeed < m_bytes.size() && m_lineFeed - end <= 2 && (m_lineFeed - end < 2 || m_bytes[end + 1] == '\r');
    m_at = endsAtLineFeed ? m_lineFeed + 1 : end + 1;
    ++m_number;
    if (line.startsWith("\xEF\xBB\xBF"))
        line = line.sliced(3);
    return line;
}

void CalendarScanner::append(QByteArrayView part)
{
    if (m_cut)
        return;
    if (m_joined.isEmpty())
        m_joined = m_line.toByteArray();
    m_cut = m_joined.size() + part.size() > longestLine;
    m_joined.append(part.first(std::min(part.size(), longestLine - m_joined.size())));
    m_line = m_joined;
}

bool CalendarScanner::readLine()
{
    if (m_at >= m_bytes.size())
        return false;
    m_joined.clear();
    m_line = readPhysical();
    m_first = m_number;
    m_cut = m_line.size() > longestLine;
    m_line = m_line.first(std::min(m_line.size(), longestLine));
    while (m_at < m_bytes.size() && isFold(m_bytes[m_at]))
        append(readPhysical().sliced(1));
    return true;
}

std::optional<CalendarText> CalendarScanner::next()
{
    while (readLine()) {
        const auto parts = splitContentLine(m_line);
        if (!parts)
            continue;
        std::optional<CalendarText> done;
        if (sameName(parts->name, "BEGIN"))
            done = begin(withoutBlanks(parts->value));
        else if (sameName(parts->name, "END"))
            done = end(withoutBlanks(parts->value));
        else if (m_open)
            keep(*parts);
        else if (sameName(parts->name, "METHOD"))
            noteMethod(withoutBlanks(parts->value));
        if (done)
            return done;
    }
    return unfinished();
}

void CalendarScanner::noteMethod(QByteArrayView method)
{
    static constexpr std::array answers = {"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"};
    m_callsOff = sameName(method, "CANCEL");
    m_replies =
        std::any_of(answers.begin(), answers.end(), [method](const char *name) { return sameName(method, name); });
}

std::optional<CalendarText> CalendarScanner::begin(QByteArrayView component)
{
    if (m_open && !standsAlone(component)) {
        m_observed = m_nested++ == 0 && (sameName(component, "STANDARD") || sameName(component, "DAYLIGHT"));
        m_observances += m_observed ? 1 : 0;
        return std::nullopt;
    }
    std::optional<CalendarText> before = unfinished();
    if (sameName(component, "VCALENDAR"))
        m_callsOff = m_replies = false;
    const bool isEvent = sameName(component, "VEVENT");
    if (isEvent || sameName(component, "VTIMEZONE")) {
        m_open.emplace();
        m_open->kind = isEvent ? CalendarText::Kind::Event : CalendarText::Kind::Zone;
        m_open->line = m_first;
        m_open->callsOff = m_callsOff;
        m_open->isReply = isEvent && m_replies;
        m_kept = 0;
        m_nested = m_observances = 0;
        m_observed = false;
    }
    return before;
}

std::optional<CalendarText> CalendarScanner::end(QByteArrayView component)
{
    if (!m_open)
        return std::nullopt;
    if (sameName(component, m_open->kind == CalendarText::Kind::Event ? "VEVENT" : "VTIMEZONE"))
        return std::exchange(m_open, std::nullopt);
    if (standsAlone(component))
        return unfinished();
    m_nested = std::max(0, m_nested - 1);
    m_observed = m_observed && m_nested > 0;
    return std::nullopt;
}

std::optional<CalendarText> CalendarScanner::unfinished()
{
    if (m_open && !m_open->problem)
        m_open->problem = ProblemKind::MissingEnd;
    return std::exchange(m_open, std::nullopt);
}

void CalendarScanner::keep(const SplitLine<QByteArrayView> &line)
{
    if (m_open->problem || (m_nested > 0 && (!m_observed || m_nested > 1)))
        return;
    const std::optional<CalendarProperty> property = propertyOf(line.name);
    if (!property)
        return;
    m_kept += m_line.size();
    if ((m_cut && property != CalendarProperty::Description) || m_kept > largestComponent) {
        m_open->problem = ProblemKind::TooLarge;
        m_open->detail = QString::fromLatin1(line.name);
        m_open->lines.clear();
        return;
    }
    m_open->lines.push_back({*property, decodedPart(line.parameters),
                             decodedPart(m_cut ? wholeLetters(line.value) : line.value),
                             m_observed ? m_observances : 0});
}

} // namespace cultivar

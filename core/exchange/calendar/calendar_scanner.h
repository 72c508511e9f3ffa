// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed.h"
#include "core/exchange/vcard/content_line.h"

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>
#include <optional>
#include <vector>

namespace cultivar {

/// The properties of events and zones that are read; all others are passed over, however long.
enum class CalendarProperty
{
    Uid,
    Start,
    End,
    Duration,
    Rule,          ///< RRULE
    MoreDates,     ///< RDATE
    Exceptions,    ///< EXDATE
    ExceptionRule, ///< EXRULE, of RFC 2445, which programs write still
    RecurrenceId,  ///< RECURRENCE-ID
    Summary,
    Description,
    Location,
    Status,
    Organizer,
    Attendee,
    Url,
    Conference,       ///< RFC 7986, 5.11
    GoogleConference, ///< X-GOOGLE-CONFERENCE
    TeamsMeeting,     ///< X-MICROSOFT-SKYPETEAMSMEETINGURL
    ZoneId,           ///< TZID
    ZoneLocation,     ///< X-LIC-LOCATION
    OffsetFrom,       ///< TZOFFSETFROM
    OffsetTo,         ///< TZOFFSETTO
    Sequence,         ///< SEQUENCE: of an event, how often it was changed
};

struct CalendarLine
{
    CalendarProperty property = CalendarProperty::Uid;
    QString parameters; ///< as written, quotes and all
    QString value;      ///< as written, escapes and all
    int observance = 0; ///< of a zone: in which STANDARD or DAYLIGHT it stands, from 1; 0: in none
};

/// One VEVENT or VTIMEZONE, unfolded and decoded; what is nested in an event (VALARM) left out.
struct CalendarText
{
    enum class Kind
    {
        Event,
        Zone
    };

    Kind kind = Kind::Event;
    int line = 0; ///< 1-based physical line of BEGIN
    std::vector<CalendarLine> lines;
    bool callsOff = false;              ///< of a file whose METHOD is CANCEL
    bool isReply = false;               ///< of a file that says only what one guest answers (RFC 5546, 3.2)
    std::optional<ProblemKind> problem; ///< MissingEnd or TooLarge; the lines are then not all there
    QString detail;                     ///< of the problem

    [[nodiscard]] const CalendarLine *find(CalendarProperty property) const;
    [[nodiscard]] QStringView value(CalendarProperty property) const; ///< of the first; empty if there is none
};

/// Cuts a file into its events and zones (RFC 5545, 3.1 and 3.6), whatever stands around them. Lines end in CR LF, LF,
/// CR or CR CR LF; a line that is none is passed over. Lines are unfolded before they are decoded, for simple programs
/// fold within a letter. Each byte is looked at a fixed number of times, and no more is kept than the limits say that
/// are with readCalendar().
class CalendarScanner
{
public:
    /// `bytes`, in UTF-8, UTF-16 or, line by line, Windows-1252, must outlive the scanner.
    explicit CalendarScanner(QByteArrayView bytes);

    /// The next one; nothing at the end.
    [[nodiscard]] std::optional<CalendarText> next();

    /// Bytes done, of `size()`; for progress. Not those of the file where it is UTF-16.
    [[nodiscard]] qsizetype position() const { return std::min(m_at, m_bytes.size()); }

    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }

private:
    QByteArrayView readPhysical();
    qsizetype endOfLine();
    bool readLine();
    void append(QByteArrayView part);
    void noteMethod(QByteArrayView method);
    std::optional<CalendarText> begin(QByteArrayView component);
    std::optional<CalendarText> end(QByteArrayView component);
    std::optional<CalendarText> unfinished();
    void keep(const SplitLine<QByteArrayView> &line);

    QByteArray m_converted;
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    qsizetype m_lineFeed = -1; ///< the first at or after m_at, once it was looked for
    int m_number = 0;          ///< of the physical line read last
    int m_first = 0;           ///< of the first physical line of m_line
    QByteArrayView m_line;     ///< unfolded
    QByteArray m_joined;       ///< what m_line shows if it was folded
    bool m_cut = false;        ///< m_line is longer than what is kept of it

    bool m_callsOff = false; ///< what is in the calendar
    bool m_replies = false;
    std::optional<CalendarText> m_open;
    qsizetype m_kept = 0; ///< bytes of m_open
    int m_nested = 0;     ///< components open within m_open
    int m_observances = 0;
    bool m_observed = false; ///< within STANDARD or DAYLIGHT
};

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/calendar_writer.h"

#include "core/exchange/calendar/calendar_zone.h"

#include <libical/ical.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

/// libical writes later ones as zeros, which no reader takes. Programs write them for what has no end.
const QDate lastDay(3000, 12, 31);

icaltimetype instantOf(const QDateTime &instant)
{
    const QDateTime utc = std::min(instant.toUTC(), QDateTime(lastDay, QTime(23, 59, 59), Qt::UTC));
    icaltimetype time = icaltime_null_time();
    time.year = utc.date().year();
    time.month = utc.date().month();
    time.day = utc.date().day();
    time.hour = utc.time().hour();
    time.minute = utc.time().minute();
    time.second = utc.time().second();
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

icaltimetype dateOf(const QDate &date)
{
    const QDate day = std::min(date, lastDay);
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    return time;
}

/// Text as it may stand in a calendar: no control characters but the tab and line breaks, which are LF (RFC 5545, 3.1).
QByteArray writtenText(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    text.removeIf([](QChar c) { return (c < u' ' && c != u'\n' && c != u'\t') || c == u'\x7f'; });
    return text.toUtf8();
}

/// An address, which can hold neither spaces nor quotes; it is written as it is, so that a line break in it would begin
/// a line of the calendar.
QByteArray writtenAddress(QString address)
{
    address.removeIf([](QChar c) { return c.isSpace() || c < u' ' || c == u'\x7f' || c == u'"'; });
    return address.toUtf8();
}

void add(icalcomponent *component, icalproperty *property)
{
    icalcomponent_add_property(component, property);
}

void addTexts(icalcomponent *component, const QString &uid, const QString &summary, const QString &description)
{
    add(component, icalproperty_new_uid(writtenText(uid).constData()));
    add(component, icalproperty_new_summary(writtenText(summary).constData()));
    if (!description.isEmpty())
        add(component, icalproperty_new_description(writtenText(description).constData()));
}

void addPerson(icalcomponent *component, const CalendarPerson &person, bool asOrganizer)
{
    const QByteArray email = writtenAddress(person.email);
    // Who has no address still has a name; RFC 5545 wants an address of some kind.
    const QByteArray address = email.isEmpty() ? "invalid:nomail"_ba : "mailto:" + email;
    icalproperty *property =
        asOrganizer ? icalproperty_new_organizer(address.constData()) : icalproperty_new_attendee(address.constData());
    // libical does not write a caret so that it is read as one (RFC 6868).
    if (const QByteArray name = writtenText(person.name.simplified().remove(u'^')); !name.isEmpty())
        icalproperty_add_parameter(property, icalparameter_new_cn(name.constData()));
    if (person.declined && !asOrganizer)
        icalproperty_add_parameter(property, icalparameter_new_partstat(ICAL_PARTSTAT_DECLINED));
    add(component, property);
}

/// A calendar has one organizer of an event (RFC 5545, 3.8.4.3), who declines nothing.
void addPeople(icalcomponent *component, const QList<CalendarPerson> &people)
{
    bool hasOrganizer = false;
    for (const CalendarPerson &person : people) {
        const bool isFirst = person.organizer && !hasOrganizer;
        hasOrganizer = hasOrganizer || isFirst;
        addPerson(component, person, isFirst);
        if (isFirst && person.declined)
            addPerson(component, person, false);
    }
}

/// A whole day is as long as its clocks make it.
qint64 daysOf(const CalendarEvent &event)
{
    return std::max<qint64>(1, std::llround(static_cast<double>(event.start.secsTo(event.end)) / double(daySeconds)));
}

/// The name of an occurrence is its RECURRENCE-ID as it is written, if it can be.
void addOccurrence(icalcomponent *component, const QString &occurrence)
{
    const icaltimetype time = icaltime_from_string(occurrence.toLatin1().constData());
    if (!occurrence.isEmpty() && !icaltime_is_null_time(time) && icaltime_is_valid_time(time))
        add(component, icalproperty_new_recurrenceid(time));
}

Component componentOf(const CalendarEvent &event, const QDateTime &stamp)
{
    Component component(icalcomponent_new(ICAL_VEVENT_COMPONENT), &icalcomponent_free);
    addTexts(component.get(), event.uid, event.summary, event.description);
    add(component.get(), icalproperty_new_dtstamp(instantOf(stamp)));
    addOccurrence(component.get(), event.occurrence);
    if (event.allDay) {
        add(component.get(), icalproperty_new_dtstart(dateOf(event.day)));
        add(component.get(), icalproperty_new_dtend(dateOf(event.day.addDays(daysOf(event)))));
    } else {
        add(component.get(), icalproperty_new_dtstart(instantOf(event.start)));
        add(component.get(), icalproperty_new_dtend(instantOf(event.end)));
    }
    if (!event.location.isEmpty())
        add(component.get(), icalproperty_new_location(writtenText(event.location).constData()));
    if (const QByteArray link = writtenAddress(event.link); !link.isEmpty())
        add(component.get(), icalproperty_new_url(link.constData()));
    if (event.cancelled)
        add(component.get(), icalproperty_new_status(ICAL_STATUS_CANCELLED));
    addPeople(component.get(), event.people);
    return component;
}

Component componentOf(const CalendarTask &task, const QDateTime &stamp)
{
    Component component(icalcomponent_new(ICAL_VTODO_COMPONENT), &icalcomponent_free);
    addTexts(component.get(), task.uid, task.summary, task.description);
    add(component.get(), icalproperty_new_dtstamp(instantOf(stamp)));
    if (task.due)
        add(component.get(), icalproperty_new_due(dateOf(*task.due)));
    const auto status = task.completed ? ICAL_STATUS_COMPLETED : ICAL_STATUS_NEEDSACTION;
    add(component.get(), icalproperty_new_status(status));
    if (task.completed)
        add(component.get(), icalproperty_new_completed(instantOf(*task.completed)));
    return component;
}

} // namespace

QByteArray writeCalendar(const std::vector<CalendarEntry> &entries, const QDateTime &stamp)
{
    icalerror_set_errors_are_fatal(0);
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT), &icalcomponent_free);
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_prodid("-//Cultivar//Cultivar " CULTIVAR_VERSION "//EN"));
    for (const CalendarEntry &entry : entries) {
        Component component = std::visit([&](const auto &each) { return componentOf(each, stamp); }, entry);
        icalcomponent_add_component(calendar.get(), component.release());
    }
    const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(icalcomponent_as_ical_string_r(calendar.get()),
                                                                        &icalmemory_free_buffer);
    return QByteArray(text.get());
}

} // namespace cultivar

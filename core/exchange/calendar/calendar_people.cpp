// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/calendar_people.h"

#include <QHash>
#include <QUrl>

#include <algorithm>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

QString withoutCarets(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        const bool isCoded = text[i] == u'^' && (next == u'n' || next == u'^' || next == u'\'');
        plain += !isCoded ? text[i] : next == u'n' ? QChar(u'\n') : next == u'^' ? QChar(u'^') : QChar(u'"');
        i += isCoded ? 1 : 0;
    }
    return plain;
}

/// Of "mailto:ana@example.org", in whatever case; of an address alone; of nothing else, such as "urn:uuid:".
QString addressOf(QStringView value)
{
    constexpr QStringView scheme = u"mailto:";
    value = value.trimmed();
    const bool isMail = value.startsWith(scheme, Qt::CaseInsensitive);
    if (isMail)
        value = value.sliced(scheme.size());
    value = value.first(value.indexOf(u'?') < 0 ? value.size() : value.indexOf(u'?'));
    const QString address = isMail ? QUrl::fromPercentEncoding(value.toUtf8()).trimmed() : value.toString();
    return address.contains(u'@') && (isMail || !address.contains(u':')) ? address : QString();
}

CalendarPerson personOf(const CalendarLine &line)
{
    CalendarPerson person;
    person.organizer = line.property == CalendarProperty::Organizer;
    person.declined = sameWord(calendarParameter(line.parameters, "PARTSTAT"_L1), "DECLINED"_L1);
    person.email = addressOf(line.value);
    if (person.email.isEmpty()) // RFC 7986, 6.2
        person.email = addressOf(calendarParameter(line.parameters, "EMAIL"_L1));
    person.name = calendarParameter(line.parameters, "CN"_L1).simplified();
    // Programs put the address there where they know no name.
    if (person.name.compare(person.email, Qt::CaseInsensitive) == 0)
        person.name.clear();
    return person;
}

bool isSomebody(const CalendarLine &line)
{
    const QString type = calendarParameter(line.parameters, "CUTYPE"_L1);
    return !sameWord(type, "ROOM"_L1) && !sameWord(type, "RESOURCE"_L1) && !sameWord(type, "GROUP"_L1);
}

} // namespace

QString calendarParameter(QStringView parameters, QLatin1StringView name)
{
    while (!parameters.isEmpty()) {
        const LineParameter<QStringView> parameter = takeParameter(parameters);
        if (sameWord(parameter.name.trimmed(), name))
            return withoutCarets(unquoted(parameter.value.trimmed()));
    }
    return {};
}

QList<CalendarPerson> peopleOf(const CalendarText &text)
{
    QList<CalendarPerson> people;
    QHash<QString, qsizetype> seen;
    for (const CalendarLine &line : text.lines) {
        const bool isPerson =
            line.property == CalendarProperty::Organizer || line.property == CalendarProperty::Attendee;
        if (!isPerson || !isSomebody(line))
            continue;
        const CalendarPerson person = personOf(line);
        const QString key = person.email.isEmpty() ? u"name:"_s + person.name : person.email.toLower();
        if (person.email.isEmpty() && person.name.isEmpty())
            continue;
        if (const auto known = seen.constFind(key); known != seen.constEnd()) {
            CalendarPerson &same = people[*known];
            same.organizer = same.organizer || person.organizer;
            same.declined = same.declined || person.declined;
            same.name = same.name.isEmpty() ? person.name : same.name;
        } else {
            seen.insert(key, people.size());
            people.append(person);
        }
    }
    return people;
}

} // namespace cultivar

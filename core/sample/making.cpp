// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/making.h"

#include "core/sample/fields.h"
#include "core/sample/sentences.h"

#include <QUuid>

namespace cultivar::sample {

namespace {

/// The name space of the sample's uids (RFC 4122, 4.3).
constexpr QUuid nameSpace(0x6c1b02d3, 0x5d0e, 0x4b8f, 0x9a, 0x41, 0x2f, 0x77, 0x0c, 0x3e, 0x58, 0x90);

} // namespace

Uid Making::uidOf(QLatin1StringView record, qint64 number) const
{
    const QString name = QString::number(seed) + u'/' + record + u'/' + QString::number(number);
    return Uid(QUuid::createUuidV5(nameSpace, name).toString(QUuid::WithoutBraces));
}

QDateTime Making::instant(QDate day, int hour, int minute) const
{
    return QDateTime(day, QTime(hour, minute), zone).toUTC();
}

QDate Making::workday(int n) const
{
    const int step = n < 0 ? -1 : 1;
    QDate day = today;
    for (int left = std::abs(n); left > 0;) {
        day = day.addDays(step);
        if (day.dayOfWeek() <= Qt::Friday)
            --left;
    }
    return day;
}

const Contact &Making::contact(ContactId id) const
{
    return network.of<Contact>()[static_cast<size_t>(id.value() - 1)];
}

ContactId Making::who(Story story, int n) const
{
    std::vector<ContactId> found;
    for (size_t i = 0; i < people().size(); ++i)
        if (people()[i].story == story)
            found.emplace_back(static_cast<qint64>(i) + 1);
    return found[static_cast<size_t>(n) % found.size()];
}

QString Making::subject(ContactId id, int n) const
{
    const auto &subjects = fieldOf(organizations()[static_cast<size_t>(personOf(id).organization)].topic).subjects;
    return subjects[static_cast<size_t>(n) % subjects.size()].toString();
}

QString Making::fill(QStringView sentence, ContactId id, int n) const
{
    return filled(sentence, contact(id).firstName(), subject(id, n));
}

const Person &personOf(ContactId id)
{
    return people()[static_cast<size_t>(id.value() - 1)];
}

} // namespace cultivar::sample

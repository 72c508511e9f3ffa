// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QCoreApplication>

namespace cultivar::cli {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(const std::optional<QDate> &day)
{
    return day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue();
}

QJsonArray toArray(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QString momentIn(const QDateTime &moment, const QTimeZone &zone)
{
    const QDateTime local = moment.toTimeZone(zone);
    const int minutes = local.offsetFromUtc() / 60;
    const auto padded = [](int number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    return local.toString(u"yyyy-MM-dd'T'HH:mm"_s) + (minutes < 0 ? u'-' : u'+') + padded(std::abs(minutes) / 60) +
           u':' + padded(std::abs(minutes) % 60);
}

double points(int tenths)
{
    return tenths / 10.0;
}

QJsonObject toJson(const rules::Terms &terms)
{
    return {{u"time"_s, points(terms.time)},          {u"importance"_s, points(terms.importance)},
            {u"follow_up"_s, points(terms.followUp)}, {u"date"_s, points(terms.date)},
            {u"bridge"_s, points(terms.bridge)},      {u"balance"_s, points(terms.balance)},
            {u"attempts"_s, points(terms.attempts)}};
}

QJsonObject contactJson(const ContactIndex &index, const ContactRow &row, const QStringList &emails)
{
    const rules::Due due = index.due(row);
    QStringList circles;
    for (const CircleId id : row.circles)
        if (const Circle *circle = index.circle(id))
            circles += circle->name;
    return {{u"uid"_s, row.uid.text()},
            {u"name"_s, orNull(row.name)},
            {u"organization"_s, orNull(row.organization)},
            {u"role"_s, orNull(row.role)},
            {u"emails"_s, toArray(emails)},
            {u"circles"_s, toArray(circles)},
            {u"last_contact"_s, orNull(row.clock.lastContact)},
            {u"due"_s, orNull(due.day)},
            {u"state"_s, due.state ? QJsonValue(toWord(*due.state)) : QJsonValue()}};
}

QJsonObject followUpJson(const FollowUp &followUp, const Contact &contact)
{
    return {{u"uid"_s, followUp.uid.text()},
            {u"contact"_s, contact.uid.text()},
            {u"name"_s, orNull(contact.displayName())},
            {u"kind"_s, toWord(followUp.kind)},
            {u"text"_s, followUp.text},
            {u"due"_s, orNull(followUp.due)},
            {u"mine"_s, followUp.mine},
            {u"done"_s, orNull(followUp.done)}};
}

Output addedUid(const ChangeSet &changes, const QString &said)
{
    const QString uid = changes.addedUids.empty() ? QString() : changes.addedUids.front().text();
    return {QJsonObject{{u"uid"_s, orNull(uid)}}, u"%1 (%2)\n"_s.arg(said, uid), {}, 0, {}};
}

Output changedCount(const ChangeSet &changes)
{
    const int count = changes.count;
    const QString text = count == 1 ? QCoreApplication::translate("cli", "1 contact changed.")
                                    : QCoreApplication::translate("cli", "%1 contacts changed.").arg(count);
    return {QJsonObject{{u"changed"_s, count}}, text + u'\n', {}, 0, {}};
}

} // namespace cultivar::cli

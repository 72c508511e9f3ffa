// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/text_table.h"
#include "core/rules/contact_clock.h"
#include "core/wording/brief_text.h"
#include "core/wording/names.h"
#include "core/wording/relative_dates.h"
#include "core/workspace/commands.h"
#include "core/workspace/contacts/contact_search.h"
#include "core/workspace/meetings/briefs.h"

#include <QLocale>

#include <algorithm>

namespace cultivar::cli {

namespace {

QStringList emailsOf(const Contact &contact)
{
    QStringList emails;
    for (const Reach &email : contact.emails)
        emails += email.value;
    return emails;
}

Result<QHash<ContactId, QStringList>> emailsOfRows(const Records &records, const std::vector<ContactRow> &rows)
{
    QHash<ContactId, QStringList> emails;
    // Reading everybody at once is several times faster than one after the other.
    constexpr size_t many = 200;
    if (rows.size() > many) {
        const Result<std::vector<Contact>> all = records.all<Contact>();
        if (!all)
            return passOn(all);
        for (const Contact &contact : *all)
            emails.insert(contact.id, emailsOf(contact));
        return emails;
    }
    for (const ContactRow &row : rows) {
        const Result<std::optional<Contact>> contact = records.find(row.id);
        if (!contact)
            return passOn(contact);
        if (*contact)
            emails.insert(row.id, emailsOf(**contact));
    }
    return emails;
}

Result<Output> listContacts(Session &session, const Invocation &invocation)
{
    const Result<std::optional<int>> limit = numberOption(invocation, u"limit"_s);
    if (!limit)
        return passOn(limit);
    const QString query = invocation.arguments.join(u' ');
    const QString circleName = invocation.value(u"circle"_s);
    return session.readWithIndex([&](const Records &records, const ContactIndex &index) -> Result<Output> {
        CircleId circle;
        if (!circleName.isEmpty()) {
            const Result<Circle> named = records.circleNamed(circleName);
            if (!named)
                return passOn(named);
            circle = named->id;
        }
        const auto found = searchContacts(records, index, query, circle, limit->value_or(-1));
        if (!found)
            return passOn(found);
        const Result<QHash<ContactId, QStringList>> emails = emailsOfRows(records, *found);
        if (!emails)
            return passOn(emails);
        QJsonArray json;
        std::vector<QStringList> lines;
        for (const ContactRow &row : *found) {
            json.append(contactJson(index, row, emails->value(row.id)));
            lines.push_back({row.name, row.organization, wording::lastContactText(row.clock.lastContact, index.today()),
                             row.uid.text()});
        }
        return Output{json, lines.empty() ? say("Nobody matches.") + u'\n' : textTable(lines), {}, 0, {}};
    });
}

template <RecordType R, class Day> void newestFirst(std::vector<R> &records, Day day)
{
    std::ranges::sort(records,
                      [&](const R &a, const R &b) { return std::pair(day(a), a.id) > std::pair(day(b), b.id); });
}

QJsonArray interactionsJson(const Records &records, std::vector<Interaction> interactions)
{
    std::vector<Touch> touches;
    touches.reserve(interactions.size());
    for (const Interaction &each : interactions)
        touches.push_back({each.day, each.channel, each.direction, each.attempt});
    newestFirst(interactions, [](const Interaction &each) { return each.day; });
    QJsonArray json;
    for (const Interaction &each : interactions) {
        QStringList contacts;
        for (const ContactId id : each.contacts)
            if (const auto contact = records.find(id); contact && *contact)
                contacts += (*contact)->uid.text();
        const bool attempt = rules::isAttempt({each.day, each.channel, each.direction, each.attempt}, touches);
        json.append(QJsonObject{{u"uid"_s, each.uid.text()},
                                {u"date"_s, each.day.toString(Qt::ISODate)},
                                {u"channel"_s, toWord(each.channel)},
                                {u"direction"_s, toWord(each.direction)},
                                {u"attempt"_s, attempt},
                                {u"note"_s, orNull(each.notes)},
                                {u"contacts"_s, toArray(contacts)}});
    }
    return json;
}

QJsonArray followUpsJson(const std::vector<FollowUp> &followUps, const Contact &contact)
{
    QJsonArray json;
    for (const FollowUp &each : followUps)
        json.append(followUpJson(each, contact));
    return json;
}

QJsonArray goodwillJson(std::vector<GoodwillEntry> entries)
{
    newestFirst(entries, [](const GoodwillEntry &each) { return each.day; });
    QJsonArray json;
    for (const GoodwillEntry &each : entries)
        json.append(QJsonObject{{u"uid"_s, each.uid.text()},
                                {u"side"_s, toWord(each.side)},
                                {u"kind"_s, toWord(each.kind)},
                                {u"date"_s, orNull(std::optional(each.day))},
                                {u"note"_s, orNull(each.note)}});
    return json;
}

QJsonArray datesJson(const Contact &contact)
{
    QJsonArray json;
    for (const ContactDate &date : contact.dates)
        json.append(QJsonObject{{u"kind"_s, toWord(date.kind)},
                                {u"label"_s, orNull(date.label)},
                                {u"date"_s, date.date.toText()},
                                {u"yearly"_s, date.yearly}});
    return json;
}

QJsonValue photoJson(const std::vector<Photo> &photos)
{
    if (photos.empty())
        return {};
    const Photo &photo = photos.front();
    const std::optional<ImageFormat> format = imageFormatOf(photo.image);
    return QJsonObject{{u"format"_s, format ? QJsonValue(toWord(*format)) : QJsonValue()},
                       {u"bytes"_s, photo.image.size()},
                       {u"address"_s, orNull(photo.address)}};
}

QString photoText(const std::vector<Photo> &photos)
{
    if (photos.empty())
        return {};
    const Photo &photo = photos.front();
    const std::optional<ImageFormat> format = imageFormatOf(photo.image);
    return format ? toWord(*format).toUpper() + u", "_s + QLocale().formattedDataSize(photo.image.size())
                  : photo.address;
}

QString addressText(const Address &address)
{
    QStringList parts;
    for (const QString &part :
         {address.postOfficeBox, address.extended, address.street,
          QStringList{address.postalCode, address.city}.join(u' ').trimmed(), address.region, address.country})
        if (!part.isEmpty())
            parts += part.simplified();
    return parts.join(u", "_s);
}

/// What the brief leaves out: how to reach them, all their days, and where they stand.
QString standingText(const Contact &contact, std::optional<int> cadence, const QString &photo)
{
    std::vector<QStringList> lines{{say("Uid"), contact.uid.text()}};
    const auto add = [&](const QString &label, const QString &value) {
        if (!value.isEmpty())
            lines.push_back({label, value});
    };
    const auto addLabelled = [&](const QString &label, const QString &value, const QString &own) {
        add(label, value.isEmpty() || own.isEmpty() ? value : value + u" ("_s + own + u')');
    };
    const auto addAll = [&](const QString &label, const std::vector<Reach> &reaches) {
        for (const Reach &reach : reaches)
            addLabelled(label, reach.value, reach.label);
    };
    const auto addDay = [&](const QString &label, const std::optional<QDate> &day) {
        add(label, day ? day->toString(Qt::ISODate) : QString());
    };
    addAll(say("E-mail"), contact.emails);
    addAll(say("Phone"), contact.phones);
    addAll(say("Link"), contact.links);
    for (const Address &address : contact.addresses)
        addLabelled(say("Address"), addressText(address), address.label);
    for (const ContactDate &date : contact.dates)
        addLabelled(say("Date"), date.date.toText(), wording::nameOf(date.kind, date.label));
    add(say("Photo"), photo);
    add(say("Cadence"), cadence ? say("every %1 days").arg(*cadence) : QString());
    add(say("Importance"), QString::number(contact.importance));
    add(say("Tags"), contact.tags.join(u", "_s));
    for (const CustomField &field : contact.customFields)
        add(field.label, field.value);
    addDay(say("Paused until"), contact.pausedUntil);
    addDay(say("Snoozed until"), contact.snoozedUntil);
    addDay(say("Left in peace until"), contact.inPeaceUntil);
    addDay(say("Archived since"), contact.archived);
    add(contact.deceased ? say("Deceased") : QString(), contact.deceased ? say("yes") : QString());
    return textTable(lines);
}

Result<Output> showContact(Session &session, const Invocation &invocation)
{
    return session.readWithIndex([&](const Records &records, const ContactIndex &index) -> Result<Output> {
        const Result<Contact> contact = commands::contactNamed(records, invocation.arguments.front());
        if (!contact)
            return passOn(contact);
        const std::optional<ContactRow> row = index.row(contact->id);
        if (!row)
            return fail(ErrorKind::NotFound, contact->uid.text(), Contact::recordName);
        const Result<std::vector<Interaction>> interactions = records.ofContact<Interaction>(contact->id);
        const Result<std::vector<FollowUp>> followUps = records.ofContact<FollowUp>(contact->id);
        const Result<std::vector<GoodwillEntry>> goodwill = records.ofContact<GoodwillEntry>(contact->id);
        const Result<std::vector<Photo>> photos = records.ofContact<Photo>(contact->id);
        const Result<QString> brief = briefOf(records, *contact);
        if (!interactions || !followUps || !goodwill || !photos || !brief)
            return !interactions ? passOn(interactions)
                   : !followUps  ? passOn(followUps)
                   : !goodwill   ? passOn(goodwill)
                   : !photos     ? passOn(photos)
                                 : passOn(brief);
        QJsonObject json = contactJson(index, *row, emailsOf(*contact));
        const std::optional<int> cadence = index.cadence(*row);
        json.insert(u"cadence_days"_s, cadence ? QJsonValue(*cadence) : QJsonValue());
        json.insert(u"importance"_s, contact->importance);
        json.insert(u"tags"_s, toArray(contact->tags));
        json.insert(u"dates"_s, datesJson(*contact));
        json.insert(u"notes"_s, orNull(contact->notes));
        json.insert(u"photo"_s, photoJson(*photos));
        json.insert(u"follow_ups"_s, followUpsJson(*followUps, *contact));
        json.insert(u"interactions"_s, interactionsJson(records, *interactions));
        json.insert(u"goodwill"_s, goodwillJson(*goodwill));
        return Output{json, *brief + u'\n' + standingText(*contact, cadence, photoText(*photos)), {}, 0, {}};
    });
}

Result<Output> briefContact(Session &session, const Invocation &invocation)
{
    return session.read([&](const Records &records) -> Result<Output> {
        const Result<Contact> contact = commands::contactNamed(records, invocation.arguments.front());
        if (!contact)
            return passOn(contact);
        const Result<QString> brief = briefOf(records, *contact);
        if (!brief)
            return passOn(brief);
        return Output{QJsonObject{{u"uid"_s, contact->uid.text()}, {u"brief"_s, *brief}}, *brief, {}, 0, {}};
    });
}

} // namespace

std::vector<Command> contactCommands()
{
    return {
        {u"contacts"_s,
         u"[QUERY]"_s,
         say("List contacts; words begin words of any field or note, and circle:, tag:, state:, org:, city:, quiet: "
             "narrow it."),
         u"cultivar-cli contacts \"berlin quiet:6m\" --circle \"Stay in touch\""_s,
         0,
         -1,
         {{u"circle"_s, say("Only this circle."), u"CIRCLE"_s}, {u"limit"_s, say("At most so many."), u"N"_s}},
         listContacts},
        {u"show"_s,
         u"UID"_s,
         say("Everything about one contact."),
         u"cultivar-cli show \"Ana Silva\""_s,
         1,
         1,
         {},
         showContact},
        {u"brief"_s,
         u"UID"_s,
         say("What to know before a conversation."),
         u"cultivar-cli brief \"Ana Silva\""_s,
         1,
         1,
         {},
         briefContact},
    };
}

} // namespace cultivar::cli

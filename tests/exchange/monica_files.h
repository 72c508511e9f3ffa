// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTimeZone>

// Small exports of Monica's, about people who do not exist.

namespace cultivar::test {

inline QByteArray monicaCollection(const QByteArray &type, const QByteArray &values)
{
    return R"({"count": 0, "type": ")" + type + R"(", "values": [)" + values + "]}";
}

/// The collections of an account, with commas between.
inline QByteArray monicaExport(const QByteArray &collections)
{
    return R"({"version": "1.0-preview.1", "app_version": "4.0.0", "export_date": "2024-05-10T08:00:00.000000Z",
"url": "https://monica.example", "exported_by": "u-1", "account": {"uuid": "a-1", "data": [)" +
           collections + R"(], "properties": {"journal_entries": []}, "instance": {
"genders": [{"uuid": "g-1", "properties": {"name": "Woman", "type": "F"}}, 5],
"activity_types": [{"uuid": "at-1", "properties": {"name": "Dinner"}}],
"life_event_types": [{"uuid": "lt-1", "properties": {"name": "New job"}}],
"contact_field_types": [
 {"uuid": "ft-mail", "properties": {"name": "Email", "protocol": "mailto:", "type": "email"}},
 {"uuid": "ft-tel", "properties": {"name": "Phone", "protocol": "tel:", "type": "phone"}},
 {"uuid": "ft-desk", "properties": {"name": "Desk", "type": "phone"}},
 {"uuid": "ft-in", "properties": {"name": "LinkedIn"}},
 {"uuid": "ft-tw", "properties": {"name": "Twitter"}},
 {"uuid": "ft-xmpp", "properties": {"name": "Jabber", "protocol": "xmpp:"}},
 {"uuid": "ft-desc", "properties": {"name": "Door code"}}]}}})";
}

inline QByteArray monicaContacts(const QByteArray &contacts)
{
    return monicaExport(monicaCollection("contact", contacts));
}

/// A contact with these collections.
inline QByteArray monicaPerson(const QByteArray &uuid, const QByteArray &name, const QByteArray &collections = {})
{
    return R"({"uuid": ")" + uuid +
           R"(", "created_at": "2020-01-02T03:04:05.000000Z", "properties": {"first_name": ")" + name +
           R"("}, "data": [)" + collections + "]}";
}

/// Ana ("c-1") with one collection of one record.
inline QByteArray monicaWith(const QByteArray &type, const QByteArray &values)
{
    return monicaContacts(monicaPerson("c-1", "Ana", monicaCollection(type, values)));
}

inline QTimeZone auckland()
{
    return QTimeZone("Pacific/Auckland");
}

} // namespace cultivar::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/parsed.h"
#include "core/exchange/reading_watch.h"

#include <QByteArrayView>
#include <QTimeZone>

// The JSON export of Monica 4 ("1.0-preview.1"): {"version", "app_version", "export_date", "url", "exported_by",
// "account": {"uuid", "data": [collections], "properties", "instance"}}. A record is as in
// core/exchange/archives/monica_record.h.
//
//   contact       Contact; its uid is Monica's. description -> background; food, gender, pets, ideas for gifts and a
//                 year of birth reckoned from an age -> custom fields; not active -> archived on the day of the last
//                 change; stay_in_touch_frequency -> cadence; first_met_date -> how we met, first_met_through ->
//                 ParsedContact::introducedBy; notes and what is noted of life events -> notes, each behind its day in
//                 bold; day of death, life events, and what Monica reminds of every year -> dates. A birthday without
//                 a year stays without. Somebody with no card of their own ("is_partial") is a contact like others.
//   call          Interaction, Call; incoming if the contact called.
//   conversation  Interaction, Message, or Email if it is about such an address; its messages are the notes, "→" before
//                 mine and "←" before theirs, the direction is theirs if they agree.
//   activity      Interaction, InPerson, with all who took part.
//   task          FollowUp of mine.
//   reminder      FollowUp of mine unless it became a date: due the first time on or after the export; one that is over
//                 is dropped. That it recurs is not kept.
//   debt          FollowUp: a promise of who owes, done if it is settled. It is no goodwill: nobody is shown as a debt.
//   gift          GoodwillEntry, Time: the kinds have none for things. Given if offered, received if received.
//   relationship  Relation from contact_is to of_contact; of two that say the same of each other one.
//
// What has no field of ours, as a star, a call's moods or who in the family a gift was for, stays in the content only.
// Of photos the one that is the avatar is the contact's, else the first. Documents and the journal are told as left
// out. Not read: other photos, users, and collections nobody knows.

namespace cultivar {

/// Whether a text of which this is the beginning is such an export: among the outermost keys there are "app_version"
/// and "exported_by", "export_date" or "account". The head may end anywhere.
[[nodiscard]] bool isMonica(QStringView head);

/// Each contact has one BroughtBySource{"monica", uuid, …}, whose content is monicaContent() as JSON. Other records
/// bear Uid::ofName("monica:<type>/<uuid>"), interactions the origin "monica:<uuid>". `mine` tells the days of moments;
/// what Monica knows as a day is that day. A later version of the same shape is read as well. `watch` counts records.
/// Problems, all of line 0: BadValue as MonicaRecord tells it, the record being left out, a contact or part of one
/// taken without the value; NoName (detail: "contact/<uuid>"); UnknownPerson for an activity of nobody (detail:
/// "activity/<uuid>"); NoPlace for each document and entry of the journal (detail: "document notes.pdf").
/// Fails with
///   InvalidInput   subject: "line/<n>" where it is no JSON, detail the parser's word; else "account";
///   UnknownFormat  another JSON;
///   Cancelled      `watch` stopped it.
[[nodiscard]] Result<Parsed> readMonica(QByteArrayView bytes, const QTimeZone &mine, const ReadingWatch &watch = {});

/// The contact that a `content` of readMonica() describes, without sources: the base of a three-way comparison. Nothing
/// if it is no JSON object.
[[nodiscard]] std::optional<Contact> monicaContact(const QString &content);

/// The trace of the picture that such a `content` has.
[[nodiscard]] PhotoTrace monicaPhoto(const QString &content);

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed.h"
#include "core/exchange/reading_watch.h"

#include <QByteArrayView>

// The CSV export of Meerkat CRM: tables in one file, each below a line "=== CONTACTS ===", "=== RELATIONSHIPS ===",
// "=== ACTIVITIES ===", "=== NOTES ===", "=== REMINDERS ===". Columns are found by name in any order; tables may be
// missing, in any order too, and those nobody knows are passed over.
//
//   CONTACTS       Contact. Work Information -> background; Contact Information -> the beginning of the notes; How We
//                  Met; Circles -> tags; Gender, Food Preference, columns people made, and a birthday nobody can read
//                  -> custom fields; Created At -> added.
//   NOTES          the contact's notes, each behind its day in bold.
//   RELATIONSHIPS  Relation from who is related to the contact; a custom field of the contact if that is no contact.
//   ACTIVITIES     Interaction, InPerson, with the contacts of those names.
//   REMINDERS      FollowUp of mine, done on the day of its last change if it is completed. That it recurs is not kept.
//
// Meerkat's days stand there as moments of its server's zone and are taken as written.

namespace cultivar {

/// Whether the first line that is not empty opens the contacts.
[[nodiscard]] bool isMeerkat(const QString &text);

/// Each contact bears Uid::ofName("meerkat:contact/<ID>"), so that two accounts of Meerkat's must not be read into one
/// file, and has one BroughtBySource{"meerkat", ID, …}, whose content is the non-empty cells as a JSON object under
/// their column names, with the contact's notes and custom fields from the other tables under the names of those.
/// Others bear "meerkat:<type>/<ID>" likewise: "reminder", "relationship", and as origin "activity". `watch` counts
/// characters.
/// Problems: MissingColumn if there are no contacts or they have no ID; NoName; BadValue for a contact, relationship,
/// activity or reminder without ID (detail: "ID") and for a day that cannot be read; UnknownPerson for what is about
/// nobody in the file.
[[nodiscard]] Parsed readMeerkat(QByteArrayView bytes, const ReadingWatch &watch = {});

/// The contact that a `content` of readMeerkat() describes, without sources: the base of a three-way comparison.
/// Nothing if it is no JSON object.
[[nodiscard]] std::optional<Contact> meerkatContact(const QString &content);

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed.h"
#include "core/exchange/reading_watch.h"
#include "core/exchange/tables/csv_table.h"

#include <QSet>
#include <QTimeZone>

// The archive LinkedIn gives its members: Connections.csv and messages.csv. Columns are found by name (English,
// German), below any preamble, since LinkedIn changes both order and preamble.

namespace cultivar {

/// The address of a person's page in the one form in which it is kept: "linkedin.com/in/" and its linkedInSlug(). Empty
/// if it is no such address.
[[nodiscard]] QString normalizedLinkedInAddress(QStringView address);

/// The custom field that says since when we are connected.
[[nodiscard]] QString connectedOnLabel();

/// What a header must have to be that of Connections.csv.
[[nodiscard]] const std::vector<ColumnNames> &linkedInConnectionColumns();
/// What a header must have to be that of messages.csv.
[[nodiscard]] const std::vector<ColumnNames> &linkedInMessageColumns();

/// Connections.csv. Each contact has one BroughtBySource{"linkedin", …}: its key is the normalised address, else the
/// e-mail address in lower case, else folded name and company; its content the non-empty cells as a JSON object under
/// their English column names. "Connected On" becomes a custom field (ISO 8601 where it can be read) and nothing else:
/// it is no conversation. Problems: NoName for a row without first and last name; MissingColumn if there is no header.
[[nodiscard]] Parsed readLinkedInConnections(QByteArrayView bytes, const ReadingWatch &watch = {});

/// The contact that a `content` of readLinkedInConnections() describes, without sources: the base of a three-way
/// comparison. Nothing if it is no JSON object.
[[nodiscard]] std::optional<Contact> linkedInContact(const QString &content);

/// What is known of me besides messages.csv, which does not say whose it is.
struct LinkedInSelf
{
    QString name{};              ///< as the profile or the settings have it; empty: not known
    QSet<QString> connections{}; ///< those who are not me: as addConnection() notes them

    bool operator==(const LinkedInSelf &) const = default;
};

/// Notes that `contact` is connected with me, by page and name.
void addConnection(const Contact &contact, LinkedInSelf &me);

/// messages.csv. Threads of exactly two people, counted over all rows of their conversation, give one interaction per
/// message, in the order of the file; group threads and drafts give none. I am who bears my name and is no connection,
/// else who of those that are no connection takes part in most conversations, among equals who sent most. `at` is the
/// message's instant, `day` that instant's day in `mine`. Text in HTML becomes plain. The origin is a digest of
/// conversation, sender, date and text as written. Problems: BadValue for a date that cannot be read; MissingColumn if
/// there is no header.
[[nodiscard]] Parsed readLinkedInMessages(QByteArrayView bytes, const QTimeZone &mine, const ReadingWatch &watch = {},
                                          const LinkedInSelf &me = {});

} // namespace cultivar

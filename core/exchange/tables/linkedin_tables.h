// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed.h"
#include "core/exchange/reading_watch.h"
#include "core/exchange/tables/csv_table.h"

#include <QTimeZone>

// The smaller tables of LinkedIn's archive, each known by its header wherever it stands. Two of them have the same one
// and differ by the name of their file.

namespace cultivar {

enum class LinkedInTable
{
    Invitations,             ///< those with a message: one interaction each
    RecommendationsGiven,    ///< a reference given each
    RecommendationsReceived, ///< a reference received each
    EndorsementsGiven,       ///< somebody promoted, one entry for a person and day with the skills as its note
    EndorsementsReceived,    ///< the same the other way round
    Positions,               ///< with the profile, the text of an overview of mine
    Profile                  ///< my name, and the beginning of that text
};

/// The origin of an invitation begins so.
inline constexpr auto invitationOrigin = "linkedin:invitation/"_L1;

/// What the overview of me is known by that holds both profile and positions.
inline constexpr auto wholeOverview = "linkedin:overview"_L1;
/// What it is called.
[[nodiscard]] QString overviewName();

/// Which of them a text is, by its header and, where that is not enough, the end of the file's name: nothing else tells
/// given recommendations from received ones. Nothing if it is none.
[[nodiscard]] std::optional<LinkedInTable> linkedInTable(const QString &text, QStringView fileName);

/// Any of them, whatever its file is called.
[[nodiscard]] std::optional<CsvTable> openLinkedInTable(const QString &text);

/// Reads one of them. Times of invitations and days of recommendations, which tell no zone, are in `mine`. People are
/// named by their page where the table has it, else by their names. What comes again is known by who and when, an
/// invitation also by its words. Profile and positions alone are an overview each.
/// Declined endorsements, and recommendations nobody may see yet, are passed over. Problems: BadValue for a time that
/// cannot be read; MissingColumn if it is no such table.
[[nodiscard]] Parsed readLinkedInTable(QByteArrayView bytes, QStringView fileName, const QTimeZone &mine,
                                       const ReadingWatch &watch = {});

} // namespace cultivar

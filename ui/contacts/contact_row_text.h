// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/match_reasons.h"
#include "core/workspace/index/contact_index.h"
#include "ui/contacts/text_line.h"

// What a row of the list says. Names and notes are data: they are shown as they were written.
namespace cultivar::ui {

/// The name, "Without a name" where nothing of it can be seen.
[[nodiscard]] QString shownName(const ContactRow &row);
[[nodiscard]] bool hasName(const ContactRow &row);

/// "Head of Data, Nordlicht"; without both the address, unless that is the name.
[[nodiscard]] QString roleText(const ContactRow &row);

/// "5 weeks ago", "not yet".
[[nodiscard]] QString lastContactText(const ContactRow &row, QDate today);

/// What replaces the state of who is not asked for now.
enum class Rest
{
    None,
    Paused,
    InPeace,
    Archived,
    Deceased
};

[[nodiscard]] Rest restOf(const ContactRow &row, QDate today);

/// "in 6 weeks", "since 24 Oct", "until 3 Mar", "archived".
[[nodiscard]] QString nextContactText(const ContactRow &row, const ContactIndex &index);

/// Whether the second line of the row tells of the place anyway.
[[nodiscard]] bool standsInRow(TextPlace place);

struct ReasonText
{
    QString icon;  ///< of ui/style/icons.h
    LineText line; ///< "note, 3 March: “hiring a first team”", with the hits
};

[[nodiscard]] ReasonText reasonText(const MatchReason &reason, QDate today);

/// Everything of the row, for assistive technology.
[[nodiscard]] QString accessibleText(const ContactRow &row, const ContactIndex &index, const MatchReason *reason);

} // namespace cultivar::ui

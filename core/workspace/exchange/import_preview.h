// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed.h"
#include "core/wording/contact_fields.h"

#include <QDate>

#include <array>

namespace cultivar {

/// What becomes of a person of a file, or of a record that is none. In the order in which they are shown.
enum class PreviewKind
{
    Problem,   ///< left out
    Duplicate, ///< new, and perhaps somebody who is there already or comes with them
    Update,    ///< is there already, and gains or changes something
    New,
    Same, ///< is there already, and nothing changes
};

inline constexpr std::array previewKinds = {PreviewKind::Problem, PreviewKind::Duplicate, PreviewKind::Update,
                                            PreviewKind::New, PreviewKind::Same};

/// Somebody the files speak of, or a record that was left out.
struct PreviewRow
{
    PreviewKind kind = PreviewKind::Same;
    std::vector<size_t> files; ///< where they are met, places in ImportReport::files
    int line = 0;              ///< in the first of these files
    RowProblem problem;        ///< of a problem

    QString name;      ///< the display name; of a problem nothing
    QString perhaps{}; ///< of a duplicate: the display name of who they may be
    Uid uid;
    QString role;
    QString organization;
    QString city;
    /// Updates: what changes. New ones: all that comes with them besides name, role and organization.
    std::vector<wording::FieldDifference> fields;
    int messages = 0;                   ///< conversations with them that are new
    int gains = 0;                      ///< meetings, promises, goodwill and relations that are new
    std::optional<QDate> lastMessage{}; ///< the newest of these, in my zone
};

/// Somebody the files tell of who is no contact.
struct ProposedPerson
{
    QString name;
    QString email;   ///< lower case
    int times = 0;   ///< talks and messages with them
    QDate last;      ///< the newest of these, in my zone; invalid where there is none
    int planned = 0; ///< meetings with them that are to come

    bool operator==(const ProposedPerson &) const = default;
};

/// How many people the files speak of, each once whatever number of files they are in.
struct PeopleCount
{
    int added = 0;
    int duplicates = 0; ///< of the added: those who may be somebody else, in a dry run
    int updated = 0;    ///< also those who only have new conversations
    int unchanged = 0;
    int heardFrom = 0;     ///< of the added: those with a conversation that counts as contact
    int messages = 0;      ///< conversations that are new
    int knownMessages = 0; ///< conversations that were there already
    int meetings = 0;      ///< new, as are the next four
    int followUps = 0;
    int goodwill = 0;
    int relations = 0;
    int overviews = 0;

    [[nodiscard]] int written() const { return added + updated; }

    [[nodiscard]] int all() const { return written() + unchanged; }
};

} // namespace cultivar

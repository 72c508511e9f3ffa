// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/records.h"

namespace cultivar {

/// What a change was, for the words on undo ("Undo: log call with Ana"). core/wording says it.
enum class EditKind
{
    AddContact,
    EditContact,
    ChangePhoto,
    RemovePhoto,
    ChangeCircles,
    Tag,
    Cadence, ///< the contact's own
    NotNow,
    Pause,
    Snooze,
    LeaveInPeace,
    Resume,
    Archive,
    Unarchive,
    Deceased,
    Relate,
    Log,
    EditInteraction,
    TrashInteraction,
    Promise,
    FinishFollowUp,
    EditFollowUp,
    ReopenFollowUp,
    TrashFollowUp,
    MoveFollowUp,
    DropFollowUp,
    Goodwill,
    EditGoodwill,
    TrashGoodwill,
    Meet,
    EditMeeting,
    MoveMeeting,
    CallOffMeeting,
    PrepareMeeting,
    HoldMeeting,
    MissMeeting,
    Write,
    NotSent,
    Answered,
    Review,
    OpenReview,
    KeepPicks,
    SwapPick,
    SkipPick,
    ChoosePick,
    FinishReview,
    Import,
    TakeBackImport,
    Merge,
    KeepApart, ///< two who look like one are two people
    Trash,
    Restore,
    AddCircle,
    EditCircle,
    EditTemplate,
    EditOverview,
    Settings,
    Other,
};

template <> struct EnumWords<EditKind>
{
    static constexpr std::array words = {"add_contact"_L1,
                                         "edit_contact"_L1,
                                         "change_photo"_L1,
                                         "remove_photo"_L1,
                                         "change_circles"_L1,
                                         "tag"_L1,
                                         "cadence"_L1,
                                         "not_now"_L1,
                                         "pause"_L1,
                                         "snooze"_L1,
                                         "leave_in_peace"_L1,
                                         "resume"_L1,
                                         "archive"_L1,
                                         "unarchive"_L1,
                                         "deceased"_L1,
                                         "relate"_L1,
                                         "log"_L1,
                                         "edit_interaction"_L1,
                                         "trash_interaction"_L1,
                                         "promise"_L1,
                                         "finish_follow_up"_L1,
                                         "edit_follow_up"_L1,
                                         "reopen_follow_up"_L1,
                                         "trash_follow_up"_L1,
                                         "move_follow_up"_L1,
                                         "drop_follow_up"_L1,
                                         "goodwill"_L1,
                                         "edit_goodwill"_L1,
                                         "trash_goodwill"_L1,
                                         "meet"_L1,
                                         "edit_meeting"_L1,
                                         "move_meeting"_L1,
                                         "call_off_meeting"_L1,
                                         "prepare_meeting"_L1,
                                         "hold_meeting"_L1,
                                         "miss_meeting"_L1,
                                         "write"_L1,
                                         "not_sent"_L1,
                                         "answered"_L1,
                                         "review"_L1,
                                         "open_review"_L1,
                                         "keep_picks"_L1,
                                         "swap_pick"_L1,
                                         "skip_pick"_L1,
                                         "choose_pick"_L1,
                                         "finish_review"_L1,
                                         "import"_L1,
                                         "take_back_import"_L1,
                                         "merge"_L1,
                                         "keep_apart"_L1,
                                         "trash"_L1,
                                         "restore"_L1,
                                         "add_circle"_L1,
                                         "edit_circle"_L1,
                                         "edit_template"_L1,
                                         "edit_overview"_L1,
                                         "settings"_L1,
                                         "other"_L1};
};

struct EditLabel
{
    EditKind kind = EditKind::Other;
    QString subject; ///< a name or a file; empty if there are several
    int count = 1;   ///< how many contacts or records it is about

    bool operator==(const EditLabel &) const = default;
};

/// One record before and after. Added: no `before`. Removed: no `after`.
template <class R> struct RecordChange
{
    std::optional<R> before;
    std::optional<R> after;

    bool operator==(const RecordChange &) const = default;
};

using Change = RecordTypes::Mapped<std::variant, RecordChange>;

/// A change of the user's data as values: the only thing the store writes. Applied whole or not at all; its inverse
/// undoes it.
class Edit
{
public:
    // Compiled once in edit.cpp, and not wherever an Edit is made: there are many kinds of records.
    Edit();
    explicit Edit(EditLabel label);
    Edit(const Edit &other);
    Edit(Edit &&other) noexcept;
    Edit &operator=(const Edit &other);
    Edit &operator=(Edit &&other) noexcept;
    ~Edit();

    [[nodiscard]] const EditLabel &label() const { return m_label; }

    void setLabel(EditLabel label) { m_label = std::move(label); }

    [[nodiscard]] const std::vector<Change> &changes() const { return m_changes; }

    [[nodiscard]] std::vector<Change> &changes() { return m_changes; }

    [[nodiscard]] bool isEmpty() const { return m_changes.empty(); }

    /// The import this belongs to; null for everything else.
    [[nodiscard]] BatchId batch() const { return m_batch; }

    void setBatch(BatchId batch) { m_batch = batch; }

    /// A new record. Gives it a uid if it has none, and an id (negative, valid inside this Edit) that others may refer
    /// to.
    template <RecordType R> Id<R> add(R record);

    /// Does nothing if both are equal.
    template <RecordType R> void update(R before, R after);

    template <RecordType R> void remove(R record);

    /// Empties it for the next changes, whose room is kept.
    void clear();

    /// The same backwards: last change first, before and after swapped.
    [[nodiscard]] Edit inverse() const;

private:
    EditLabel m_label;
    std::vector<Change> m_changes;
    BatchId m_batch;
    qint64 m_lastNewId = 0;
};

/// What an applied Edit touched, for whoever shows it.
struct ChangeSet
{
    std::vector<RecordKey> records;  ///< added, changed or removed
    std::vector<ContactId> contacts; ///< whose row in a list may differ now, sorted, each once
    std::vector<RecordKey> added;    ///< in the order of the Edit, with their keys
    std::vector<Uid> addedUids;      ///< as `added`
    int count = 0;                   ///< how many were added, changed or removed, also when not all are named
    bool everything = false;         ///< too much to name: ask anew

    [[nodiscard]] bool isEmpty() const { return records.empty() && !everything; }
};

} // namespace cultivar

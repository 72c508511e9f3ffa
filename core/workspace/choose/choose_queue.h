// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/choosing.h"
#include "core/workspace/records.h"

#include <span>

namespace cultivar {

/// Somebody to be asked about.
struct ChooseEntry
{
    ContactId id;
    Uid uid;
    QString name; ///< display name
    int conversations = 0;
};

/// What a file brought, by keys: an import has them one after the other.
struct BroughtByFile
{
    QString file;
    bool people = true; ///< else conversations
    qint64 first = 0;
    qint64 last = 0;
};

/// Everybody who is in no circle and about whom nobody said "not now", in the order of core/rules/choosing.h.
struct ChooseQueue
{
    std::vector<ChooseEntry> people;
    std::vector<BroughtByFile> files;
    double doneAWeek = 0; ///< contacts a week of late, see core/rules/cadence_budget.h
};

[[nodiscard]] Result<ChooseQueue> chooseQueue(const Records &records);

/// Somebody whom both of us know.
struct Acquaintance
{
    ContactId id;
    Uid uid;
    QString name;

    bool operator==(const Acquaintance &) const = default;
};

/// The newest conversation that has words, else the newest.
struct LastWords
{
    QDate day; ///< in my zone
    Channel channel = Channel::Message;
    Direction direction = Direction::Both;
    QString text; ///< on one line, at most some 200 characters

    bool operator==(const LastWords &) const = default;
};

/// What helps to say whether somebody matters.
struct ChooseCard
{
    Contact contact;
    int incoming = 0; ///< written by them
    int outgoing = 0; ///< written by me
    int talks = 0;    ///< anything else: calls, meetings
    std::optional<LastWords> last;
    std::optional<QDate> metOn;       ///< connected since
    std::vector<Acquaintance> common; ///< took part in the same conversations, are related, or introduced them; by name
    QStringList files;                ///< names of the files that brought them or a conversation with them
    rules::WritingHistory history;

    [[nodiscard]] bool isBare() const
    {
        return incoming + outgoing + talks == 0 && !metOn && common.empty() && contact.notes.isEmpty();
    }
};

/// In the order asked; those who are gone, in the trash or not active any more are left out. `files`: of the queue.
[[nodiscard]] Result<std::vector<ChooseCard>> chooseCards(const Records &records, std::span<const ContactId> people,
                                                          std::span<const BroughtByFile> files);

/// Those of `people` who are in no circle and about whom nobody said "not now": after an undo or redo. Who is gone is
/// left out.
[[nodiscard]] Result<std::vector<ContactId>> undecidedOf(const Records &records, std::span<const ContactId> people);

} // namespace cultivar

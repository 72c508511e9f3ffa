// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/follow_up_commands.h"

#include "core/workspace/commands.h"

namespace cultivar::commands {

namespace {

Result<QString> nameOfContact(const Records &records, ContactId id)
{
    const Result<std::optional<Contact>> contact = records.find(id);
    if (!contact)
        return passOn(contact);
    return *contact ? (*contact)->displayName() : QString();
}

/// A command that changes an open promise; the step bears the name of whom it was made with.
Workspace::Command changeOpen(Uid uid, EditKind kind, std::function<Result<void>(const Records &, FollowUp &)> change)
{
    return [uid = std::move(uid), kind, change = std::move(change)](const Records &records) -> Result<Edit> {
        const Result<FollowUp> stored = records.get<FollowUp>(uid);
        if (!stored)
            return passOn(stored);
        const Result<QString> name = nameOfContact(records, stored->contact);
        if (!name)
            return passOn(name);
        FollowUp after = *stored;
        if (after.isOpen())
            if (const Result<void> done = change(records, after); !done)
                return passOn(done);
        Edit edit({kind, *name, 1});
        edit.update(*stored, std::move(after));
        return edit;
    };
}

} // namespace

Workspace::Command finishFollowUp(Uid followUp)
{
    return changeOpen(std::move(followUp), EditKind::FinishFollowUp,
                      [](const Records &records, FollowUp &finished) -> Result<void> {
                          finished.done = records.present().today;
                          return {};
                      });
}

Workspace::Command moveFollowUp(Uid followUp, std::optional<QDate> due)
{
    return changeOpen(std::move(followUp), EditKind::MoveFollowUp,
                      [due](const Records &records, FollowUp &moved) -> Result<void> {
                          if (due && (!due->isValid() || *due < records.present().today))
                              return fail(ErrorKind::InvalidInput, u"due"_s, u"not_past"_s);
                          moved.due = due;
                          return {};
                      });
}

Workspace::Command dropFollowUp(Uid followUp)
{
    return changeOpen(std::move(followUp), EditKind::DropFollowUp,
                      [](const Records &records, FollowUp &dropped) -> Result<void> {
                          dropped.dropped = records.present().today;
                          return {};
                      });
}

} // namespace cultivar::commands

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/edit_text.h"

#include "core/wording/words.h"

namespace cultivar::wording {

namespace {

QString peopleText(int count)
{
    return count == 1 ? Words::tr("%n person", nullptr, count) : Words::tr("%n people", nullptr, count);
}

/// The one it was about, else how many.
QString whom(const EditLabel &label)
{
    const QString subject = onOneLine(label.subject);
    return subject.isEmpty() ? peopleText(label.count) : subject;
}

/// "of connections.csv (473 people)" needs a file; without one the people stand alone, and it may be about none.
QString importText(const EditLabel &label)
{
    const QString file = onOneLine(label.subject);
    if (label.count < 1)
        return file.isEmpty() ? Words::tr("import") : Words::tr("import of %1", "file").arg(file);
    return file.isEmpty() ? Words::tr("import (%1)", "people").arg(peopleText(label.count))
                          : Words::tr("import of %1 (%2)", "file, people").arg(file, peopleText(label.count));
}

QString takeBackText(const EditLabel &label)
{
    const QString file = onOneLine(label.subject);
    return file.isEmpty() ? Words::tr("take back an import") : Words::tr("take back the import of %1").arg(file);
}

} // namespace

QString editText(const EditLabel &label)
{
    switch (label.kind) {
    case EditKind::AddContact:
        return Words::tr("add %1").arg(whom(label));
    case EditKind::EditContact:
        return Words::tr("edit %1").arg(whom(label));
    case EditKind::ChangePhoto:
        return Words::tr("change the photo of %1").arg(whom(label));
    case EditKind::RemovePhoto:
        return Words::tr("remove the photo of %1").arg(whom(label));
    case EditKind::ChangeCircles:
        return Words::tr("change circles of %1").arg(whom(label));
    case EditKind::Tag:
        return Words::tr("tag %1").arg(whom(label));
    case EditKind::Cadence:
        return Words::tr("set the cadence of %1").arg(whom(label));
    case EditKind::NotNow:
        return Words::tr("not now for %1").arg(whom(label));
    case EditKind::Pause:
        return Words::tr("pause %1").arg(whom(label));
    case EditKind::Snooze:
        return Words::tr("snooze %1").arg(whom(label));
    case EditKind::LeaveInPeace:
        return Words::tr("leave %1 in peace").arg(whom(label));
    case EditKind::Resume:
        return Words::tr("suggest %1 again").arg(whom(label));
    case EditKind::Archive:
        return Words::tr("archive %1").arg(whom(label));
    case EditKind::Unarchive:
        return Words::tr("take %1 out of the archive").arg(whom(label));
    case EditKind::Deceased:
        return Words::tr("change whether %1 is alive").arg(whom(label));
    case EditKind::Relate:
        return Words::tr("change how %1 is related").arg(whom(label));
    case EditKind::Log:
        return Words::tr("log a conversation with %1").arg(whom(label));
    case EditKind::EditInteraction:
        return Words::tr("edit a conversation with %1").arg(whom(label));
    case EditKind::TrashInteraction:
        return Words::tr("put a conversation with %1 in the trash").arg(whom(label));
    case EditKind::Promise:
        return Words::tr("note a promise with %1").arg(whom(label));
    case EditKind::FinishFollowUp:
        return Words::tr("finish a follow-up with %1").arg(whom(label));
    case EditKind::EditFollowUp:
        return Words::tr("edit a follow-up with %1").arg(whom(label));
    case EditKind::ReopenFollowUp:
        return Words::tr("reopen a follow-up with %1").arg(whom(label));
    case EditKind::TrashFollowUp:
        return Words::tr("put a follow-up with %1 in the trash").arg(whom(label));
    case EditKind::MoveFollowUp:
        return Words::tr("move a follow-up with %1").arg(whom(label));
    case EditKind::DropFollowUp:
        return Words::tr("drop a follow-up with %1").arg(whom(label));
    case EditKind::Goodwill:
        return Words::tr("note goodwill with %1").arg(whom(label));
    case EditKind::EditGoodwill:
        return Words::tr("edit goodwill with %1").arg(whom(label));
    case EditKind::TrashGoodwill:
        return Words::tr("put goodwill with %1 in the trash").arg(whom(label));
    case EditKind::Meet:
        return Words::tr("plan a meeting with %1").arg(whom(label));
    case EditKind::EditMeeting:
        return Words::tr("edit a meeting with %1").arg(whom(label));
    case EditKind::MoveMeeting:
        return Words::tr("move a meeting with %1").arg(whom(label));
    case EditKind::CallOffMeeting:
        return Words::tr("call off a meeting with %1").arg(whom(label));
    case EditKind::PrepareMeeting:
        return Words::tr("prepare a meeting with %1").arg(whom(label));
    case EditKind::HoldMeeting:
        return Words::tr("note a meeting with %1").arg(whom(label));
    case EditKind::MissMeeting:
        return Words::tr("note that %1 did not come").arg(whom(label));
    case EditKind::Write:
        return Words::tr("write to %1").arg(whom(label));
    case EditKind::NotSent:
        return Words::tr("take back the letter to %1").arg(whom(label));
    case EditKind::Answered:
        return Words::tr("note the answer of %1").arg(whom(label));
    case EditKind::Review:
        return Words::tr("open the review again");
    case EditKind::OpenReview:
        return Words::tr("open the review of the week");
    case EditKind::KeepPicks:
        return Words::tr("keep the people of this week");
    case EditKind::SwapPick:
        return Words::tr("swap %1 for somebody else").arg(whom(label));
    case EditKind::SkipPick:
        return Words::tr("leave %1 out this week").arg(whom(label));
    case EditKind::ChoosePick:
        return Words::tr("choose %1 for this week").arg(whom(label));
    case EditKind::FinishReview:
        return Words::tr("close the week");
    case EditKind::Import:
        return importText(label);
    case EditKind::TakeBackImport:
        return takeBackText(label);
    case EditKind::Merge:
        return Words::tr("merge %1").arg(whom(label));
    case EditKind::KeepApart:
        return Words::tr("note that %1 is somebody else").arg(whom(label));
    case EditKind::Trash:
        return Words::tr("put %1 in the trash").arg(whom(label));
    case EditKind::Restore:
        return Words::tr("restore %1").arg(whom(label));
    case EditKind::AddCircle:
        return Words::tr("add the circle %1").arg(onOneLine(label.subject)).trimmed();
    case EditKind::EditCircle:
        if (label.count > 1)
            return Words::tr("change circles");
        return Words::tr("change the circle %1").arg(onOneLine(label.subject)).trimmed();
    case EditKind::EditTemplate:
        return Words::tr("change the letter template %1").arg(onOneLine(label.subject)).trimmed();
    case EditKind::EditOverview:
        return Words::tr("change the introduction %1").arg(onOneLine(label.subject)).trimmed();
    case EditKind::Settings:
        return Words::tr("change settings");
    case EditKind::Other:
        return Words::tr("change");
    }
    Q_UNREACHABLE();
}

} // namespace cultivar::wording

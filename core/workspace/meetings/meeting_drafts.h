// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uid.h"

#include <QMap>
#include <QString>

// What is half typed into the fields of a meeting, kept as a draft (Workspace::keepDraft()) by the name of the field,
// one for each part that is written in a place of its own. Which fields there are is the business of whoever types.
namespace cultivar {

enum class MeetingPart
{
    Preparation,
    Outcome
};

[[nodiscard]] QString meetingDraftKey(const Uid &meeting, MeetingPart part);
/// Empty if there is nothing to keep. An empty text is kept too: it was cleared.
[[nodiscard]] QString meetingDraftText(const QMap<QString, QString> &typed);
/// What is no such text gives nothing.
[[nodiscard]] QMap<QString, QString> meetingDraftFrom(const QString &text);

} // namespace cultivar

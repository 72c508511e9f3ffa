// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uid.h"

#include <QMap>
#include <QString>

// What is half typed into the fields of a meeting, kept as one draft (Workspace::keepDraft()) by the name of the field.
// Which fields there are is the business of whoever types.
namespace cultivar {

[[nodiscard]] QString meetingDraftKey(const Uid &meeting);
/// Empty if there is nothing to keep. An empty text is kept too: it was cleared.
[[nodiscard]] QString meetingDraftText(const QMap<QString, QString> &typed);
/// What is no such text gives nothing.
[[nodiscard]] QMap<QString, QString> meetingDraftFrom(const QString &text);

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

// What the user does with a contact's picture. Errors: NotFound (subject: the uid), InvalidInput for what is no image
// of ImageFormat or too large.
namespace cultivar::commands {

/// Instead of what there was.
[[nodiscard]] Workspace::Command setPhoto(Uid contact, QByteArray image);
/// The picture goes into the trash; none is no step.
[[nodiscard]] Workspace::Command removePhoto(Uid contact);

} // namespace cultivar::commands

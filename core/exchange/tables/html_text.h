// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cultivar {

/// Text that a program wrote as paragraphs of HTML, as LinkedIn does in its messages: without tags, a line for each
/// paragraph and break, entities as what they stand for. Text that is none comes back as it is.
[[nodiscard]] QString plainTextOf(const QString &text);

} // namespace cultivar

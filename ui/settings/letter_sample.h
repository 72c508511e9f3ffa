// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/message_template.h"
#include "core/workspace/settings/settings_view.h"

#include <QDate>

namespace cultivar::ui {

/// The letter as it would go to somebody made up, with my own name and introduction where they are known.
[[nodiscard]] rules::Letter sampleLetter(const MessageTemplate &letter, const SettingsView &view, QDate today);

/// What a placeholder stands for: "their first name".
[[nodiscard]] QString placeholderText(const QString &name);

/// What is wrong with a letter's placeholders, one sentence each; empty if nothing is.
[[nodiscard]] QString placeholderWarning(const rules::Letter &letter);

} // namespace cultivar::ui

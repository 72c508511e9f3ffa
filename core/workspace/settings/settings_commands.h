// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

namespace cultivar::commands {

/// A preference and its new text; an empty one takes it back to what the program chooses.
struct SettingText
{
    QString key; ///< of core/rules/preferences.h
    QString value;
};

/// Several preferences as one step, each as commands::changeSetting() does one. One that cannot be stops all.
[[nodiscard]] Workspace::Command changeSettings(std::vector<SettingText> settings);

} // namespace cultivar::commands

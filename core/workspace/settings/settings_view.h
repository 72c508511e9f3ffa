// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/records.h"

namespace cultivar {

struct CircleUse
{
    Circle circle;
    int people = 0; ///< active contacts in it

    bool operator==(const CircleUse &) const = default;
};

/// All that can be set, for the page of that name.
struct SettingsView
{
    rules::Preferences preferences;
    std::vector<CircleUse> circles;         ///< in the order they were made
    std::vector<Overview> overviews;        ///< likewise
    std::vector<MessageTemplate> templates; ///< likewise
    QString sqliteVersion;                  ///< "3.40.1"

    bool operator==(const SettingsView &) const = default;
};

[[nodiscard]] Result<SettingsView> settingsView(const Records &records);

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace cultivar::ui {

class Navigator;

/// Something that can be begun from anywhere.
struct WindowDeed
{
    QString id;
    QString text;
    QString second; ///< quiet words behind it, by which it is found as well
    QString iconName;
    std::function<void()> act;
};

/// What the palette offers besides pages and people, and the menus from it. `go` outlives them.
[[nodiscard]] std::vector<WindowDeed> windowDeeds(Navigator &go);

} // namespace cultivar::ui

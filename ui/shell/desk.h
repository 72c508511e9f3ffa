// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/live_index.h"
#include "ui/shell/doer.h"
#include "ui/shell/look.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompter.h"

namespace cultivar::ui {

/// What the window lends to each of its pages; all of it outlives them.
struct Desk
{
    Workspace &workspace;
    LiveIndex &contacts;
    Doer &doer;
    Navigator &navigator;
    Prompter &prompter;
    Look &look;
};

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/job_control.h"

#include <atomic>
#include <functional>
#include <memory>

namespace cultivar::cli {

/// While it lives, Ctrl+C sets `cancelled` instead of ending the program; a second Ctrl+C ends it.
class InterruptGuard
{
public:
    explicit InterruptGuard(std::shared_ptr<std::atomic<bool>> cancelled);
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard &) = delete;
    InterruptGuard &operator=(const InterruptGuard &) = delete;
};

/// Says on stderr how far work is; nothing unless stderr is a terminal.
[[nodiscard]] std::function<void(const JobStep &)> progressOnTerminal();
void clearProgress();

} // namespace cultivar::cli

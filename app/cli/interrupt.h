// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

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
[[nodiscard]] std::function<void(const QString &, qint64, qint64)> progressOnTerminal();
void clearProgress();

} // namespace cultivar::cli

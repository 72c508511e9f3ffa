// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <csignal>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace cultivar::cli {

namespace {

std::shared_ptr<std::atomic<bool>> current;

void onInterrupt(int)
{
    *current = true;
    // Whoever asks twice does not want to wait: the database stands that.
    std::signal(SIGINT, SIG_DFL);
}

bool isTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

} // namespace

InterruptGuard::InterruptGuard(std::shared_ptr<std::atomic<bool>> cancelled)
{
    current = std::move(cancelled);
    std::signal(SIGINT, onInterrupt);
}

InterruptGuard::~InterruptGuard()
{
    std::signal(SIGINT, SIG_DFL);
}

std::function<void(const JobStep &)> progressOnTerminal()
{
    if (!isTerminal())
        return {};
    return [](const JobStep &step) {
        constexpr int whole = 100;
        if (step.total > 0)
            std::fprintf(stderr, "\r\033[K%s%s%d%%", qPrintable(step.what), step.what.isEmpty() ? "" : " ",
                         static_cast<int>(step.done * whole / step.total));
    };
}

void clearProgress()
{
    if (isTerminal())
        std::fputs("\r\033[K", stderr);
}

} // namespace cultivar::cli

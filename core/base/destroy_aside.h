// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/freed_memory.h"

#include <QThreadPool>

#include <memory>

namespace cultivar {

/// Destroys something large on another thread, so that nobody waits for that, and gives its memory back. It must not
/// be tied to a thread.
template <class T> void destroyAside(std::unique_ptr<T> large)
{
    QThreadPool::globalInstance()->start([large = std::shared_ptr<T>(std::move(large))]() mutable {
        large.reset();
        giveBackFreedMemory();
    });
}

} // namespace cultivar

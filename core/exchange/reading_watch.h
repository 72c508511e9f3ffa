// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace cultivar {

/// Asked while a file is read, often: how far it is, in whatever unit the file is read by. False stops the reading;
/// what was read so far is then of no use. None: nobody asks.
using ReadingWatch = std::function<bool(qint64 done, qint64 total)>;

/// Whether to go on.
[[nodiscard]] inline bool goesOn(const ReadingWatch &watch, qint64 done, qint64 total)
{
    return !watch || watch(done, total);
}

} // namespace cultivar

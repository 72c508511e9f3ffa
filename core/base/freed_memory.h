// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cultivar {

/// Hands memory that was freed back to the system, where the C library keeps it otherwise (glibc). After work that took
/// much for a while; takes milliseconds. Any thread.
void giveBackFreedMemory();

} // namespace cultivar

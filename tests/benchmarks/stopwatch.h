// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace cultivar::benchmarks {

/// CPU seconds of this thread, user and system: what other programs do meanwhile does not count.
[[nodiscard]] double threadSeconds();
/// CPU seconds of this process, all threads, user and system.
[[nodiscard]] double processSeconds();
/// CPU seconds of this process, all threads, user only: what many other programs tell of themselves.
[[nodiscard]] double userSeconds();
/// Seconds on a clock that never goes back.
[[nodiscard]] double wallSeconds();

/// The value below which `share` (0 to 1) of `values` lie; `values` is not empty.
[[nodiscard]] double quantile(std::vector<double> values, double share);
[[nodiscard]] double median(std::vector<double> values);

} // namespace cultivar::benchmarks

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTime>

#include <optional>

namespace cultivar::wording {

/// A time of day as people type it: "14", "14:00", "14.00", "1400", "2pm", "2:30 pm", "noon". Nothing for what is none.
[[nodiscard]] std::optional<QTime> timeFromWords(const QString &text);

} // namespace cultivar::wording

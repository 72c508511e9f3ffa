// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/interaction.h"

namespace cultivar::ui {

/// A half-typed conversation, as it is kept from day to day.
struct LogDraft
{
    Channel channel = Channel::Call;
    Direction direction = Direction::Both;
    bool attempt = false;
    QString day; ///< as it was typed
    std::vector<ContactId> others;
    QString text;

    bool operator==(const LogDraft &) const = default;
};

[[nodiscard]] QString logDraftText(const LogDraft &draft);
/// What cannot be read is left at its default.
[[nodiscard]] LogDraft logDraftFrom(const QString &text);

} // namespace cultivar::ui

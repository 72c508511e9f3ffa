// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace cultivar::ui {

/// What a text is, which decides its size and weight. Everything follows from the system's font.
enum class TextRole
{
    Clock,    ///< remaining time
    Title,    ///< one per page, the name in a header
    Question, ///< the question at hand
    Heading,  ///< sections of a page, the name in a card
    Reading,  ///< letters, reasons, notes
    Body,
    Strong, ///< body that is read first
    Second, ///< second line of a row, hints
    Caption ///< key hints, heads of columns
};

[[nodiscard]] QFont fontFor(TextRole role, const QFont &system);

/// From the font of the system as it is now.
[[nodiscard]] QFont roleFont(TextRole role);

} // namespace cultivar::ui

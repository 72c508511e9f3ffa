// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/vcard/vcard_properties.h"

#include <vector>

namespace cultivar {

/// A content line of a card, and what of the contact it is.
struct VcardLine
{
    QStringView text;
    ContentLine parts;
    VcardProperty property = VcardProperty::Unknown;
    int element = -1; ///< index in the contact's list, 0 for a single field; -1: the contact has nothing of this line

    bool operator==(const VcardLine &) const = default;
};

/// The content lines of a card, LF between them in `content`, which must outlive them. What is no content line is left
/// out.
[[nodiscard]] std::vector<VcardLine> linesOfCard(QStringView content);

} // namespace cultivar

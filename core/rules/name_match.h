// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

namespace cultivar::rules {

/// Whether two names can be one person's, for people who share an e-mail address: the same folded words in any order;
/// initials for names, as long as one whole word is shared; a nickname for the given name; one name within the other
/// with the same family name, or a given name alone. A missing name fits every other. Organization and e-mail are no
/// names.
[[nodiscard]] bool namesCompatible(const Contact &a, const Contact &b);

} // namespace cultivar::rules

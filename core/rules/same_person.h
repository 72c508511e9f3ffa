// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

// Whether two who share an address, a page or a key can be one.
namespace cultivar::rules {

/// Names that fit (namesCompatible()), and neither a company and a person, nor a couple and one of them, nor two
/// generations of a family. Of whom no name is said may be anybody.
[[nodiscard]] bool canBeOne(const Contact &a, const Contact &b);

/// As canBeOne(), or with the same given name: whoever marries keeps it.
[[nodiscard]] bool canBeRenamed(const Contact &a, const Contact &b);

} // namespace cultivar::rules

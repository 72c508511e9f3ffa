// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cultivar {

/// What tells a person's page on LinkedIn from every other, whatever form its address has: the part after "/in/", lower
/// case and percent-decoded, without query, language or trailing slash. Scheme and country or www before the host may
/// be there or not. Empty if it is no such address.
[[nodiscard]] QString linkedInSlug(QStringView address);

} // namespace cultivar

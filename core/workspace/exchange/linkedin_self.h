// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/tables/linkedin_archive.h"

namespace cultivar::store {
class EditWriter;
}

namespace cultivar {

/// What is stored of me that tells whose messages of LinkedIn are: my name, and whoever an earlier archive called a
/// connection.
[[nodiscard]] Result<LinkedInSelf> linkedInSelf(store::EditWriter &writer);

} // namespace cultivar

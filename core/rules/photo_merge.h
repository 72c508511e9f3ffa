// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/photo.h"

namespace cultivar::rules {

struct PhotoMerge
{
    Photo photo;           ///< what it becomes
    bool conflict = false; ///< the user's picture stays although the source brings another
};

/// What becomes of a contact's picture when a source comes again: an image or address that the user has not touched
/// follows the source, one that was replaced or taken away stays so. `stored`: a default Photo if there is none;
/// `broughtLast`: default if it never brought one.
[[nodiscard]] PhotoMerge mergePhoto(const Photo &stored, const PhotoTrace &broughtLast, const Photo &brought);

} // namespace cultivar::rules

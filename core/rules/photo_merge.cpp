// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/photo_merge.h"

namespace cultivar::rules {

PhotoMerge mergePhoto(const Photo &stored, const PhotoTrace &broughtLast, const Photo &brought)
{
    PhotoMerge result{stored};
    if (!brought.image.isEmpty() && brought.image != stored.image) {
        if (imageDigest(stored.image) == broughtLast.digest)
            result.photo.image = brought.image;
        else
            result.conflict = true;
    }
    if (!brought.address.isEmpty() && stored.address == broughtLast.address)
        result.photo.address = brought.address;
    return result;
}

} // namespace cultivar::rules

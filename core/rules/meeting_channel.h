// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"

namespace cultivar::rules {

/// How a meeting was most likely held: with a link by video, a telephone link (RFC 3966) or a number as its place by
/// call, at any other place in person, and without either by call.
[[nodiscard]] Channel likelyChannel(const Meeting &meeting);

} // namespace cultivar::rules

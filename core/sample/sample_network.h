// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/records.h"

#include <QTimeZone>

namespace cultivar {

/// A made-up network of about 120 people with two years of history up to `today`, and some weeks ahead: for the
/// demonstration, for pictures and for tests. Nobody in it exists; mail goes to the domains of RFC 2606, telephone
/// numbers are of the 555 range.
///
/// The same `today`, `zone` and `seed` give the same network on every machine. Contacts stand in every state on any
/// day. Ids are 1 to n for each type, uids derive from the seed (those of settings are their keys, those of the three
/// circles with a role are "stay-in-touch", "get-to-know" and "collaborated-with"). `today` is a day in `zone`, in
/// which meetings are at working hours.
[[nodiscard]] Network sampleNetwork(QDate today, const QTimeZone &zone, quint32 seed);

} // namespace cultivar

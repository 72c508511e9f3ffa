// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/tables/ldif_reader.h"

class QJsonObject;

namespace cultivar {

/// What the values of an attribute are.
enum class LdifKind
{
    Text,
    Binary, ///< a picture and the like: kept in base64
    Unknown ///< to us
};

[[nodiscard]] LdifKind kindOfAttribute(const QString &name);

/// The entry as a row of an address book. Of several values of what somebody has once, such as a name in several
/// languages, the first without an option is taken, or the first; those that say the same are left out, and the others
/// stand under the name of their attribute, option and all. How a directory sorts its entries is left out.
[[nodiscard]] QJsonObject cellsOfEntry(const LdifEntry &entry);

} // namespace cultivar

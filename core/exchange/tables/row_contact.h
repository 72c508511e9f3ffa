// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

class QJsonObject;

namespace cultivar {

/// What cells that are not empty say of somebody, under names of address_book_columns.h; without sources. Of two that
/// hold the same field the second is a custom field under its own name, and so is whatever the model has no field for,
/// or cannot be understood.
[[nodiscard]] Contact contactOfRow(const QJsonObject &cells);

} // namespace cultivar

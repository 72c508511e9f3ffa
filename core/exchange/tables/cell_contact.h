// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

#include <optional>

class QJsonObject;

// Contacts of cells whose names are those of address_book_columns.h: what a table of another program and LDIF bring.

namespace cultivar {

/// The contact of the non-empty cells of a row, under the names of their columns, with one BroughtBySource{source, …}:
/// its key is `key`, or, where there is none, the e-mail address in lower case, else folded name and organization; its
/// content the cells as a JSON object. Several values in one cell (" ::: ", and commas and the like between addresses
/// and numbers, and between tags that are not Google's) are several; labels lose the mark of the preferred one; system
/// groups are no tags. Columns nobody knows become custom fields, so that nothing is lost. Nothing if there is nothing
/// to call them by.
[[nodiscard]] std::optional<Contact> contactOfCells(const QJsonObject &cells, const QString &source,
                                                    const QString &key = {});

/// What stands between several values in one cell of that column.
[[nodiscard]] QString betweenValuesOf(const QString &column);

/// The contact that such a `content` describes, without sources: the base of a three-way comparison. Nothing if it is
/// no JSON object.
[[nodiscard]] std::optional<Contact> contactOfContent(const QString &content);

} // namespace cultivar

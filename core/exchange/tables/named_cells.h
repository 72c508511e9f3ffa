// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/tables/csv.h"
#include "core/model/contact.h"

#include <QJsonObject>

#include <utility>
#include <vector>

// The words of a source that come as cells under names: what they are kept as until the source comes again.

namespace cultivar {

/// What a column without a name is called: "Column 1" for the first.
[[nodiscard]] QString columnName(qsizetype index);

/// Names that occur again get a number: "Web Page", "Web Page (2)".
[[nodiscard]] QStringList distinctNames(const QStringList &names);

/// The cells that are not empty, without surrounding space, under the names of their columns; a column without a name
/// is left out. `names` are distinct.
[[nodiscard]] QJsonObject namedCells(const CsvRow &row, const QStringList &names);

/// Cells under their names, which are distinct.
[[nodiscard]] QJsonObject objectOfCells(std::vector<std::pair<QString, QJsonValue>> cells);

/// What `source` brought.
[[nodiscard]] BroughtBySource broughtCells(const QString &source, const QString &key, const QJsonObject &cells);

/// The cells of a `content`; nothing if it is no JSON object.
[[nodiscard]] std::optional<QJsonObject> cellsOfContent(const QString &content);

/// A name for somebody whom a source gives none: the e-mail address in lower case, else folded name and organization.
[[nodiscard]] QString keyOfContact(const Contact &contact);

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/contact.h"

// The fields of a contact as text to edit, and back. What is read gives InvalidInput (detail: what it must be).
namespace cultivar::ui {

/// With commas; an entry that has one, or quotes, stands in quotes.
[[nodiscard]] QString listText(const QStringList &list);
[[nodiscard]] QStringList listFrom(const QString &text);

/// "ana@example.org (work)", one a line.
[[nodiscard]] QString reachText(const std::vector<Reach> &list);
[[nodiscard]] std::vector<Reach> reachFrom(const QString &text);

/// "street; postal code; city; region; country (label)", one a line. What else an address has is kept by line.
[[nodiscard]] QString addressText(const std::vector<Address> &list);
[[nodiscard]] std::vector<Address> addressesFrom(const QString &text, const std::vector<Address> &before);
[[nodiscard]] QString addressInWords(const Address &address);

/// "birthday: 3 December 1985", "first day: 2020-03-01 once".
[[nodiscard]] QString datesText(const std::vector<ContactDate> &list);
[[nodiscard]] Result<std::vector<ContactDate>> datesFrom(const QString &text, QDate today);
[[nodiscard]] QString dateInWords(const PartialDate &date);

/// "a data platform (2025-09-01)", one a line.
[[nodiscard]] QString projectsText(const std::vector<Project> &list);
/// A new one is true as of today.
[[nodiscard]] std::vector<Project> projectsFrom(const QString &text, const std::vector<Project> &before, QDate today);

/// "label: value", one a line.
[[nodiscard]] QString customText(const std::vector<CustomField> &list);
[[nodiscard]] std::vector<CustomField> customFrom(const QString &text);

/// "every 6 weeks", "42 days", "2 months"; empty: none.
[[nodiscard]] Result<std::optional<int>> cadenceFrom(const QString &text);

} // namespace cultivar::ui

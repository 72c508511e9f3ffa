// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

#include <QLocale>

#include <functional>

namespace cultivar::wording {

/// What a field of Contact is called, in the middle of a sentence: "role", "e-mail address". `field`: its described
/// name; one nobody knows is shown as it is.
[[nodiscard]] QString contactFieldName(QStringView field);

/// How those a contact refers to are called; nothing given: not said.
struct ReferenceNames
{
    std::function<QString(CircleId)> circle;
    std::function<QString(ContactId)> contact;
};

/// A field of a contact in two states, each in words on one line. Of a list, `before` are the elements that are gone
/// and `after` those that came.
struct FieldDifference
{
    QString field; ///< described name
    QString before;
    QString after;

    bool operator==(const FieldDifference &) const = default;
};

/// Every field in which they differ, in the order of the description. What has no words (the lines kept from a file)
/// has empty ones.
[[nodiscard]] std::vector<FieldDifference> contactDifferences(const Contact &before, const Contact &after,
                                                              const ReferenceNames &names = {},
                                                              const QLocale &locale = QLocale());

} // namespace cultivar::wording

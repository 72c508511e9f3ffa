// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cultivar::rules {

/// Somebody new, as told in one sentence: "Ana Silva, met at QCon, wants advice on hiring".
struct QuickAdd
{
    QString name;
    QString email;
    QString howMet;       ///< "At QCon"
    QString conversation; ///< all that was told besides name and address: "Met at QCon, wants advice on hiring"

    [[nodiscard]] bool isOnlyName() const { return email.isEmpty() && howMet.isEmpty() && conversation.isEmpty(); }

    bool operator==(const QuickAdd &) const = default;
};

/// The first part before a comma is the name, an address is one wherever it stands, and a part that begins with "met"
/// says how we met. "Silva, Ana" and "Ana Silva, PhD" are names: one word after the only comma is no sentence.
[[nodiscard]] QuickAdd readQuickAdd(const QString &sentence);

} // namespace cultivar::rules

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

/// An address is one wherever it stands. The rest is a sentence if a part after a comma begins with "met", or goes on
/// in small letters after a name in capitals: the first part is the name then, and "met" says how we met. All else is a
/// name with its commas: "Silva, Ana Maria", "Ana Silva, Head of Design", "Ana Silva, PhD".
[[nodiscard]] QuickAdd readQuickAdd(const QString &sentence);

} // namespace cultivar::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"
#include "core/model/housekeeping.h"

#include <QMap>

// Letters with placeholders. In a subject or body
//   {name}    stands for its value; without one it stays and is reported as unfilled
//   {name?}   the same, but without a value its whole line vanishes, and with it a blank line left over
//   {?name}   stands for nothing; without a value of that name its whole line vanishes
// A placeholder nobody knows stays as it is and is reported. Values are put in as they are and not looked into again.
namespace cultivar::rules {

using PlaceholderValues = QMap<QString, QString>;

/// first_name, salutation, name, reason, give, times, my_name, my_email, my_overview, organization, role, city,
/// what_you_do.
[[nodiscard]] QStringList knownPlaceholders();

struct Letter
{
    QString subject;
    QString body;
    QStringList unfilled; ///< placeholders without a value, each once, in the order they come
    QStringList unknown;  ///< placeholders nobody knows, likewise

    bool operator==(const Letter &) const = default;
};

/// Known are knownPlaceholders() and the keys of `values`.
[[nodiscard]] Letter renderTemplate(const MessageTemplate &letter, const PlaceholderValues &values);

/// What a letter to one contact says besides what is known of them; all texts as they shall stand in it.
struct LetterFacts
{
    QString reason;
    QString give;
    QString times; ///< one offered time a line
    QString myName;
    QString myEmail;
    QString myOverview;
};

/// The values for a letter in `language` (BCP 47), which the greeting is in.
[[nodiscard]] PlaceholderValues placeholderValues(const Contact &contact, const LetterFacts &facts,
                                                  QStringView language);

/// The names of the placeholders that stand in a text, known or not, each once in the order they come.
[[nodiscard]] QStringList placeholdersIn(const QString &text);

/// The contact's own salutation, else a greeting by first name that fits everybody, in English or German; without a
/// comma.
[[nodiscard]] QString salutationFor(const Contact &contact, QStringView language);

/// The letter the program comes with, in `language` if it is German, else in English.
[[nodiscard]] MessageTemplate builtInTemplate(QStringView language);

} // namespace cultivar::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/duplicates/duplicates_view.h"
#include "core/workspace/duplicates/merge_preview.h"

#include <QCoreApplication>
#include <QHash>

namespace cultivar::ui {

/// What merging says.
struct MergeWords
{
    Q_DECLARE_TR_FUNCTIONS(Merging)

public:
    /// "e-mail": what they have in common, in a word.
    [[nodiscard]] static QString sign(rules::DuplicateSign sign);
    /// "both have ben@plainspoken.example".
    [[nodiscard]] static QString shared(const DuplicatePair &pair);
    /// "Role"; of MergeField::name.
    [[nodiscard]] static QString fieldName(const QString &field);
    /// What a contact has in each field, on one line; fields without anything are left out.
    [[nodiscard]] static QHash<QString, QString> values(const Contact &contact, const MergePreview &preview);
    /// "by hand, since March 2022".
    [[nodiscard]] static QString origin(const Contact &contact);
    /// "11 conversations since 2022, 1 open promise"; empty if there was nothing.
    [[nodiscard]] static QString history(const MergeHistory &history);
    /// "Ben Carrow, Editor in chief, Plainspoken, Cardiff".
    [[nodiscard]] static QString person(const Contact &contact);
    /// "2 e-mail addresses, 1 phone, 14 conversations in one timeline".
    [[nodiscard]] static QString sum(const Contact &merged, const MergePreview &preview);
};

} // namespace cultivar::ui

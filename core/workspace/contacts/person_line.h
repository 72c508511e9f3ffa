// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/records.h"

#include <QHash>

namespace cultivar {

/// As much of a contact as a row about something else needs.
struct PersonLine
{
    ContactId contact;
    Uid uid;
    QString name;      ///< the display name
    QString firstName; ///< the name to greet by
    QString role;
    QString organization;
    QString city;
    QString timeZone; ///< IANA; empty: not known
    QString email;    ///< the preferred one

    bool operator==(const PersonLine &) const = default;
};

[[nodiscard]] PersonLine personLine(const Contact &contact);

/// The name to speak of somebody by, as short as a button has room for.
[[nodiscard]] QString calledName(const PersonLine &person);

/// Looks people up for one read model, each once. Lives no longer than the Records.
class PersonLines
{
public:
    explicit PersonLines(const Records &records)
        : m_records(records)
    {
    }

    /// Nothing for who is gone or in the trash.
    [[nodiscard]] Result<std::optional<PersonLine>> find(ContactId contact);
    /// In the given order, without those who are gone or in the trash.
    [[nodiscard]] Result<std::vector<PersonLine>> find(const std::vector<ContactId> &contacts);

private:
    const Records &m_records;
    QHash<ContactId, std::optional<PersonLine>> m_known;
};

} // namespace cultivar

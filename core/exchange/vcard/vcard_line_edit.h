// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/vcard/content_line.h"

#include <QByteArray>
#include <QStringList>

namespace cultivar {

enum class VcardVersion
{
    V3,
    V4
};

/// A content line taken apart to be changed. What is not touched is written as it was read, save that bare parameters
/// of vCard 2.1, which neither later version allows, become `TYPE=` and base64 becomes the `ENCODING=b` of RFC 2426.
class VcardLineEdit
{
public:
    explicit VcardLineEdit(const ContentLine &line);
    VcardLineEdit(QStringView name, QString value);

    /// `value` is escaped.
    void setValue(QString value) { m_value = std::move(value); }

    void setGroup(QStringView group) { m_group = group.toString(); }

    [[nodiscard]] const QString &group() const { return m_group; }

    void removeParameter(QLatin1StringView name);
    void addTypes(const QString &types);
    /// Takes away the types that lineTraits() makes the label of; PREF stays.
    void removeLabelTypes();
    void removePreference();
    void addPreference(VcardVersion version);

    [[nodiscard]] QString text() const;

private:
    template <class Keep> void filterTypes(Keep keep);

    QString m_group;
    QString m_name;
    QStringList m_parameters;
    QString m_value;
};

/// Whether a line can be written as it is, without being taken apart.
[[nodiscard]] bool isInLaterForm(const ContentLine &line);

/// As octets in lines of at most 75, CR LF after each, never cut within a character (RFC 6350, 3.2).
void appendFolded(QByteArray &output, QStringView line);

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_update.h"

#include <QHash>

#include <algorithm>
#include <tuple>

// The fields of a contact that are one value.
namespace cultivar {

void VcardUpdate::updateField(VcardProperty property, QStringView name, bool changed, const QString &value)
{
    if (!changed)
        return;
    bool written = false;
    for (size_t i = 0; i < m_card.lines().size(); ++i) {
        const VcardLine &line = m_card.lines()[i];
        // A second line of a field that is now empty would come to light as its value.
        if (line.property != property || (line.element < 0 && !value.isEmpty()))
            continue;
        if (written || value.isEmpty()) {
            drop(i);
            continue;
        }
        VcardLineEdit edit = edited(i);
        edit.setValue(value);
        m_kept[i] = edit.text();
        written = true;
    }
    if (!written && !value.isEmpty())
        m_added += VcardLineEdit(name, value).text();
}

void VcardUpdate::updateNames()
{
    const QString name = m_is.name.isEmpty() ? m_is.displayName() : m_is.name;
    const auto isEmptyName = [](const VcardLine &line) {
        return line.property == VcardProperty::FormattedName && line.element < 0 &&
               line.parts.value.trimmed().isEmpty();
    };
    const auto &lines = m_card.lines();
    const auto empty = std::find_if(lines.begin(), lines.end(), isEmptyName);
    if (m_was.name.isEmpty() && empty != lines.end()) {
        VcardLineEdit edit(empty->parts);
        edit.setValue(escapedText(name));
        m_kept[static_cast<size_t>(empty - lines.begin())] = edit.text();
    } else {
        updateField(VcardProperty::FormattedName, u"FN", name != m_was.name, escapedText(name));
    }

    const auto components = nameComponents();
    const bool changed = std::any_of(components.begin(), components.end(),
                                     [this](auto component) { return m_was.*component != m_is.*component; });
    const auto line = std::find_if(lines.begin(), lines.end(), [](const VcardLine &each) {
        return each.property == VcardProperty::Name && each.element == 0;
    });
    const QStringView written = line == lines.end() ? QStringView() : line->parts.value;
    // RFC 2426, 3.1.2: every card has one.
    const bool lacksOne = m_version == VcardVersion::V3 &&
                          std::none_of(lines.begin(), lines.end(),
                                       [](const VcardLine &each) { return each.property == VcardProperty::Name; });
    updateField(VcardProperty::Name, u"N", changed || lacksOne, componentsText(written, components, m_was, m_is));
    updateField(VcardProperty::Nickname, u"NICKNAME", m_was.nickname != m_is.nickname, escapedText(m_is.nickname));
}

void VcardUpdate::updateOrganization()
{
    const auto &lines = m_card.lines();
    const auto line = std::find_if(lines.begin(), lines.end(), [](const VcardLine &each) {
        return each.property == VcardProperty::Organization && each.element == 0;
    });
    QStringView units = line == lines.end() ? QStringView() : line->parts.value;
    std::ignore = takePart(units, u';');
    QString value = escapedText(m_is.organization);
    if (m_was.department == m_is.department && !units.isEmpty())
        value += u';' + units.toString();
    else if (!m_is.department.isEmpty())
        value += u';' + escapedText(m_is.department);
    const bool changed = m_was.organization != m_is.organization || m_was.department != m_is.department;
    const bool empty = m_is.organization.isEmpty() && m_is.department.isEmpty();
    updateField(VcardProperty::Organization, u"ORG", changed, empty ? QString() : value);

    const bool fromRole = std::any_of(lines.begin(), lines.end(), [](const VcardLine &each) {
        return each.property == VcardProperty::Role && each.element == 0;
    });
    const bool roleChanged = m_was.role != m_is.role;
    updateField(fromRole ? VcardProperty::Role : VcardProperty::Title, u"TITLE", roleChanged, escapedText(m_is.role));
    if (m_is.role.isEmpty())
        updateField(VcardProperty::Role, u"ROLE", roleChanged, QString());
}

void VcardUpdate::updateDetails()
{
    QStringList tags;
    for (const VcardLine &line : m_card.lines()) {
        QStringView value = line.property == VcardProperty::Categories ? line.parts.value : QStringView();
        while (!value.isEmpty())
            if (const QStringView tag = takePart(value, u',').trimmed(); isSystemCategory(tag))
                tags += tag.toString();
    }
    for (const QString &tag : m_is.tags)
        tags += escapedText(tag);
    updateField(VcardProperty::Categories, u"CATEGORIES", m_was.tags != m_is.tags, tags.join(u','));
    updateField(VcardProperty::Note, u"NOTE", m_was.notes != m_is.notes, escapedText(m_is.notes));
    updateField(VcardProperty::TimeZone, u"TZ", m_was.timeZone != m_is.timeZone, escapedText(m_is.timeZone));
    const bool says = m_version == VcardVersion::V4 || !m_was.language.isEmpty(); // LANG is of RFC 6350
    updateField(VcardProperty::Language, u"LANG", says && m_was.language != m_is.language, escapedText(m_is.language));
    updateField(VcardProperty::DeathDate, u"DEATHDATE", m_was.deceased && !m_is.deceased, QString());
    const QString uid = m_is.uid.text();
    updateField(VcardProperty::Uid, u"UID", !uid.isEmpty() && m_was.uid != m_is.uid, escapedAddress(uid));
}

void VcardUpdate::updateCustomFields()
{
    if (m_was.customFields == m_is.customFields)
        return;
    QHash<std::pair<QString, QString>, int> rest;
    for (const CustomField &field : m_is.customFields)
        ++rest[{field.label, field.value}];
    for (size_t i = 0; i < m_card.lines().size(); ++i) {
        const VcardLine &line = m_card.lines()[i];
        // Words for a day stay where they are as long as somebody wants them.
        if (const auto field = fieldOfDay(line)) {
            if (int &count = rest[{field->label, field->value}]; count > 0)
                --count;
            else
                drop(i);
        } else if (line.property == VcardProperty::CustomField) {
            drop(i);
        }
    }
    for (const CustomField &field : m_is.customFields)
        if (int &count = rest[{field.label, field.value}]; count-- > 0)
            m_added +=
                VcardLineEdit(u"X-CULTIVAR-FIELD", escapedText(field.label) + u';' + escapedText(field.value)).text();
}

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard_update.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace cultivar {

namespace {

bool isItemLine(VcardProperty property)
{
    return property == VcardProperty::ItemLabel || property == VcardProperty::ItemCountry;
}

/// Structured value in which only the components that changed are written anew, so that the others keep their lists and
/// escapes.
template <class Record, size_t count>
QString componentsText(QStringView written, const std::array<QString Record::*, count> &components, const Record &was,
                       const Record &is)
{
    QString text;
    for (size_t i = 0; i < count; ++i) {
        const QStringView old = takePart(written, u';');
        const bool same = was.*components[i] == is.*components[i];
        text += (i > 0 ? u";"_s : QString()) + (same ? old.toString() : escapedText(is.*components[i]));
    }
    return written.isEmpty() ? text : text + u';' + written.toString();
}

QStringView scheme(QStringView value)
{
    for (const auto known : {"tel:"_L1, "mailto:"_L1})
        if (value.size() >= known.size() && sameWord(value.first(known.size()), known))
            return value.first(known.size());
    return {};
}

QString dateText(const PartialDate &date, VcardVersion version)
{
    QString text = date.toText();
    // The basic form of RFC 6350, 4.3.1, which knows only a day and a month without hyphens; RFC 2426 wants the
    // extended one.
    if (version == VcardVersion::V4 && date.day())
        text = text.startsWith("--"_L1) ? "--"_L1 + text.mid(2).remove(u'-') : text.remove(u'-');
    return text;
}

} // namespace

template <class Element> struct VcardUpdate::ListForm
{
    std::vector<VcardProperty> properties;
    std::function<ListKey(const Element &)> key;
    std::function<QString(const Element &)> label;
    std::function<void(VcardLineEdit &, QStringView written, const Element &was, const Element &is)> setValue;
    std::function<VcardLineEdit(const Element &)> fresh;
    bool freshWhenRelabelled = false;
    bool ordered = true; ///< the first is the preferred one
};

VcardUpdate::VcardUpdate(const QString &content, const Contact &contact, VcardVersion version)
    : m_was(m_card.contact())
    , m_is(contact)
    , m_version(version)
{
    m_card.read(content);
    for (size_t i = 0; i < m_card.lines().size(); ++i) {
        const VcardLine &line = m_card.lines()[i];
        m_kept.emplace_back(isInLaterForm(line.parts) ? line.text.toString() : edited(i).text());
        const QStringView group = line.parts.group;
        if (group.startsWith("item"_L1, Qt::CaseInsensitive))
            m_lastItem = std::max(m_lastItem, group.sliced(4).toInt());
        if (!group.isEmpty() && isItemLine(line.property))
            m_itemLines[group].push_back(i);
        else if (!group.isEmpty())
            ++m_itemUsers[group];
    }
    updateNames();
    updateOrganization();
    updateReaches();
    updateAddresses();
    updateDates();
    updateDetails();
}

QStringList VcardUpdate::lines() const
{
    QStringList lines;
    for (size_t i = 0; i < m_kept.size(); ++i) {
        const VcardProperty property = m_card.lines()[i].property;
        if (m_kept[i] && property != VcardProperty::Version && property != VcardProperty::Delimiter)
            lines += *m_kept[i];
    }
    return lines + m_added;
}

VcardLineEdit VcardUpdate::edited(size_t line) const
{
    return VcardLineEdit(m_card.lines()[line].parts);
}

void VcardUpdate::drop(size_t line)
{
    if (!m_kept[line])
        return;
    m_kept[line].reset();
    const QStringView group = m_card.lines()[line].parts.group;
    if (!group.isEmpty() && --m_itemUsers[group] == 0)
        dropItemLines(group);
}

void VcardUpdate::dropItemLines(QStringView group)
{
    for (const size_t line : m_itemLines.value(group))
        m_kept[line].reset();
}

void VcardUpdate::add(VcardLineEdit edit, const QString &label)
{
    setLabel(edit, label);
    m_added += edit.text();
    if (!edit.group().isEmpty())
        m_added += edit.group() + ".X-ABLabel:"_L1 + escapedText(label);
}

void VcardUpdate::setLabel(VcardLineEdit &edit, const QString &label)
{
    const QString types = typesForLabel(label);
    edit.addTypes(types);
    if (types.isEmpty() && !label.isEmpty())
        edit.setGroup(u"item%1"_s.arg(++m_lastItem));
}

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
    const bool isNew = lines.empty() && m_version == VcardVersion::V3; // RFC 2426, 3.1.2: every card has one
    updateField(VcardProperty::Name, u"N", changed || isNew, componentsText(written, components, m_was, m_is));
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

void VcardUpdate::change(size_t line, bool relabelled, VcardLineEdit edit, const QString &label)
{
    if (relabelled) {
        const QStringView group = m_card.lines()[line].parts.group;
        dropItemLines(group);
        edit.removeLabelTypes();
        const QString types = typesForLabel(label);
        if (types.isEmpty() && !label.isEmpty() && group.isEmpty())
            edit.setGroup(u"item%1"_s.arg(++m_lastItem));
        if (types.isEmpty() && !label.isEmpty())
            m_added += edit.group() + ".X-ABLabel:"_L1 + escapedText(label);
        edit.addTypes(types);
    }
    m_kept[line] = edit.text();
}

void VcardUpdate::keepOrder(const std::vector<size_t> &sequence, bool firstIsNew)
{
    std::vector<size_t> places = sequence;
    std::sort(places.begin(), places.end());
    std::vector<QString> texts;
    for (size_t i = 0; i < sequence.size(); ++i) {
        const QString &text = *m_kept[sequence[i]];
        const auto parts = splitContentLine(QStringView(text));
        VcardLineEdit edit(*parts);
        edit.removePreference();
        if (i == 0 && !firstIsNew)
            edit.addPreference(m_version);
        texts.push_back(edit.text());
    }
    for (size_t i = 0; i < places.size(); ++i)
        m_kept[places[i]] = texts[i];
}

template <class Element>
void VcardUpdate::updateList(const std::vector<Element> &before, const std::vector<Element> &now,
                             const ListForm<Element> &form)
{
    if (before == now)
        return;
    const auto keysOf = [&form](const std::vector<Element> &list) {
        std::vector<ListKey> keys;
        for (const Element &element : list)
            keys.push_back(form.key(element));
        return keys;
    };
    const std::vector<int> matches = matchedElements(keysOf(before), keysOf(now));
    std::vector<int> nowOf(before.size(), -1);
    for (size_t i = 0; i < matches.size(); ++i)
        if (matches[i] >= 0)
            nowOf[static_cast<size_t>(matches[i])] = static_cast<int>(i);

    std::vector<std::optional<size_t>> lineOf(now.size());
    for (size_t i = 0; i < m_card.lines().size(); ++i) {
        const VcardLine &line = m_card.lines()[i];
        if (line.element < 0 ||
            std::find(form.properties.begin(), form.properties.end(), line.property) == form.properties.end())
            continue;
        const Element &was = before[static_cast<size_t>(line.element)];
        const int index = nowOf[static_cast<size_t>(line.element)];
        const bool same = index >= 0 && was == now[static_cast<size_t>(index)];
        if (index < 0 || (!same && lineOf[static_cast<size_t>(index)])) {
            drop(i);
            continue;
        }
        const Element &is = now[static_cast<size_t>(index)];
        if (!lineOf[static_cast<size_t>(index)])
            lineOf[static_cast<size_t>(index)] = i;
        if (same)
            continue;
        const bool relabelled = form.label(was) != form.label(is);
        if (relabelled && form.freshWhenRelabelled) {
            drop(i);
            lineOf[static_cast<size_t>(index)].reset();
            continue;
        }
        VcardLineEdit edit = edited(i);
        form.setValue(edit, line.parts.value, was, is);
        change(i, relabelled, std::move(edit), form.label(is));
    }

    std::vector<size_t> sequence;
    for (const auto &line : lineOf)
        if (line)
            sequence.push_back(*line);
    const bool firstIsNew = !now.empty() && !lineOf.front() && !sequence.empty();
    std::vector<int> kept;
    std::copy_if(matches.begin(), matches.end(), std::back_inserter(kept), [](int match) { return match >= 0; });
    const bool reordered = !std::is_sorted(kept.begin(), kept.end());
    if (form.ordered && (firstIsNew || reordered))
        keepOrder(sequence, firstIsNew);
    for (size_t i = 0; i < now.size(); ++i) {
        if (lineOf[i])
            continue;
        VcardLineEdit edit = form.fresh(now[i]);
        if (form.ordered && i == 0 && firstIsNew)
            edit.addPreference(m_version);
        add(std::move(edit),
            form.freshWhenRelabelled && isSocialNetwork(form.label(now[i])) ? QString() : form.label(now[i]));
    }
}

VcardUpdate::ListForm<Reach> VcardUpdate::reachForm(VcardProperty property, QStringView name) const
{
    const bool isText = property == VcardProperty::Email;
    const auto written = [isText](const QString &value) { return isText ? escapedText(value) : escapedAddress(value); };
    ListForm<Reach> form;
    form.properties = {property};
    form.key = [](const Reach &reach) { return ListKey{reach.value, reach.label}; };
    form.label = [](const Reach &reach) { return reach.label; };
    form.setValue = [written](VcardLineEdit &edit, QStringView old, const Reach &was, const Reach &is) {
        if (was.value != is.value)
            edit.setValue(scheme(old.trimmed()).toString() + written(is.value));
    };
    form.fresh = [name, written](const Reach &reach) { return VcardLineEdit(name, written(reach.value)); };
    return form;
}

void VcardUpdate::updateReaches()
{
    updateList(m_was.emails, m_is.emails, reachForm(VcardProperty::Email, u"EMAIL"));
    updateList(m_was.phones, m_is.phones, reachForm(VcardProperty::Telephone, u"TEL"));
    ListForm<Reach> links = reachForm(VcardProperty::Url, u"URL");
    links.properties.push_back(VcardProperty::SocialProfile);
    links.freshWhenRelabelled = true;
    links.fresh = [](const Reach &reach) {
        const bool social = isSocialNetwork(reach.label);
        VcardLineEdit edit(social ? u"X-SOCIALPROFILE" : u"URL", escapedAddress(reach.value));
        edit.addTypes(social ? reach.label : QString());
        return edit;
    };
    updateList(m_was.links, m_is.links, links);
}

void VcardUpdate::updateAddresses()
{
    ListForm<Address> form;
    form.properties = {VcardProperty::Address};
    form.key = [](const Address &address) {
        QStringList parts;
        for (const auto component : addressComponents())
            parts += address.*component;
        return ListKey{parts.join(u'\n'), address.label};
    };
    form.label = [](const Address &address) { return address.label; };
    form.setValue = [](VcardLineEdit &edit, QStringView old, const Address &was, const Address &is) {
        const QString value = componentsText(old, addressComponents(), was, is);
        if (value == old)
            return;
        edit.setValue(value);
        edit.removeParameter("LABEL"_L1); // the address as printed on an envelope, now another
    };
    form.fresh = [](const Address &address) {
        return VcardLineEdit(u"ADR", componentsText(QStringView(), addressComponents(), Address(), address));
    };
    updateList(m_was.addresses, m_is.addresses, form);
    if (m_is.addresses.empty() && m_was.city != m_is.city && !m_is.city.isEmpty())
        m_added += "ADR:;;;"_L1 + escapedText(m_is.city) + ";;;"_L1;
}

void VcardUpdate::updateDates()
{
    ListForm<ContactDate> form;
    form.properties = {VcardProperty::Birthday, VcardProperty::Anniversary, VcardProperty::LabelledDate};
    form.key = [](const ContactDate &date) {
        return ListKey{toWord(date.kind) + date.date.toText(), toWord(date.kind) + date.label};
    };
    form.label = [](const ContactDate &date) { return date.kind == DateKind::Other ? date.label : QString(); };
    form.setValue = [this](VcardLineEdit &edit, QStringView, const ContactDate &was, const ContactDate &is) {
        if (was.date == is.date)
            return;
        edit.setValue(dateText(is.date, m_version));
        edit.removeParameter("X-APPLE-OMIT-YEAR"_L1);
        edit.removeParameter("VALUE"_L1);
    };
    form.fresh = [this](const ContactDate &date) {
        const QString value = dateText(date.date, m_version);
        switch (date.kind) {
        case DateKind::Birthday:
            return VcardLineEdit(u"BDAY", value);
        case DateKind::Anniversary:
            return VcardLineEdit(m_version == VcardVersion::V3 ? u"X-ANNIVERSARY" : u"ANNIVERSARY", value);
        case DateKind::Other:
            break;
        }
        return VcardLineEdit(u"X-ABDATE", value);
    };
    form.ordered = false;
    updateList(m_was.dates, m_is.dates, form);
}

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_update.h"

#include <algorithm>
#include <functional>

namespace cultivar {

namespace {

bool isItemLine(VcardProperty property)
{
    return property == VcardProperty::ItemLabel || property == VcardProperty::ItemCountry;
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
    bool freshWhenRelabelled = false; ///< since the label is in the property's name
    bool ordered = true;              ///< the first is the preferred one

    [[nodiscard]] bool has(const VcardLine &line) const
    {
        return line.element >= 0 && std::find(properties.begin(), properties.end(), line.property) != properties.end();
    }

    [[nodiscard]] std::vector<ListKey> keys(const std::vector<Element> &list) const
    {
        std::vector<ListKey> all;
        all.reserve(list.size());
        for (const Element &element : list)
            all.push_back(key(element));
        return all;
    }

    [[nodiscard]] bool isInName(const Element &element) const
    {
        return freshWhenRelabelled && isSocialNetwork(label(element));
    }
};

VcardUpdate::VcardUpdate(const QString &content, const Contact &contact, VcardVersion version)
    : m_is(contact)
    , m_version(version)
{
    m_card.read(linesOfCard(content), m_was);
    for (size_t i = 0; i < m_card.lines().size(); ++i) {
        const VcardLine &line = m_card.lines()[i];
        m_kept.emplace_back(isInLaterForm(line.parts) ? line.text.toString() : edited(i).text());
        const QStringView group = line.parts.group;
        if (!group.isEmpty())
            m_groups.insert(group.toString().toLower());
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
    updateCustomFields();
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

/// A group that the card does not have.
QString VcardUpdate::newItem()
{
    QString item;
    do
        item = u"item%1"_s.arg(++m_lastItem);
    while (m_groups.contains(item));
    return item;
}

void VcardUpdate::setLabel(VcardLineEdit &edit, const QString &label)
{
    const QString types = typesForLabel(label);
    edit.addTypes(types);
    if (types.isEmpty() && !label.isEmpty())
        edit.setGroup(newItem());
}

void VcardUpdate::change(size_t line, bool relabelled, VcardLineEdit edit, const QString &label)
{
    if (relabelled) {
        const QStringView group = m_card.lines()[line].parts.group;
        dropItemLines(group);
        edit.removeLabelTypes();
        const QString types = typesForLabel(label);
        if (types.isEmpty() && !label.isEmpty() && group.isEmpty())
            edit.setGroup(newItem());
        if (types.isEmpty() && !label.isEmpty())
            m_added += edit.group() + ".X-ABLabel:"_L1 + escapedText(label);
        edit.addTypes(types);
    }
    m_kept[line] = edit.text();
}

bool VcardUpdate::keepOrder(std::vector<int> matches, const std::vector<std::optional<size_t>> &places)
{
    std::vector<size_t> sequence;
    for (const auto &place : places)
        if (place)
            sequence.push_back(*place);
    const bool firstIsNew = !places.empty() && !places.front() && !sequence.empty();
    matches.erase(std::remove(matches.begin(), matches.end(), -1), matches.end());
    if (!firstIsNew && std::is_sorted(matches.begin(), matches.end()))
        return false;

    std::vector<QString> texts;
    for (const size_t line : sequence) {
        const QString text = *m_kept[line];
        VcardLineEdit edit(*splitContentLine(QStringView(text)));
        edit.removePreference();
        if (texts.empty() && !firstIsNew)
            edit.addPreference(m_version);
        texts.push_back(edit.text());
    }
    std::sort(sequence.begin(), sequence.end());
    for (size_t i = 0; i < sequence.size(); ++i)
        m_kept[sequence[i]] = texts[i];
    return firstIsNew;
}

template <class Element>
void VcardUpdate::updateLine(size_t index, const Element &was, const Element &is, const ListForm<Element> &form,
                             std::optional<size_t> &place)
{
    const bool same = was == is;
    const bool relabelled = form.label(was) != form.label(is);
    if (!same && (place || (relabelled && form.freshWhenRelabelled)))
        return drop(index);
    place = place.value_or(index);
    if (same)
        return;
    VcardLineEdit edit = edited(index);
    form.setValue(edit, m_card.lines()[index].parts.value, was, is);
    change(index, relabelled, std::move(edit), form.label(is));
}

template <class Element>
void VcardUpdate::updateList(const std::vector<Element> &before, const std::vector<Element> &now,
                             const ListForm<Element> &form)
{
    if (before == now)
        return;
    const std::vector<int> matches = matchedElements(form.keys(before), form.keys(now));
    std::vector<int> nowOf(before.size(), -1);
    for (size_t i = 0; i < matches.size(); ++i)
        if (matches[i] >= 0)
            nowOf[static_cast<size_t>(matches[i])] = static_cast<int>(i);

    std::vector<std::optional<size_t>> places(now.size());
    for (size_t i = 0; i < m_card.lines().size(); ++i) {
        const VcardLine &line = m_card.lines()[i];
        if (!form.has(line))
            continue;
        const auto was = static_cast<size_t>(line.element);
        if (nowOf[was] < 0)
            drop(i);
        else if (const auto is = static_cast<size_t>(nowOf[was]); true)
            updateLine(i, before[was], now[is], form, places[is]);
    }

    const bool preferNew = form.ordered && keepOrder(matches, places);
    for (size_t i = 0; i < now.size(); ++i) {
        if (places[i])
            continue;
        VcardLineEdit edit = form.fresh(now[i]);
        if (preferNew && i == 0)
            edit.addPreference(m_version);
        add(std::move(edit), form.isInName(now[i]) ? QString() : form.label(now[i]));
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
    links.setValue = [](VcardLineEdit &edit, QStringView old, const Reach &was, const Reach &is) {
        const QString value = escapedAddress(is.value);
        if (was.value == is.value || value == old)
            return;
        edit.setValue(value);
        // They were those of another address, or of a name alone.
        for (const auto name : {"VALUE"_L1, "USERNAME"_L1, "X-USER"_L1})
            edit.removeParameter(name);
    };
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_content.h"

#include "core/base/mail_address.h"

#include <QTimeZone>

#include <algorithm>
#include <optional>

namespace cultivar {

namespace {

/// So many are compared with each other at once; of more the same ones are removed at the end.
constexpr qsizetype fewTags = 16;

/// The first of each. Their hashes are sorted instead of put into a set, whose places are all over the memory.
QStringList eachOnce(const QStringList &texts)
{
    constexpr int half = 32;
    std::vector<quint64> order; // hash, then place: a card has fewer lines than fit
    order.reserve(static_cast<size_t>(texts.size()));
    for (qsizetype i = 0; i < texts.size(); ++i)
        order.push_back(static_cast<quint64>(qHash(texts[i])) << half | static_cast<quint64>(i));
    std::ranges::sort(order);
    const auto placeOf = [](quint64 entry) { return static_cast<qsizetype>(entry & 0xffffffffU); };
    std::vector<bool> isFirst(order.size(), true);
    for (size_t i = 1; i < order.size(); ++i) {
        bool known = false;
        for (size_t j = i; !known && j-- > 0 && order[j] >> half == order[i] >> half;)
            known = texts[placeOf(order[j])] == texts[placeOf(order[i])];
        isFirst[static_cast<size_t>(placeOf(order[i]))] = !known;
    }
    QStringList first;
    for (qsizetype i = 0; i < texts.size(); ++i)
        if (isFirst[static_cast<size_t>(i)])
            first += texts[i];
    return first;
}

/// A component of a name, in which a bare comma separates several values, as one text.
QString nameText(QStringView component)
{
    if (std::find(component.begin(), component.end(), u',') == component.end())
        return plainText(component);
    QString spaced;
    spaced.reserve(component.size() + 8);
    for (qsizetype i = 0; i < component.size(); ++i) {
        spaced += component[i];
        const QChar next = i + 1 < component.size() ? component[i + 1] : QChar(u' ');
        if (component[i] == u'\\' && i + 1 < component.size())
            spaced += component[++i];
        else if (component[i] == u',' && next != u' ' && !next.isDigit())
            spaced += u' ';
    }
    return plainText(spaced);
}

bool startsWithWord(QStringView text, QLatin1StringView word)
{
    return text.size() >= word.size() && sameWord(text.first(word.size()), word);
}

QStringView withoutScheme(QStringView value, VcardProperty property)
{
    value = withoutSpaces(value);
    if (property == VcardProperty::Telephone && startsWithWord(value, "tel:"_L1))
        return value.sliced(4);
    if (property == VcardProperty::Email && startsWithWord(value, "mailto:"_L1))
        return value.sliced(7);
    return value;
}

bool looksLikeTimeZone(QStringView name)
{
    return name.size() < 64 && name.contains(u'/') && std::all_of(name.begin(), name.end(), [](QChar c) {
               return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'/' || c == u'_' || c == u'-' || c == u'+');
           });
}

bool isEmpty(const Address &address)
{
    const auto components = addressComponents();
    return std::all_of(components.begin(), components.end(),
                       [&](auto component) { return (address.*component).isEmpty(); });
}

} // namespace

std::optional<CustomField> fieldOfDay(const VcardLine &line)
{
    const bool isNamed = line.property == VcardProperty::Birthday || line.property == VcardProperty::Anniversary;
    if (!isNamed || line.element >= 0)
        return std::nullopt;
    const QString words = plainText(line.parts.value);
    const auto saysSomething = [](QChar sign) { return sign.isLetter() || (sign.isDigit() && sign != u'0'); };
    if (std::none_of(words.begin(), words.end(), saysSomething))
        return std::nullopt;
    return CustomField{line.property == VcardProperty::Birthday ? u"Birthday"_s : u"Anniversary"_s, words};
}

std::array<QString Address::*, 7> addressComponents()
{
    return {&Address::postOfficeBox, &Address::extended,   &Address::street, &Address::city,
            &Address::region,        &Address::postalCode, &Address::country};
}

std::array<QString Contact::*, 5> nameComponents()
{
    return {&Contact::family, &Contact::given, &Contact::additional, &Contact::prefix, &Contact::suffix};
}

bool isSystemCategory(QStringView category)
{
    return category == "myContacts"_L1;
}

void VcardContent::read(std::vector<VcardLine> &&lines, Contact &contact)
{
    m_lines.swap(lines);
    m_contact = &contact;
    m_group = false;
    m_title = m_role = m_language = -1;
    noteLabels();
    for (size_t i = 0; i < m_lines.size(); ++i)
        readLine(i);
    finish();
}

void VcardContent::noteLabels()
{
    m_labels.clear();
    for (const VcardLine &line : m_lines)
        if (line.property == VcardProperty::ItemLabel && !line.parts.group.isEmpty())
            m_labels.insert(line.parts.group, line.parts.value);
}

const LineTraits &VcardContent::traitsOf(const VcardLine &line)
{
    return m_traits.of(line.parts.parameters, lineTraits);
}

/// plainText() of what several people are likely to have in common.
const QString &VcardContent::sharedText(QStringView written)
{
    return m_texts.of(written, plainText);
}

void VcardContent::setOnce(QString &field, VcardLine &line)
{
    if (!field.isEmpty())
        return;
    field = plainText(line.parts.value);
    line.element = field.isEmpty() ? -1 : 0;
}

void VcardContent::readLine(size_t index)
{
    VcardLine &line = m_lines[index];
    switch (line.property) {
    case VcardProperty::FormattedName:
        return setOnce(m_contact->name, line);
    case VcardProperty::Name:
        return readName(line);
    case VcardProperty::Nickname:
        return setOnce(m_contact->nickname, line);
    case VcardProperty::Organization:
        return readOrganization(line);
    case VcardProperty::Title:
        return noteFirst(m_title, index);
    case VcardProperty::Role:
        return noteFirst(m_role, index);
    case VcardProperty::Email:
        return readReach(index, m_emails);
    case VcardProperty::Telephone:
        return readReach(index, m_phones);
    case VcardProperty::Url:
    case VcardProperty::SocialProfile:
        return readReach(index, m_links);
    case VcardProperty::Address:
        return readAddress(index);
    case VcardProperty::Birthday:
    case VcardProperty::Anniversary:
    case VcardProperty::LabelledDate:
        return readDate(index);
    case VcardProperty::CustomField:
        readCustomField(line);
        return;
    case VcardProperty::DeathDate:
        m_contact->deceased = true;
        line.element = 0;
        return;
    case VcardProperty::Note:
        return readNote(line);
    case VcardProperty::Categories:
        return readTags(line);
    case VcardProperty::TimeZone:
        return readTimeZone(line);
    case VcardProperty::Language:
        return readLanguage(index);
    case VcardProperty::Uid:
        return readUid(line);
    case VcardProperty::Kind:
        m_group = m_group || sameWord(line.parts.value.trimmed(), "group"_L1);
        return;
    case VcardProperty::PeopleList:
        m_group = m_group || sameWord(line.parts.value.trimmed(), "TRUE"_L1);
        return;
    case VcardProperty::Unknown:
    case VcardProperty::Version:
    case VcardProperty::Delimiter:
    case VcardProperty::ItemLabel:
    case VcardProperty::ItemCountry:
        return;
    }
}

void VcardContent::noteFirst(int &known, size_t index) const
{
    if (known < 0 && !m_lines[index].parts.value.trimmed().isEmpty())
        known = static_cast<int>(index);
}

void VcardContent::readUid(VcardLine &line)
{
    const QString uid = plainText(line.parts.value);
    if (!m_contact->uid.isEmpty() || uid.isEmpty())
        return;
    m_contact->uid = Uid(uid);
    line.element = 0;
}

void VcardContent::readTimeZone(VcardLine &line)
{
    const QStringView name = line.parts.value.trimmed();
    if (looksLikeTimeZone(name) && QTimeZone::isTimeZoneIdAvailable(name.toLatin1()))
        setOnce(m_contact->timeZone, line);
}

void VcardContent::readName(VcardLine &line)
{
    const auto components = nameComponents();
    for (const auto component : components)
        if (!(m_contact->*component).isEmpty())
            return;
    QStringView value = line.parts.value;
    for (const auto component : components) {
        const QStringView written = takePart(value, u';');
        if (written.isEmpty())
            continue;
        if (component == &Contact::family)
            m_contact->*component = nameText(written);
        else
            m_contact->*component = m_names.of(written, nameText);
    }
    line.element = 0;
}

void VcardContent::readOrganization(VcardLine &line)
{
    if (!m_contact->organization.isEmpty() || !m_contact->department.isEmpty())
        return;
    QStringView value = line.parts.value;
    m_contact->organization = plainText(takePart(value, u';'));
    while (!value.isEmpty()) {
        const QString &unit = sharedText(takePart(value, u';'));
        if (m_contact->department.isEmpty())
            m_contact->department = unit;
        else if (!unit.isEmpty())
            m_contact->department += ", "_L1 + unit;
    }
    line.element = m_contact->organization.isEmpty() && m_contact->department.isEmpty() ? -1 : 0;
}

/// The X-ABLabel of a line's item group: mostly it stands right behind it. Empty if there is none.
QStringView VcardContent::groupLabel(size_t index) const
{
    const QStringView group = m_lines[index].parts.group;
    if (group.isEmpty() || m_labels.isEmpty())
        return {};
    if (index + 1 < m_lines.size()) {
        const VcardLine &next = m_lines[index + 1];
        if (next.property == VcardProperty::ItemLabel && next.parts.group == group)
            return next.parts.value;
    }
    return m_labels.value(group);
}

QString VcardContent::labelOf(size_t index, const LineTraits &traits) const
{
    const QStringView label = groupLabel(index);
    const QString own = label.isEmpty() ? QString() : itemLabel(label);
    return own.isEmpty() ? traits.label : own;
}

void VcardContent::readReach(size_t index, std::vector<Found<Reach>> &found)
{
    const VcardLine &line = m_lines[index];
    QStringView value = withoutScheme(line.parts.value, line.property);
    if (line.property == VcardProperty::Email)
        value = bareAddress(value);
    if (value.isEmpty())
        return;
    const LineTraits &traits = traitsOf(line);
    Reach reach{unescaped(value), labelOf(index, traits)};
    if (line.property == VcardProperty::Url && reach.label.isEmpty() &&
        reach.value.contains("linkedin.com/"_L1, Qt::CaseInsensitive))
        reach.label = u"linkedin"_s;
    if (line.property == VcardProperty::SocialProfile && sameWord(traits.label, "linkedin"_L1))
        reach.value = linkedInPage(reach.value, traits.user);
    found.push_back({traits.rank, index, std::move(reach)});
}

void VcardContent::readAddress(size_t index)
{
    const VcardLine &line = m_lines[index];
    Address address;
    QStringView value = line.parts.value;
    for (const auto component : addressComponents()) {
        const QStringView written = takePart(value, u';');
        if (written.isEmpty())
            continue;
        if (component == &Address::street || component == &Address::postalCode)
            address.*component = plainText(written);
        else
            address.*component = sharedText(written);
    }
    if (isEmpty(address))
        return;
    const LineTraits &traits = traitsOf(line);
    address.label = labelOf(index, traits);
    m_addresses.push_back({traits.rank, index, std::move(address)});
}

void VcardContent::readDate(size_t index)
{
    VcardLine &line = m_lines[index];
    const LineTraits &traits = traitsOf(line);
    const auto day = vcardDate(line.parts.value, traits.omitYear);
    if (!day) {
        if (const auto field = fieldOfDay(line))
            m_contact->customFields.push_back(*field);
        return;
    }
    ContactDate date;
    date.date = *day;
    if (line.property == VcardProperty::LabelledDate) {
        const QString label = labelOf(index, traits);
        date.kind = label == "anniversary"_L1 ? DateKind::Anniversary : DateKind::Other;
        date.label = date.kind == DateKind::Other ? label : QString();
    } else {
        date.kind = line.property == VcardProperty::Birthday ? DateKind::Birthday : DateKind::Anniversary;
    }
    // Programs write the same day under several names; only the first few are compared, so that a file cannot make this
    // slow.
    constexpr size_t compared = 16;
    auto &dates = m_contact->dates;
    const auto last = dates.begin() + static_cast<std::ptrdiff_t>(std::min(dates.size(), compared));
    const auto known = std::find(dates.begin(), last, date);
    line.element = static_cast<int>(known == last ? static_cast<std::ptrdiff_t>(dates.size()) : known - dates.begin());
    if (known == last)
        dates.push_back(std::move(date));
}

void VcardContent::readNote(VcardLine &line)
{
    QString text = plainText(line.parts.value);
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    if (text.isEmpty())
        return;
    if (!m_contact->notes.isEmpty())
        m_contact->notes += "\n\n"_L1;
    m_contact->notes += text;
    line.element = 0;
}

void VcardContent::readCustomField(VcardLine &line)
{
    QStringView value = line.parts.value;
    const QString name = unescaped(takePart(value, u';')).trimmed();
    if (name.isEmpty())
        return;
    line.element = static_cast<int>(m_contact->customFields.size());
    m_contact->customFields.push_back({name, unescaped(value)});
}

void VcardContent::readTags(VcardLine &line)
{
    QStringView value = line.parts.value;
    while (!value.isEmpty()) {
        const QString &tag = sharedText(takePart(value, u','));
        const bool isKnown = m_contact->tags.size() <= fewTags && m_contact->tags.contains(tag);
        if (!tag.isEmpty() && !isKnown && !isSystemCategory(tag))
            m_contact->tags += tag;
    }
    line.element = 0;
}

void VcardContent::readLanguage(size_t index)
{
    const int rank = traitsOf(m_lines[index]).rank;
    if (m_lines[index].parts.value.trimmed().isEmpty() || (m_language >= 0 && rank >= m_languageRank))
        return;
    m_language = static_cast<int>(index);
    m_languageRank = rank;
}

template <class Element> void VcardContent::place(std::vector<Found<Element>> &found, std::vector<Element> &list)
{
    const auto before = [](const auto &a, const auto &b) { return a.rank < b.rank; };
    if (!std::is_sorted(found.begin(), found.end(), before))
        std::stable_sort(found.begin(), found.end(), before);
    list.reserve(found.size());
    for (auto &each : found) {
        m_lines[each.line].element = static_cast<int>(list.size());
        list.push_back(std::move(each.element));
    }
    found.clear();
}

void VcardContent::finish()
{
    place(m_emails, m_contact->emails);
    place(m_phones, m_contact->phones);
    place(m_links, m_contact->links);
    place(m_addresses, m_contact->addresses);
    const auto inCity =
        std::ranges::find_if(m_contact->addresses, [](const auto &each) { return !each.city.isEmpty(); });
    if (inCity != m_contact->addresses.end())
        m_contact->city = inCity->city;
    if (m_contact->tags.size() > fewTags)
        m_contact->tags = eachOnce(m_contact->tags);
    if (const int role = m_title < 0 ? m_role : m_title; role >= 0) {
        VcardLine &line = m_lines[static_cast<size_t>(role)];
        m_contact->role = sharedText(line.parts.value);
        line.element = m_contact->role.isEmpty() ? -1 : 0;
    }
    if (m_language >= 0)
        setOnce(m_contact->language, m_lines[static_cast<size_t>(m_language)]);
}

} // namespace cultivar

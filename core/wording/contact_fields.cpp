// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/contact_fields.h"

#include "core/wording/names.h"
#include "core/wording/relative_dates.h"
#include "core/wording/words.h"

#include <algorithm>

namespace cultivar::wording {

namespace {

constexpr qsizetype longestText = 160;

QString shortList(QStringList parts)
{
    parts.removeAll(QString());
    return shortened(parts.join(", "_L1), longestText);
}

/// Says the values of fields.
class Speaker
{
public:
    Speaker(const ReferenceNames &names, const QLocale &locale)
        : m_names(names)
        , m_locale(locale)
    {
    }

    [[nodiscard]] QString say(const QString &text) const { return shortened(text, longestText); }

    [[nodiscard]] QString say(bool value) const { return value ? Words::tr("yes") : QString(); }

    [[nodiscard]] QString say(double value) const { return m_locale.toString(value, 'g', 3); }

    [[nodiscard]] QString say(LifeStage stage) const { return nameOf(stage); }

    [[nodiscard]] QString say(QDate day) const { return dayText(day, QDate(), m_locale); }

    [[nodiscard]] QString say(const QDateTime &at) const { return say(at.date()); }

    /// The only optional number is the cadence.
    [[nodiscard]] QString say(int days) const
    {
        return days == 1 ? Words::tr("%n day", nullptr, days) : Words::tr("%n days", nullptr, days);
    }

    [[nodiscard]] QString say(CircleId id) const { return m_names.circle ? m_names.circle(id) : QString(); }

    [[nodiscard]] QString say(ContactId id) const
    {
        return m_names.contact && !id.isNull() ? m_names.contact(id) : QString();
    }

    [[nodiscard]] QString say(const Reach &reach) const { return shortened(reach.value, longestText); }

    [[nodiscard]] QString say(const Address &address) const
    {
        const QString place = QStringList{address.postalCode, address.city}.join(u' ').trimmed();
        return shortList(
            {address.postOfficeBox, address.extended, address.street, place, address.region, address.country});
    }

    [[nodiscard]] QString say(const PartialDate &date) const
    {
        if (const std::optional<QDate> day = date.exactDay())
            return say(*day);
        // A leap year, so that 29 February is said, too.
        if (const std::optional<QDate> day = date.anniversaryIn(2024))
            return dayText(*day, *day, m_locale);
        return date.toText();
    }

    [[nodiscard]] QString say(const ContactDate &date) const
    {
        return nameOf(date.kind, date.label) + u' ' + say(date.date);
    }

    [[nodiscard]] QString say(const Project &project) const { return shortened(project.text, longestText); }

    [[nodiscard]] QString say(const CustomField &field) const
    {
        return shortened(field.label + u": "_s + field.value, longestText);
    }

    [[nodiscard]] QString say(const BroughtBySource &) const { return {}; }

    template <class T> [[nodiscard]] QString say(const std::optional<T> &value) const
    {
        return value ? say(*value) : QString();
    }

private:
    const ReferenceNames &m_names;
    const QLocale &m_locale;
};

/// Those of `list` that `other` does not have.
template <ListField L> QString saidWithout(const Speaker &speaker, const L &list, const L &other)
{
    QStringList words;
    for (const auto &element : list)
        if (std::find(other.begin(), other.end(), element) == other.end())
            words += speaker.say(element);
    return shortList(words);
}

QString nameOfPart(QStringView field)
{
    if (field == u"name")
        return Words::tr("name");
    if (field == u"prefix")
        return Words::tr("name prefix");
    if (field == u"given")
        return Words::tr("given name");
    if (field == u"additional")
        return Words::tr("middle name");
    if (field == u"family")
        return Words::tr("family name");
    if (field == u"suffix")
        return Words::tr("name suffix");
    if (field == u"nickname")
        return Words::tr("nickname");
    return {};
}

QString nameOfList(QStringView field)
{
    if (field == u"emails")
        return Words::tr("e-mail address");
    if (field == u"phones")
        return Words::tr("phone");
    if (field == u"links")
        return Words::tr("link");
    if (field == u"addresses")
        return Words::tr("address");
    if (field == u"dates")
        return Words::tr("date");
    if (field == u"circles")
        return Words::tr("circle");
    if (field == u"tags")
        return Words::tr("tag");
    if (field == u"expertise")
        return Words::tr("expertise");
    if (field == u"interests")
        return Words::tr("interests");
    if (field == u"asks")
        return Words::tr("what they look for");
    if (field == u"offers")
        return Words::tr("what they can help with");
    if (field == u"projects")
        return Words::tr("project");
    if (field == u"custom_fields")
        return Words::tr("more");
    if (field == u"photo")
        return Words::tr("photo");
    if (field == u"sources")
        return Words::tr("lines kept as they are");
    return {};
}

QString nameOfMark(QStringView field)
{
    if (field == u"importance")
        return Words::tr("importance");
    if (field == u"bridge")
        return Words::tr("bridge to another field");
    if (field == u"cadence")
        return Words::tr("rhythm");
    if (field == u"paused_until")
        return Words::tr("paused until");
    if (field == u"snoozed_until")
        return Words::tr("snoozed until");
    if (field == u"in_peace_until")
        return Words::tr("left in peace until");
    if (field == u"archived")
        return Words::tr("archived");
    if (field == u"deceased")
        return Words::tr("deceased");
    if (field == u"added")
        return Words::tr("added");
    return {};
}

QString nameOfText(QStringView field)
{
    if (field == u"organization")
        return Words::tr("organisation");
    if (field == u"department")
        return Words::tr("department");
    if (field == u"role")
        return Words::tr("role");
    if (field == u"role_as_of")
        return Words::tr("role as of");
    if (field == u"why")
        return Words::tr("why I want to know them");
    if (field == u"how_met")
        return Words::tr("how we met");
    if (field == u"introduced_by")
        return Words::tr("introduced by");
    if (field == u"life_stage")
        return Words::tr("life stage");
    if (field == u"background")
        return Words::tr("background");
    if (field == u"salutation")
        return Words::tr("salutation");
    if (field == u"language")
        return Words::tr("language");
    if (field == u"time_zone")
        return Words::tr("time zone");
    if (field == u"city")
        return Words::tr("city");
    if (field == u"notes")
        return Words::tr("notes");
    return {};
}

} // namespace

QString contactFieldName(QStringView field)
{
    for (const auto named : {nameOfPart, nameOfText, nameOfMark, nameOfList})
        if (QString name = named(field); !name.isEmpty())
            return name;
    return field.toString();
}

std::vector<FieldDifference> contactDifferences(const Contact &before, const Contact &after,
                                                const ReferenceNames &names, const QLocale &locale)
{
    const Speaker speaker(names, locale);
    std::vector<FieldDifference> differences;
    Contact::describe([&](const char *name, auto member) {
        if (before.*member == after.*member)
            return;
        const QString field = QString::fromLatin1(name);
        using Field = std::remove_cvref_t<decltype(before.*member)>;
        if constexpr (ListField<Field>)
            differences.push_back({field, saidWithout(speaker, before.*member, after.*member),
                                   saidWithout(speaker, after.*member, before.*member)});
        else
            differences.push_back({field, speaker.say(before.*member), speaker.say(after.*member)});
    });
    return differences;
}

} // namespace cultivar::wording

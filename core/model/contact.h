// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enum_text.h"
#include "core/base/partial_date.h"
#include "core/model/circle.h"
#include "core/model/record.h"

namespace cultivar {

using namespace Qt::StringLiterals;

struct Contact;
using ContactId = Id<Contact>;

/// Where somebody stands in their working life. Those other than `Established` are whom one pays forward to.
enum class LifeStage
{
    Unknown,
    Established,
    UpAndComing,
    InTransition,
    NewToTheField,
    StretchAssignment
};

template <> struct EnumWords<LifeStage>
{
    static constexpr std::array words = {"unknown"_L1,       "established"_L1,      "up_and_coming"_L1,
                                         "in_transition"_L1, "new_to_the_field"_L1, "stretch_assignment"_L1};
};

/// An e-mail address, telephone number or web address with the word that stands before it ("work", "home", "linkedin").
struct Reach
{
    QString value;
    QString label;

    bool operator==(const Reach &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("value", &Reach::value);
        visit("label", &Reach::label);
    }
};

/// A postal address (RFC 6350, 6.3.1; the order of its components).
struct Address
{
    QString label;
    QString postOfficeBox;
    QString extended;
    QString street;
    QString city;
    QString region;
    QString postalCode;
    QString country;

    bool operator==(const Address &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("label", &Address::label);
        visit("post_office_box", &Address::postOfficeBox);
        visit("extended", &Address::extended);
        visit("street", &Address::street);
        visit("city", &Address::city);
        visit("region", &Address::region);
        visit("postal_code", &Address::postalCode);
        visit("country", &Address::country);
    }
};

enum class DateKind
{
    Birthday,
    Anniversary,
    Other
};

template <> struct EnumWords<DateKind>
{
    static constexpr std::array words = {"birthday"_L1, "anniversary"_L1, "other"_L1};
};

/// A day of a contact's, kept every year or once.
struct ContactDate
{
    DateKind kind = DateKind::Birthday;
    QString label; ///< words for `Other`
    PartialDate date;
    bool yearly = true;

    bool operator==(const ContactDate &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("kind", &ContactDate::kind);
        visit("label", &ContactDate::label);
        visit("date", &ContactDate::date);
        visit("yearly", &ContactDate::yearly);
    }
};

/// Something they work on, true as of a day.
struct Project
{
    QString text;
    std::optional<QDate> asOf;

    bool operator==(const Project &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("text", &Project::text);
        visit("as_of", &Project::asOf);
    }
};

struct CustomField
{
    QString label;
    QString value;

    bool operator==(const CustomField &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("label", &CustomField::label);
        visit("value", &CustomField::value);
    }
};

/// What one source (a file, later an account) last brought for this contact, word for word. It is the base of the
/// three-way comparison when the source comes again, and what the model has no field for is written back from here.
struct BroughtBySource
{
    QString source;  ///< "vcard", "linkedin", "ldif", "monica", "meerkat", or that of a table, see isTableSource()
    QString key;     ///< the contact's name in that source: vCard UID, normalised LinkedIn address, dn of LDIF
    QString content; ///< vcard: its unfolded content lines, LF between; others: one JSON object of the named cells

    bool operator==(const BroughtBySource &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("source", &BroughtBySource::source);
        visit("key", &BroughtBySource::key);
        visit("content", &BroughtBySource::content);
    }
};

/// Whether a `source` is a table of people: "csv/" and what stands for its columns, so that each kind of table is a
/// source of its own. "csv" alone is any of them, as it was written once.
[[nodiscard]] bool isTableSource(QStringView source);

/// Behind the name of a source: these are no longer its newest words, and are kept for the fields that the newest leave
/// out.
inline constexpr auto earlierWords = "#earlier"_L1;

/// A person.
struct Contact : Record<Contact>
{
    static constexpr auto recordName = "contact"_L1;

    QString name; ///< as shown; when empty it is made of the parts, see displayName()
    QString prefix;
    QString given;
    QString additional;
    QString family;
    QString suffix;
    QString nickname;
    QString organization;
    QString department;
    QString role;
    std::optional<QDate> roleAsOf; ///< the day organization and role were known to be true

    QString why; ///< why I want to know them
    QString howMet;
    ContactId introducedBy;
    LifeStage lifeStage = LifeStage::Unknown;
    QString background;
    QString salutation; ///< "Dear Ana"; empty: made from the given name
    QString language;   ///< to write in: BCP 47, "de", "pt-BR"
    QString timeZone;   ///< IANA, "Europe/Lisbon"
    QString city;
    QString notes;              ///< Markdown
    double importance = 0.5;    ///< 0 to 1, set by the user
    bool bridge = false;        ///< marked by the user as a bridge to another field
    std::optional<int> cadence; ///< days, 1 to 3650; overrules the circles'

    std::optional<QDate> pausedUntil;  ///< no suggestions before this day; the clock starts anew on it
    std::optional<QDate> snoozedUntil; ///< hidden before this day; the clock runs on
    std::optional<QDate> inPeaceUntil; ///< left in peace: not suggested before this day
    std::optional<QDate> archived;     ///< since
    bool deceased = false;             ///< kept, never suggested
    std::optional<QDateTime> added;    ///< instant (UTC)

    std::vector<Reach> emails; ///< the first is the preferred one
    std::vector<Reach> phones;
    std::vector<Reach> links;
    std::vector<Address> addresses;
    std::vector<ContactDate> dates;
    std::vector<CircleId> circles;
    QStringList tags;
    QStringList expertise;
    QStringList interests;
    QStringList asks;   ///< what they look for
    QStringList offers; ///< what they can help with
    std::vector<Project> projects;
    std::vector<CustomField> customFields;
    std::vector<BroughtBySource> sources;

    bool operator==(const Contact &) const = default;

    /// Not archived, not deceased, not in the trash.
    [[nodiscard]] bool isActive() const { return !archived && !deceased && !trashed; }

    /// `name`, else the parts, else nickname, organization, first e-mail address or number; empty if there is nothing
    /// at all.
    [[nodiscard]] QString displayName() const;
    /// The name to greet by: nickname is not used; given name, else the first word of a name that looks like one,
    /// else the display name.
    [[nodiscard]] QString firstName() const;

    [[nodiscard]] QString preferredEmail() const { return emails.empty() ? QString() : emails.front().value; }

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("name", &Contact::name);
        visit("prefix", &Contact::prefix);
        visit("given", &Contact::given);
        visit("additional", &Contact::additional);
        visit("family", &Contact::family);
        visit("suffix", &Contact::suffix);
        visit("nickname", &Contact::nickname);
        visit("organization", &Contact::organization);
        visit("department", &Contact::department);
        visit("role", &Contact::role);
        visit("role_as_of", &Contact::roleAsOf);
        visit("why", &Contact::why);
        visit("how_met", &Contact::howMet);
        visit("introduced_by", &Contact::introducedBy);
        visit("life_stage", &Contact::lifeStage);
        visit("background", &Contact::background);
        visit("salutation", &Contact::salutation);
        visit("language", &Contact::language);
        visit("time_zone", &Contact::timeZone);
        visit("city", &Contact::city);
        visit("notes", &Contact::notes);
        visit("importance", &Contact::importance);
        visit("bridge", &Contact::bridge);
        visit("cadence", &Contact::cadence);
        visit("paused_until", &Contact::pausedUntil);
        visit("snoozed_until", &Contact::snoozedUntil);
        visit("in_peace_until", &Contact::inPeaceUntil);
        visit("archived", &Contact::archived);
        visit("deceased", &Contact::deceased);
        visit("added", &Contact::added);
        visit("emails", &Contact::emails);
        visit("phones", &Contact::phones);
        visit("links", &Contact::links);
        visit("addresses", &Contact::addresses);
        visit("dates", &Contact::dates);
        visit("circles", &Contact::circles);
        visit("tags", &Contact::tags);
        visit("expertise", &Contact::expertise);
        visit("interests", &Contact::interests);
        visit("asks", &Contact::asks);
        visit("offers", &Contact::offers);
        visit("projects", &Contact::projects);
        visit("custom_fields", &Contact::customFields);
        visit("sources", &Contact::sources);
    }
};

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/partial_date.h"
#include "core/exchange/vcard/content_line.h"

#include <QString>

namespace cultivar {

/// The properties the model has a field for, and those that say how to read others. Every other one is `Unknown`.
enum class VcardProperty
{
    Unknown,
    Version,
    Delimiter, ///< BEGIN and END
    FormattedName,
    Name,
    Nickname,
    Organization,
    Title,
    Role,
    Email,
    Telephone,
    Url,
    SocialProfile, ///< and X-SOCIALPROFILE
    Address,
    Birthday,
    Anniversary,  ///< and what Evolution, Outlook, KAddressBook and others call it
    LabelledDate, ///< X-ABDATE
    DeathDate,    ///< RFC 6474
    Note,
    Categories,
    TimeZone,
    Language,
    Uid,
    Kind,        ///< and X-ADDRESSBOOKSERVER-KIND
    PeopleList,  ///< X-EVOLUTION-LIST, whether it is a list of people
    ItemLabel,   ///< X-ABLabel, of the lines of its group
    ItemCountry, ///< X-ABADR, of the address of its group
    CustomField, ///< X-CULTIVAR-FIELD, ours: name and value, as components
};

/// `name` is that of a content line: ASCII.
[[nodiscard]] VcardProperty vcardProperty(QStringView name);
/// The same where lastLetters(name) are known.
[[nodiscard]] VcardProperty vcardProperty(QStringView name, quint64 letters);

/// What the parameters of one line say of its value.
struct LineTraits
{
    QString label;    ///< "work", "mobile", "work fax", "linkedin"; of the types that mean nothing to a person, none
    QString user;     ///< what the page of a network calls them: USERNAME (RFC 9554, 4.10), X-USER
    int rank = 101;   ///< PREF from 1, the most preferred (RFC 6350, 5.3); 0 for TYPE=PREF; 101 without
    int omitYear = 0; ///< X-APPLE-OMIT-YEAR
};

[[nodiscard]] LineTraits lineTraits(QStringView parameters);

/// The plain word of an X-ABLabel: `_$!<HomePage>!$_` is "homepage", one's own words stay.
[[nodiscard]] QString itemLabel(QStringView value);

/// The TYPE values that make lineTraits() give `label`; empty if there are none and the label has to be an X-ABLabel.
[[nodiscard]] QString typesForLabel(QStringView label);

/// Whether a parameter of vCard 2.1 that stands bare says where the value is (2.1, 2.5.4) and is no type.
[[nodiscard]] bool isBareValueType(QStringView parameter);

/// Whether a TYPE value has a part in the label, or is PREF, and so is replaced when they change.
[[nodiscard]] bool isLabelType(QStringView type);
[[nodiscard]] bool isSocialNetwork(QStringView label);

/// The address of a page on LinkedIn where a card has only what LinkedIn calls them ("ana-silva", Apple's
/// "x-apple:ana-silva"), which may be in `user`, too. Any other value as it is.
[[nodiscard]] QString linkedInPage(const QString &value, const QString &user);

/// The day of BDAY and its like, without time of day. A year that stands for none is none: X-APPLE-OMIT-YEAR's, and
/// always 1604, which programs write that leave that parameter out. Of what is no date of RFC 6350, what can only mean
/// one day is that. Nothing for the rest.
[[nodiscard]] std::optional<PartialDate> vcardDate(QStringView value, int omitYear);

} // namespace cultivar

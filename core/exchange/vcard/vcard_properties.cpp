// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_properties.h"

#include "core/exchange/tables/table_days.h"

#include <algorithm>
#include <array>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

struct NamedProperty
{
    QLatin1StringView name;
    VcardProperty property;
    quint64 letters = lastLetters(name);
};

/// The short names first.
constexpr std::array namedProperties = {
    NamedProperty{"N"_L1, VcardProperty::Name},
    NamedProperty{"FN"_L1, VcardProperty::FormattedName},
    NamedProperty{"TZ"_L1, VcardProperty::TimeZone},
    NamedProperty{"TEL"_L1, VcardProperty::Telephone},
    NamedProperty{"ORG"_L1, VcardProperty::Organization},
    NamedProperty{"ADR"_L1, VcardProperty::Address},
    NamedProperty{"UID"_L1, VcardProperty::Uid},
    NamedProperty{"URL"_L1, VcardProperty::Url},
    NamedProperty{"END"_L1, VcardProperty::Delimiter},
    NamedProperty{"NOTE"_L1, VcardProperty::Note},
    NamedProperty{"BDAY"_L1, VcardProperty::Birthday},
    NamedProperty{"ROLE"_L1, VcardProperty::Role},
    NamedProperty{"LANG"_L1, VcardProperty::Language},
    NamedProperty{"KIND"_L1, VcardProperty::Kind},
    NamedProperty{"EMAIL"_L1, VcardProperty::Email},
    NamedProperty{"TITLE"_L1, VcardProperty::Title},
    NamedProperty{"BEGIN"_L1, VcardProperty::Delimiter},
    NamedProperty{"VERSION"_L1, VcardProperty::Version},
    NamedProperty{"X-ABADR"_L1, VcardProperty::ItemCountry},
    NamedProperty{"NICKNAME"_L1, VcardProperty::Nickname},
    NamedProperty{"X-ABDATE"_L1, VcardProperty::LabelledDate},
    NamedProperty{"X-ABLABEL"_L1, VcardProperty::ItemLabel},
    NamedProperty{"DEATHDATE"_L1, VcardProperty::DeathDate},
    NamedProperty{"CATEGORIES"_L1, VcardProperty::Categories},
    NamedProperty{"ANNIVERSARY"_L1, VcardProperty::Anniversary},
    NamedProperty{"SOCIALPROFILE"_L1, VcardProperty::SocialProfile},
    NamedProperty{"X-ANNIVERSARY"_L1, VcardProperty::Anniversary},
    NamedProperty{"X-SOCIALPROFILE"_L1, VcardProperty::SocialProfile},
    NamedProperty{"X-MS-ANNIVERSARY"_L1, VcardProperty::Anniversary},
    NamedProperty{"X-CULTIVAR-FIELD"_L1, VcardProperty::CustomField},
    NamedProperty{"X-EVOLUTION-LIST"_L1, VcardProperty::PeopleList},
    NamedProperty{"X-EVOLUTION-ANNIVERSARY"_L1, VcardProperty::Anniversary},
    NamedProperty{"X-ADDRESSBOOKSERVER-KIND"_L1, VcardProperty::Kind},
    NamedProperty{"X-KADDRESSBOOK-X-ANNIVERSARY"_L1, VcardProperty::Anniversary},
};

static_assert(std::ranges::is_sorted(namedProperties, {},
                                     [](const NamedProperty &named) { return named.name.size(); }));

constexpr size_t longestProperty = static_cast<size_t>(namedProperties.back().name.size());

/// Where in namedProperties the names of each length begin.
constexpr std::array<size_t, longestProperty + 2> firstOfLength = [] {
    std::array<size_t, longestProperty + 2> first{};
    for (size_t length = 1; length < first.size(); ++length) {
        first[length] = first[length - 1];
        while (first[length] < namedProperties.size() &&
               static_cast<size_t>(namedProperties[first[length]].name.size()) < length)
            ++first[length];
    }
    return first;
}();

/// Types that say how a value travels, or what is true of nearly all, and nothing a person would call it by.
constexpr std::array silentTypes = {
    "internet"_L1, "voice"_L1, "msg"_L1,   "postal"_L1, "parcel"_L1,           "intl"_L1,
    "dom"_L1,      "text"_L1,  "video"_L1, "x400"_L1,   "quoted-printable"_L1, "base64"_L1,
    "8bit"_L1,     "7bit"_L1,  "b"_L1};

constexpr std::array socialNetworks = {"linkedin"_L1, "twitter"_L1, "x"_L1,      "facebook"_L1, "instagram"_L1,
                                       "mastodon"_L1, "github"_L1,  "gitlab"_L1, "youtube"_L1,  "xing"_L1,
                                       "bluesky"_L1,  "threads"_L1, "tiktok"_L1, "flickr"_L1,   "myspace"_L1};

template <class Words> bool isOneOf(QStringView word, const Words &words)
{
    for (const auto &each : words)
        if (sameWord(word, each))
            return true;
    return false;
}

/// What the types of a line add up to.
struct TypeWords
{
    QString place;  ///< "work", "home"; one of ours costs no memory
    QString device; ///< "mobile", "fax", "pager"
    QString other;

    void add(QStringView type)
    {
        if (sameWord(type, "work"_L1))
            place = place.isEmpty() ? u"work"_s : place;
        else if (sameWord(type, "home"_L1))
            place = place.isEmpty() ? u"home"_s : place;
        else if (sameWord(type, "cell"_L1) || sameWord(type, "iphone"_L1) || sameWord(type, "mobile"_L1))
            device = u"mobile"_s;
        else if (sameWord(type, "fax"_L1))
            device = u"fax"_s;
        else if (sameWord(type, "pager"_L1))
            device = u"pager"_s;
        else if (other.isEmpty() && isOfTheirs(type))
            other = type.sliced(ownMark.size()).toString().remove(u'"');
        else if (other.isEmpty() && !isOneOf(type, silentTypes))
            other = type.toString().toLower().remove(u'"'); // one that never ends stays in the value
    }

    /// Android writes people's own words so: "X-Holidays".
    [[nodiscard]] static bool isOfTheirs(QStringView type)
    {
        return type.size() > ownMark.size() && type.startsWith(ownMark, Qt::CaseInsensitive) &&
               !type.startsWith("X-EVOLUTION-"_L1, Qt::CaseInsensitive);
    }

    static constexpr auto ownMark = "X-"_L1;

    [[nodiscard]] QString label() const
    {
        if (!device.isEmpty())
            return device == "fax"_L1 && !place.isEmpty() ? place + u' ' + device : device;
        return place.isEmpty() ? other : place;
    }
};

bool isPref(QStringView type)
{
    return sameWord(type, "pref"_L1);
}

constexpr qsizetype longestDay = 40;

/// "1985-03-12T00:00:00Z", or with a space.
QStringView withoutTime(QStringView value)
{
    if (const qsizetype time = value.indexOf(u'T'); time > 0 && value[time - 1].isDigit())
        return value.first(time);
    const qsizetype space = value.indexOf(u' ');
    return space > 0 && value.sliced(space).contains(u':') ? value.first(space) : value;
}

} // namespace

VcardProperty vcardProperty(QStringView name)
{
    return vcardProperty(name, lastLetters(name));
}

VcardProperty vcardProperty(QStringView name, quint64 letters)
{
    const auto length = static_cast<size_t>(name.size());
    if (length > longestProperty)
        return VcardProperty::Unknown;
    for (size_t i = firstOfLength[length]; i < firstOfLength[length + 1]; ++i)
        if (letters == namedProperties[i].letters &&
            (length <= sizeof(letters) || sameWord(name, namedProperties[i].name)))
            return namedProperties[i].property;
    return VcardProperty::Unknown;
}

LineTraits lineTraits(QStringView parameters)
{
    LineTraits traits;
    TypeWords types;
    QString network;
    while (!parameters.isEmpty()) {
        const auto parameter = takeParameter(parameters);
        if (sameWord(parameter.name, "PREF"_L1)) {
            bool isNumber = false;
            const int rank = unquoted(parameter.value).toInt(&isNumber);
            traits.rank = isNumber && rank >= 1 && rank <= 100 ? std::min(traits.rank, rank) : traits.rank;
        } else if (sameWord(parameter.name, "X-APPLE-OMIT-YEAR"_L1)) {
            traits.omitYear = unquoted(parameter.value).toInt();
        } else if (parameter.name.isEmpty() ? !isBareValueType(parameter.value) : sameWord(parameter.name, "TYPE"_L1)) {
            QStringView list = unquoted(parameter.value);
            while (!list.isEmpty()) {
                const QStringView type = takePart(list, u',').trimmed();
                if (isPref(type))
                    traits.rank = 0;
                else if (!type.isEmpty())
                    types.add(type);
            }
        } else if (sameWord(parameter.name, "SERVICE-TYPE"_L1)) {
            network = unquoted(parameter.value).trimmed().toString().toLower();
        } else if (sameWord(parameter.name, "USERNAME"_L1) || sameWord(parameter.name, "X-USER"_L1)) {
            traits.user = unquoted(parameter.value).trimmed().toString();
        }
    }
    // RFC 9554, 4.9: which network it is; its types say where one is it.
    traits.label = network.isEmpty() ? types.label() : network;
    return traits;
}

QString itemLabel(QStringView value)
{
    constexpr auto opening = "_$!<"_L1;
    constexpr auto closing = ">!$_"_L1;
    if (value.startsWith(opening) && value.endsWith(closing) && value.size() >= opening.size() + closing.size())
        return value.sliced(opening.size(), value.size() - opening.size() - closing.size()).toString().toLower();
    return unescaped(value).trimmed();
}

QString typesForLabel(QStringView label)
{
    if (label == "work"_L1 || label == "home"_L1 || label == "fax"_L1 || label == "pager"_L1)
        return label.toString().toUpper();
    if (label == "mobile"_L1)
        return u"CELL"_s;
    if (label == "work fax"_L1)
        return u"WORK,FAX"_s;
    return label == "home fax"_L1 ? u"HOME,FAX"_s : QString();
}

bool isBareValueType(QStringView parameter)
{
    return sameWord(parameter, "URL"_L1) || sameWord(parameter, "INLINE"_L1) || sameWord(parameter, "CONTENT-ID"_L1) ||
           sameWord(parameter, "CID"_L1);
}

bool isLabelType(QStringView type)
{
    return isPref(type) || !isOneOf(type, silentTypes);
}

bool isSocialNetwork(QStringView label)
{
    return isOneOf(label, socialNetworks);
}

QString linkedInPage(const QString &value, const QString &user)
{
    constexpr auto mark = "x-apple:"_L1;
    const auto isName = [](QStringView name) {
        return !name.isEmpty() && std::ranges::all_of(name, [](QChar sign) {
            return sign.isLetterOrNumber() || QStringView(u"-_%").contains(sign);
        });
    };
    QStringView name = QStringView(value).trimmed();
    if (name.startsWith(mark, Qt::CaseInsensitive))
        name = name.sliced(mark.size());
    if (name.startsWith(u'@'))
        name = name.sliced(1);
    if (isName(user) && !name.contains(u':') && !name.contains(u'/'))
        name = user;
    return isName(name) ? "https://www.linkedin.com/in/"_L1 + name.toString() : value;
}

std::optional<PartialDate> vcardDate(QStringView value, int omitYear)
{
    value = withoutTime(value.trimmed());
    auto date = PartialDate::fromText(value);
    // What other programs, or people, write instead.
    if (!date && value.size() <= longestDay)
        date = onlyDay(value.toString());
    if (date && date->year() && (date->year() == yearOfNone || date->year() == omitYear))
        date = PartialDate::of(std::nullopt, date->month(), date->day());
    return date;
}

} // namespace cultivar

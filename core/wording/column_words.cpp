// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/column_words.h"

#include "core/wording/words.h"

#include <algorithm>

namespace cultivar::wording {

using namespace Qt::StringLiterals;

namespace {

struct Meaning
{
    QLatin1StringView target;
    const char *text;
};

constexpr Meaning meanings[] = {
    {"Full Name"_L1, QT_TRANSLATE_NOOP("Wording", "Name, all of it")},
    {"First Name"_L1, QT_TRANSLATE_NOOP("Wording", "First name")},
    {"Middle Name"_L1, QT_TRANSLATE_NOOP("Wording", "Middle name")},
    {"Last Name"_L1, QT_TRANSLATE_NOOP("Wording", "Last name")},
    {"Name Prefix"_L1, QT_TRANSLATE_NOOP("Wording", "Title before the name")},
    {"Name Suffix"_L1, QT_TRANSLATE_NOOP("Wording", "Suffix of the name")},
    {"Nickname"_L1, QT_TRANSLATE_NOOP("Wording", "Nickname")},
    {"Organization Name"_L1, QT_TRANSLATE_NOOP("Wording", "Organisation")},
    {"Department"_L1, QT_TRANSLATE_NOOP("Wording", "Department")},
    {"Job Title"_L1, QT_TRANSLATE_NOOP("Wording", "Role")},
    {"E-mail Address"_L1, QT_TRANSLATE_NOOP("Wording", "E-mail")},
    {"email_work"_L1, QT_TRANSLATE_NOOP("Wording", "E-mail, work")},
    {"email_home"_L1, QT_TRANSLATE_NOOP("Wording", "E-mail, home")},
    {"Phone"_L1, QT_TRANSLATE_NOOP("Wording", "Phone")},
    {"Business Phone"_L1, QT_TRANSLATE_NOOP("Wording", "Phone, work")},
    {"Mobile Phone"_L1, QT_TRANSLATE_NOOP("Wording", "Phone, mobile")},
    {"Home Phone"_L1, QT_TRANSLATE_NOOP("Wording", "Phone, home")},
    {"Website"_L1, QT_TRANSLATE_NOOP("Wording", "Web page")},
    {"LinkedIn"_L1, QT_TRANSLATE_NOOP("Wording", "LinkedIn page")},
    {"Business Address"_L1, QT_TRANSLATE_NOOP("Wording", "Address at work, all of it")},
    {"Business Street"_L1, QT_TRANSLATE_NOOP("Wording", "Street, work")},
    {"Business City"_L1, QT_TRANSLATE_NOOP("Wording", "City, work")},
    {"Business State"_L1, QT_TRANSLATE_NOOP("Wording", "Region, work")},
    {"Business Postal Code"_L1, QT_TRANSLATE_NOOP("Wording", "Postal code, work")},
    {"Business Country"_L1, QT_TRANSLATE_NOOP("Wording", "Country, work")},
    {"Home Address Label"_L1, QT_TRANSLATE_NOOP("Wording", "Address at home, all of it")},
    {"Home Street"_L1, QT_TRANSLATE_NOOP("Wording", "Street, home")},
    {"Home City"_L1, QT_TRANSLATE_NOOP("Wording", "City, home")},
    {"Home State"_L1, QT_TRANSLATE_NOOP("Wording", "Region, home")},
    {"Home Postal Code"_L1, QT_TRANSLATE_NOOP("Wording", "Postal code, home")},
    {"Home Country"_L1, QT_TRANSLATE_NOOP("Wording", "Country, home")},
    {"Birthday"_L1, QT_TRANSLATE_NOOP("Wording", "Birthday")},
    {"Anniversary"_L1, QT_TRANSLATE_NOOP("Wording", "Anniversary")},
    {"Notes"_L1, QT_TRANSLATE_NOOP("Wording", "Notes")},
    {"Tags"_L1, QT_TRANSLATE_NOOP("Wording", "Tags")},
};

} // namespace

QString columnMeaning(const QString &target)
{
    const auto *const found = std::ranges::find(meanings, target, &Meaning::target);
    return found == std::end(meanings) ? target : Words::tr(found->text);
}

} // namespace cultivar::wording

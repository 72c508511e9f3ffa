// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/same_person.h"

#include "core/base/text.h"
#include "core/rules/name_match.h"

#include <algorithm>
#include <array>

namespace cultivar::rules {

using namespace Qt::StringLiterals;

namespace {

bool hasParts(const Contact &contact)
{
    return !contact.given.isEmpty() || !contact.family.isEmpty() || !contact.nickname.isEmpty();
}

/// Programs write the name of a company into the whole name as well.
bool isCompany(const Contact &contact)
{
    return !hasParts(contact) && !contact.organization.isEmpty() &&
           (contact.name.isEmpty() || fold(contact.name) == fold(contact.organization));
}

bool isNameless(const Contact &contact)
{
    return !hasParts(contact) && contact.name.isEmpty() && contact.organization.isEmpty();
}

/// Of whom one is a company, or both are.
bool canBeOneCompany(const Contact &company, const Contact &other)
{
    if (isNameless(other))
        return true;
    const QString name = fold(company.organization);
    return isCompany(other) ? fold(other.organization) == name : fold(other.displayName()) == name;
}

/// "Peter und Petra Schmidt".
bool isCouple(const Contact &contact)
{
    static constexpr std::array between = {u"&", u"+", u"und", u"and", u"et", u"och", u"og"};
    const QString name = fold(contact.displayName());
    const QList<QStringView> words = QStringView(name).split(u' ', Qt::SkipEmptyParts);
    return words.size() > 2 && std::any_of(words.begin() + 1, words.end() - 1, [](QStringView word) {
               return std::ranges::any_of(between, [word](const char16_t *each) { return word == QStringView(each); });
           });
}

/// "jr", "sr", "iii"; empty if it is not said.
QString generationOf(const Contact &contact)
{
    static const QStringList junior{u"jr"_s, u"junior"_s, u"jun"_s};
    static const QStringList senior{u"sr"_s, u"senior"_s, u"sen"_s};
    static const QStringList numbers{u"ii"_s, u"iii"_s, u"iv"_s};
    const QStringList name = words(fold(contact.suffix.isEmpty() ? contact.name : contact.suffix));
    if (name.isEmpty() || (contact.suffix.isEmpty() && name.size() < 2))
        return {};
    const QString &last = name.last();
    return junior.contains(last)   ? junior.first()
           : senior.contains(last) ? senior.first()
                                   : numbers.value(numbers.indexOf(last));
}

std::optional<int> yearOfBirth(const Contact &contact)
{
    const auto birthday = std::ranges::find(contact.dates, DateKind::Birthday, &ContactDate::kind);
    return birthday == contact.dates.end() ? std::nullopt : birthday->date.year();
}

/// Father and son.
bool areGenerations(const Contact &a, const Contact &b)
{
    const QString first = generationOf(a);
    const QString second = generationOf(b);
    if (first == second)
        return false;
    if (!first.isEmpty() && !second.isEmpty())
        return true;
    const std::optional<int> firstYear = yearOfBirth(a);
    const std::optional<int> secondYear = yearOfBirth(b);
    return firstYear && secondYear && *firstYear != *secondYear;
}

bool areOfOneKind(const Contact &a, const Contact &b)
{
    return isCouple(a) == isCouple(b) && !areGenerations(a, b);
}

} // namespace

bool canBeOne(const Contact &a, const Contact &b)
{
    if (isCompany(a) || isCompany(b))
        return isCompany(a) ? canBeOneCompany(a, b) : canBeOneCompany(b, a);
    return areOfOneKind(a, b) && namesCompatible(a, b);
}

bool canBeRenamed(const Contact &a, const Contact &b)
{
    return canBeOne(a, b) || (areOfOneKind(a, b) && !a.given.isEmpty() && fold(a.given) == fold(b.given));
}

} // namespace cultivar::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/contact.h"

#include <algorithm>
#include <iterator>

namespace cultivar {

namespace {

/// The first of two to four words that all begin with a capital, as names do; else the whole. Names in scripts without
/// capitals, such as Chinese, often begin with the family's, titles call for the whole, and a description is none.
QString firstWordOfName(const QString &name)
{
    constexpr qsizetype mostWords = 4;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2 || words.size() > mostWords || name.contains(u','))
        return name;
    const QString &first = words.front();
    constexpr QStringView titles[] = {u"Dr", u"Prof", u"Mr", u"Mrs", u"Ms", u"Miss", u"Sir", u"Dame", u"Herr", u"Frau"};
    if (first.endsWith(u'.') || first.size() < 2 || std::ranges::find(titles, first) != std::end(titles))
        return name;
    const auto isPartOfName = [](const QString &word) {
        return word.front().isUpper() && std::ranges::none_of(word, [](QChar sign) { return sign.isDigit(); });
    };
    // In the middle there may be a "van" or a "da".
    return isPartOfName(first) && isPartOfName(words.back()) ? first : name;
}

} // namespace

QString Contact::displayName() const
{
    if (!name.isEmpty())
        return name;
    QStringList parts{prefix, given, additional, family, suffix};
    parts.removeAll(QString());
    if (!parts.isEmpty())
        return parts.join(u' ');
    if (!nickname.isEmpty())
        return nickname;
    if (!organization.isEmpty())
        return organization;
    if (!emails.empty())
        return emails.front().value;
    return phones.empty() ? QString() : phones.front().value;
}

QString Contact::firstName() const
{
    if (!given.isEmpty())
        return given;
    const QString whole = displayName();
    return whole == name && name != organization ? firstWordOfName(name) : whole;
}

} // namespace cultivar

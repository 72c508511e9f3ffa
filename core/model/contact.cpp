// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/contact.h"

#include <algorithm>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// Before the name of a person or of several.
bool isTitle(const QString &word)
{
    static const QStringList titles{u"dr"_s,      u"doctor"_s, u"doktor"_s,  u"prof"_s,   u"professor"_s, u"mr"_s,
                                    u"mrs"_s,     u"ms"_s,     u"miss"_s,    u"sir"_s,    u"dame"_s,      u"lady"_s,
                                    u"lord"_s,    u"herr"_s,   u"frau"_s,    u"madame"_s, u"mme"_s,       u"monsieur"_s,
                                    u"señor"_s,   u"señora"_s, u"signor"_s,  u"the"_s,    u"signora"_s,   u"family"_s,
                                    u"familie"_s, u"team"_s,   u"famille"_s, u"die"_s};
    return titles.contains(word.toLower());
}

/// Where the family's name comes first, also in Latin letters.
bool hasFamilyFirst(QStringView language)
{
    static const QStringList languages{u"hu"_s, u"vi"_s, u"zh"_s, u"ja"_s, u"ko"_s};
    return languages.contains(language.left(2).toString().toLower());
}

/// The first of two to four words that all begin with a capital, as names do; else the whole. Names in scripts without
/// capitals, such as Chinese, often begin with the family's, titles call for the whole, and a description is none.
QString firstWordOfName(const QString &name)
{
    constexpr qsizetype mostWords = 4;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2 || words.size() > mostWords || name.contains(u','))
        return name;
    const QString &first = words.front();
    if (first.endsWith(u'.') || first.size() < 2 || isTitle(first))
        return name;
    const auto isPartOfName = [](const QString &word) {
        return word.front().isUpper() && std::ranges::none_of(word, [](QChar sign) { return sign.isDigit(); });
    };
    // In the middle there may be a "van" or a "da".
    return isPartOfName(first) && isPartOfName(words.back()) ? first : name;
}

} // namespace

bool isTableSource(QStringView source)
{
    return source == "csv"_L1 || source.startsWith("csv/"_L1);
}

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
    const bool isCalledByFirst = whole == name && name != organization && !hasFamilyFirst(language);
    return isCalledByFirst ? firstWordOfName(name) : whole;
}

} // namespace cultivar

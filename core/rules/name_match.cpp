// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/name_match.h"

#include "core/rules/contact_keys.h"

#include <algorithm>

namespace cultivar::rules {

namespace {

/// The words of a name, with those of the family name among them where they can be told.
struct NameParts
{
    QStringList all;
    QStringList given;
    QStringList family;
};

NameParts partsOf(const Contact &contact)
{
    NameParts parts;
    parts.family = nameWords(contact.family);
    parts.given = nameWords(contact.given);
    if (contact.name.isEmpty()) {
        parts.all = parts.given + nameWords(contact.additional) + parts.family;
    } else {
        const qsizetype comma = contact.name.indexOf(u',');
        parts.all = nameWords(contact.name);
        if (parts.family.isEmpty() && comma > 0)
            parts.family = nameWords(QStringView(contact.name).left(comma));
    }
    if (parts.family.isEmpty() && parts.all.size() > 1)
        parts.family = {parts.all.last()};
    if (parts.given.isEmpty() && !parts.all.isEmpty()) {
        const auto given =
            std::ranges::find_if(parts.all, [&](const auto &word) { return !parts.family.contains(word); });
        parts.given = {given == parts.all.end() ? parts.all.first() : *given};
    }
    return parts;
}

bool isInitialOf(const QString &letter, const QString &word)
{
    return letter.size() == 1 && word.startsWith(letter);
}

/// Takes out of `from` each of `words`, as it stands or as an initial; nothing if one is missing or no whole word was
/// among them.
std::optional<QStringList> without(QStringList from, QStringList words)
{
    const qsizetype before = words.size();
    words.removeIf([&](const QString &word) { return from.removeOne(word); });
    if (words.size() == before)
        return std::nullopt;
    for (const QString &word : words) {
        const auto match = std::ranges::find_if(
            from, [&](const QString &other) { return isInitialOf(word, other) || isInitialOf(other, word); });
        if (match == from.end())
            return std::nullopt;
        from.erase(match);
    }
    return from;
}

/// `less` says nothing that `more` does not, and leaves out neither the family name nor everything else.
bool liesWithin(const NameParts &less, const NameParts &more)
{
    if (less.all.size() == 1)
        return more.given.contains(less.all.first()) || more.family.contains(less.all.first());
    const std::optional<QStringList> left = without(more.all, less.all);
    return left && std::ranges::any_of(more.family, [&](const QString &word) { return !left->contains(word); });
}

bool areCompatible(const NameParts &a, const NameParts &b)
{
    return a.all.size() <= b.all.size() ? liesWithin(a, b) : liesWithin(b, a);
}

NameParts withNickname(NameParts parts, const QStringList &nickname)
{
    parts.given = nickname;
    parts.all = nickname;
    for (const QString &word : parts.family)
        if (!nickname.contains(word))
            parts.all += word;
    return parts;
}

} // namespace

bool namesCompatible(const Contact &a, const Contact &b)
{
    const NameParts first = partsOf(a);
    const NameParts second = partsOf(b);
    if (first.all.isEmpty() || second.all.isEmpty() || areCompatible(first, second))
        return true;
    const QStringList firstNickname = nameWords(a.nickname);
    const QStringList secondNickname = nameWords(b.nickname);
    return (!firstNickname.isEmpty() && areCompatible(withNickname(first, firstNickname), second)) ||
           (!secondNickname.isEmpty() && areCompatible(first, withNickname(second, secondNickname)));
}

} // namespace cultivar::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/usual_cells.h"

#include "core/base/text.h"
#include "core/exchange/tables/cell_values.h"

#include <algorithm>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

bool isOneOf(const QString &text, const QStringList &words)
{
    return words.contains(fold(text.trimmed()));
}

/// In the order of the alphabet, since some write the family's first.
QString sortedLetters(const QString &text)
{
    QString letters;
    for (const QChar sign : fold(text))
        if (sign.isLetterOrNumber())
            letters += sign;
    std::ranges::sort(letters);
    return letters;
}

QString initialsOf(const QString &name)
{
    QString initials;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts))
        initials += word.front();
    return sortedLetters(initials);
}

} // namespace

UsualCells::UsualCells(const Contact &contact)
{
    const QString name = contact.displayName();
    QStringList known{name,           contact.prefix, contact.given,    contact.additional,
                      contact.family, contact.suffix, contact.nickname, contact.organization};
    for (const std::vector<Reach> *reaches : {&contact.emails, &contact.phones})
        for (const Reach &reach : *reaches)
            known += reach.value;
    m_words = wordsOf(known);
    m_initials = {initialsOf(name), initialsOf(contact.given + u' ' + contact.family),
                  initialsOf(contact.given + u' ' + contact.additional + u' ' + contact.family),
                  initialsOf(contact.given + u' ' + contact.additional), initialsOf(contact.given)};
}

bool UsualCells::has(QStringView usual, const QString &text) const
{
    if (usual == usualMailType)
        return isOneOf(text, {u"smtp"_s, u"ex"_s});
    if (usual == usualNormal)
        return isOneOf(text, {u"normal"_s});
    if (usual == usualFalse)
        return isOneOf(text, {u"false"_s, u"falsch"_s, u"no"_s, u"nein"_s, u"0"_s});
    if (usual == usualName)
        return m_words.contains(wordsOf({text}));
    return usual == usualInitials && areInitials(text);
}

bool UsualCells::areInitials(const QString &text) const
{
    const QString letters = sortedLetters(text);
    return letters.isEmpty() || m_initials.contains(letters);
}

} // namespace cultivar

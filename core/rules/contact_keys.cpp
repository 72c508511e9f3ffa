// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/contact_keys.h"

#include "core/base/linkedin_address.h"
#include "core/base/text.h"

#include <algorithm>

namespace cultivar::rules {

namespace {

constexpr qsizetype fewestDigits = 7;
constexpr qsizetype nationalDigits = 9;

bool isTitle(QStringView word)
{
    static constexpr std::array titles = {u"dr",  u"prof", u"professor", u"mr",   u"mrs", u"ms",
                                          u"mx",  u"phd",  u"md",        u"mba",  u"jr",  u"sr",
                                          u"ing", u"dipl", u"herr",      u"frau", u"sir", u"dame"};
    return std::ranges::any_of(titles, [word](const char16_t *title) { return word == QStringView(title); });
}

} // namespace

QString emailKey(QStringView address)
{
    QString key = address.trimmed().toString().toCaseFolded();
    if (key.startsWith("mailto:"_L1))
        key.remove(0, 7);
    const qsizetype at = key.lastIndexOf(u'@');
    return at > 0 && at + 1 < key.size() ? key : QString();
}

QString phoneKey(QStringView number)
{
    QString digits;
    for (const QChar unit : number) {
        if (unit.isDigit())
            digits += QChar(u'0' + unit.digitValue());
        else if ((unit == u'x' || unit == u'X' || unit == u'e' || unit == u'E') && digits.size() >= fewestDigits)
            break;
        else if (unit.isLetter() && !digits.isEmpty())
            return {};
    }
    return digits.size() < fewestDigits ? QString() : digits.right(nationalDigits);
}

QStringList nameWords(QStringView name)
{
    QString plain = fold(name);
    plain.remove(u'\'');
    plain.replace(u'-', u' ');
    QStringList found = words(plain);
    const auto title = [](const QString &word) { return isTitle(word); };
    // Somebody may be called nothing but a title.
    if (!std::ranges::all_of(found, title))
        found.removeIf(title);
    return found;
}

QString nameKey(QStringView name)
{
    QString closed = fold(name);
    closed.remove(u'-');
    QStringList found = nameWords(closed);
    std::ranges::sort(found);
    return found.join(u' ');
}

bool isSameReach(const Reach &a, const Reach &b)
{
    if (a.value == b.value)
        return true;
    const auto same = [&](QString (*key)(QStringView)) {
        const QString first = key(a.value);
        return !first.isEmpty() && first == key(b.value);
    };
    return same(emailKey) || same(linkedInSlug) || same(phoneKey);
}

} // namespace cultivar::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/quick_add.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace cultivar::rules {

using namespace Qt::StringLiterals;

namespace {

QString withCapital(const QString &text)
{
    return text.isEmpty() ? text : text.left(1).toUpper() + text.mid(1);
}

/// Takes the first address out of the text.
QString takeAddress(QString &text)
{
    static const QRegularExpression address(
        u"[<(\\[\"']?(?:mailto:)?([^\\s,;:!<>()\\[\\]\"'@]+@[^\\s,;:!<>()\\[\\]\"'@]+\\.[^\\s,;:!<>()\\[\\]\"'@.]+)[>)\\]\"']?"_s);
    const QRegularExpressionMatch found = address.match(text);
    if (!found.hasMatch())
        return {};
    text.remove(found.capturedStart(), found.capturedLength());
    return found.captured(1);
}

QStringList partsOf(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u','))
        if (QString plain = part.simplified();
            std::ranges::any_of(plain, [](QChar sign) { return sign.isLetterOrNumber(); }))
            parts += std::move(plain);
    return parts;
}

/// "at QCon" of "met at QCon"; empty for anything else.
QString meetingPlace(const QString &part)
{
    static const QRegularExpression met(u"^(?:we )?met (.+)$"_s, QRegularExpression::CaseInsensitiveOption);
    return met.match(part).captured(1);
}

bool isSentence(const QStringList &parts)
{
    if (parts.size() < 2)
        return false;
    const bool goesOnSmall = !parts[0][0].isLower() && parts[1][0].isLower() && parts[1].contains(u' ');
    return goesOnSmall || std::any_of(parts.begin() + 1, parts.end(),
                                      [](const QString &part) { return !meetingPlace(part).isEmpty(); });
}

} // namespace

QuickAdd readQuickAdd(const QString &sentence)
{
    QString rest = sentence;
    QuickAdd read;
    read.email = takeAddress(rest);
    QStringList parts = partsOf(rest);
    if (!isSentence(parts)) {
        read.name = parts.join(u", "_s);
        return read;
    }
    read.name = parts.takeFirst();
    for (const QString &part : std::as_const(parts))
        if (read.howMet.isEmpty())
            read.howMet = withCapital(meetingPlace(part));
    read.conversation = withCapital(parts.join(u", "_s));
    return read;
}

} // namespace cultivar::rules

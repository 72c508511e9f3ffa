// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/quick_add.h"

#include <QRegularExpression>
#include <QStringList>

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
    static const QRegularExpression address(u"<?([^\\s,;<>@]+@[^\\s,;<>@]+\\.[^\\s,;<>@.]+)>?"_s);
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
        if (QString plain = part.simplified(); !plain.isEmpty())
            parts += std::move(plain);
    return parts;
}

/// "at QCon" of "met at QCon"; empty for anything else.
QString meetingPlace(const QString &part)
{
    static const QRegularExpression met(u"^(?:we )?met (.+)$"_s, QRegularExpression::CaseInsensitiveOption);
    return met.match(part).captured(1);
}

} // namespace

QuickAdd readQuickAdd(const QString &sentence)
{
    QString rest = sentence;
    QuickAdd read;
    read.email = takeAddress(rest);
    QStringList parts = partsOf(rest);
    if (parts.size() == 2 && !parts.back().contains(u' ')) {
        read.name = parts.join(u", "_s);
        return read;
    }
    if (parts.isEmpty())
        return read;
    read.name = parts.takeFirst();
    for (const QString &part : std::as_const(parts))
        if (read.howMet.isEmpty())
            read.howMet = withCapital(meetingPlace(part));
    read.conversation = withCapital(parts.join(u", "_s));
    return read;
}

} // namespace cultivar::rules

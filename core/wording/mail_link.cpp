// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/mail_link.h"

#include "core/wording/words.h"

#include <QUrl>

namespace cultivar::wording {

namespace {

using namespace Qt::StringLiterals;

/// Everything but letters, digits and "-._~" is encoded, so that no sign can end the part it stands in.
QByteArray encodedText(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

/// The at sign stays as it is.
QByteArray encodedAddress(const QString &address)
{
    return QUrl::toPercentEncoding(address.simplified().remove(u' '), "@");
}

QByteArray encodedBody(QString body)
{
    body.replace(u"\r\n"_s, u"\n"_s);
    body.replace(u'\r', u'\n');
    body.replace(u"\n"_s, u"\r\n"_s);
    return encodedText(body);
}

/// Without its last character, which may be two units.
QString withoutLastCharacter(const QString &text)
{
    const bool pair = text.size() > 1 && text.back().isLowSurrogate();
    return text.chopped(pair ? 2 : 1);
}

QByteArray mailLinkTo(const QByteArray &address, const QString &subject)
{
    return "mailto:" + address + "?subject=" + encodedText(subject);
}

} // namespace

MailLink mailLink(const MailText &mail)
{
    const QByteArray address = encodedAddress(mail.to);
    QString subject = onOneLine(mail.subject);
    const QByteArray whole = mailLinkTo(address, subject) + "&body=" + encodedBody(mail.body);
    if (whole.size() <= longestMailLink)
        return {whole, true};
    while (!subject.isEmpty() && mailLinkTo(address, subject).size() > longestMailLink)
        subject = withoutLastCharacter(subject);
    return {mailLinkTo(address, subject), false};
}

} // namespace cultivar::wording

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/mail_headers.h"

#include "core/exchange/mail/machine_addresses.h"
#include "core/exchange/mail/mail_date.h"
#include "core/exchange/mail/mail_fields.h"
#include "core/exchange/mail/mail_folders.h"
#include "core/exchange/mail/mail_text.h"

#include <QByteArray>
#include <QStringView>

#include <algorithm>

namespace cultivar {

namespace {

constexpr qsizetype mostIds = 100;
/// RFC 5322, 2.1.1: an id fits a line.
constexpr qsizetype longestId = 998;

QString idText(QByteArrayView id)
{
    QString text = rawHeaderText(id);
    if (id.contains(' '))
        text.remove(u' ');
    return text;
}

/// The last ones are the nearest; the first are given up by many at a time.
void keepLastIds(QStringList &ids, qsizetype many)
{
    if (ids.size() > many)
        ids.remove(0, ids.size() - mostIds);
}

void addId(QByteArrayView id, QStringList &ids)
{
    if (id.size() > longestId)
        return;
    keepLastIds(ids, 2 * mostIds);
    if (QString text = idText(id); !text.isEmpty())
        ids.append(std::move(text));
}

/// In angle brackets (RFC 5322, 3.6.4); what else In-Reply-To may hold (4.5.4) is no id.
void addBracketedIds(QByteArrayView value, QStringList &ids)
{
    for (qsizetype end = value.indexOf('>'); end >= 0; end = value.indexOf('>')) {
        const QByteArrayView before = value.first(end);
        if (const qsizetype begin = before.lastIndexOf('<'); begin >= 0)
            addId(before.sliced(begin + 1), ids);
        value = value.sliced(end + 1);
    }
}

/// As mailers write them that forget the brackets.
void addBareIds(QByteArrayView value, QStringList &ids)
{
    for (qsizetype at = 0; at < value.size();) {
        qsizetype end = at;
        while (end < value.size() && static_cast<unsigned char>(value[end]) > ' ' && value[end] != ',')
            ++end;
        if (const QByteArrayView word = value.sliced(at, end - at); word.contains('@') && !word.contains('<'))
            addId(word, ids);
        at = end + 1;
    }
}

void addIds(QByteArrayView value, QStringList &ids)
{
    if (value.contains('>'))
        addBracketedIds(value, ids);
    else
        addBareIds(value, ids);
    keepLastIds(ids, mostIds);
}

/// Message-ID: even one without brackets and host is what others refer to.
QString ownId(QByteArrayView value)
{
    if (const qsizetype end = value.indexOf('>'); end >= 0)
        value = value.first(end);
    if (const qsizetype begin = value.lastIndexOf('<'); begin >= 0)
        value = value.sliced(begin + 1);
    return value.size() > longestId ? QString() : idText(value);
}

bool isOneOfWords(QByteArrayView value, std::initializer_list<const char *> words)
{
    const QByteArray word = value.first(std::min(value.size(), longestId)).toByteArray().trimmed().toLower();
    return std::any_of(words.begin(), words.end(), [&word](const char *each) { return word.startsWith(each); });
}

/// "from b by c; Tue, 1 Jan 2019 10:00:01 +0100" (RFC 5321, 4.4). Rarely asked for, so it stays as it is.
QByteArray momentOf(QByteArrayView received)
{
    constexpr qsizetype longestMoment = 100;
    const QByteArrayView moment = received.sliced(received.lastIndexOf(';') + 1);
    return moment.first(std::min(moment.size(), longestMoment)).toByteArray();
}

bool isUnwantedByLabels(QByteArrayView value)
{
    const QString labels = decodedHeaderText(value);
    for (QStringView label : QStringView(labels).split(u',')) {
        label = label.trimmed();
        if (label.size() > 2 && label.startsWith(u'"') && label.endsWith(u'"'))
            label = label.sliced(1, label.size() - 2);
        if (isFolderOfUnwanted(label))
            return true;
    }
    return false;
}

/// Whether a number of 16 or 32 bits has that one set.
bool hasFlag(QByteArrayView value, uint flag)
{
    constexpr qsizetype longestNumber = 16;
    bool isNumber = false;
    const uint status =
        value.first(std::min(value.size(), longestNumber)).toByteArray().trimmed().toUInt(&isNumber, 16);
    return isNumber && (status & flag) != 0;
}

/// Thunderbird leaves what was thrown away in the file until it is compacted.
constexpr uint expunged = 0x0008;
/// The same of what a server was told to forget.
constexpr uint deletedOnServer = 0x0020'0000;

/// Of letters: D is deleted, T a draft.
bool isDeletedOrDraft(QByteArrayView status)
{
    const QByteArrayView letters = status.first(std::min<qsizetype>(status.size(), 16));
    return letters.contains('D') || letters.contains('T');
}

void takeField(const RawMailField &raw, MailHeaders &headers)
{
    switch (raw.field) {
    case MailField::From:
        return appendMailAddresses(raw.value, headers.from);
    case MailField::To:
        return appendMailAddresses(raw.value, headers.to);
    case MailField::Cc:
        return appendMailAddresses(raw.value, headers.cc);
    case MailField::Bcc:
        return appendMailAddresses(raw.value, headers.bcc);
    case MailField::Date:
        if (!headers.date)
            headers.date = readMailDate(raw.value);
        return;
    case MailField::Subject:
        if (headers.subject.isEmpty())
            headers.subject = decodedHeaderText(raw.value);
        return;
    case MailField::MessageId:
        if (headers.messageId.isEmpty())
            headers.messageId = ownId(raw.value);
        return;
    case MailField::InReplyTo:
        return addIds(raw.value, headers.inReplyTo);
    case MailField::References:
        return addIds(raw.value, headers.references);
    case MailField::ContentType:
        headers.bulk = headers.bulk || isOneOfWords(raw.value, {"multipart/report"});
        return;
    case MailField::Precedence:
        headers.bulk = headers.bulk || isOneOfWords(raw.value, {"bulk", "list", "junk"});
        return;
    case MailField::AutoSubmitted:
        headers.bulk = headers.bulk || !isOneOfWords(raw.value, {"no"});
        return;
    case MailField::MassMail:
        headers.bulk = true;
        return;
    case MailField::Received:
        if (headers.received.isEmpty())
            headers.received = momentOf(raw.value);
        return;
    case MailField::Labels:
        headers.unwanted = headers.unwanted || isUnwantedByLabels(raw.value);
        return;
    case MailField::MozillaStatus:
        headers.unwanted = headers.unwanted || hasFlag(raw.value, expunged);
        return;
    case MailField::MozillaStatus2:
        headers.unwanted = headers.unwanted || hasFlag(raw.value, deletedOnServer);
        return;
    case MailField::XStatus:
        headers.unwanted = headers.unwanted || isDeletedOrDraft(raw.value);
        return;
    case MailField::Draft: // what it says depends on the others
        return;
    }
}

} // namespace

MailHeaders mailHeadersOf(const MailHead &head)
{
    MailHeaders headers;
    for (const RawMailField &raw : head.fields)
        takeField(raw, headers);
    headers.bulk = headers.bulk || std::any_of(headers.from.begin(), headers.from.end(),
                                               [](const MailAddress &from) { return nobodyWritesFrom(from.address); });
    const auto has = [&head](MailField field) {
        return std::ranges::find(head.fields, field, &RawMailField::field) != head.fields.end();
    };
    const bool isDraft = std::ranges::any_of(head.fields, [](const RawMailField &raw) {
        return raw.field == MailField::Draft && raw.value.trimmed() != "0";
    });
    headers.unwanted = headers.unwanted || (isDraft && !has(MailField::Received));
    return headers;
}

MailHeaders readMailHeaders(QByteArrayView message)
{
    while (message.startsWith('\r') || message.startsWith('\n'))
        message = message.sliced(1);
    // Old Macs end lines with CR alone.
    QByteArray withFeeds;
    if (!message.contains('\n') && message.contains('\r'))
        message = withFeeds =
            message.first(std::min(message.size(), largestMailHead + 1)).toByteArray().replace('\r', '\n');
    MailHead head;
    scanMailHead(message, head);
    MailHeaders headers = mailHeadersOf(head);
    headers.line = 1;
    return headers;
}

} // namespace cultivar

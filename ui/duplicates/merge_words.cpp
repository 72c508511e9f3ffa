// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/merge_words.h"

#include "core/model/contact.h"
#include "core/wording/contact_fields.h"
#include "core/wording/names.h"

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

QString joinedParts(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString capitalised(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace

QString MergeWords::sign(rules::DuplicateSign sign)
{
    switch (sign) {
    case rules::DuplicateSign::LinkedIn:
        return tr("LinkedIn");
    case rules::DuplicateSign::Email:
        return tr("e-mail");
    case rules::DuplicateSign::Name:
        return tr("name");
    case rules::DuplicateSign::Phone:
        return tr("phone");
    }
    Q_UNREACHABLE();
}

QString MergeWords::shared(const DuplicatePair &pair)
{
    switch (pair.sign) {
    case rules::DuplicateSign::LinkedIn:
        return tr("both have the LinkedIn page %1").arg(pair.shared);
    case rules::DuplicateSign::Email:
    case rules::DuplicateSign::Phone:
        return tr("both have %1").arg(pair.shared);
    case rules::DuplicateSign::Name:
        return tr("both are called %1").arg(pair.shared);
    }
    Q_UNREACHABLE();
}

QString MergeWords::fieldName(const QString &field)
{
    if (field == u"birthday")
        return tr("Birthday");
    if (field == u"emails")
        return tr("E-mail");
    if (field == u"dates")
        return tr("Other days");
    if (field == u"why")
        return tr("Why");
    if (field == u"asks")
        return tr("Looks for");
    if (field == u"offers")
        return tr("Can help with");
    if (field == u"bridge")
        return tr("Bridge");
    if (field == u"circles")
        return tr("Circles");
    if (field == u"tags")
        return tr("Tags");
    return capitalised(wording::contactFieldName(field));
}

QHash<QString, QString> MergeWords::values(const Contact &contact, const MergePreview &preview)
{
    wording::ReferenceNames names;
    names.circle = [&](CircleId id) {
        const auto circle = std::ranges::find(preview.circles, id, &Circle::id);
        return circle == preview.circles.end() ? QString() : circle->name;
    };
    names.contact = [&](ContactId id) {
        const auto person = std::ranges::find(preview.introducers, id, &PersonName::id);
        return person == preview.introducers.end() ? QString() : person->name;
    };
    Contact birthday;
    Contact others = contact;
    std::erase_if(others.dates, [](const ContactDate &date) { return date.kind == DateKind::Birthday; });
    std::ranges::copy_if(contact.dates, std::back_inserter(birthday.dates),
                         [](const ContactDate &date) { return date.kind == DateKind::Birthday; });
    QHash<QString, QString> values;
    for (const auto &each : wording::contactDifferences(others, Contact(), names))
        values.insert(each.field, each.before);
    // The row says what day it is.
    for (const auto &each : wording::contactDifferences(birthday, Contact(), names))
        values.insert(u"birthday"_s, each.before.mid(wording::nameOf(DateKind::Birthday, QString()).size() + 1));
    values.insert(u"name"_s, contact.displayName());
    values.insert(u"role"_s, joinedParts({contact.role, contact.department, contact.organization}));
    // Only the beginning of what is long is said elsewhere.
    values.insert(u"notes"_s, contact.notes.trimmed());
    values.insert(u"background"_s, contact.background.trimmed());
    values.insert(u"why"_s, contact.why.trimmed());
    return values;
}

QString MergeWords::origin(const Contact &contact)
{
    const QString since = contact.added ? QLocale().toString(contact.added->date(), u"MMMM yyyy"_s) : QString();
    if (contact.sources.empty())
        return since.isEmpty() ? tr("by hand") : tr("by hand, since %1").arg(since);
    QString source = contact.sources.front().source;
    if (source == u"vcard")
        source = tr("an address book");
    else if (source == u"linkedin")
        source = u"LinkedIn"_s;
    else if (isTableSource(source) || source == u"ldif")
        source = tr("a table");
    else
        source = capitalised(source);
    return since.isEmpty() ? tr("from %1").arg(source) : tr("from %1, %2", "source, month").arg(source, since);
}

QString MergeWords::history(const MergeHistory &history)
{
    QStringList parts;
    if (history.conversations > 0) {
        const QString conversations =
            history.conversations == 1 ? tr("1 conversation") : tr("%1 conversations").arg(history.conversations);
        parts += history.first ? tr("%1 since %2", "conversations, year").arg(conversations).arg(history.first->year())
                               : conversations;
    }
    if (history.meetings > 0)
        parts += history.meetings == 1 ? tr("1 meeting") : tr("%1 meetings").arg(history.meetings);
    if (history.openPromises > 0)
        parts += history.openPromises == 1 ? tr("1 open promise") : tr("%1 open promises").arg(history.openPromises);
    return joinedParts(parts);
}

QString MergeWords::person(const Contact &contact)
{
    return joinedParts({contact.displayName(), contact.role, contact.organization, contact.city});
}

QString MergeWords::sum(const Contact &merged, const MergePreview &preview)
{
    const auto emails = static_cast<int>(merged.emails.size());
    const auto phones = static_cast<int>(merged.phones.size());
    const int conversations = preview.kept.history.conversations + preview.other.history.conversations;
    QStringList parts;
    if (emails > 0)
        parts += emails == 1 ? tr("1 e-mail address") : tr("%1 e-mail addresses").arg(emails);
    if (phones > 0)
        parts += phones == 1 ? tr("1 phone") : tr("%1 phones").arg(phones);
    if (!preview.kept.contact.notes.isEmpty() && !preview.other.contact.notes.isEmpty())
        parts += tr("both notes");
    if (conversations > 0)
        parts += conversations == 1 ? tr("1 conversation") : tr("%1 conversations in one timeline").arg(conversations);
    return joinedParts(parts);
}

} // namespace cultivar::ui

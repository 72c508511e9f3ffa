// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/full_text.h"

#include "core/base/text.h"
#include "core/store/statement.h"

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

QString joined(std::initializer_list<QString> parts)
{
    QString text;
    for (const QString &part : parts) {
        if (part.isEmpty())
            continue;
        if (!text.isEmpty())
            text += u'\n';
        text += part;
    }
    return text;
}

template <RecordType R> QString unlessTrashed(const R &record, std::initializer_list<QString> parts)
{
    return record.trashed ? QString() : joined(parts);
}

QString indexedForm(const QString &text)
{
    return words(fold(text)).join(u' ');
}

} // namespace

QString searchableText(const Contact &contact)
{
    return unlessTrashed(contact, {contact.why, contact.howMet, contact.background, contact.notes});
}

QString searchableText(const Interaction &interaction)
{
    return unlessTrashed(interaction, {interaction.notes});
}

QString searchableText(const Meeting &meeting)
{
    QString text =
        unlessTrashed(meeting, {meeting.purpose, meeting.agenda, meeting.give, meeting.thanks, meeting.outcome});
    if (!meeting.trashed)
        for (const InsightQuestion &question : meeting.questions)
            text = joined({text, question.text, question.answer});
    return text;
}

QString searchableText(const FollowUp &followUp)
{
    return unlessTrashed(followUp, {followUp.text});
}

QString searchableText(const GoodwillEntry &entry)
{
    return unlessTrashed(entry, {entry.note});
}

QString searchableText(const Clip &clip)
{
    return unlessTrashed(clip, {clip.title, clip.note});
}

QString searchableText(const Referral &referral)
{
    return unlessTrashed(referral, {referral.name, referral.note});
}

Result<void> FullText::insert(qint64 row, const QString &text)
{
    const Result<Statement *> statement = m_database.prepared(u"INSERT INTO text_search (rowid, body) VALUES (?, ?)"_s);
    if (!statement)
        return passOn(statement);
    (*statement)->bind(row);
    (*statement)->bind(indexedForm(text));
    return (*statement)->run();
}

Result<void> FullText::remove(qint64 row, const QString &text)
{
    const Result<Statement *> statement =
        m_database.prepared(u"INSERT INTO text_search (text_search, rowid, body) VALUES ('delete', ?, ?)"_s);
    if (!statement)
        return passOn(statement);
    (*statement)->bind(row);
    (*statement)->bind(indexedForm(text));
    return (*statement)->run();
}

Result<std::vector<RecordKey>> FullText::find(const QString &query, int limit)
{
    QStringList terms;
    for (const QString &word : words(fold(query)))
        terms += u"\"%1\"*"_s.arg(word);
    std::vector<RecordKey> keys;
    if (terms.isEmpty())
        return keys;
    const Result<Statement *> prepared =
        m_database.prepared(u"SELECT rowid FROM text_search WHERE text_search MATCH ? ORDER BY rowid DESC LIMIT ?"_s);
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    statement.bind(terms.join(u' '));
    statement.bind(limit);
    if (const Result<void> started = statement.start(); !started)
        return passOn(started);
    std::vector<QLatin1StringView> names;
    RecordTypes::forEach([&]<class R>() { names.push_back(R::recordName); });
    while (true) {
        const Result<bool> more = statement.next();
        if (!more)
            return passOn(more);
        if (!*more)
            return keys;
        const qint64 row = statement.number(0);
        keys.push_back({names[static_cast<size_t>(row % typesPerRow)], row / typesPerRow});
    }
}

Result<std::vector<qint64>> FullText::rows()
{
    const Result<Statement *> prepared = m_database.prepared(u"SELECT id FROM text_search_docsize ORDER BY id"_s);
    if (!prepared)
        return passOn(prepared);
    if (const Result<void> started = (*prepared)->start(); !started)
        return passOn(started);
    std::vector<qint64> rows;
    while (true) {
        const Result<bool> more = (*prepared)->next();
        if (!more)
            return passOn(more);
        if (!*more)
            return rows;
        rows.push_back((*prepared)->number(0));
    }
}

Result<void> FullText::checkStructure()
{
    return m_database.execute(u"INSERT INTO text_search (text_search) VALUES ('integrity-check')"_s);
}

} // namespace cultivar::store

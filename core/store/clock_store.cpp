// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/clock_store.h"

#include "core/store/column_value.h"

namespace cultivar::store {

using namespace Qt::StringLiterals;

Result<std::vector<Touch>> ClockStore::touches(ContactId contact)
{
    const Result<Statement *> prepared = m_database.prepared(
        u"SELECT day, channel, direction, attempt FROM interaction_contacts JOIN interaction ON interaction.id = owner "
        "WHERE value = ? AND trashed IS NULL"_s);
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    statement.bind(contact.value());
    if (const Result<void> started = statement.start(); !started)
        return passOn(started);
    std::vector<Touch> touches;
    ColumnReader reader(statement, u"interaction"_s);
    while (true) {
        const Result<bool> more = statement.next();
        if (!more)
            return passOn(more);
        if (!*more)
            return touches;
        Touch &touch = touches.emplace_back();
        reader.startRow();
        reader.read(touch.day);
        reader.read(touch.channel);
        reader.read(touch.direction);
        reader.read(touch.attempt);
        if (reader.failed()) {
            statement.finish();
            return reader.failure();
        }
    }
}

Result<ContactClock> ClockStore::derive(ContactId contact)
{
    const Result<std::vector<Touch>> found = touches(contact);
    if (!found)
        return passOn(found);
    return m_rule(*found);
}

Result<ContactClock> ClockStore::read(ContactId contact)
{
    const Result<Statement *> prepared =
        m_database.prepared(u"SELECT last_contact, attempts, last_attempt FROM contact WHERE id = ?"_s);
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    statement.bind(contact.value());
    if (const Result<void> started = statement.start(); !started)
        return passOn(started);
    ContactClock clock;
    const Result<bool> more = statement.next();
    if (!more)
        return passOn(more);
    if (!*more)
        return clock;
    ColumnReader reader(statement, u"contact"_s);
    reader.read(clock.lastContact);
    reader.read(clock.attempts);
    reader.read(clock.lastAttempt);
    statement.finish();
    if (reader.failed())
        return fail(ErrorKind::DamagedFile, u"contact"_s, u"last_contact"_s);
    return clock;
}

Result<void> ClockStore::refresh(ContactId contact)
{
    const Result<ContactClock> clock = derive(contact);
    if (!clock)
        return passOn(clock);
    const Result<Statement *> prepared =
        m_database.prepared(u"UPDATE contact SET last_contact = ?, attempts = ?, last_attempt = ? WHERE id = ?"_s);
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    statement.bind(toColumn(clock->lastContact));
    statement.bind(clock->attempts);
    statement.bind(toColumn(clock->lastAttempt));
    statement.bind(contact.value());
    return statement.run();
}

Result<std::vector<ContactId>> ClockStore::findWrong()
{
    const Result<Statement *> prepared = m_database.prepared(u"SELECT id FROM contact ORDER BY id"_s);
    if (!prepared)
        return passOn(prepared);
    if (const Result<void> started = (*prepared)->start(); !started)
        return passOn(started);
    std::vector<ContactId> all;
    while (true) {
        const Result<bool> more = (*prepared)->next();
        if (!more)
            return passOn(more);
        if (!*more)
            break;
        all.emplace_back((*prepared)->number(0));
    }
    std::vector<ContactId> wrong;
    for (const ContactId contact : all) {
        const Result<ContactClock> stored = read(contact);
        const Result<ContactClock> derived = derive(contact);
        if (!stored || !derived || *stored != *derived)
            wrong.push_back(contact);
    }
    return wrong;
}

} // namespace cultivar::store

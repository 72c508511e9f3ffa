// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/network_database.h"

#include "core/exchange/vcard/vcard_reader.h"
#include "core/rules/contact_clock.h"
#include "core/store/edit_writer.h"
#include "core/store/migrations.h"

namespace cultivar::benchmarks {

namespace {

constexpr int promiseEvery = 12;
constexpr int goodwillEvery = 7;
constexpr size_t changesPerEdit = 256;

ContactClock clockOf(std::span<const Touch> touches)
{
    constexpr int lastYear = 9999;
    return rules::contactClock(touches, QDate(lastYear, 12, 31));
}

void addFacts(Edit &edit, ContactId contact, int number, QDate today)
{
    if (number % promiseEvery == 0) {
        FollowUp promise;
        promise.contact = contact;
        promise.text = u"send the paper on roof gardens"_s;
        promise.made = today;
        edit.add(std::move(promise));
    }
    if (number % goodwillEvery == 0) {
        GoodwillEntry entry;
        entry.contact = contact;
        entry.side = number % 2 == 0 ? GoodwillSide::Gave : GoodwillSide::Received;
        entry.day = today;
        edit.add(std::move(entry));
    }
}

Result<void> fill(store::EditWriter &writer, const MadeUpNetwork &network)
{
    std::vector<CircleId> circles;
    const Result<std::vector<Circle>> stored = writer.table<Circle>().all();
    if (!stored)
        return passOn(stored);
    for (const Circle &circle : *stored)
        circles.push_back(circle.id);

    Edit edit;
    int number = 0;
    const QByteArray cards = network.cards();
    VcardReader reader(cards);
    while (auto next = reader.next()) {
        Contact contact = std::move(std::get<ParsedContact>(*next).contact);
        network.enrol(contact, number, circles);
        const ContactId id = edit.add(std::move(contact));
        for (Interaction &interaction : network.interactionsOf(id, number))
            edit.add(std::move(interaction));
        addFacts(edit, id, number, network.today());
        ++number;
        if (edit.changes().size() < changesPerEdit && number < network.contactCount())
            continue;
        if (Result<void> done = writer.apply(edit); !done)
            return done;
        edit = Edit();
    }
    return {};
}

} // namespace

Result<void> writeNetwork(const MadeUpNetwork &network, const QString &path)
{
    const auto database = store::Database::open(path, store::Database::Mode::ReadWrite);
    if (!database)
        return passOn(database);
    if (Result<void> done = store::migrate(**database); !done)
        return done;
    store::EditWriter writer(**database, clockOf);
    Result<store::Transaction> transaction = store::Transaction::begin(**database);
    if (!transaction)
        return passOn(transaction);
    if (Result<void> done = fill(writer, network); !done)
        return done;
    if (const Result<ChangeSet> changes = writer.finish(); !changes)
        return passOn(changes);
    return transaction->commit();
}

} // namespace cultivar::benchmarks

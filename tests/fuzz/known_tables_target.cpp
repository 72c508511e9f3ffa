// SPDX-License-Identifier: GPL-3.0-or-later
// The tables that are known by their headers: ours, LinkedIn's, Meerkat's.
#include "core/base/text.h"
#include "core/exchange/archives/meerkat_csv.h"
#include "core/exchange/tables/linkedin_archive.h"
#include "core/exchange/tables/linkedin_tables.h"
#include "core/exchange/tables/own_csv.h"
#include "tests/fuzz/promise.h"

using namespace cultivar;
using namespace Qt::StringLiterals;
using fuzz::promise;

namespace {

const QTimeZone &zone()
{
    static const QTimeZone mine("Europe/Lisbon");
    return mine;
}

void promiseLines(const Parsed &parsed)
{
    for (const ParsedContact &found : parsed.contacts)
        promise(found.line > 0, "a contact has a line");
    for (const RowProblem &problem : parsed.problems)
        promise(problem.line >= 0, "a problem has a line");
}

/// The kept cells of a source describe its contact.
void promiseKept(const Parsed &parsed, std::optional<Contact> (*contactOf)(const QString &), bool withUid)
{
    promiseLines(parsed);
    for (const ParsedContact &found : parsed.contacts) {
        Contact bare = found.contact;
        promise(bare.sources.size() == 1, "a contact keeps its cells");
        const QString content = bare.sources.front().content;
        std::optional<Contact> kept = contactOf(content);
        bare.sources.clear();
        if (kept && !withUid)
            kept->uid = bare.uid;
        promise(kept.has_value() && *kept == bare, "the kept cells describe the contact",
                (kept ? fuzz::differences(*kept, bare) : QString()) + u" in "_s + content);
    }
}

void readOurs(QByteArrayView file)
{
    QStringList circles;
    const auto circleNamed = [&circles](const QString &name) {
        const qsizetype known = circles.indexOf(name);
        if (known < 0)
            circles += name;
        return CircleId(known < 0 ? circles.size() : known + 1);
    };
    const OwnCsvNames names{[&circles](CircleId id) { return circles.value(id.value() - 1); },
                            [](ContactId) { return Uid(); }};
    const auto contactsOf = [](const Parsed &parsed) {
        std::vector<Contact> contacts;
        for (const ParsedContact &found : parsed.contacts)
            contacts.push_back(found.contact);
        return contacts;
    };
    const Result<Parsed> parsed = readOwnCsv(file, circleNamed);
    if (!parsed)
        return;
    promiseLines(*parsed);
    const std::vector<Contact> contacts = contactsOf(*parsed);
    const QByteArray written = writeOwnCsv(contacts, names);
    const Result<Parsed> again = readOwnCsv(written, circleNamed);
    promise(again.has_value() && again->problems.empty(), "our own table is read again", QString::fromUtf8(written));
    const std::vector<Contact> contactsAgain = contactsOf(*again);
    promise(contactsAgain.size() == contacts.size(), "as many contacts are read as were written");
    for (size_t i = 0; i < contacts.size(); ++i)
        promise(contactsAgain[i] == contacts[i], "a contact is read as it was written",
                fuzz::differences(contactsAgain[i], contacts[i]) + u" in\n"_s + QString::fromUtf8(written));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArrayView file = fuzz::viewOf(bytes, size);
    readOurs(file);
    promiseKept(readLinkedInConnections(file), linkedInContact, false);
    promiseLines(readLinkedInMessages(file, zone()));
    for (const QString &name : {u"Invitations.csv"_s, u"Recommendations_Given.csv"_s, u"Recommendations_Received.csv"_s,
                                u"Endorsement_Given_Info.csv"_s, u"Positions.csv"_s, u"Profile.csv"_s})
        promiseLines(readLinkedInTable(file, name, zone()));
    promiseKept(readMeerkat(file), meerkatContact, true);
    const QString address = normalizedLinkedInAddress(QString::fromUtf8(file));
    promise(normalizedLinkedInAddress(address) == address, "a normal address is normal", address);
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/import_tally.h"

#include "core/rules/contact_clock.h"

#include <algorithm>

namespace cultivar {

namespace {

/// Mail of many years has many addresses in it; those met first are enough to find those met most.
constexpr qsizetype mostProposed = 100'000;
constexpr size_t proposedShown = 200;

/// What a row says anyway, and what says nothing of a person.
bool saysLittle(const wording::FieldDifference &difference)
{
    static const QStringList fields = {u"name"_s,   u"prefix"_s, u"given"_s,        u"additional"_s, u"family"_s,
                                       u"suffix"_s, u"role"_s,   u"organization"_s, u"role_as_of"_s, u"added"_s};
    return fields.contains(difference.field) || difference.after.isEmpty();
}

} // namespace

ImportTally::ImportTally(bool keepsRows, wording::ReferenceNames names)
    : m_keepsRows(keepsRows)
    , m_names(std::move(names))
{
}

void ImportTally::beginFile(size_t file)
{
    m_file = file;
    m_inFile = {};
    m_problemsInFile.clear();
    m_proposedInFile.clear();
    m_recordsInFile = {};
}

void ImportTally::keepFile()
{
    if (m_people.order.empty()) {
        m_people = std::exchange(m_inFile, {});
        for (const ContactId id : m_people.order)
            count(m_people.byId[id], 1);
    }
    for (const ContactId id : m_inFile.order) {
        Person &later = m_inFile.byId[id];
        const auto known = m_people.byId.find(id);
        if (known != m_people.byId.end())
            count(*known, -1);
        count(of(m_people, id, std::move(later)), 1);
    }
    std::ranges::move(m_problemsInFile, std::back_inserter(m_problems));
    for (const ProposedPerson &person : m_proposedInFile)
        addTimes(m_proposed, person);
    m_count.messages += m_recordsInFile.messages;
    m_count.knownMessages += m_recordsInFile.knownMessages;
    m_count.meetings += m_recordsInFile.meetings;
    m_count.followUps += m_recordsInFile.followUps;
    m_count.goodwill += m_recordsInFile.goodwill;
    m_count.relations += m_recordsInFile.relations;
    m_count.overviews += m_recordsInFile.overviews;
    beginFile(m_file);
}

void ImportTally::problem(const RowProblem &problem)
{
    if (!takeRoom(PreviewKind::Problem))
        return;
    PreviewRow row;
    row.kind = PreviewKind::Problem;
    row.files = {m_file};
    row.line = problem.line;
    row.problem = problem;
    m_problemsInFile.push_back(std::move(row));
}

void ImportTally::added(int line, const Contact &contact)
{
    static const Contact nobody;
    note(PreviewKind::New, line, contact, nobody);
}

void ImportTally::updated(int line, const Contact &before, const Contact &after)
{
    note(PreviewKind::Update, line, after, before);
}

void ImportTally::unchanged(int line, const Contact &contact)
{
    note(PreviewKind::Same, line, contact, contact);
}

void ImportTally::brought(const Interaction &interaction)
{
    ++m_recordsInFile.messages;
    Person person;
    person.heardFrom =
        rules::countsAsContact({interaction.day, interaction.channel, interaction.direction, interaction.attempt});
    person.messages = 1;
    person.lastMessage = interaction.day;
    if (m_keepsRows)
        person.files = {m_file};
    for (const ContactId contact : interaction.contacts)
        of(m_inFile, contact, Person(person));
}

void ImportTally::brought(const Meeting &meeting)
{
    ++m_recordsInFile.meetings;
    touch(meeting.attendees);
}

void ImportTally::brought(const FollowUp &followUp)
{
    ++m_recordsInFile.followUps;
    touch({followUp.contact});
}

void ImportTally::brought(const GoodwillEntry &entry)
{
    ++m_recordsInFile.goodwill;
    touch({entry.contact});
}

void ImportTally::brought(const Relation &relation)
{
    ++m_recordsInFile.relations;
    touch({relation.from, relation.to});
}

void ImportTally::brought(const Overview & /*overview*/)
{
    ++m_recordsInFile.overviews;
}

void ImportTally::known(const Interaction & /*interaction*/)
{
    ++m_recordsInFile.knownMessages;
}

void ImportTally::changed(const Interaction &interaction)
{
    known(interaction);
    touch(interaction.contacts);
}

void ImportTally::changed(const Meeting &meeting)
{
    touch(meeting.attendees);
}

void ImportTally::proposed(const PersonHint &person, std::optional<QDate> spokenOn)
{
    // Without an address there is nothing to know them by.
    const QString address = person.email.trimmed().toLower();
    if (address.isEmpty())
        return;
    const bool isNamed = person.name.compare(address, Qt::CaseInsensitive) != 0;
    ProposedPerson once{isNamed ? person.name : QString(), address, 0, {}, 0};
    if (spokenOn) {
        once.times = 1;
        once.last = *spokenOn;
    } else {
        once.planned = 1;
    }
    addTimes(m_proposedInFile, once);
}

void ImportTally::addTimes(Proposed &proposed, const ProposedPerson &person)
{
    if (proposed.size() >= mostProposed && !proposed.contains(person.email))
        return;
    ProposedPerson &known = proposed[person.email];
    known.email = person.email;
    if (known.name.isEmpty())
        known.name = person.name;
    known.times += person.times;
    known.planned += person.planned;
    if (!known.last.isValid() || person.last > known.last)
        known.last = person.last;
}

void ImportTally::mayBe(ContactId contact, const QString &other)
{
    const auto found = m_people.byId.find(contact);
    if (found == m_people.byId.end() || found->kind != PreviewKind::New || !found->perhaps.isEmpty())
        return;
    found->perhaps = other;
    ++m_count.duplicates;
}

std::vector<ProposedPerson> ImportTally::takeProposed()
{
    std::vector<ProposedPerson> people(m_proposed.cbegin(), m_proposed.cend());
    std::ranges::sort(people, [](const ProposedPerson &a, const ProposedPerson &b) {
        const int timesOfA = a.times + a.planned;
        const int timesOfB = b.times + b.planned;
        return timesOfA != timesOfB ? timesOfA > timesOfB : a.email < b.email;
    });
    if (people.size() > proposedShown)
        people.resize(proposedShown);
    return people;
}

/// They gain something that is none of their fields.
void ImportTally::touch(const std::vector<ContactId> &contacts)
{
    Person person;
    person.gains = 1;
    if (m_keepsRows)
        person.files = {m_file};
    for (const ContactId contact : contacts)
        of(m_inFile, contact, Person(person));
}

void ImportTally::note(PreviewKind kind, int line, const Contact &contact, const Contact &before)
{
    Person person;
    person.kind = kind;
    if (m_keepsRows)
        person.files = {m_file};
    if (takeRoom(kind)) {
        person.row = std::make_shared<PreviewRow>(rowOf(contact));
        person.row->line = line;
        if (kind != PreviewKind::Same)
            person.row->fields = wording::contactDifferences(before, contact, m_names);
        if (kind == PreviewKind::New) {
            std::erase_if(person.row->fields, saysLittle);
            // A long address says least of a person.
            std::stable_partition(person.row->fields.begin(), person.row->fields.end(),
                                  [](const auto &field) { return field.field != u"links"; });
        }
    }
    of(m_inFile, contact.id, std::move(person));
}

bool ImportTally::takeRoom(PreviewKind kind)
{
    return m_keepsRows && m_rowsMade[static_cast<size_t>(kind)]++ < rowsKept;
}

PreviewRow ImportTally::rowOf(const Contact &contact) const
{
    PreviewRow row;
    row.name = contact.displayName();
    row.uid = contact.uid;
    row.role = contact.role;
    row.organization = contact.organization;
    row.city = contact.city;
    return row;
}

ImportTally::Person &ImportTally::of(People &people, ContactId contact, Person &&person)
{
    const auto known = people.byId.find(contact);
    if (known != people.byId.end()) {
        unite(*known, std::move(person));
        return *known;
    }
    people.order.push_back(contact);
    return *people.byId.insert(contact, person);
}

void ImportTally::unite(Person &person, Person &&later)
{
    person.messages += later.messages;
    person.gains += later.gains;
    person.heardFrom = person.heardFrom || later.heardFrom;
    if (!person.lastMessage.isValid() || later.lastMessage > person.lastMessage)
        person.lastMessage = later.lastMessage;
    for (const size_t file : later.files)
        if (std::ranges::find(person.files, file) == person.files.end())
            person.files.push_back(file);
    if (!later.kind)
        return;
    const bool changes = later.kind != PreviewKind::Same;
    if (person.row && later.row && changes && person.kind != PreviewKind::Same) {
        std::ranges::move(later.row->fields, std::back_inserter(person.row->fields));
    } else if (later.row && (!person.row || changes)) {
        const int line = person.row ? person.row->line : later.row->line;
        person.row = std::move(later.row);
        person.row->line = line;
    }
    if (!person.kind || (person.kind == PreviewKind::Same && changes))
        person.kind = later.kind;
}

PreviewKind ImportTally::kindOf(const Person &person)
{
    const PreviewKind kind = person.kind.value_or(PreviewKind::Same);
    if (kind == PreviewKind::New && !person.perhaps.isEmpty())
        return PreviewKind::Duplicate;
    return kind == PreviewKind::Same && person.messages + person.gains > 0 ? PreviewKind::Update : kind;
}

int ImportTally::peopleChangedByFile() const
{
    return static_cast<int>(
        std::ranges::count_if(m_inFile.byId, [](const Person &person) { return kindOf(person) != PreviewKind::Same; }));
}

void ImportTally::count(const Person &person, int sign)
{
    switch (kindOf(person)) {
    case PreviewKind::Problem:
        break;
    case PreviewKind::Update:
        m_count.updated += sign;
        break;
    case PreviewKind::Duplicate:
    case PreviewKind::New:
        m_count.added += sign;
        m_count.heardFrom += person.heardFrom ? sign : 0;
        break;
    case PreviewKind::Same:
        m_count.unchanged += sign;
        break;
    }
}

std::vector<PreviewRow> ImportTally::takeRows(const std::function<std::optional<Contact>(ContactId)> &personOf)
{
    std::vector<PreviewRow> rows = std::move(m_problems);
    for (const PreviewKind kind : previewKinds) {
        if (kind == PreviewKind::Problem)
            continue;
        size_t left = m_keepsRows ? rowsKept : 0;
        for (const ContactId id : m_people.order) {
            const Person &person = *m_people.byId.constFind(id);
            if (left == 0)
                break;
            if (kindOf(person) != kind)
                continue;
            std::optional<PreviewRow> row = person.row ? std::optional(*person.row) : std::nullopt;
            if (const std::optional<Contact> contact = row ? std::nullopt : personOf(id))
                row = rowOf(*contact);
            if (!row)
                continue;
            row->kind = kind;
            row->perhaps = person.perhaps;
            row->files = person.files;
            row->messages = person.messages;
            row->gains = person.gains;
            if (person.messages > 0)
                row->lastMessage = person.lastMessage;
            rows.push_back(std::move(*row));
            --left;
        }
    }
    return rows;
}

} // namespace cultivar

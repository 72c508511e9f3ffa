// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/linkedin_tables.h"

#include "core/base/text.h"
#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/csv_table.h"
#include "core/exchange/tables/linkedin_archive.h"
#include "core/exchange/tables/linkedin_times.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>

namespace cultivar {

namespace {

using Column = std::optional<qsizetype>;

struct TableShape
{
    LinkedInTable table;
    std::vector<ColumnNames> required;
    QStringList fileNames{}; ///< folded beginnings; empty: the header is enough
};

const std::vector<TableShape> &shapes()
{
    static const std::vector<ColumnNames> recommendation = {
        {u"First Name"_s}, {u"Last Name"_s}, {u"Text"_s}, {u"Creation Date"_s}, {u"Status"_s}};
    static const std::vector<TableShape> all = {
        {LinkedInTable::Invitations, {{u"From"_s}, {u"To"_s}, {u"Sent At"_s}, {u"Message"_s}, {u"Direction"_s}}},
        {LinkedInTable::RecommendationsGiven, recommendation, {u"recommendations_given"_s, u"recommendations given"_s}},
        {LinkedInTable::RecommendationsReceived,
         recommendation,
         {u"recommendations_received"_s, u"recommendations received"_s}},
        {LinkedInTable::EndorsementsGiven,
         {{u"Endorsement Date"_s}, {u"Skill Name"_s}, {u"Endorsee First Name"_s}, {u"Endorsee Last Name"_s}}},
        {LinkedInTable::EndorsementsReceived,
         {{u"Endorsement Date"_s}, {u"Skill Name"_s}, {u"Endorser First Name"_s}, {u"Endorser Last Name"_s}}},
        {LinkedInTable::Positions,
         {{u"Company Name"_s}, {u"Title"_s}, {u"Description"_s}, {u"Started On"_s}, {u"Finished On"_s}}},
        {LinkedInTable::Profile, {{u"First Name"_s}, {u"Last Name"_s}, {u"Headline"_s}, {u"Summary"_s}}},
    };
    return all;
}

const TableShape *shapeOf(const QString &text, QStringView fileName)
{
    const QString folded = fold(fileName);
    for (const TableShape &shape : shapes())
        if ((shape.fileNames.isEmpty() ||
             std::ranges::any_of(shape.fileNames, [&](const QString &name) { return folded.startsWith(name); })) &&
            CsvTable::open(text, shape.required))
            return &shape;
    return nullptr;
}

/// What a record is known by when it comes again.
QString nameOf(const QString &kind, const QStringList &parts)
{
    const QByteArray digest = QCryptographicHash::hash(parts.join(QChar(0)).toUtf8(), QCryptographicHash::Sha1);
    return u"linkedin:%1/%2"_s.arg(kind, QString::fromLatin1(digest.toHex()));
}

class TableReader
{
public:
    TableReader(CsvTable &table, const QTimeZone &mine)
        : m_table(table)
        , m_mine(mine)
    {
    }

    void take(LinkedInTable table, const CsvRow &row)
    {
        m_row = &row;
        switch (table) {
        case LinkedInTable::Invitations:
            takeInvitation();
            return;
        case LinkedInTable::RecommendationsGiven:
            takeRecommendation(GoodwillSide::Gave);
            return;
        case LinkedInTable::RecommendationsReceived:
            takeRecommendation(GoodwillSide::Received);
            return;
        case LinkedInTable::EndorsementsGiven:
            takeEndorsement(GoodwillSide::Gave, u"Endorsee"_s);
            return;
        case LinkedInTable::EndorsementsReceived:
            takeEndorsement(GoodwillSide::Received, u"Endorser"_s);
            return;
        case LinkedInTable::Positions:
            takePosition();
            return;
        case LinkedInTable::Profile:
            takeProfile();
            return;
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] Parsed finish() &&
    {
        for (ParsedRecord<GoodwillEntry> &entry : m_endorsements)
            m_parsed.goodwill.push_back(std::move(entry));
        if (!m_aboutMe.isEmpty()) {
            Overview overview;
            overview.uid = Uid::ofName(m_isProfile ? u"linkedin:profile"_s : u"linkedin:positions"_s);
            overview.name = m_isProfile ? overviewName() : u"%1 (positions)"_s.arg(overviewName());
            overview.text = m_aboutMe.join(m_isProfile ? u"\n\n"_s : u"\n"_s);
            m_parsed.overviews.push_back({m_aboutMeLine, std::move(overview)});
        }
        return std::move(m_parsed);
    }

private:
    [[nodiscard]] QString cell(const QString &name) const { return cellAt(*m_row, m_table.column({name})).trimmed(); }

    [[nodiscard]] std::optional<QDateTime> instant(const QString &column)
    {
        const QString text = cell(column);
        const std::optional<QDateTime> at = linkedInInstant(text, m_mine);
        if (!at)
            m_parsed.problems.push_back({m_row->line, ProblemKind::BadValue, text});
        return at;
    }

    [[nodiscard]] QString fullName(const QString &before) const
    {
        return (cell(before + u"First Name"_s) + u' ' + cell(before + u"Last Name"_s)).trimmed();
    }

    void takeInvitation()
    {
        // An invitation without a word is no talk, as being connected is none.
        const QString message = cell(u"Message"_s);
        if (message.isEmpty())
            return;
        const std::optional<QDateTime> at = instant(u"Sent At"_s);
        if (!at)
            return;
        const bool outgoing = cell(u"Direction"_s).compare(u"OUTGOING", Qt::CaseInsensitive) == 0;
        ParsedRecord<Interaction> found{m_row->line, {}};
        found.record.at = at;
        found.record.day = at->toTimeZone(m_mine).date();
        found.record.channel = Channel::Message;
        found.record.direction = outgoing ? Direction::Outgoing : Direction::Incoming;
        found.record.notes = message;
        const QString page = cell(outgoing ? u"inviteeProfileUrl"_s : u"inviterProfileUrl"_s);
        const QString name = cell(outgoing ? u"To"_s : u"From"_s);
        found.record.origin = nameOf(u"invitation"_s, {name, cell(u"Sent At"_s), message});
        found.people = {{.linkedIn = normalizedLinkedInAddress(page), .name = name}};
        m_parsed.interactions.push_back(std::move(found));
    }

    void takeRecommendation(GoodwillSide side)
    {
        const QString status = cell(u"Status"_s).toUpper();
        if (status == u"PENDING" || status == u"DELETED" || status == u"DECLINED")
            return;
        const std::optional<QDateTime> at = instant(u"Creation Date"_s);
        if (!at)
            return;
        ParsedRecord<GoodwillEntry> found{m_row->line, {}};
        const QString name = fullName({});
        // The text may be revised later.
        found.record.uid =
            Uid::ofName(nameOf(u"recommendation"_s, {toWord(side), fold(name), cell(u"Creation Date"_s)}));
        found.record.side = side;
        found.record.kind = GoodwillKind::Reference;
        found.record.day = at->toTimeZone(m_mine).date();
        found.record.note = cell(u"Text"_s);
        found.people = {{.name = name}};
        m_parsed.goodwill.push_back(std::move(found));
    }

    /// LinkedIn has a row for every skill; what was given is one thing.
    void takeEndorsement(GoodwillSide side, const QString &who)
    {
        const QString status = cell(u"Endorsement Status"_s).toUpper();
        if (!status.isEmpty() && status != u"ACCEPTED")
            return;
        const std::optional<QDateTime> at = instant(u"Endorsement Date"_s);
        if (!at)
            return;
        const QDate day = at->toTimeZone(m_mine).date();
        const QString name = fullName(who + u' ');
        const QString page = normalizedLinkedInAddress(cell(who + u" Public Url"_s));
        const QString key = nameOf(
            u"endorsement"_s, {toWord(side), page.isEmpty() ? fold(name) : page, at->date().toString(Qt::ISODate)});
        const QString skill = cell(u"Skill Name"_s);
        if (const auto known = m_endorsementOf.constFind(key); known != m_endorsementOf.constEnd()) {
            QString &note = m_endorsements[*known].record.note;
            note += (note.isEmpty() ? QString() : u", "_s) + skill;
            return;
        }
        m_endorsementOf.insert(key, m_endorsements.size());
        ParsedRecord<GoodwillEntry> found{m_row->line, {}};
        found.record.uid = Uid::ofName(key);
        found.record.side = side;
        found.record.kind = GoodwillKind::Promotion;
        found.record.day = day;
        found.record.note = skill;
        found.people = {{.linkedIn = page, .name = name}};
        m_endorsements.push_back(std::move(found));
    }

    void takePosition()
    {
        const QString title = cell(u"Title"_s);
        const QString employer = cell(u"Company Name"_s);
        QString line = title.isEmpty() || employer.isEmpty() ? title + employer : title + u", "_s + employer;
        const QString from = cell(u"Started On"_s);
        const QString until = cell(u"Finished On"_s);
        if (!line.isEmpty() && !(from + until).isEmpty())
            line += u" (%1–%2)"_s.arg(from, until);
        addAboutMe({line}, false);
    }

    void takeProfile()
    {
        m_parsed.myName = fullName({});
        addAboutMe({cell(u"Headline"_s), cell(u"Summary"_s)}, true);
    }

    void addAboutMe(QStringList texts, bool isProfile)
    {
        texts.removeAll(QString());
        if (m_aboutMe.isEmpty())
            m_aboutMeLine = m_row->line;
        m_aboutMe += texts;
        m_isProfile = isProfile;
    }

    CsvTable &m_table;
    const QTimeZone &m_mine;
    const CsvRow *m_row = nullptr;
    Parsed m_parsed;
    std::vector<ParsedRecord<GoodwillEntry>> m_endorsements;
    QHash<QString, size_t> m_endorsementOf; ///< by what it is known by
    QStringList m_aboutMe;
    int m_aboutMeLine = 0;
    bool m_isProfile = false;
};

} // namespace

QString overviewName()
{
    return u"LinkedIn"_s;
}

std::optional<LinkedInTable> linkedInTable(const QString &text, QStringView fileName)
{
    const TableShape *shape = shapeOf(text, fileName);
    return shape ? std::optional(shape->table) : std::nullopt;
}

std::optional<CsvTable> openLinkedInTable(const QString &text)
{
    for (const TableShape &shape : shapes())
        if (std::optional<CsvTable> table = CsvTable::open(text, shape.required))
            return table;
    return std::nullopt;
}

Parsed readLinkedInTable(QByteArrayView bytes, QStringView fileName, const QTimeZone &mine, const ReadingWatch &watch)
{
    const QString text = decodedText(bytes);
    const TableShape *shape = shapeOf(text, fileName);
    std::optional<CsvTable> table = shape ? CsvTable::open(text, shape->required) : std::nullopt;
    if (!table) {
        Parsed parsed;
        parsed.problems.push_back({1, ProblemKind::MissingColumn, u"First Name"_s});
        return parsed;
    }
    TableReader reader(*table, mine);
    while (const std::optional<CsvRow> row = table->next()) {
        if (!goesOn(watch, table->position(), table->size()))
            break;
        reader.take(shape->table, *row);
    }
    return std::move(reader).finish();
}

} // namespace cultivar

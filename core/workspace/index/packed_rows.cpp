// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/index/packed_rows.h"

#include "core/workspace/index/arranged.h"

#include <QStringEncoder>
#include <QVarLengthArray>

#include <utility>

namespace cultivar {

namespace {

constexpr int bitsOfByte = 7; ///< of a number; the eighth says that more follow
constexpr quint64 moreFollow = 0x80;
constexpr qsizetype usualText = 256; ///< bytes; longer ones cost an allocation

} // namespace

/// Reads what PackedRows::write() wrote, in the same order.
class PackedRows::Reader
{
public:
    explicit Reader(const char *at)
        : m_at(at)
    {
    }

    quint64 number()
    {
        quint64 number = 0;
        int shift = 0;
        while (true) {
            const auto byte = static_cast<quint8>(*m_at++);
            number |= (byte & (moreFollow - 1)) << shift;
            if ((byte & moreFollow) == 0)
                return number;
            shift += bitsOfByte;
        }
    }

    QString text()
    {
        const auto size = static_cast<qsizetype>(number());
        const char *begin = std::exchange(m_at, m_at + size);
        return QString::fromUtf8(begin, size);
    }

    void passText()
    {
        const auto size = number();
        m_at += size;
    }

    QStringList texts(const std::vector<QString> &shared)
    {
        QStringList texts;
        const auto count = static_cast<qsizetype>(number());
        texts.reserve(count);
        for (qsizetype i = 0; i < count; ++i)
            texts += shared[number()];
        return texts;
    }

    void circlesAndDates(ContactFacts &facts)
    {
        facts.circles.resize(number());
        for (CircleId &circle : facts.circles)
            circle = CircleId(static_cast<qint64>(number()));
        facts.dates.resize(number());
        for (KeptDay &kept : facts.dates) {
            const std::optional<int> year = part();
            const std::optional<int> month = part();
            const std::optional<int> day = part();
            kept.date = PartialDate::of(year, month, day).value_or(PartialDate());
            kept.yearly = number() != 0;
        }
    }

private:
    /// Of a date.
    std::optional<int> part()
    {
        const auto known = static_cast<int>(number());
        return known == 0 ? std::nullopt : std::optional(known);
    }

    const char *m_at;
};

quint32 PackedRows::numberOf(const QString &text)
{
    if (text.isEmpty())
        return 0;
    const auto known = m_shared.constFind(text);
    if (known != m_shared.constEnd())
        return *known;
    const auto number = static_cast<quint32>(m_sharedTexts.size());
    m_shared.insert(text, number);
    m_sharedTexts.push_back(text);
    return number;
}

void PackedRows::write(quint64 number)
{
    for (; number >= moreFollow; number >>= bitsOfByte)
        m_texts.append(static_cast<char>(number | moreFollow));
    m_texts.append(static_cast<char>(number));
}

void PackedRows::write(const QString &text)
{
    QStringEncoder encoder(QStringEncoder::Utf8);
    QVarLengthArray<char, usualText> bytes(encoder.requiredSpace(text.size()));
    const char *end = encoder.appendToBuffer(bytes.data(), text);
    write(static_cast<quint64>(end - bytes.constData()));
    m_texts.append(bytes.constData(), end - bytes.constData());
}

void PackedRows::write(const QStringList &texts)
{
    write(static_cast<quint64>(texts.size()));
    for (const QString &text : texts)
        write(quint64(numberOf(text)));
}

void PackedRows::reserve(size_t slots)
{
    m_ids.reserve(slots);
    m_facts.reserve(slots);
}

void PackedRows::resize(size_t slots)
{
    m_ids.resize(slots);
    m_facts.resize(slots);
}

void PackedRows::set(quint32 slot, const ContactRow &row)
{
    Facts facts;
    facts.importance = row.importance;
    facts.texts = static_cast<quint32>(m_texts.size());
    facts.lastContact = PackedDay(row.clock.lastContact);
    facts.lastAttempt = PackedDay(row.clock.lastAttempt);
    facts.pausedUntil = PackedDay(row.pausedUntil);
    facts.snoozedUntil = PackedDay(row.snoozedUntil);
    facts.inPeaceUntil = PackedDay(row.inPeaceUntil);
    facts.chosen = PackedDay(row.chosen);
    facts.cadence = row.cadence.value_or(noCadence);
    facts.attempts = row.clock.attempts;
    facts.received = row.received;
    facts.gave = row.gave;
    facts.organization = numberOf(row.organization);
    facts.role = numberOf(row.role);
    facts.city = numberOf(row.city);
    facts.lifeStage = row.lifeStage;
    facts.flags =
        static_cast<quint8>((row.active ? Active : 0) | (row.trashed ? Trashed : 0) | (row.archived ? Archived : 0) |
                            (row.bridgeMark ? BridgeMark : 0) | (row.owesFollowUp ? OwesFollowUp : 0));
    m_ids[slot] = row.id;
    m_facts[slot] = facts;
    write(row.name);
    write(quint64(row.circles.size()));
    for (const CircleId circle : row.circles)
        write(static_cast<quint64>(circle.value()));
    write(quint64(row.dates.size()));
    for (const KeptDay &kept : row.dates) {
        for (const std::optional<int> part : {kept.date.year(), kept.date.month(), kept.date.day()})
            write(static_cast<quint64>(part.value_or(0)));
        write(quint64(kept.yearly));
    }
    write(row.tags);
    write(row.uid.text());
    write(row.email);
    write(row.expertise);
}

void PackedRows::arrange(const std::vector<quint32> &order)
{
    m_ids = arranged(m_ids, order);
    m_facts = arranged(m_facts, order);
    m_texts.squeeze();
    m_sharedTexts.shrink_to_fit();
}

void PackedRows::readFacts(quint32 slot, ContactFacts &into) const
{
    const Facts &facts = m_facts[slot];
    into.id = m_ids[slot];
    into.active = (facts.flags & Active) != 0;
    into.trashed = (facts.flags & Trashed) != 0;
    into.archived = (facts.flags & Archived) != 0;
    into.lifeStage = facts.lifeStage;
    if (facts.cadence != noCadence)
        into.cadence = facts.cadence;
    into.clock = {facts.lastContact.day(), facts.attempts, facts.lastAttempt.day()};
    into.pausedUntil = facts.pausedUntil.day();
    into.snoozedUntil = facts.snoozedUntil.day();
    into.inPeaceUntil = facts.inPeaceUntil.day();
    into.importance = facts.importance;
    into.bridgeMark = (facts.flags & BridgeMark) != 0;
    into.owesFollowUp = (facts.flags & OwesFollowUp) != 0;
    into.received = facts.received;
    into.gave = facts.gave;
    into.chosen = facts.chosen.day();
}

ContactFacts PackedRows::facts(quint32 slot) const
{
    ContactFacts facts;
    readFacts(slot, facts);
    if (m_facts[slot].texts == 0)
        return facts;
    Reader reader(m_texts.constData() + m_facts[slot].texts);
    reader.passText();
    reader.circlesAndDates(facts);
    return facts;
}

QString PackedRows::name(quint32 slot) const
{
    return m_facts[slot].texts == 0 ? QString() : Reader(m_texts.constData() + m_facts[slot].texts).text();
}

ContactRow PackedRows::row(quint32 slot) const
{
    const Facts &facts = m_facts[slot];
    ContactRow row;
    readFacts(slot, row);
    if (facts.texts == 0)
        return row;
    row.organization = m_sharedTexts[facts.organization];
    row.role = m_sharedTexts[facts.role];
    row.city = m_sharedTexts[facts.city];
    Reader reader(m_texts.constData() + facts.texts);
    row.name = reader.text();
    reader.circlesAndDates(row);
    row.tags = reader.texts(m_sharedTexts);
    row.uid = Uid(reader.text());
    row.email = reader.text();
    row.expertise = reader.texts(m_sharedTexts);
    return row;
}

QHash<QString, int> PackedRows::tagCounts() const
{
    QHash<QString, int> counts;
    for (const Facts &facts : m_facts) {
        if (facts.texts == 0 || (facts.flags & Trashed) != 0)
            continue;
        Reader reader(m_texts.constData() + facts.texts);
        ContactFacts passedOver;
        reader.passText();
        reader.circlesAndDates(passedOver);
        for (const QString &tag : reader.texts(m_sharedTexts))
            ++counts[tag];
    }
    return counts;
}

} // namespace cultivar

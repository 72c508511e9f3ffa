// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/monica_contact.h"

#include "core/exchange/archives/monica_links.h"
#include "core/model/validation.h"

#include <algorithm>
#include <map>

namespace cultivar {

namespace {

/// A day that may be known in part only.
struct SpecialDay
{
    PartialDate date;
    bool isEstimated = false; ///< the year was reckoned from an age
};

class MonicaContactReader
{
public:
    MonicaContactReader(const QJsonObject &content, qsizetype position, std::vector<RowProblem> &problems)
        : m_problems(problems)
        , m_record("contact"_L1, content, position, problems)
    {
        if (!m_record.hasName())
            return;
        m_contact.uid = Uid(m_record.uuid());
        takeName();
        takeState();
        takeDays();
        m_record.forEachCollection(
            [this](const QString &type, const QJsonArray &values) { takeCollection(type, values); });
        finish();
    }

    [[nodiscard]] ParsedContact contact() &&
    {
        ParsedContact parsed;
        parsed.contact = std::move(m_contact);
        parsed.introducedBy.uid = m_introducedBy;
        return parsed;
    }

private:
    void takeName()
    {
        m_contact.given = m_record.text("first_name"_L1);
        m_contact.additional = m_record.text("middle_name"_L1);
        m_contact.family = m_record.text("last_name"_L1);
        m_contact.nickname = m_record.text("nickname"_L1);
        m_contact.role = m_record.text("job"_L1);
        m_contact.organization = m_record.text("company"_L1);
        m_contact.background = m_record.text("description"_L1);
        addField(u"Food"_s, m_record.text("food_preferences"_L1));
        const QString gender = m_record.text("gender_name"_L1);
        addField(u"Gender"_s, gender.isEmpty() ? m_record.text("gender"_L1) : gender);
        for (const QJsonValue tag : m_record.list("tags"_L1)) {
            const QString name = tag.toString().trimmed();
            if (!tag.isString())
                m_record.wrong("tags"_L1);
            else if (!name.isEmpty() && !m_contact.tags.contains(name))
                m_contact.tags += name;
        }
    }

    void takeState()
    {
        m_contact.added = m_record.instant("created_at"_L1);
        const std::optional<QDate> updated = m_record.day("updated_at"_L1);
        if (!m_record.flag("is_active"_L1).value_or(true))
            m_contact.archived = updated ? updated : m_record.day("created_at"_L1);
        m_contact.deceased = m_record.flag("is_dead"_L1).value_or(false);
        const std::optional<int> days = m_record.number("stay_in_touch_frequency"_L1);
        if (days && *days != 0 && !isValidCadence(*days))
            m_record.wrong("stay_in_touch_frequency"_L1);
        else if (days && *days != 0)
            m_contact.cadence = days;
    }

    void takeDays()
    {
        const std::optional<SpecialDay> birth = special("birthdate"_L1);
        if (birth && birth->isEstimated)
            addField(u"Born about"_s, birth->date.toText());
        else if (birth)
            m_contact.dates.push_back({DateKind::Birthday, {}, birth->date, true});
        if (const std::optional<SpecialDay> death = special("deceased_date"_L1)) {
            m_contact.deceased = true;
            addDay(u"Deceased"_s, death->date, m_record.object("deceased_reminder"_L1).has_value());
        }
        m_introducedBy = Uid(m_record.text("first_met_through"_L1));
        if (const std::optional<SpecialDay> met = special("first_met_date"_L1)) {
            m_contact.howMet = met->date.toText();
            if (m_record.object("first_met_reminder"_L1))
                addDay(u"First met"_s, met->date, true);
        }
    }

    std::optional<SpecialDay> special(QLatin1StringView key)
    {
        const std::optional<QJsonObject> object = m_record.object(key);
        if (!object)
            return std::nullopt;
        std::vector<RowProblem> told;
        MonicaRecord record(key, *object, 1, told);
        const std::optional<QDate> day = record.day("date"_L1);
        const bool isAge = record.flag("is_age_based"_L1).value_or(false);
        const bool isYearUnknown = record.flag("is_year_unknown"_L1).value_or(false);
        std::optional<PartialDate> date;
        if (day && isAge)
            date = PartialDate::of(day->year(), std::nullopt, std::nullopt);
        else if (day)
            date = PartialDate::of(isYearUnknown ? std::nullopt : std::optional(day->year()), day->month(), day->day());
        if (!record.isSound() || (day && !date))
            m_record.wrong(key);
        return record.isSound() && date ? std::optional(SpecialDay{*date, isAge}) : std::nullopt;
    }

    void takeCollection(const QString &type, const QJsonArray &values)
    {
        struct Part
        {
            QLatin1StringView type;
            void (MonicaContactReader::*take)(MonicaRecord &);
            bool isToldElsewhere = false; ///< what is wrong with it is said by those who read the rest of it
        };

        static constexpr Part parts[] = {{"contact_field"_L1, &MonicaContactReader::addReach},
                                         {"address"_L1, &MonicaContactReader::addAddress},
                                         {"pet"_L1, &MonicaContactReader::addPet},
                                         {"note"_L1, &MonicaContactReader::addNote},
                                         {"life_event"_L1, &MonicaContactReader::addLifeEvent},
                                         {"reminder"_L1, &MonicaContactReader::addYearlyDay, true},
                                         {"gift"_L1, &MonicaContactReader::addGiftIdea, true}};
        const auto part = std::ranges::find_if(parts, [&](const Part &each) { return type == each.type; });
        if (part == std::end(parts))
            return;
        std::vector<RowProblem> toldElsewhere;
        qsizetype position = 0;
        for (const QJsonValue value : values) {
            MonicaRecord record(part->type, value, ++position, part->isToldElsewhere ? toldElsewhere : m_problems);
            if (record.isSound() && (!part->isToldElsewhere || record.hasName()))
                (this->*part->take)(record);
        }
    }

    void addReach(MonicaRecord &record)
    {
        const MonicaField field{record.text("data"_L1), record.text("type_name"_L1), record.text("type_kind"_L1),
                                record.text("type_protocol"_L1)};
        if (record.isSound() && !field.value.isEmpty())
            addMonicaField(field, m_contact);
    }

    void addAddress(MonicaRecord &record)
    {
        Address address;
        address.street = record.text("street"_L1);
        address.city = record.text("city"_L1);
        address.region = record.text("province"_L1);
        address.postalCode = record.text("postal_code"_L1);
        address.country = record.text("country"_L1);
        const bool saysWhere = address != Address();
        address.label = record.text("name"_L1);
        if (!record.isSound() || !saysWhere)
            return;
        if (m_contact.city.isEmpty())
            m_contact.city = address.city;
        m_contact.addresses.push_back(std::move(address));
    }

    void addPet(MonicaRecord &record)
    {
        const QString name = record.text("name"_L1);
        const QString category = record.text("category"_L1);
        if (record.isSound())
            addField(u"Pet"_s,
                     name.isEmpty() || category.isEmpty() ? name + category : name + u" ("_s + category + u')');
    }

    void addNote(MonicaRecord &record)
    {
        const QString body = record.text("body"_L1);
        const QString written = record.text("created_at"_L1);
        const std::optional<QDate> day = record.day("day"_L1);
        if (!written.isEmpty() && !day)
            record.wrong("created_at"_L1);
        if (record.isSound() && !body.isEmpty())
            m_notes.insert({written, day ? u"**"_s + day->toString(Qt::ISODate) + u"** "_s + body : body});
    }

    void addLifeEvent(MonicaRecord &record)
    {
        const std::optional<QDate> day = record.day("happened_at"_L1);
        const QString name = record.text("name"_L1);
        const QString type = record.text("type_name"_L1);
        const QString note = record.text("note"_L1);
        if (!day)
            record.wrong("happened_at"_L1);
        if (!record.isSound())
            return;
        const QString label = name.isEmpty() ? type : name;
        addDay(label, PartialDate(*day), false);
        const QString iso = day->toString(Qt::ISODate);
        const QString what = label.isEmpty() ? iso : iso + u' ' + label;
        if (!note.isEmpty())
            m_notes.insert({iso, u"**"_s + what + u"** "_s + note});
    }

    void addYearlyDay(MonicaRecord &record)
    {
        const std::optional<QDate> day = record.day("initial_date"_L1);
        const QString title = record.text("title"_L1);
        const bool isOff = record.flag("inactive"_L1).value_or(false);
        const bool isMade = !record.flag("delible"_L1).value_or(true);
        if (!day || isOff || isMade || !isKeptAsDay(record) || !record.isSound())
            return;
        // The year is that of the first reminder, not of what it is about.
        const std::optional<PartialDate> date = PartialDate::of(std::nullopt, day->month(), day->day());
        const bool isBirthday = std::ranges::any_of(m_contact.dates, [&](const ContactDate &each) {
            return each.kind == DateKind::Birthday && each.date.month() == day->month() &&
                   each.date.day() == day->day();
        });
        if (date && !isBirthday)
            addDay(title, *date, true);
    }

    void addGiftIdea(MonicaRecord &record)
    {
        const QString words = wordsOfGift(record).join(u", "_s);
        if (isIdea(record) && record.isSound())
            addField(u"Gift idea"_s, words);
    }

    void addDay(const QString &label, PartialDate date, bool yearly)
    {
        m_contact.dates.push_back({DateKind::Other, label, date, yearly});
    }

    void addField(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            m_contact.customFields.push_back({label, value});
    }

    void finish()
    {
        QStringList notes;
        for (const auto &[written, note] : m_notes)
            notes += note;
        m_contact.notes = notes.join(u"\n\n"_s);
    }

    std::vector<RowProblem> &m_problems;
    MonicaRecord m_record;
    Contact m_contact;
    Uid m_introducedBy;
    std::multimap<QString, QString> m_notes; ///< by when they were written: exports differ in their order
};

} // namespace

ParsedContact contactOfMonica(const QJsonObject &content, qsizetype position, std::vector<RowProblem> &problems)
{
    return MonicaContactReader(content, position, problems).contact();
}

bool isKeptAsDay(MonicaRecord &reminder)
{
    const bool isMade = !reminder.flag("delible"_L1).value_or(true);
    const bool isYearly =
        reminder.text("frequency_type"_L1) == "year"_L1 && reminder.number("frequency_number"_L1).value_or(1) == 1;
    return isMade || isYearly;
}

bool isIdea(MonicaRecord &gift)
{
    const QString status = gift.text("status"_L1);
    return status != "offered"_L1 && status != "received"_L1;
}

QStringList wordsOfGift(MonicaRecord &gift)
{
    QStringList words{gift.text("name"_L1), gift.text("comment"_L1), gift.text("url"_L1), gift.amount("amount"_L1)};
    words.removeAll(QString());
    return words;
}

} // namespace cultivar

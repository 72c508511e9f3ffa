// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/monica_archive.h"

#include "core/exchange/archives/monica_contact.h"
#include "core/exchange/archives/monica_photos.h"
#include "core/exchange/archives/monica_records.h"
#include "core/exchange/tables/named_cells.h"
#include "core/model/json_text.h"

namespace cultivar {

namespace {

/// The keys of the outermost object of a JSON text that may end anywhere. What is no JSON gives any.
QStringList outermostKeys(QStringView text)
{
    QStringList keys;
    int depth = 0;
    qsizetype start = -1; // of the string it is in
    QStringView last;     // the string before
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar sign = text[i];
        if (start >= 0) {
            if (sign == u'\\')
                ++i;
            if (sign == u'"') {
                last = text.sliced(start, i - start);
                start = -1;
            }
        } else if (sign == u'"') {
            start = i + 1;
        } else if (sign == u'{' || sign == u'[') {
            ++depth;
        } else if (sign == u'}' || sign == u']') {
            --depth;
        } else if (sign == u':' && depth == 1) {
            keys += last.toString();
        }
    }
    return keys;
}

struct MonicaExport
{
    MonicaSurroundings surroundings;
    std::vector<RowProblem> problems;
    MonicaPhotos photos;
    QJsonArray contacts;
    QJsonArray activities;
    QJsonArray relationships;
};

void append(QJsonArray &all, const QJsonArray &values)
{
    if (all.isEmpty())
        all = values;
    else
        for (const QJsonValue value : values)
            all.append(value);
}

/// What they are called is told, for they are not kept.
void leaveOut(const QString &type, const QJsonArray &values, QLatin1StringView title, std::vector<RowProblem> &problems)
{
    for (const QJsonValue value : values) {
        if (!value.isObject())
            continue;
        const QString name = value["properties"_L1][title].toString().trimmed();
        const QString called = name.isEmpty() ? value["uuid"_L1].toString() : name;
        RowProblem problem{0, ProblemKind::NoPlace, called.isEmpty() ? type : type + u' ' + called};
        problem.isPartOfTaken = true;
        problems.push_back(std::move(problem));
    }
}

Result<MonicaExport> exportOf(QByteArrayView bytes, const QTimeZone &mine)
{
    const Result<QJsonObject> document = json::objectOf(bytes);
    if (!document)
        return passOn(document);
    const QJsonValue account = document->value("account"_L1);
    if (account.isUndefined())
        return fail(ErrorKind::UnknownFormat, u"json"_s);
    if (!account.isObject())
        return fail(ErrorKind::InvalidInput, u"account"_s);
    MonicaExport found;
    found.surroundings.types = MonicaTypes::of(account["instance"_L1].toObject());
    found.surroundings.mine = mine;
    if (const auto made = monicaMoment(document->value("export_date"_L1).toString(), mine))
        found.surroundings.exported = made->day;
    MonicaRecord record("account"_L1, account, 1, found.problems);
    record.forEachCollection([&found](const QString &type, const QJsonArray &values) {
        if (type == "contact"_L1)
            append(found.contacts, values);
        else if (type == "activity"_L1)
            append(found.activities, values);
        else if (type == "relationship"_L1)
            append(found.relationships, values);
        else if (type == "photo"_L1)
            found.photos.add(values);
        else if (type == "document"_L1)
            leaveOut(u"document"_s, values, "original_filename"_L1, found.problems);
    });
    leaveOut(u"journal entry"_s, account["properties"_L1]["journal_entries"_L1].toArray(), "title"_L1, found.problems);
    return found;
}

/// Nothing, with a problem, if it is nobody.
std::optional<ParsedContact> monicaPerson(const QJsonObject &content, qsizetype position, Parsed &parsed)
{
    ParsedContact found = contactOfMonica(content, position, parsed.problems);
    const QString uuid = found.contact.uid.text();
    if (uuid.isEmpty())
        return std::nullopt;
    if (found.contact.displayName().isEmpty()) {
        parsed.problems.push_back({0, ProblemKind::NoName, u"contact/"_s + uuid});
        return std::nullopt;
    }
    found.contact.sources.push_back(broughtCells(u"monica"_s, uuid, content));
    return found;
}

void takeMonicaContact(const QJsonValue &value, qsizetype position, MonicaExport &whole, MonicaRecordsReader &records,
                       Parsed &parsed)
{
    if (!value.isObject()) {
        parsed.problems.push_back({0, ProblemKind::BadValue, u"contact/%1 uuid"_s.arg(position)});
        return;
    }
    const QJsonObject object = value.toObject();
    QJsonObject content = monicaContent(object, whole.surroundings.types);
    std::optional<Photo> photo = whole.photos.takePhotoOf(object);
    if (photo)
        keepPhotoTrace(content, *photo);
    std::optional<ParsedContact> found = monicaPerson(content, position, parsed);
    if (!found)
        return;
    found->photo = std::move(photo);
    for (const QJsonValue collection : object["data"_L1].toArray())
        if (collection["type"_L1].toString() == "document"_L1)
            leaveOut(u"document"_s, collection["values"_L1].toArray(), "original_filename"_L1, parsed.problems);
    const PersonHint person{found->contact.uid, {}, {}, found->contact.displayName()};
    parsed.contacts.push_back(std::move(*found));
    records.takeContact(object, person);
}

} // namespace

bool isMonica(QStringView head)
{
    const QStringView text = head.startsWith(QChar::ByteOrderMark) ? head.sliced(1) : head;
    if (!text.trimmed().startsWith(u'{'))
        return false;
    const QStringList keys = outermostKeys(text);
    return keys.contains("app_version"_L1) &&
           (keys.contains("exported_by"_L1) || keys.contains("export_date"_L1) || keys.contains("account"_L1));
}

Result<Parsed> readMonica(QByteArrayView bytes, const QTimeZone &mine, const ReadingWatch &watch)
{
    Result<MonicaExport> found = exportOf(bytes, mine);
    if (!found)
        return passOn(found);
    Parsed parsed;
    parsed.problems = std::move(found->problems);
    MonicaRecordsReader records(found->surroundings, parsed);
    const qint64 total = found->contacts.size() + found->activities.size() + found->relationships.size();
    qint64 done = 0;
    qsizetype position = 0;
    for (const QJsonValue contact : found->contacts) {
        if (!goesOn(watch, done++, total))
            return fail(ErrorKind::Cancelled);
        takeMonicaContact(contact, ++position, *found, records, parsed);
    }
    position = 0;
    for (const QJsonValue activity : found->activities) {
        if (!goesOn(watch, done++, total))
            return fail(ErrorKind::Cancelled);
        records.takeActivity(activity, ++position);
    }
    if (!goesOn(watch, done, total))
        return fail(ErrorKind::Cancelled);
    records.takeRelationships(found->relationships);
    return parsed;
}

std::optional<Contact> monicaContact(const QString &content)
{
    const std::optional<QJsonObject> object = cellsOfContent(content);
    if (!object)
        return std::nullopt;
    std::vector<RowProblem> toldBefore;
    return contactOfMonica(*object, 1, toldBefore).contact;
}

PhotoTrace monicaPhoto(const QString &content)
{
    const std::optional<QJsonObject> object = cellsOfContent(content);
    return object ? photoTraceIn(*object) : PhotoTrace();
}

} // namespace cultivar

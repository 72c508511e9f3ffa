// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_archive.h"

#include "core/model/json_text.h"
#include "core/model/json_value.h"

#include <QHash>

#include <algorithm>

namespace cultivar {

namespace {

constexpr auto formatName = "cultivar"_L1;
constexpr int currentVersion = 1;

template <RecordType R> constexpr bool isArchived = !std::is_same_v<R, Batch>;

/// Ids as the uids of their records.
class WrittenAsUids
{
public:
    explicit WrittenAsUids(const Network &network)
    {
        RecordTypes::forEach([&]<class R>() {
            for (const R &record : network.of<R>())
                std::get<Uids<R>>(m_uids).insert(record.id, record.uid.text());
        });
    }

    template <class R> [[nodiscard]] QJsonValue write(Id<R> id) const { return std::get<Uids<R>>(m_uids).value(id); }

private:
    template <class R> using Uids = QHash<Id<R>, QString>;

    RecordTypes::Mapped<std::tuple, Uids> m_uids;
};

/// Uids as the ids their records get.
class ReadFromUids
{
public:
    /// False if the uid is taken.
    template <class R> [[nodiscard]] bool add(const QString &uid)
    {
        auto &ids = std::get<Ids<R>>(m_ids);
        if (ids.contains(uid))
            return false;
        ids.insert(uid, Id<R>(ids.size() + 1));
        return true;
    }

    template <class R> [[nodiscard]] std::optional<Id<R>> read(Id<R>, const QJsonValue &value)
    {
        const auto &ids = std::get<Ids<R>>(m_ids);
        const auto found = ids.constFind(value.toString());
        if (found != ids.constEnd())
            return *found;
        m_unknown = value.toString();
        return std::nullopt;
    }

    /// The last uid that read() did not find; empty once taken.
    [[nodiscard]] QString takeUnknown() { return std::exchange(m_unknown, {}); }

private:
    template <class R> using Ids = QHash<QString, Id<R>>;

    RecordTypes::Mapped<std::tuple, Ids> m_ids;
    QString m_unknown;
};

/// How many of the records are done, for whoever watches.
class Counter
{
public:
    Counter(const ReadingWatch &watch, qint64 total)
        : m_watch(watch)
        , m_total(total)
    {
    }

    /// False to stop.
    [[nodiscard]] bool next() { return goesOn(m_watch, m_done++, m_total); }

private:
    const ReadingWatch &m_watch;
    qint64 m_done = 0;
    qint64 m_total;
};

template <RecordType R>
void writeList(const Network &network, const WrittenAsUids &references, Counter &counter, QByteArray &out)
{
    std::vector<const R *> records;
    for (const R &record : network.of<R>())
        records.push_back(&record);
    std::sort(records.begin(), records.end(), [](const R *a, const R *b) { return a->uid < b->uid; });
    out += '"' + QByteArray(R::recordName.data(), R::recordName.size()) + "\":[";
    for (const R *record : records) {
        if (!counter.next())
            return;
        out += record == records.front() ? "\n" : ",\n";
        out += json::textOf(json::writeRecord(*record, references));
    }
    out += records.empty() ? "]" : "\n]";
}

template <RecordType R> QString placeOf(const QString &nameInList)
{
    return QString(R::recordName) + u'/' + nameInList;
}

template <RecordType R> Result<void> collectUids(const QJsonArray &list, ReadFromUids &references, Counter &counter)
{
    int position = 0;
    for (const QJsonValue entry : list) {
        if (!counter.next())
            return fail(ErrorKind::Cancelled);
        ++position;
        const QString uid = entry[u"uid"_s].toString();
        if (uid.isEmpty())
            return fail(ErrorKind::InvalidInput, placeOf<R>(QString::number(position)), u"uid"_s);
        if (!references.add<R>(uid))
            return fail(ErrorKind::InvalidInput, placeOf<R>(uid), u"uid"_s);
    }
    return {};
}

template <RecordType R> const QStringList &knownKeys()
{
    static const QStringList keys = [] {
        QStringList names{u"uid"_s, u"trashed"_s};
        R::describe([&](const char *name, auto) { names.append(QString::fromLatin1(name)); });
        return names;
    }();
    return keys;
}

template <RecordType R> QString unknownKey(const QJsonObject &object)
{
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!knownKeys<R>().contains(it.key()))
            return it.key();
    return {};
}

template <RecordType R>
Result<void> readList(const QJsonArray &list, ReadFromUids &references, Counter &counter, std::vector<R> &records)
{
    records.reserve(static_cast<size_t>(list.size()));
    for (const QJsonValue entry : list) {
        if (!counter.next())
            return fail(ErrorKind::Cancelled);
        const QJsonObject object = entry.toObject();
        const auto place = [&] { return placeOf<R>(object[u"uid"_s].toString()); };
        if (const QString key = unknownKey<R>(object); !key.isEmpty())
            return fail(ErrorKind::InvalidInput, place(), key);
        Result<R> record = json::readRecord<R>(object, references);
        if (!record) {
            const QString unknown = references.takeUnknown();
            const QString field = record.error().subject;
            return fail(ErrorKind::InvalidInput, place(), unknown.isEmpty() ? field : field + u'=' + unknown);
        }
        record->id = Id<R>(static_cast<qint64>(records.size()) + 1);
        records.push_back(std::move(*record));
    }
    return {};
}

/// Empty but for space and the mark of UTF-8.
bool isEmptyFile(QByteArrayView bytes)
{
    constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";
    if (bytes.startsWith(byteOrderMark))
        bytes = bytes.sliced(byteOrderMark.size());
    return bytes.trimmed().isEmpty();
}

/// The lists of the archive, each of which must be one of ours.
Result<QJsonObject> readEnvelope(QByteArrayView bytes)
{
    Result<QJsonObject> read = json::objectOf(bytes);
    if (!read)
        return read;
    QJsonObject envelope = *std::move(read);
    if (envelope.take(u"format"_s) != QJsonValue(formatName))
        return fail(ErrorKind::UnknownFormat, u"json"_s);
    const QJsonValue version = envelope.take(u"version"_s);
    if (version.toInt() > currentVersion)
        return fail(ErrorKind::NewerFile, u"version"_s, QString::number(version.toInt()));
    if (version.toInt() != currentVersion)
        return fail(ErrorKind::InvalidInput, u"version"_s);
    const QJsonValue records = envelope.take(u"records"_s);
    if (!records.isObject())
        return fail(ErrorKind::InvalidInput, u"records"_s);
    if (!envelope.isEmpty())
        return fail(ErrorKind::InvalidInput, envelope.keys().front());
    return records.toObject();
}

Result<void> checkLists(const QJsonObject &lists)
{
    QStringList known;
    RecordTypes::forEach([&]<class R>() {
        if constexpr (isArchived<R>)
            known.append(R::recordName);
    });
    for (auto it = lists.begin(); it != lists.end(); ++it)
        if (!known.contains(it.key()) || !it.value().isArray())
            return fail(ErrorKind::InvalidInput, it.key());
    return {};
}

qint64 recordsIn(const QJsonObject &lists)
{
    qint64 count = 0;
    for (const QJsonValue list : lists)
        count += list.toArray().size();
    return count;
}

} // namespace

QByteArray writeArchive(const Network &network, const ReadingWatch &watch)
{
    QByteArray out = "{\n\"format\":\"cultivar\",\n\"version\":1,\n\"records\":{";
    const WrittenAsUids references(network);
    qint64 total = 0;
    RecordTypes::forEach([&]<class R>() { total += static_cast<qint64>(network.of<R>().size()); });
    Counter counter(watch, total);
    bool first = true;
    RecordTypes::forEach([&]<class R>() {
        if constexpr (isArchived<R>) {
            out += first ? "\n" : ",\n";
            first = false;
            writeList<R>(network, references, counter, out);
        }
    });
    return out + "\n}}\n";
}

bool looksLikeArchive(QByteArrayView head)
{
    constexpr QByteArrayView key = "\"format\"";
    const qsizetype at = head.indexOf(key);
    if (at < 0)
        return false;
    const QByteArrayView behind = head.sliced(at + key.size()).trimmed();
    return behind.startsWith(':') && behind.sliced(1).trimmed().startsWith("\"cultivar\"");
}

Result<Network> readArchive(QByteArrayView bytes, const ReadingWatch &watch)
{
    if (isEmptyFile(bytes))
        return Network();
    const Result<QJsonObject> lists = readEnvelope(bytes);
    if (!lists)
        return passOn(lists);
    Result<void> result = checkLists(*lists);
    Counter counter(watch, 2 * recordsIn(*lists));
    ReadFromUids references;
    const auto forEachList = [&](auto visit) {
        RecordTypes::forEach([&]<class R>() {
            if constexpr (isArchived<R>)
                if (result)
                    result = visit.template operator()<R>((*lists)[R::recordName].toArray());
        });
    };
    // Records may refer to later ones, so all names come first.
    forEachList([&]<class R>(const QJsonArray &list) { return collectUids<R>(list, references, counter); });
    Network network;
    forEachList(
        [&]<class R>(const QJsonArray &list) { return readList<R>(list, references, counter, network.of<R>()); });
    if (!result)
        return passOn(result);
    return network;
}

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/monica_record.h"

#include "core/exchange/archives/written_moment.h"

namespace cultivar {

namespace {

constexpr int firstYear = 1;
constexpr int lastYear = 9999;

bool isMissing(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined();
}

/// Nothing if it is no object; an array without elements is one without keys.
std::optional<QJsonObject> objectFrom(const QJsonValue &value)
{
    if (value.isArray() && value.toArray().isEmpty())
        return QJsonObject();
    return value.isObject() ? std::optional(value.toObject()) : std::nullopt;
}

} // namespace

std::optional<MonicaMoment> monicaMoment(QStringView text, const QTimeZone &mine)
{
    const std::optional<QDateTime> at = writtenInstant(text);
    if (!at)
        return std::nullopt;
    if (at->time() == QTime(0, 0))
        return MonicaMoment{at->date(), std::nullopt};
    const QDate day = at->toTimeZone(mine).date();
    return day.year() < firstYear || day.year() > lastYear ? std::nullopt : std::optional(MonicaMoment{day, at});
}

MonicaRecord::MonicaRecord(QLatin1StringView type, const QJsonValue &value, qsizetype position,
                           std::vector<RowProblem> &problems)
    : m_type(type)
    , m_position(position)
    , m_problems(problems)
{
    const std::optional<QJsonObject> object = objectFrom(value);
    if (!object) {
        wrong("uuid"_L1);
        return;
    }
    m_object = *object;
    m_uuid = m_object.value("uuid"_L1).toString();
    const QJsonValue properties = m_object.value("properties"_L1);
    if (const std::optional<QJsonObject> read = objectFrom(properties))
        m_properties = *read;
    else if (!isMissing(properties))
        wrong("properties"_L1);
}

QString MonicaRecord::place() const
{
    return m_type + u'/' + (m_uuid.isEmpty() ? QString::number(m_position) : m_uuid);
}

Uid MonicaRecord::uid() const
{
    return Uid::ofName(u"monica:"_s + m_type + u'/' + m_uuid);
}

void MonicaRecord::wrong(QLatin1StringView key)
{
    if (m_sound)
        m_problems.push_back({0, ProblemKind::BadValue, place() + u' ' + key});
    m_sound = false;
}

bool MonicaRecord::hasName()
{
    if (m_uuid.isEmpty())
        wrong("uuid"_L1);
    return !m_uuid.isEmpty();
}

QJsonValue MonicaRecord::value(QLatin1StringView key) const
{
    const auto property = m_properties.constFind(key);
    return property != m_properties.constEnd() ? QJsonValue(*property) : m_object.value(key);
}

QString MonicaRecord::text(QLatin1StringView key)
{
    const QJsonValue found = value(key);
    if (!found.isString() && !isMissing(found))
        wrong(key);
    return found.toString().trimmed();
}

std::optional<bool> MonicaRecord::flag(QLatin1StringView key)
{
    const QJsonValue found = value(key);
    if (found.isBool())
        return found.toBool();
    const int number = found.toInt(-1);
    if (number == 0 || number == 1)
        return number == 1;
    if (!isMissing(found))
        wrong(key);
    return std::nullopt;
}

std::optional<int> MonicaRecord::number(QLatin1StringView key)
{
    const QJsonValue found = value(key);
    if (isMissing(found))
        return std::nullopt;
    // What has a fraction or does not fit gives the default, whichever that is.
    if (!found.isDouble() || found.toInt(0) != found.toInt(1)) {
        wrong(key);
        return std::nullopt;
    }
    return found.toInt();
}

QString MonicaRecord::amount(QLatin1StringView key)
{
    constexpr int digits = 15;
    const QJsonValue found = value(key);
    if (found.isDouble())
        return QString::number(found.toDouble(), 'g', digits);
    const QString written = text(key);
    bool ok = true;
    if (!written.isEmpty())
        (void)written.toDouble(&ok);
    if (!ok)
        wrong(key);
    return ok ? written : QString();
}

std::optional<QDateTime> MonicaRecord::instant(QLatin1StringView key)
{
    const QString written = text(key);
    const std::optional<QDateTime> found = writtenInstant(written);
    if (!found && !written.isEmpty())
        wrong(key);
    return found;
}

std::optional<QDate> MonicaRecord::day(QLatin1StringView key)
{
    const QString written = text(key);
    const std::optional<QDate> found = writtenDay(written);
    if (!found && !written.isEmpty())
        wrong(key);
    return found;
}

std::optional<MonicaMoment> MonicaRecord::moment(QLatin1StringView key, const QTimeZone &mine)
{
    const QString written = text(key);
    std::optional<MonicaMoment> found = monicaMoment(written, mine);
    if (!found && !written.isEmpty())
        wrong(key);
    return found;
}

QJsonArray MonicaRecord::list(QLatin1StringView key)
{
    const QJsonValue found = value(key);
    if (!found.isArray() && !isMissing(found))
        wrong(key);
    return found.toArray();
}

std::optional<QJsonObject> MonicaRecord::object(QLatin1StringView key)
{
    const QJsonValue found = value(key);
    if (isMissing(found))
        return std::nullopt;
    std::optional<QJsonObject> read = objectFrom(found);
    if (!read)
        wrong(key);
    return read;
}

void MonicaRecord::forEachCollection(const Visit &visit)
{
    const QJsonValue data = m_object.value("data"_L1);
    if (!data.isArray() && !isMissing(data))
        wrong("data"_L1);
    for (const QJsonValue collection : data.toArray()) {
        const QJsonValue type = collection["type"_L1];
        const QJsonValue values = collection["values"_L1];
        if (!type.isString() || (!values.isArray() && !isMissing(values)))
            wrong("data"_L1);
        else
            visit(type.toString(), values.toArray());
    }
}

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_text.h"

#include "core/model/json_text.h"
#include "core/model/json_value.h"

#include <QJsonDocument>

namespace cultivar::store {

namespace {

template <RecordType R> QString sideToText(const std::optional<R> &side)
{
    if (!side)
        return {};
    json::Keys keys;
    return QString::fromUtf8(json::textOf(json::writeRecord(*side, keys)));
}

template <RecordType R> Result<std::optional<R>> sideFromText(const QString &text)
{
    if (text.isEmpty())
        return std::optional<R>();
    json::Keys keys;
    Result<R> record = json::readRecord<R>(QJsonDocument::fromJson(text.toUtf8()).object(), keys);
    if (!record)
        return fail(ErrorKind::DamagedFile, R::recordName, record.error().subject);
    return std::optional<R>(std::move(*record));
}

} // namespace

ChangeText toText(const Change &change)
{
    return std::visit(
        []<class R>(const RecordChange<R> &values) {
            return ChangeText{R::recordName, sideToText(values.before), sideToText(values.after)};
        },
        change);
}

Result<Change> fromText(const ChangeText &text)
{
    Result<Change> change = fail(ErrorKind::DamagedFile, text.record);
    RecordTypes::forEach([&]<class R>() {
        if (text.record != R::recordName)
            return;
        Result<std::optional<R>> before = sideFromText<R>(text.before);
        Result<std::optional<R>> after = sideFromText<R>(text.after);
        if (!before || !after)
            change = passOn(!before ? before : after);
        else
            change = Change(RecordChange<R>{std::move(*before), std::move(*after)});
    });
    return change;
}

} // namespace cultivar::store

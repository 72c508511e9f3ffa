// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/meetings/meeting_drafts.h"

#include "core/model/json_text.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace cultivar {

QString meetingDraftKey(const Uid &meeting, MeetingPart part)
{
    const QString place =
        part == MeetingPart::Preparation ? QStringLiteral("meeting/preparation/") : QStringLiteral("meeting/outcome/");
    return place + meeting.text();
}

QString meetingDraftText(const QMap<QString, QString> &typed)
{
    if (typed.isEmpty())
        return {};
    QJsonObject object;
    for (auto field = typed.begin(); field != typed.end(); ++field)
        object.insert(field.key(), field.value());
    return QString::fromUtf8(json::textOf(object));
}

QMap<QString, QString> meetingDraftFrom(const QString &text)
{
    QMap<QString, QString> typed;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto field = object.begin(); field != object.end(); ++field)
        if (field.value().isString())
            typed.insert(field.key(), field.value().toString());
    return typed;
}

} // namespace cultivar

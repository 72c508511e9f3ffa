// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/log_draft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cultivar::ui {

QString logDraftText(const LogDraft &draft)
{
    QJsonArray others;
    for (const ContactId id : draft.others)
        others.append(id.value());
    const QJsonObject object{{u"channel"_s, toWord(draft.channel)},
                             {u"direction"_s, toWord(draft.direction)},
                             {u"attempt"_s, draft.attempt},
                             {u"day"_s, draft.day},
                             {u"others"_s, others},
                             {u"text"_s, draft.text}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

LogDraft logDraftFrom(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    LogDraft draft;
    draft.channel = fromWord<Channel>(object[u"channel"].toString()).value_or(Channel::Call);
    draft.direction = fromWord<Direction>(object[u"direction"].toString()).value_or(Direction::Both);
    draft.attempt = object[u"attempt"].toBool();
    draft.day = object[u"day"].toString();
    draft.text = object[u"text"].toString();
    for (const QJsonValue &id : object[u"others"].toArray())
        draft.others.emplace_back(id.toInteger());
    return draft;
}

} // namespace cultivar::ui

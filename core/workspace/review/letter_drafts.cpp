// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review/letter_drafts.h"

#include "core/model/json_text.h"
#include "core/model/json_value.h"
#include "core/rules/weeks.h"
#include "core/workspace/review/review_desk.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cultivar {

namespace {

using Kind = rules::LetterReasonKind;

QString reasonWord(Kind kind)
{
    switch (kind) {
    case Kind::Promise:
        return u"promise"_s;
    case Kind::Date:
        return u"date"_s;
    case Kind::Clip:
        return u"clip"_s;
    case Kind::Message:
        return u"message"_s;
    case Kind::Project:
        return u"project"_s;
    case Kind::Thanks:
        return u"thanks"_s;
    case Kind::CameToMind:
        return u"came_to_mind"_s;
    }
    Q_UNREACHABLE();
}

/// What tells it from others of its kind.
QString reasonMark(const rules::LetterReason &reason)
{
    switch (reason.kind) {
    case Kind::Promise:
        return QString::number(reason.promise.value());
    case Kind::Clip:
        return QString::number(reason.clip.value());
    case Kind::Date:
        return toWord(reason.date) + reason.text;
    case Kind::Message:
    case Kind::Project:
    case Kind::Thanks:
        return reason.text;
    case Kind::CameToMind:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString letterReasonKey(const rules::LetterReason &reason)
{
    return reasonWord(reason.kind) + u'/' + reasonMark(reason);
}

QString letterDraftText(const LetterDraft &draft)
{
    json::Keys keys;
    const QJsonObject object = json::writeFields(draft, keys);
    return object.isEmpty() ? QString() : QString::fromUtf8(json::textOf(object));
}

LetterDraft letterDraftFrom(const QString &text, const Present &present)
{
    json::Keys keys;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    Result<LetterDraft> draft = json::readFields<LetterDraft>(object, keys);
    if (!draft || (draft->sent && *draft->sent < rules::mondayOf(present.today)))
        return {};
    const auto isPast = [&present](const OfferedTime &time) { return time.start <= present.now; };
    std::erase_if(draft->shown, isPast);
    std::erase_if(draft->declined, isPast);
    return *std::move(draft);
}

Result<std::vector<LetterStanding>> letterStandings(const Records &records, const std::vector<PersonLine> &people)
{
    const QDate monday = rules::mondayOf(records.present().today);
    std::vector<LetterStanding> standings;
    for (const PersonLine &person : people) {
        const Result<QString> draft = records.draft(letterDraftKey(person.uid));
        const Result<std::vector<ReachOut>> letters = records.ofContact<ReachOut>(person.contact);
        if (!draft || !letters)
            return !draft ? passOn(draft) : passOn(letters);
        const bool begun = letterDraftFrom(*draft, records.present()) != LetterDraft();
        LetterStanding standing{person.contact, begun, {}, {}};
        for (const ReachOut &letter : *letters)
            if (letter.state != ReachOutState::Draft && letter.day >= monday)
                standing.letter = letter.uid;
        if (!standing.letter.isEmpty()) {
            const Result<QString> way = records.draft(unsureWhetherSentKey(standing.letter));
            if (!way)
                return passOn(way);
            standing.way = fromWord<LetterWay>(*way);
        }
        standings.push_back(std::move(standing));
    }
    return standings;
}

Uid loggedLetter(const ChangeSet &changes)
{
    const auto letter = std::ranges::find(changes.added, ReachOut::recordName, &RecordKey::record);
    const auto at = static_cast<size_t>(letter - changes.added.begin());
    return at < changes.addedUids.size() ? changes.addedUids[at] : Uid();
}

QString unsureWhetherSentKey(const Uid &reachOut)
{
    return u"unsure-whether-sent/"_s + reachOut.text();
}

} // namespace cultivar

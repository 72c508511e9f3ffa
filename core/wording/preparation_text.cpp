// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/preparation_text.h"

#include "core/rules/spoken_time.h"
#include "core/wording/meeting_text.h"
#include "core/wording/names.h"
#include "core/wording/relative_dates.h"
#include "core/wording/words.h"

#include <algorithm>

namespace cultivar::wording {

namespace {

using namespace Qt::StringLiterals;

constexpr int wantedQuestions = 3;

QString minutesText(int minutes)
{
    return minutes == 1 ? Words::tr("about a minute") : Words::tr("about %1 minutes").arg(numberWord(minutes));
}

int ownQuestions(const Meeting &meeting)
{
    return static_cast<int>(std::ranges::count_if(meeting.questions, [](const InsightQuestion &question) {
        return question.couldNotBeLookedUp && !question.text.trimmed().isEmpty();
    }));
}

QString tickedNote(const QString &key, const ChecklistNoteFacts &facts)
{
    namespace checklist = rules::checklist;
    if (key == checklist::backgroundRead)
        return Words::tr("the brief was opened");
    if (key == checklist::overviewRehearsed && facts.meeting.rehearsedOn)
        return Words::tr("rehearsed %1", "day").arg(relativeDay(*facts.meeting.rehearsedOn, facts.today));
    if (key == checklist::threeQuestions)
        return Words::tr("none could be looked up");
    return {};
}

QString questionsNote(const Meeting &meeting)
{
    const int own = ownQuestions(meeting);
    const auto written = std::ranges::count_if(
        meeting.questions, [](const InsightQuestion &question) { return !question.text.trimmed().isEmpty(); });
    if (written >= wantedQuestions)
        return Words::tr("are they all your own questions?");
    return own == 0 ? Words::tr("what could nobody look up?")
                    : Words::tr("%1 of %2 so far").arg(numberWord(own), numberWord(wantedQuestions));
}

/// What to ask oneself.
QString openNote(const QString &key, const ChecklistNoteFacts &facts, const QLocale &locale)
{
    namespace checklist = rules::checklist;
    const QString who = facts.firstName.isEmpty() ? Words::tr("them", "several people") : facts.firstName;
    if (key == checklist::backgroundRead)
        return facts.firstName.isEmpty() ? Words::tr("who are they?") : Words::tr("who is %1?").arg(who);
    if (key == checklist::purposeWritten)
        return Words::tr("what is it for?");
    if (key == checklist::overviewRehearsed)
        return Words::tr("say it aloud once");
    if (key == checklist::threeQuestions)
        return questionsNote(facts.meeting);
    if (key == checklist::askForContacts)
        return Words::tr("three names are enough");
    if (key == checklist::somethingToGive)
        return Words::tr("what would help %1?").arg(who);
    if (key == checklist::thanksPlanned)
        return Words::tr("how will you thank %1?").arg(who);
    if (key == checklist::placeAndTimeZone)
        return Words::tr("where, and by whose clock?");
    if (key == checklist::fiveMinutesEarly) {
        constexpr int early = 5 * 60;
        return Words::tr("at %1", "time")
            .arg(locale.toString(facts.meeting.start.addSecs(-early).toTimeZone(facts.mine), u"HH:mm"_s));
    }
    return {};
}

/// "advice twice, an introduction and time".
QString goodwillList(std::span<const int> counts)
{
    QStringList parts;
    for (size_t i = 0; i < counts.size(); ++i) {
        const QString name = nameOf(static_cast<GoodwillKind>(i));
        if (counts[i] == 1)
            parts += name;
        else if (counts[i] == 2)
            parts += Words::tr("%1 twice").arg(name);
        else if (counts[i] > 2)
            parts += Words::tr("%1 %2 times", "what, how often").arg(name, numberWord(counts[i]));
    }
    if (parts.size() < 2)
        return parts.join(QString());
    const QString last = parts.takeLast();
    return Words::tr("%1 and %2", "a list, its last").arg(parts.join(u", "_s), last);
}

int sumOf(std::span<const int> counts)
{
    int sum = 0;
    for (const int count : counts)
        sum += count;
    return sum;
}

} // namespace

QString checklistItemTitle(const QString &key)
{
    return capitalised(onOneLine(checklistItemName(key)));
}

QString checklistItemNote(const rules::ChecklistItem &item, const ChecklistNoteFacts &facts, const QLocale &locale)
{
    if (item.by == rules::TickedBy::Hand)
        return item.ticked ? Words::tr("ticked by hand") : Words::tr("unticked by hand");
    return item.ticked ? tickedNote(item.key, facts) : openNote(item.key, facts, locale);
}

QString leftText(const std::vector<rules::ChecklistItem> &items)
{
    const rules::Readiness readiness = rules::readinessOf(items);
    const int left = readiness.of - readiness.ticked;
    if (left == 0)
        return Words::tr("Everything is ready.");
    const QString things =
        left == 1 ? Words::tr("One thing left") : Words::tr("%1 things left").arg(capitalised(numberWord(left)));
    return Words::tr("%1, %2.", "how many, how long").arg(things, minutesText(rules::minutesLeft(items)));
}

QString leftInWords(const std::vector<rules::ChecklistItem> &items)
{
    QStringList open;
    for (const rules::ChecklistItem &item : items)
        if (!item.ticked)
            open += onOneLine(checklistItemName(item.key));
    if (open.isEmpty())
        return leftText(items);
    return Words::tr("Left: %1. %2.", "what, how long")
        .arg(open.join(u", "_s), capitalised(minutesText(rules::minutesLeft(items))));
}

QString readinessText(const rules::Readiness &readiness)
{
    return Words::tr("%1 of %2").arg(QString::number(readiness.ticked), QString::number(readiness.of));
}

QString goodwillText(std::span<const int> received, std::span<const int> given, const QString &firstName)
{
    const int gotten = sumOf(received);
    const int gave = sumOf(given);
    if (gotten == 0 && gave == 0)
        return Words::tr("Nothing has been given yet, either way.");
    QStringList sentences;
    if (gotten > 0)
        sentences += Words::tr("%1 gave %2.", "who, what").arg(firstName, goodwillList(received));
    sentences += gave > 0 ? Words::tr("You gave %1.").arg(goodwillList(given)) : Words::tr("You gave nothing yet.");
    if (gotten > gave)
        sentences += Words::tr("Maybe give first.");
    return sentences.join(u' ');
}

QString spokenText(int words)
{
    const QString count = words == 1 ? Words::tr("%n word", nullptr, 1) : Words::tr("%n words", nullptr, words);
    const int seconds = rules::spokenSeconds(words);
    const QString time = seconds == 1 ? Words::tr("%n second", nullptr, 1) : Words::tr("%n seconds", nullptr, seconds);
    return count + u", "_s + time;
}

QString questionStart(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::Opinion:
        return Words::tr("What do you think about…");
    case QuestionKind::Practice:
        return Words::tr("I noticed you did… how did you…");
    case QuestionKind::Advice:
        return Words::tr("I’d like your advice on… here is what I think");
    }
    Q_UNREACHABLE();
}

} // namespace cultivar::wording

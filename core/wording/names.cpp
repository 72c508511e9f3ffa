// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/names.h"

#include "core/rules/preparation_checklist.h"
#include "core/wording/words.h"

namespace cultivar::wording {

QString nameOf(Channel channel)
{
    switch (channel) {
    case Channel::InPerson:
        return Words::tr("in person");
    case Channel::Call:
        return Words::tr("call");
    case Channel::Video:
        return Words::tr("video call");
    case Channel::Email:
        return Words::tr("e-mail");
    case Channel::Message:
        return Words::tr("message");
    case Channel::Event:
        return Words::tr("event");
    case Channel::Letter:
        return Words::tr("letter");
    }
    Q_UNREACHABLE();
}

QString nameOf(FollowUpKind kind)
{
    switch (kind) {
    case FollowUpKind::Article:
        return Words::tr("article");
    case FollowUpKind::Introduction:
        return Words::tr("introduction");
    case FollowUpKind::Promote:
        return Words::tr("promote their work");
    case FollowUpKind::ReportBack:
        return Words::tr("report back");
    case FollowUpKind::Thanks:
        return Words::tr("thanks");
    case FollowUpKind::Referral:
        return Words::tr("get in touch with");
    case FollowUpKind::Other:
        return Words::tr("promise");
    }
    Q_UNREACHABLE();
}

QString nameOf(GoodwillKind kind)
{
    switch (kind) {
    case GoodwillKind::Information:
        return Words::tr("information");
    case GoodwillKind::Advice:
        return Words::tr("advice");
    case GoodwillKind::Article:
        return Words::tr("an article");
    case GoodwillKind::Introduction:
        return Words::tr("an introduction");
    case GoodwillKind::Promotion:
        return Words::tr("a good word in public");
    case GoodwillKind::Reference:
        return Words::tr("a reference");
    case GoodwillKind::Time:
        return Words::tr("time");
    }
    Q_UNREACHABLE();
}

QString nameOf(LifeStage stage)
{
    switch (stage) {
    case LifeStage::Unknown:
        return {};
    case LifeStage::Established:
        return Words::tr("established");
    case LifeStage::UpAndComing:
        return Words::tr("up-and-coming");
    case LifeStage::InTransition:
        return Words::tr("in transition");
    case LifeStage::NewToTheField:
        return Words::tr("new to the field");
    case LifeStage::StretchAssignment:
        return Words::tr("on a stretch assignment");
    }
    Q_UNREACHABLE();
}

QString nameOf(Lane lane)
{
    switch (lane) {
    case Lane::Overdue:
        return Words::tr("overdue");
    case Lane::Reach:
        return Words::tr("reach");
    case Lane::Dormant:
        return Words::tr("dormant");
    case Lane::Soon:
        return Words::tr("soon");
    }
    Q_UNREACHABLE();
}

QString nameOf(rules::State state)
{
    switch (state) {
    case rules::State::Fresh:
        return Words::tr("fresh");
    case rules::State::Soon:
        return Words::tr("soon");
    case rules::State::Due:
        return Words::tr("due");
    case rules::State::Overdue:
        return Words::tr("overdue");
    case rules::State::Dormant:
        return Words::tr("dormant");
    case rules::State::Never:
        return Words::tr("never");
    }
    Q_UNREACHABLE();
}

QString nameOf(ReviewStep step)
{
    switch (step) {
    case ReviewStep::CatchUp:
        return Words::tr("catch up");
    case ReviewStep::KeepYourWord:
        return Words::tr("keep your word");
    case ReviewStep::ChooseThree:
        return Words::tr("choose three");
    case ReviewStep::Write:
        return Words::tr("write");
    case ReviewStep::Close:
        return Words::tr("close the week");
    case ReviewStep::Finished:
        return Words::tr("finished");
    }
    Q_UNREACHABLE();
}

QString nameOf(DateKind kind, const QString &label)
{
    switch (kind) {
    case DateKind::Birthday:
        return Words::tr("birthday");
    case DateKind::Anniversary:
        return Words::tr("anniversary");
    case DateKind::Other:
        return label.trimmed().isEmpty() ? Words::tr("day to remember") : onOneLine(label);
    }
    Q_UNREACHABLE();
}

QString checklistItemName(const QString &key)
{
    namespace checklist = rules::checklist;
    if (key == checklist::backgroundRead)
        return Words::tr("background read");
    if (key == checklist::purposeWritten)
        return Words::tr("purpose written");
    if (key == checklist::overviewRehearsed)
        return Words::tr("my one-minute overview rehearsed");
    if (key == checklist::threeQuestions)
        return Words::tr("three questions that could not be looked up");
    if (key == checklist::askForContacts)
        return Words::tr("ask whom else to talk to");
    if (key == checklist::somethingToGive)
        return Words::tr("something to give");
    if (key == checklist::thanksPlanned)
        return Words::tr("thanks planned");
    if (key == checklist::placeAndTimeZone)
        return Words::tr("link or place and time zone checked");
    if (key == checklist::fiveMinutesEarly)
        return Words::tr("be five minutes early");
    return key;
}

} // namespace cultivar::wording

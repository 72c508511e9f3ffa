// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/brief_text.h"

#include "core/wording/names.h"
#include "core/wording/relative_dates.h"
#include "core/wording/words.h"

namespace cultivar::wording {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestNote = 200;

/// The text so far, and what is needed to say a day.
class Page
{
public:
    Page(QDate today, const QLocale &locale)
        : m_today(today)
        , m_locale(locale)
    {
    }

    void section(const QString &heading, const QStringList &lines)
    {
        if (lines.isEmpty())
            return;
        m_text += u'\n' + heading + u'\n';
        for (const QString &line : lines)
            m_text += u"  - "_s + line + u'\n';
    }

    void line(const QString &text)
    {
        if (!text.isEmpty())
            m_text += text + u'\n';
    }

    [[nodiscard]] QString day(QDate day) const { return dayText(day, m_today, m_locale); }

    [[nodiscard]] QString dayAndDistance(QDate day) const
    {
        return u"%1 (%2)"_s.arg(this->day(day), relativeDay(day, m_today));
    }

    [[nodiscard]] QDate today() const { return m_today; }

    [[nodiscard]] const QLocale &locale() const { return m_locale; }

    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
    QDate m_today;
    QLocale m_locale;
};

/// "name: value", or nothing.
void addFact(QStringList &lines, const QString &name, const QString &value)
{
    if (const QString shown = shortened(value, longestNote); !shown.isEmpty())
        lines += name + u": "_s + shown;
}

QString joined(QStringList parts, QLatin1StringView between = ", "_L1)
{
    parts.removeAll(QString());
    return parts.join(between);
}

void addHead(Page &page, const rules::MeetingBrief &brief)
{
    const Contact &contact = brief.contact;
    const QString nickname = contact.nickname.isEmpty() || contact.nickname == contact.displayName()
                                 ? QString()
                                 : u" (%1)"_s.arg(contact.nickname);
    page.line(contact.displayName() + nickname);
    page.line(joined({contact.role, contact.organization, contact.department}));
    page.line(joined({contact.city, contact.timeZone}));
    page.line(Words::tr("Last contact: %1").arg(lastContactText(brief.lastContact, page.today())));
}

void addPerson(Page &page, const rules::MeetingBrief &brief)
{
    const Contact &contact = brief.contact;
    QStringList lines;
    addFact(lines, Words::tr("Why"), contact.why);
    addFact(lines, Words::tr("How we met"), contact.howMet);
    addFact(lines, Words::tr("Introduced by"), brief.introducedBy);
    addFact(lines, Words::tr("Circles"), joined(brief.circles));
    addFact(lines, Words::tr("In common"), joined(brief.commonContacts));
    addFact(lines, Words::tr("Life stage"), nameOf(contact.lifeStage));
    addFact(lines, Words::tr("Background"), contact.background);
    addFact(lines, Words::tr("Knows about"), joined(contact.expertise));
    addFact(lines, Words::tr("Interested in"), joined(contact.interests));
    addFact(lines, Words::tr("Looks for"), joined(contact.asks));
    addFact(lines, Words::tr("Can help with"), joined(contact.offers));
    for (const Project &project : contact.projects)
        addFact(lines, Words::tr("Works on"), project.text);
    addFact(lines, Words::tr("Tags"), joined(contact.tags));
    addFact(lines, Words::tr("Notes"), plainLine(contact.notes));
    page.section(Words::tr("Who they are"), lines);
}

QString conversationLine(const Page &page, const Interaction &each)
{
    QString line = page.dayAndDistance(each.day) + u", "_s + nameOf(each.channel);
    if (each.direction == Direction::Incoming)
        line += u", "_s + Words::tr("from them");
    if (each.direction == Direction::Outgoing)
        line += u", "_s + Words::tr("from me");
    const QString notes = shortened(plainLine(each.notes), longestNote);
    return notes.isEmpty() ? line : line + u": "_s + notes;
}

QString promiseLine(const Page &page, const FollowUp &each)
{
    const QString text = shortened(each.text, longestNote);
    return each.due ? Words::tr("%1, by %2", "promise, day").arg(text, page.dayAndDistance(*each.due)) : text;
}

QString goodwillLine(const Page &page, const GoodwillEntry &each)
{
    const QString what = nameOf(each.kind) + u", "_s + relativeDay(each.day, page.today());
    const QString note = shortened(each.note, longestNote);
    return note.isEmpty() ? what : what + u": "_s + note;
}

QString dateLine(const Page &page, const rules::BriefDate &each)
{
    QString name = nameOf(each.kind, each.label);
    name[0] = name[0].toUpper();
    const QString line = name + u": "_s + page.dayAndDistance(each.next);
    if (!each.years || *each.years < 1)
        return line;
    return line + u", "_s +
           (*each.years == 1 ? Words::tr("%n year", nullptr, 1) : Words::tr("%n years", nullptr, *each.years));
}

QString factLine(const Page &page, const rules::BriefFact &each)
{
    return Words::tr("%1, as of %2", "fact, day")
        .arg(shortened(each.text, longestNote), page.dayAndDistance(each.asOf));
}

template <class Records, class Line> QStringList linesOf(const Page &page, const Records &records, Line line)
{
    QStringList lines;
    for (const auto &each : records)
        lines += line(page, each);
    return lines;
}

void addMeeting(Page &page, const rules::BriefMeeting &next, const QTimeZone &mine)
{
    const Meeting &meeting = next.meeting;
    QStringList lines;
    lines += (meeting.minutes == 1 ? Words::tr("%1, %n minute", nullptr, 1)
                                   : Words::tr("%1, %n minutes", nullptr, meeting.minutes))
                 .arg(momentText(meeting.start, mine, page.locale()));
    addFact(lines, Words::tr("Place"), joined({meeting.place, meeting.link}));
    addFact(lines, Words::tr("Purpose"), meeting.purpose);
    addFact(lines, Words::tr("Agenda"), meeting.agenda);
    for (const InsightQuestion &question : meeting.questions)
        addFact(lines, Words::tr("Ask"), question.text);
    addFact(lines, Words::tr("Give"), meeting.give);
    addFact(lines, Words::tr("Thank for"), meeting.thanks);
    page.section(Words::tr("Next meeting"), lines);

    const rules::Readiness ready = rules::readinessOf(next.checklist);
    QStringList items;
    for (const rules::ChecklistItem &item : next.checklist)
        items += (item.ticked ? u"[x] "_s : u"[ ] "_s) + checklistItemName(item.key);
    page.section(Words::tr("Preparation: %1 of %2").arg(QString::number(ready.ticked), QString::number(ready.of)),
                 items);
}

} // namespace

QString briefText(const rules::MeetingBrief &brief, QDate today, const QTimeZone &mine, const QLocale &locale)
{
    Page page(today, locale);
    addHead(page, brief);
    if (brief.next)
        addMeeting(page, *brief.next, mine);
    addPerson(page, brief);
    page.section(Words::tr("Last conversations"), linesOf(page, brief.conversations, conversationLine));
    page.section(Words::tr("I promised"), linesOf(page, brief.myPromises, promiseLine));
    page.section(Words::tr("They promised"), linesOf(page, brief.theirPromises, promiseLine));
    page.section(Words::tr("I helped them with"), linesOf(page, brief.given, goodwillLine));
    page.section(Words::tr("They helped me with"), linesOf(page, brief.received, goodwillLine));
    page.section(Words::tr("Dates"), linesOf(page, brief.dates, dateLine));
    page.section(Words::tr("Worth checking, more than a year old"), linesOf(page, brief.toVerify, factLine));
    return page.text();
}

} // namespace cultivar::wording

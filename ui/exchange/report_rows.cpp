// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/report_rows.h"

#include "core/wording/contact_fields.h"
#include "core/wording/meeting_text.h"
#include "core/wording/word_list.h"
#include "ui/exchange/exchange_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sign.h"

#include <QFileInfo>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t notesShown = 50;

struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportReport)
};

int failedIn(const ImportReport &report)
{
    int failed = 0;
    for (const ImportedFile &file : report.files)
        failed += file.failed;
    return failed;
}

QString duration(qint64 milliseconds)
{
    constexpr qint64 second = 1000;
    constexpr qint64 minute = 60;
    const qint64 seconds = (milliseconds + second / 2) / second;
    if (seconds < 1)
        return ReportWords::tr("in less than a second");
    if (seconds == 1)
        return ReportWords::tr("in a second");
    return seconds < 2 * minute ? ReportWords::tr("in %1 seconds").arg(seconds)
                                : ReportWords::tr("in %1 minutes").arg((seconds + minute / 2) / minute);
}

void addCalledOff(std::vector<CountRow> &rows, const ImportReport &report)
{
    QStringList gone;
    QStringList staying;
    for (const ImportedFile &file : report.files)
        for (const CalledOff &meeting : file.calledOff)
            (meeting.stays ? staying : gone) += wording::dayedText(meeting.purpose, meeting.day);
    if (!staying.isEmpty())
        rows.push_back({u"meetings"_s, Token::Ink, ReportWords::tr("Called off, but prepared"),
                        ReportWords::tr("so they stay: %1").arg(staying.join(u"; "_s)),
                        static_cast<int>(staying.size())});
    if (!gone.isEmpty())
        rows.push_back({u"trash"_s, Token::Ink, ReportWords::tr("Called off"),
                        ReportWords::tr("now in the trash: %1").arg(gone.join(u"; "_s)),
                        static_cast<int>(gone.size())});
}

QWidget *reportLineOf(QVBoxLayout *rows, QHBoxLayout *line)
{
    if (rows->count() > 0)
        rows->addWidget(makeLine());
    auto *row = new QWidget;
    row->setLayout(line);
    rows->addWidget(row);
    return row;
}

} // namespace

QString reportHeadline(const ImportReport &report)
{
    const PeopleCount &people = report.people;
    if (people.written() == 1)
        return ReportWords::tr("One person is in");
    if (people.written() > 0)
        return ReportWords::tr("%1 people are in").arg(ExchangeWords::number(people.written()));
    if (people.messages > 0)
        return ReportWords::tr("%1 conversations are in").arg(ExchangeWords::number(people.messages));
    if (const int others = people.meetings + people.followUps + people.goodwill + people.relations + people.overviews;
        others > 0)
        return others == 1 ? ReportWords::tr("One entry is in")
                           : ReportWords::tr("%1 entries are in").arg(ExchangeWords::number(others));
    for (const ImportedFile &file : report.files)
        if (!file.error && file.read > file.failed)
            return ReportWords::tr("Everything was here already");
    return ReportWords::tr("Nothing came in");
}

QString reportSummary(const ImportReport &report, qint64 milliseconds)
{
    int files = 0;
    for (const ImportedFile &file : report.files)
        files += !file.error && !file.notReached;
    return ReportWords::tr("%1 in %2, %3", "people, files, duration")
        .arg(ExchangeWords::people(report.people.all()), ExchangeWords::files(files), duration(milliseconds));
}

std::vector<CountRow> countRows(const ImportReport &report)
{
    const PeopleCount &people = report.people;
    std::vector<CountRow> rows;
    if (people.added > 0)
        rows.push_back(
            {u"add"_s, Token::Positive, ReportWords::tr("New"),
             people.heardFrom > 0
                 ? ReportWords::tr("%1 of them with a last contact").arg(ExchangeWords::number(people.heardFrom))
                 : QString(),
             people.added});
    if (people.updated > 0)
        rows.push_back({u"edit"_s, Token::Ink, ReportWords::tr("Updated"),
                        ReportWords::tr("nothing written by hand was replaced"), people.updated});
    if (people.unchanged > 0)
        rows.push_back({u"check"_s, Token::Text2, ReportWords::tr("Same as before"), {}, people.unchanged});
    if (people.messages + people.knownMessages > 0)
        rows.push_back({u"message"_s, Token::Text2, ReportWords::tr("Conversations logged"),
                        people.knownMessages > 0
                            ? ReportWords::tr("%1 were here already").arg(ExchangeWords::number(people.knownMessages))
                            : QString(),
                        people.messages});
    const auto add = [&rows](const QString &icon, const QString &name, int count) {
        if (count > 0)
            rows.push_back({icon, Token::Text2, name, {}, count});
    };
    add(u"meetings"_s, ReportWords::tr("Meetings"), people.meetings);
    add(u"promise"_s, ReportWords::tr("Promises"), people.followUps);
    add(u"giving"_s, ReportWords::tr("Given and received"), people.goodwill);
    add(u"link"_s, ReportWords::tr("Who belongs to whom"), people.relations);
    add(u"note"_s, ReportWords::tr("Your introduction"), people.overviews);
    int passedOver = 0;
    int unclear = 0;
    int events = 0;
    int sameNames = 0;
    QStringList foreign;
    for (const ImportedFile &file : report.files) {
        sameNames += file.partsOfSameName;
        foreign += file.partsPassedOver;
        passedOver += file.passedOver - file.unclearMail;
        unclear += file.unclearMail;
        events += file.eventsPassedOver;
    }
    addCalledOff(rows, report);
    if (sameNames > 0)
        rows.push_back({u"info"_s, Token::Text2, ReportWords::tr("Files called as another"),
                        ReportWords::tr("in one archive or folder; each was read"), sameNames});
    if (!foreign.isEmpty())
        rows.push_back({u"info"_s, Token::Text2, ReportWords::tr("Files passed over"),
                        ReportWords::tr("inside archives and folders: %1").arg(wording::firstOf(foreign)),
                        static_cast<int>(foreign.size())});
    if (unclear > 0)
        rows.push_back({u"mail"_s, Token::Ink, ReportWords::tr("Mail that may be yours"),
                        ReportWords::tr("say your address in Settings, then import it again"), unclear});
    if (passedOver > 0)
        rows.push_back({u"mail"_s, Token::Text2, ReportWords::tr("Mail passed over"),
                        ReportWords::tr("of lists and machines, drafts and junk, or not between you and one other"),
                        passedOver});
    if (events > 0)
        rows.push_back(
            {u"meetings"_s, Token::Text2, ReportWords::tr("Events passed over"),
             ReportWords::tr("called off, declined, with nobody else, of whole days to come, or too far away"),
             events});
    if (const int failed = failedIn(report); failed > 0)
        rows.push_back(
            {u"error"_s, Token::Error, ReportWords::tr("Left out"), ReportWords::tr("each with its reason"), failed});
    return rows;
}

void addCountRow(QVBoxLayout *rows, const CountRow &row)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(14, 8, 14, 8);
    line->setSpacing(10);
    line->addWidget(new Sign(row.icon, 16, row.color));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget((new Label(row.name, TextRole::Body))->wrapped());
    if (!row.more.isEmpty())
        words->addWidget((new Label(row.more, TextRole::Second, Token::Faint))->wrapped());
    line->addLayout(words, 1);
    line->addWidget(new Label(ExchangeWords::number(row.count), TextRole::Strong));
    reportLineOf(rows, line)->setMinimumHeight(46);
}

std::vector<NoteRow> noteRows(const ImportReport &report)
{
    std::vector<NoteRow> notes;
    for (const ImportedFile &file : report.files) {
        for (const KeptEdit &kept : file.keptEdits) {
            const QString field = wording::contactFieldName(kept.field);
            const QString text =
                kept.field == u"photo"
                    ? (kept.isOwn ? ReportWords::tr("%1: the photo you chose stayed", "name").arg(kept.name)
                                  : ReportWords::tr("%1: the photo that was there stayed", "name").arg(kept.name))
                : kept.stays.isEmpty() || kept.brought.isEmpty()
                    ? (kept.isOwn ? ReportWords::tr("%1, %2: what you wrote stayed", "name, field")
                                  : ReportWords::tr("%1, %2: what was there stayed", "name, field"))
                          .arg(kept.name, field)
                    : ReportWords::tr("%1, %2: “%3” stayed; the file says “%4”", "name, field, values")
                          .arg(kept.name, field, kept.stays, kept.brought);
            notes.push_back({text, QFileInfo(file.file).fileName()});
        }
    }
    return notes;
}

void addNoteRows(QVBoxLayout *rows, const std::vector<NoteRow> &notes)
{
    for (size_t i = 0; i < std::min(notes.size(), notesShown); ++i) {
        auto *line = new QHBoxLayout;
        line->setContentsMargins(14, 8, 14, 8);
        line->setSpacing(10);
        line->addWidget(new Sign(u"info"_s, 16), 0, Qt::AlignTop);
        line->addWidget((new Label(notes[i].text, TextRole::Body))->wrapped(), 1);
        line->addWidget(new Label(notes[i].file, TextRole::Second, Token::Faint), 0, Qt::AlignTop);
        reportLineOf(rows, line);
    }
    if (notes.size() <= notesShown)
        return;
    auto *line = new QHBoxLayout;
    line->setContentsMargins(14, 8, 14, 8);
    line->addWidget(new Label(ReportWords::tr("and %1 more like these")
                                  .arg(ExchangeWords::number(static_cast<qint64>(notes.size() - notesShown))),
                              TextRole::Second, Token::Text2));
    reportLineOf(rows, line);
}

void clearRows(QVBoxLayout *rows)
{
    while (QLayoutItem *item = rows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace cultivar::ui

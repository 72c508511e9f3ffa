// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/next_week_view.h"

#include "core/rules/review_session.h"
#include "core/wording/meeting_text.h"
#include "core/wording/short_dates.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/tab_order.h"

#include <QHBoxLayout>
#include <QLocale>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int nextWeekRowHeight = 40;
constexpr int nextWeekPortraitSize = 24;
constexpr qsizetype nextWeekMostNames = 2;

/// "Mon 10:00".
QString nextWhenText(const QDateTime &moment, const QTimeZone &zone)
{
    const QDateTime mine = moment.toTimeZone(zone);
    return QLocale().standaloneDayName(mine.date().dayOfWeek(), QLocale::ShortFormat) + u' ' +
           wording::clockTime(mine.time());
}

QWidget *nextPortraitOf(const NextTalk &talk)
{
    if (talk.people.empty())
        return new Sign(u"meetings"_s, nextWeekPortraitSize - 8);
    auto *avatar = new Avatar(nextWeekPortraitSize);
    avatar->setPortrait({talk.people.front().uid, talk.people.front().name});
    return avatar;
}

} // namespace

NextWeekView::NextWeekView(QWidget *parent)
    : Ground(Token::Raised, Token::Border, 10, parent)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(u"nextWeek"_s);
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(0);
}

void NextWeekView::show(const ClosingDesk &desk, const QTimeZone &zone, QWidget *before)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const NextTalk &talk : desk.talks)
        addTalk(talk, zone);
    addRow(nextWhenText(desk.nextReview, zone), new Sign(u"review"_s, nextWeekPortraitSize - 8),
           tr("Review · %1 minutes").arg(rules::secondsForReview() / 60), {});
    QList<QWidget *> buttons;
    for (auto *button : findChildren<QPushButton *>())
        buttons += button;
    orderTabs(before, buttons);
}

void NextWeekView::addTalk(const NextTalk &talk, const QTimeZone &zone)
{
    QStringList names;
    for (const PersonLine &person : talk.people)
        names += person.name;
    QString words = names.isEmpty() ? tr("Talk") : wording::namesText(names, nextWeekMostNames);
    QPushButton *prepare = makeButton(ButtonKind::Quiet, {u"prepareNext"_s, tr("Prepare"), {}, {}});
    prepare->setAccessibleName(tr("Prepare the talk: %1", "names").arg(words));
    connect(prepare, &QPushButton::clicked, this, [this, meeting = talk.meeting] { Q_EMIT prepareWanted(meeting); });
    if (!talk.purpose.isEmpty())
        words += u" · "_s + talk.purpose;
    auto *ready = new Label(tr("%1 of %2", "things ready").arg(talk.ready.ticked).arg(talk.ready.of), TextRole::Second,
                            Token::Text2);
    addRow(nextWhenText(talk.start, zone), nextPortraitOf(talk), words, {prepare, ready});
}

void NextWeekView::addRow(const QString &when, QWidget *portrait, const QString &words, const QList<QWidget *> &after)
{
    if (m_rows->count() > 0)
        m_rows->addWidget(makeLine());
    auto *line = new QWidget;
    line->setMinimumHeight(nextWeekRowHeight);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(15, 4, 15, 4);
    row->setSpacing(12);
    auto *time = new Label(when, TextRole::Body, Token::Text2);
    time->setMinimumWidth(time->fontMetrics().horizontalAdvance(u"Wed 00:00 PM"_s));
    row->addWidget(time);
    auto *box = new QWidget;
    box->setFixedWidth(nextWeekPortraitSize);
    auto *inBox = new QHBoxLayout(box);
    inBox->setContentsMargins(0, 0, 0, 0);
    inBox->addWidget(portrait, 0, Qt::AlignCenter);
    row->addWidget(box);
    auto *text = new ElidedLabel(TextRole::Body);
    text->setText(words);
    row->addWidget(text, 1);
    for (QWidget *widget : after)
        row->addWidget(widget);
    m_rows->addWidget(line);
}

} // namespace cultivar::ui

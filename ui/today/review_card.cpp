// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/review_card.h"

#include "core/rules/review_session.h"
#include "core/wording/names.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_header.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int reviewPortraitSize = 28;
constexpr int overlap = 5;
constexpr size_t reviewMostPortraits = 3;

/// Up to three portraits that overlap.
class Portraits : public QWidget
{
public:
    void setPeople(const std::vector<PersonLine> &people)
    {
        m_people.assign(people.begin(),
                        people.begin() + static_cast<std::ptrdiff_t>(std::min(people.size(), reviewMostPortraits)));
        const int count = static_cast<int>(m_people.size());
        setFixedSize(std::max(0, count * (reviewPortraitSize - overlap) + (count > 0 ? overlap : 0)),
                     reviewPortraitSize);
        QStringList names;
        for (const PersonLine &person : people)
            names += person.name;
        setToolTip(plainToolTip(names.join(u'\n')));
        setAccessibleName(names.join(u", "_s));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        for (size_t i = 0; i < m_people.size(); ++i) {
            const QRect spot(static_cast<int>(i) * (reviewPortraitSize - overlap), 0, reviewPortraitSize,
                             reviewPortraitSize);
            const QRect shown = QStyle::visualRect(layoutDirection(), rect(), spot);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(Token::Raised));
            if (i > 0)
                painter.drawEllipse(QRectF(shown).adjusted(-2, -2, 2, 2));
            paintAvatar(&painter, shown, {m_people[i].uid, m_people[i].name}, theme);
        }
    }

private:
    std::vector<PersonLine> m_people;
};

QString reviewClock(const QDateTime &moment)
{
    return QLocale().toString(moment, u"HH:mm"_s);
}

QString whatText(const ReviewStanding &standing)
{
    const int left = static_cast<int>(standing.toWrite.size());
    const QString write = left == 0   ? ReviewCard::tr("nobody to write to")
                          : left == 1 ? ReviewCard::tr("one to write")
                                      : ReviewCard::tr("%1 to write", "people").arg(left);
    switch (standing.progress) {
    case ReviewProgress::NotStarted:
        return ReviewCard::tr("%1 minutes").arg(rules::secondsForReview() / 60) + u" · "_s + write;
    case ReviewProgress::Begun:
        return standing.written == 0 ? write
                                     : ReviewCard::tr("%1 written", "people").arg(standing.written) + u" · "_s + write;
    case ReviewProgress::Done:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString reviewWhenText(const ReviewStanding &standing, const Present &now)
{
    const QDateTime next = standing.next.toTimeZone(now.zone);
    switch (standing.progress) {
    case ReviewProgress::Begun:
        return ReviewCard::tr("In step %1: %2", "number, name")
            .arg(QString::number(static_cast<int>(standing.step) + 1), wording::nameOf(standing.step));
    case ReviewProgress::Done:
        return ReviewCard::tr("Done. The next is on %1.", "day")
            .arg(QLocale().toString(next.date(), u"dddd"_s) + u' ' + reviewClock(next));
    case ReviewProgress::NotStarted:
        break;
    }
    if (next.date() < now.today)
        return ReviewCard::tr("Open since %1", "weekday").arg(QLocale().toString(next.date(), u"dddd"_s));
    if (next.date() == now.today)
        return standing.next <= now.now ? ReviewCard::tr("Since %1", "time").arg(reviewClock(next))
                                        : ReviewCard::tr("%1 today", "time").arg(reviewClock(next));
    return QLocale().toString(next.date(), u"dddd"_s) + u' ' + reviewClock(next);
}

ReviewCard::ReviewCard(QWidget *parent)
    : QWidget(parent)
    , m_header(new SectionHeader(tr("Review")))
    , m_card(makeCard())
    , m_when((new Label(TextRole::Heading))->wrapped())
    , m_what(new Label(TextRole::Body, Token::Text2))
    , m_people(new Portraits)
    , m_start(makeButton(ButtonKind::Secondary, {u"startReview"_s, tr("Start now"), {}, {}}))
    , m_later(makeButton(ButtonKind::Quiet, {u"reviewTomorrow"_s, tr("Tomorrow"), {}, {}}))
    , m_line(makeLine())
    , m_kept((new Label(TextRole::Second, Token::Text2))->wrapped())
{
    setObjectName(u"reviewCard"_s);
    m_when->setObjectName(u"reviewWhen"_s);
    m_kept->setObjectName(u"reviewKept"_s);
    m_people->setObjectName(u"reviewPeople"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_card);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_when);
    words->addWidget(m_what);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addLayout(words, 1);
    top->addWidget(m_people, 0, Qt::AlignVCenter);
    auto *buttons = new FlowLayout(nullptr, 8);
    buttons->addWidget(m_start);
    buttons->addWidget(m_later);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(16, 16, 16, 16);
    inside->setSpacing(12);
    inside->addLayout(top);
    inside->addLayout(buttons);
    inside->addWidget(m_line);
    inside->addWidget(m_kept);
    connect(m_start, &QPushButton::clicked, this, &ReviewCard::startWanted);
    connect(m_later, &QPushButton::clicked, this, [this] { Q_EMIT moveWanted(m_tomorrow); });
}

void ReviewCard::show(const ReviewStanding &standing, const Present &now)
{
    const QDate day = standing.next.toTimeZone(now.zone).date();
    m_tomorrow = now.today.addDays(1);
    m_header->setTitle(tr("%1 review", "weekday").arg(QLocale().standaloneDayName(day.dayOfWeek())));
    m_when->setText(reviewWhenText(standing, now));
    m_what->setText(whatText(standing));
    m_what->setVisible(!m_what->text().isEmpty());
    static_cast<Portraits *>(m_people)->setPeople(standing.toWrite);
    const bool done = standing.progress == ReviewProgress::Done;
    const QString action = standing.progress == ReviewProgress::Begun ? tr("Go on") : tr("Start now");
    m_start->setText(action);
    m_start->setAccessibleName(done ? tr("Look at the review") : action);
    if (done)
        m_start->setText(tr("Look at it"));
    m_later->setVisible(standing.progress == ReviewProgress::NotStarted && standing.mayWait && day <= now.today);
    m_kept->setText(standing.weeks == 0 ? QString()
                    : standing.weeks == 1
                        ? (standing.kept == 1 ? tr("Kept in the last week.") : tr("Not kept in the last week."))
                        : tr("Kept in %1 of the last %2 weeks.").arg(standing.kept).arg(standing.weeks));
    m_kept->setVisible(standing.weeks > 0);
    m_line->setVisible(standing.weeks > 0);
}

void ReviewCard::setPrimary(bool primary)
{
    setButtonKind(m_start, primary ? ButtonKind::Primary : ButtonKind::Secondary);
}

} // namespace cultivar::ui

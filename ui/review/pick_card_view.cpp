// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/pick_card_view.h"

#include "core/wording/meeting_text.h"
#include "ui/review/lane_label.h"
#include "ui/review/pick_why.h"
#include "ui/style/icons.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/wrapped_text.h"

#include <QEvent>
#include <QHBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pickCardPortrait = 40;
constexpr int linesOfReason = 4;

/// "Staff Engineer, Kestrel Maps · Toronto".
QString pickCardWorkLine(const PersonLine &person)
{
    QStringList work{person.role, person.organization};
    work.removeAll(QString());
    QStringList parts{work.join(u", "_s), person.city};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString givingWords(int count)
{
    return count == 1   ? PickCardView::tr("once")
           : count == 2 ? PickCardView::tr("twice")
                        : PickCardView::tr("%1 times", "a number word").arg(wording::numberWord(count));
}

QString nobodyInLane(Lane lane)
{
    switch (lane) {
    case Lane::Overdue:
        return PickCardView::tr("Nobody is overdue, so the next best of the others.");
    case Lane::Reach:
        return PickCardView::tr("Nobody to reach out to, so the next best of the others.");
    case Lane::Dormant:
        return PickCardView::tr("Nobody is dormant, so the next best of the others.");
    case Lane::Soon:
        break;
    }
    return {};
}

} // namespace

PickCardView::PickCardView(QWidget *parent)
    : Ground(Token::Raised, Token::Border, 10, parent)
    , m_lane(new LaneLabel)
    , m_avatar(new Avatar(pickCardPortrait))
    , m_name(new ElidedLabel(TextRole::Heading))
    , m_work(new ElidedLabel(TextRole::Body, Token::Text2))
    , m_reason(new WrappedText(TextRole::Reading))
    , m_moreReason(makeButton(ButtonKind::Link, {u"moreReason"_s, tr("more"), {}, {}}))
    , m_why(makeButton(ButtonKind::Link, {u"why"_s, {}, {}, {}}))
    , m_arithmetic(new PickWhy)
    , m_remarks(new QVBoxLayout)
    , m_written(new Label(tr("Written to this week"), TextRole::Body, Token::Text2))
    , m_swap(makeButton(ButtonKind::Secondary, {u"swap"_s, tr("Swap"), u"swap"_s, {}}))
    , m_snooze(makeButton(ButtonKind::Quiet, {u"snooze"_s, tr("Snooze"), u"snooze"_s, {}}))
    , m_more(makeIconButton({u"more"_s, tr("More"), u"more"_s, u"M"_s}))
{
    m_name->setObjectName(u"pickName"_s);
    m_reason->setObjectName(u"pickReason"_s);
    m_written->setObjectName(u"writtenTo"_s);
    m_reason->setMostLines(linesOfReason);
    m_remarks->setSpacing(10);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, 0);
    column->setSpacing(0);
    m_lane->setContentsMargins(15, 9, 15, 9);
    column->addWidget(m_lane);
    column->addWidget(makeLine());
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(15, 16, 15, 16);
    inside->setSpacing(10);
    inside->addLayout(makeHead());
    inside->addWidget(m_reason);
    auto *asks = new QHBoxLayout;
    asks->addWidget(m_why);
    asks->addStretch(1);
    asks->addWidget(m_moreReason);
    inside->addLayout(asks);
    inside->addWidget(m_arithmetic);
    inside->addLayout(m_remarks);
    inside->addStretch(1);
    column->addLayout(inside, 1);
    column->addWidget(makeLine());
    column->addLayout(makeActions());
    for (QPushButton *button : {m_moreReason, m_why, m_swap, m_snooze, m_more})
        button->installEventFilter(this);
    connect(m_moreReason, &QPushButton::clicked, this, [this] {
        m_reasonWhole = true;
        showReason();
        m_why->setFocus(Qt::OtherFocusReason);
    });
    connect(m_why, &QPushButton::clicked, this, [this] { Q_EMIT whyToggled(!m_whyOpen); });
    connect(m_swap, &QPushButton::clicked, this, &PickCardView::swapWanted);
    connect(m_snooze, &QPushButton::clicked, this, &PickCardView::snoozeWanted);
    connect(m_more, &QPushButton::clicked, this, &PickCardView::moreWanted);
    // The keys come and go; the buttons stay where they are.
    setCurrent(true);
    for (QPushButton *button : {m_swap, m_snooze})
        button->setMinimumWidth(button->sizeHint().width());
    setWhyOpen(false);
    setCurrent(false);
}

QLayout *PickCardView::makeHead()
{
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_work);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_avatar);
    head->addLayout(names, 1);
    return head;
}

QLayout *PickCardView::makeActions()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(6);
    row->addWidget(m_swap);
    row->addWidget(m_snooze);
    row->addWidget(m_written);
    row->addStretch(1);
    row->addWidget(m_more);
    return row;
}

void PickCardView::setCard(const PickCard &card)
{
    if (card.pick.contact != m_card.pick.contact)
        m_reasonWhole = false;
    m_card = card;
    const QString &name = card.person.name;
    setAccessibleName(tr("%1: %2", "lane, name").arg(laneTitle(card.pick.lane), name));
    setAccessibleDescription(card.reason);
    m_lane->setLane(card.pick.lane);
    m_avatar->setPortrait({card.person.uid, name});
    m_name->setText(name);
    m_work->setText(pickCardWorkLine(card.person));
    m_work->setVisible(!m_work->text().isEmpty());
    m_reason->setText(card.reason);
    const bool written = card.pick.state == PickState::Written;
    m_written->setVisible(written);
    m_swap->setVisible(!written);
    m_snooze->setVisible(!written);
    m_swap->setAccessibleName(tr("Swap %1 for somebody else").arg(name));
    m_snooze->setAccessibleName(tr("Snooze %1 for a week").arg(name));
    m_snooze->setToolTip(plainToolTip(tr("Not for a week; the clock runs on (Z)")));
    m_more->setAccessibleName(tr("More for %1").arg(name));
    m_moreReason->setAccessibleName(tr("The whole reason for %1").arg(name));
    showRemarks();
    showWhy();
    showReason();
}

void PickCardView::setWhyOpen(bool open)
{
    m_whyOpen = open;
    showWhy();
}

void PickCardView::showWhy()
{
    m_why->setVisible(m_card.why.has_value());
    m_why->setText(QString(tr("Why %1?").arg(calledName(m_card.person))).replace(u'&', u"&&"_s));
    m_why->setAccessibleName(m_whyOpen ? tr("Hide why %1").arg(m_card.person.name)
                                       : tr("Why %1?").arg(m_card.person.name));
    m_why->setIcon(icon(m_whyOpen ? u"chevron-down"_s : u"chevron-right"_s, Token::Ink));
    const bool shown = m_whyOpen && m_card.why;
    if (shown)
        m_arithmetic->show(*m_card.why);
    m_arithmetic->setVisible(shown);
}

void PickCardView::showReason()
{
    m_reason->setMostLines(m_reasonWhole ? 0 : linesOfReason);
    m_moreReason->setVisible(!m_reasonWhole && m_reason->isCutAt(m_reason->width()));
}

void PickCardView::addRemark(const QString &sign, const QString &text)
{
    auto *remark = new QWidget;
    auto *row = new QHBoxLayout(remark);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new Sign(sign, 16), 0, Qt::AlignTop);
    row->addWidget((new Label(text, TextRole::Second, Token::Text2))->wrapped(), 1);
    m_remarks->addWidget(remark);
}

void PickCardView::showRemarks()
{
    while (QLayoutItem *item = m_remarks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QString called = calledName(m_card.person);
    if (m_card.filledFor)
        addRemark(u"info"_s, nobodyInLane(*m_card.filledFor));
    if (!m_card.door.isEmpty())
        addRemark(u"introduction"_s, tr("%1 knows %2 and could open the door.", "names").arg(m_card.door, called));
    if (m_card.received > m_card.gave)
        addRemark(
            u"thanks"_s,
            m_card.gave == 0
                ? tr("%1 gave %2: a good time for thanks.", "name, twice").arg(called, givingWords(m_card.received))
                : tr("%1 gave %2, you %3: a good time for thanks.", "name, twice, once")
                      .arg(called, givingWords(m_card.received), givingWords(m_card.gave)));
    if (m_card.pick.lane == Lane::Dormant)
        addRemark(u"info"_s, tr("Feeling shy? People are gladder to hear from us than we expect (Liu et al. 2022)."));
    if (!m_card.suggestsPeace || m_card.pick.state == PickState::Written)
        return;
    QPushButton *peace =
        makeButton(ButtonKind::Link, {u"suggestedPeace"_s, tr("Leave in peace for a while?"), u"leave-in-peace"_s, {}});
    peace->setToolTip(plainToolTip(tr("%1 messages without an answer").arg(m_card.attempts)));
    peace->installEventFilter(this);
    connect(peace, &QPushButton::clicked, this, &PickCardView::peaceWanted);
    m_remarks->addWidget(peace, 0, Qt::AlignLeft);
}

void PickCardView::setCurrent(bool current)
{
    setKeyHint(m_swap, current ? u"S"_s : QString());
    setKeyHint(m_snooze, current ? u"Z"_s : QString());
}

void PickCardView::standAfter(QWidget *before)
{
    orderTabs(before, {m_why, m_moreReason, m_swap, m_snooze, m_more});
}

void PickCardView::takeFocus()
{
    QPushButton *button = m_swap->isVisibleTo(this) ? m_swap : m_more;
    button->setFocus(Qt::ShortcutFocusReason);
}

bool PickCardView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT entered();
    return Ground::eventFilter(watched, event);
}

void PickCardView::resizeEvent(QResizeEvent *event)
{
    Ground::resizeEvent(event);
    showReason();
}

} // namespace cultivar::ui

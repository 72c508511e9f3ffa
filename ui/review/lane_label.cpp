// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/lane_label.h"

#include "ui/widgets/label.h"
#include "ui/widgets/state_mark.h"

#include <QHBoxLayout>
#include <QPainter>

namespace cultivar::ui {

namespace {

constexpr int laneLabelMarkSize = 14;

StateMark stateMarkOfLane(Lane lane)
{
    switch (lane) {
    case Lane::Overdue:
        return {rules::State::Overdue, 2};
    case Lane::Reach:
        return {rules::State::Never, 0};
    case Lane::Dormant:
        return {rules::State::Dormant, 3};
    case Lane::Soon:
        return {rules::State::Soon, 0.9};
    }
    Q_UNREACHABLE();
}

Token laneColor(Lane lane)
{
    switch (lane) {
    case Lane::Overdue:
        return Token::Overdue;
    case Lane::Reach:
        return Token::Text2;
    case Lane::Dormant:
        return Token::Dormant;
    case Lane::Soon:
        return Token::Soon;
    }
    Q_UNREACHABLE();
}

QString laneMeaning(Lane lane)
{
    switch (lane) {
    case Lane::Overdue:
        return LaneLabel::tr("time to talk again");
    case Lane::Reach:
        return LaneLabel::tr("a way into something new");
    case Lane::Dormant:
        return LaneLabel::tr("fell asleep, still yours");
    case Lane::Soon:
        return LaneLabel::tr("a little early");
    }
    Q_UNREACHABLE();
}

} // namespace

class LaneLabel::Mark : public QWidget
{
public:
    Mark() { setFixedSize(laneLabelMarkSize, laneLabelMarkSize); }

    void setLane(Lane lane)
    {
        m_lane = lane;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        paintLaneMark(&painter, rect(), m_lane, theme, theme.color(Token::Raised));
    }

private:
    Lane m_lane = Lane::Overdue;
};

QString laneTitle(Lane lane)
{
    switch (lane) {
    case Lane::Overdue:
        return LaneLabel::tr("Overdue");
    case Lane::Reach:
        return LaneLabel::tr("Reach");
    case Lane::Dormant:
        return LaneLabel::tr("Dormant");
    case Lane::Soon:
        return LaneLabel::tr("Soon");
    }
    Q_UNREACHABLE();
}

void paintLaneMark(QPainter *painter, const QRectF &rect, Lane lane, const Theme &theme, const QColor &ground)
{
    paintStateMark(painter, rect, stateMarkOfLane(lane), theme.color(stateMarkOfLane(lane).state), ground);
}

LaneLabel::LaneLabel(QWidget *parent)
    : QWidget(parent)
    , m_mark(new Mark)
    , m_word(new Label(TextRole::Strong))
    , m_meaning(new Label(TextRole::Second, Token::Text2))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(7);
    row->addWidget(m_mark);
    row->addWidget(m_word);
    row->addWidget(m_meaning);
    row->addStretch(1);
}

void LaneLabel::setLane(Lane lane)
{
    m_mark->setLane(lane);
    m_word->setText(laneTitle(lane));
    m_word->setColor(laneColor(lane));
    m_meaning->setText(laneMeaning(lane));
}

void LaneLabel::setMeaningShown(bool shown)
{
    m_meaning->setVisible(shown);
}

} // namespace cultivar::ui

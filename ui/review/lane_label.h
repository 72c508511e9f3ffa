// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/review.h"
#include "ui/style/theme.h"

#include <QWidget>

class QPainter;

namespace cultivar::ui {

class Label;

/// "Overdue", as the head of a card.
[[nodiscard]] QString laneTitle(Lane lane);

/// The mark of a lane, in its colour. `ground` shows through it.
void paintLaneMark(QPainter *painter, const QRectF &rect, Lane lane, const Theme &theme, const QColor &ground);

/// Why somebody was proposed: mark, word and what it means.
class LaneLabel : public QWidget
{
    Q_OBJECT

public:
    explicit LaneLabel(QWidget *parent = nullptr);

    void setLane(Lane lane);
    /// Whether it says what the word means, too.
    void setMeaningShown(bool shown);

private:
    class Mark;

    Mark *m_mark;
    Label *m_word;
    Label *m_meaning;
};

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_closing.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace cultivar::ui {

/// The talks of next week, and the next review.
class NextWeekView : public Ground
{
    Q_OBJECT

public:
    explicit NextWeekView(QWidget *parent = nullptr);

    /// Its buttons follow `before` in the tab order.
    void show(const ClosingDesk &desk, const QTimeZone &zone, QWidget *before);

Q_SIGNALS:
    void prepareWanted(const cultivar::Uid &meeting);

private:
    void addTalk(const NextTalk &talk, const QTimeZone &zone);
    void addRow(const QString &when, QWidget *portrait, const QString &words, const QList<QWidget *> &after);

    QVBoxLayout *m_rows;
};

} // namespace cultivar::ui

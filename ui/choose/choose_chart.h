// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/choosing.h"

#include <QWidget>

namespace cultivar::ui {

/// What was written over time: theirs above the line, mine below, both to one scale.
class ChooseChart : public QWidget
{
    Q_OBJECT

public:
    explicit ChooseChart(QWidget *parent = nullptr);

    /// `theirs` and `mine`: what stands beside the two signs; `whole`: the same in words.
    void tell(const rules::WritingHistory &history, const QString &theirs, const QString &mine, const QString &whole);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBars(QPainter *painter) const;
    void paintYears(QPainter *painter) const;
    void paintLegend(QPainter *painter) const;
    [[nodiscard]] int left(size_t period) const;
    [[nodiscard]] int slot() const;

    rules::WritingHistory m_history;
    QString m_theirs;
    QString m_mine;
};

} // namespace cultivar::ui

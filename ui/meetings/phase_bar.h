// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/meeting_phases.h"

#include <QWidget>

namespace cultivar::ui {

/// How the minutes of a talk are spent: a segment for each phase, as wide as its share, with its minutes.
class PhaseBar : public QWidget
{
    Q_OBJECT

public:
    explicit PhaseBar(QWidget *parent = nullptr);

    /// Seconds.
    void setPhases(const rules::PerPhase &seconds);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    rules::PerPhase m_seconds{};
};

} // namespace cultivar::ui

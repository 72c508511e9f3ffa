// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <QPushButton>

namespace cultivar::ui {

class Label;

/// One sentence at the top of what it concerns, with at most one next step.
class Banner : public Ground
{
    Q_OBJECT

public:
    enum class Kind
    {
        Information,
        Look,
        Obstacle
    };

    explicit Banner(QWidget *parent = nullptr);

    /// Shows it. Empty `text` hides it.
    void tell(Kind kind, const QString &text);
    /// The button with the next step; empty text hides it.
    QPushButton *setStep(const QString &objectName, const QString &text);
    /// Whether a cross takes it away.
    void setClosable(bool closable);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Information;
    Label *m_text;
    QPushButton *m_step;
    QPushButton *m_close;
};

} // namespace cultivar::ui

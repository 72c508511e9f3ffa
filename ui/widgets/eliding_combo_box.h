// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/named_combo_box.h"

namespace cultivar::ui {

/// A choice whose text may be longer than the room for it: ends in "…" then, and is the tooltip.
class ElidingComboBox : public NamedComboBox
{
    Q_OBJECT

public:
    explicit ElidingComboBox(QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString elided() const;
};

} // namespace cultivar::ui

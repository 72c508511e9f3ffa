// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/eliding_combo_box.h"

#include "ui/widgets/label.h"

#include <QEvent>
#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace cultivar::ui {

ElidingComboBox::ElidingComboBox(QWidget *parent)
    : NamedComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
}

QString ElidingComboBox::elided() const
{
    constexpr int arrowAndGaps = 20; // beside the icon and what the style keeps free
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    const int icon = option.currentIcon.isNull() ? 0 : option.iconSize.width();
    return fontMetrics().elidedText(option.currentText, Qt::ElideRight, field.width() - icon - arrowAndGaps);
}

bool ElidingComboBox::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        setToolTip(elided() == currentText() ? QString() : plainToolTip(currentText()));
    return NamedComboBox::event(event);
}

void ElidingComboBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.currentText = elided();
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace cultivar::ui

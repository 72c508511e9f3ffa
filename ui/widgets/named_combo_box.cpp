// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/named_combo_box.h"

#include "ui/widgets/wheel_guard.h"

#include <QEvent>
#include <QLabel>

namespace cultivar::ui {

NamedComboBox::NamedComboBox(QWidget *parent)
    : QComboBox(parent)
    , m_label(new QLabel(parent))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(this);
    m_label->hide();
    leaveWheelToPage(this);
}

NamedComboBox::~NamedComboBox()
{
    delete m_label;
}

void NamedComboBox::standBeside()
{
    if (!m_label)
        return;
    if (m_label->parentWidget() != parentWidget()) {
        m_label->setParent(parentWidget());
        m_label->hide();
    }
    m_label->setText(accessibleName());
}

bool NamedComboBox::event(QEvent *event)
{
    if (event->type() == QEvent::ParentChange || event->type() == QEvent::Show || event->type() == QEvent::FocusIn)
        standBeside();
    return QComboBox::event(event);
}

} // namespace cultivar::ui

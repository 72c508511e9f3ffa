// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip_question.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

ChipQuestion::ChipQuestion(const QString &question, const QStringList &answers, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"chipQuestion"_s);
    setAccessibleName(question);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget((new Label(question, TextRole::Second, Token::Text2))->wrapped());
    auto *row = new FlowLayout(nullptr, 6);
    column->addLayout(row);
    for (const QString &answer : answers) {
        auto *chip = new Chip(Chip::Kind::Choice, answer);
        chip->setCheckable(false);
        chip->setObjectName(u"answer%1"_s.arg(m_chips.size() + 1));
        chip->setFocusPolicy(m_chips.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
        chip->installEventFilter(this);
        connect(chip, &QAbstractButton::clicked, this,
                [this, number = static_cast<int>(m_chips.size())] { Q_EMIT chosen(number); });
        row->addWidget(chip);
        m_chips += chip;
    }
    setFocusProxy(m_chips.front());
}

bool ChipQuestion::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape) {
        Q_EMIT cancelled();
        return true;
    }
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const int forwards = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
        const auto to = m_chips.indexOf(static_cast<Chip *>(watched)) + (key == forwards ? 1 : -1);
        if (to >= 0 && to < m_chips.size())
            m_chips[to]->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    // In the list below the same keys would do something else.
    if (key == Qt::Key_Up || key == Qt::Key_Down)
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace cultivar::ui

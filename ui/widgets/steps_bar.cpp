// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steps_bar.h"

#include "ui/style/cultivar_style.h"
#include "ui/style/icons.h"
#include "ui/style/text_role.h"
#include "ui/widgets/buttons.h"

#include <QPainter>
#include <QStyle>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepsPad = 10;
constexpr int check = 20;
constexpr int stepsChevron = 26;
constexpr int stepsHeight = 28;

QFont nameFont(bool current)
{
    return roleFont(current ? TextRole::Strong : TextRole::Body);
}

QFont minutesFont()
{
    return roleFont(TextRole::Caption);
}

/// The unit is told once, by the current step.
QString minutesText(int minutes, bool current)
{
    if (minutes == 0)
        return {};
    return current ? StepsBar::tr("%1 min", "minutes").arg(minutes) : QString::number(minutes);
}

/// The focus and the keys of a step; the words are painted below.
class StepButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!hasFocus())
            return;
        QPainter painter(this);
        CultivarStyle::paintFocusRing(&painter, rect(), themeOf(this).color(Token::Focus), 6);
    }
};

} // namespace

StepsBar::StepsBar(std::vector<StepText> steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(std::move(steps))
{
    for (int i = 0; i < static_cast<int>(m_steps.size()); ++i) {
        auto *button = new StepButton(this);
        button->setObjectName(u"step%1"_s.arg(i + 1));
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT stepChosen(i); });
        m_buttons.push_back(button);
    }
    setFixedHeight(44);
    setCurrent(0);
}

void StepsBar::setCurrent(int current, bool backIsOpen)
{
    m_current = current;
    for (int i = 0; i < static_cast<int>(m_steps.size()); ++i) {
        QPushButton *button = m_buttons[static_cast<size_t>(i)];
        button->setEnabled(i < current && backIsOpen);
        button->setFocusPolicy(button->isEnabled() ? Qt::StrongFocus : Qt::NoFocus);
        const QString name = m_steps[static_cast<size_t>(i)].name;
        button->setAccessibleName(i < current    ? tr("%1, done").arg(name)
                                  : i == current ? tr("%1, step %2 of %3").arg(name).arg(i + 1).arg(m_steps.size())
                                                 : name);
    }
    arrange();
    updateGeometry();
    update();
}

QRect StepsBar::stepRect(int step) const
{
    int x = 0;
    for (int i = 0;; ++i) {
        const StepText &text = m_steps[static_cast<size_t>(i)];
        int width = 2 * stepsPad + QFontMetrics(nameFont(i == m_current)).horizontalAdvance(text.name) +
                    (i < m_current ? check : 0);
        if (text.minutes != 0)
            width += 6 + QFontMetrics(minutesFont()).horizontalAdvance(minutesText(text.minutes, i == m_current));
        if (i == step)
            return {x, (height() - stepsHeight) / 2, width, stepsHeight};
        x += width + stepsChevron;
    }
}

QSize StepsBar::sizeHint() const
{
    return {m_steps.empty() ? 0 : stepRect(static_cast<int>(m_steps.size()) - 1).right() + 1, 44};
}

QSize StepsBar::minimumSizeHint() const
{
    return {100, 44};
}

void StepsBar::arrange()
{
    for (int i = 0; i < static_cast<int>(m_steps.size()); ++i)
        m_buttons[static_cast<size_t>(i)]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), stepRect(i)));
}

void StepsBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StepsBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto mirrored = [this](const QRect &rect) {
        return QStyle::visualRect(layoutDirection(), this->rect(), rect);
    };
    for (int i = 0; i < static_cast<int>(m_steps.size()); ++i) {
        const StepText &text = m_steps[static_cast<size_t>(i)];
        const QRect area = stepRect(i);
        const bool current = i == m_current;
        if (current) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(Token::Selection));
            painter.drawRoundedRect(mirrored(area), 6, 6);
        }
        int x = area.left() + stepsPad;
        if (i < m_current) {
            paintIcon(&painter, u"check"_s, mirrored({x - 2, area.center().y() - 7, 14, 14}), theme.color(Token::Ink));
            x += check;
        }
        painter.setFont(nameFont(current));
        painter.setPen(theme.color(current ? Token::SelText : Token::Text2));
        const int width = QFontMetrics(painter.font()).horizontalAdvance(text.name);
        painter.drawText(mirrored({x, area.top(), width + 2, area.height()}), Qt::AlignVCenter | Qt::AlignLeft,
                         text.name);
        painter.setFont(minutesFont());
        painter.setPen(theme.color(current ? Token::Text2 : Token::Faint));
        painter.drawText(mirrored({x + width + 6, area.top(), area.right() - x - width - 6, area.height()}),
                         Qt::AlignVCenter | Qt::AlignLeft, minutesText(text.minutes, current));
        if (i + 1 < static_cast<int>(m_steps.size()))
            paintIcon(&painter, u"chevron-right"_s, mirrored({area.right() + 6, area.center().y() - 7, 14, 14}),
                      theme.color(Token::Faint));
    }
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/constant_row.h"

#include "ui/settings/step_slider.h"
#include "ui/style/theme.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int titleWidth = 104;
constexpr int figureWidth = 48;
constexpr int constantRowRowHeight = 38;
constexpr double hundredths = 100;

} // namespace

ConstantRow::ConstantRow(const ConstantFace &face, QWidget *parent)
    : QWidget(parent)
    , m_face(face)
    , m_title(new ElidedLabel(TextRole::Body))
    , m_sentence(new ElidedLabel(TextRole::Second, Token::Text2))
    , m_slider(new StepSlider)
    , m_figure(new Label(TextRole::Strong))
{
    setMinimumHeight(constantRowRowHeight);
    m_title->setText(face.title());
    m_title->setFixedWidth(titleWidth);
    m_sentence->setText(face.sentence());
    m_sentence->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_slider->setObjectName(face.name);
    m_slider->setAccessibleName(u"%1, %2"_s.arg(face.title(), face.sentence()));
    m_slider->setToolTip(face.explanation());
    m_slider->setStepWorth(face.step);
    m_slider->setMinimumWidth(100);
    m_slider->setMaximumWidth(140);
    m_slider->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_figure->setObjectName(face.name + "_figure"_L1);
    m_figure->setMinimumWidth(figureWidth);
    m_figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 16, 4);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_sentence, 3);
    row->addWidget(m_slider, 2);
    row->addWidget(m_figure);
    connect(m_slider, &QSlider::valueChanged, this, &ConstantRow::take);
    connect(m_slider, &StepSlider::putBackWanted, this, &ConstantRow::putBackWanted);
    connect(m_slider, &StepSlider::focused, this, &ConstantRow::focused);
}

void ConstantRow::show(double value, double stored)
{
    m_value = value;
    m_stored = stored;
    m_showing = true;
    // What cannot be undone on the slider is taken off, so that more is to the right.
    const double from = std::min({m_face.from, value, stored});
    const double to = std::max({m_face.to, value, stored});
    m_slider->setRange(static_cast<int>(std::lround(from / m_face.step)),
                       static_cast<int>(std::lround(to / m_face.step)));
    m_slider->setInvertedAppearance(m_face.to <= 0);
    m_slider->setValue(static_cast<int>(std::lround(value / m_face.step)));
    m_showing = false;
    dress();
}

void ConstantRow::setSentence(const QString &text)
{
    m_sentence->setText(text);
}

void ConstantRow::take(int steps)
{
    if (m_showing)
        return;
    m_value = std::round(steps * m_face.step * hundredths) / hundredths;
    dress();
    Q_EMIT moved(m_value);
}

void ConstantRow::dress()
{
    m_figure->setText(figureText(m_value));
    m_figure->setColor(isChanged() ? Token::Ink : Token::Text);
    m_slider->setAccessibleDescription(isChanged() ? tr("%1, was %2").arg(figureText(m_value), figureText(m_stored))
                                                   : figureText(m_value));
    update();
}

void ConstantRow::paintEvent(QPaintEvent *)
{
    if (!isChanged())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).color(Token::Selection));
}

} // namespace cultivar::ui

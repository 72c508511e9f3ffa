// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/budget_row.h"

#include "ui/settings/step_slider.h"
#include "ui/style/theme.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int budgetRowDot = 8;
constexpr int nameWidth = 150;
constexpr int budgetRowPeopleWidth = 80;
constexpr int daysWidth = 84;
constexpr int oldWidth = 40;
constexpr int askedWidth = 36;
constexpr int shortest = 7;
constexpr int budgetRowLongest = 365;
constexpr int budgetRowRowHeight = 36;

QString aWeek(double asked)
{
    return QLocale().toString(asked, 'f', 1);
}

Label *makeFigure(TextRole role, Token color, int width)
{
    auto *label = new Label(role, color);
    label->setMinimumWidth(width);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

/// What it was, struck through.
class OldFigure : public Label
{
public:
    explicit OldFigure(int width)
        : Label(TextRole::Second, Token::Text2)
    {
        setMinimumWidth(width);
        setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        strike();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        Label::changeEvent(event);
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
            strike();
    }

private:
    void strike()
    {
        QFont struck = font();
        struck.setStrikeOut(true);
        setFont(struck);
    }
};

} // namespace

BudgetRow::BudgetRow(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(TextRole::Body))
    , m_people(new Label(TextRole::Second, Token::Text2))
    , m_slider(new StepSlider)
    , m_old(new OldFigure(oldWidth))
    , m_new(makeFigure(TextRole::Body, Token::Text, daysWidth))
    , m_askedOld(new OldFigure(askedWidth))
    , m_asked(makeFigure(TextRole::Strong, Token::Text, askedWidth))
{
    setMinimumHeight(budgetRowRowHeight);
    m_name->setFixedWidth(nameWidth);
    m_people->setMinimumWidth(budgetRowPeopleWidth);
    m_slider->setObjectName(u"budgetDays"_s);
    m_slider->setMinimumWidth(90);
    m_slider->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_new->setObjectName(u"budgetDaysFigure"_s);
    m_asked->setObjectName(u"budgetAsked"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(budgetRowDot + 8, 2, 0, 2);
    row->setSpacing(8);
    row->addWidget(m_name);
    row->addWidget(m_people);
    row->addWidget(m_slider, 1);
    row->addWidget(m_old);
    row->addWidget(m_new);
    row->addWidget(m_askedOld);
    row->addWidget(m_asked);
    connect(m_slider, &QSlider::valueChanged, this, [this](int days) {
        if (days != m_days)
            Q_EMIT moved(days);
    });
    connect(m_slider, &StepSlider::putBackWanted, this, [this] { Q_EMIT moved(stored()); });
}

void BudgetRow::show(const CircleUse &use, int days)
{
    m_use = use;
    m_days = days;
    setObjectName(u"budget/"_s + use.circle.uid.text());
    m_name->setText(use.circle.name);
    m_people->setText(use.people == 1 ? tr("1 person") : tr("%1 people").arg(use.people));
    const QSignalBlocker quiet(m_slider); // nobody moved it
    m_slider->setRange(std::min(shortest, std::max(days, 1)), std::max({budgetRowLongest, days, stored()}));
    m_slider->setValue(days > 0 ? days : m_slider->maximum());
    const QString words = days > 0 ? tr("%1 days").arg(days) : tr("no rhythm");
    m_old->setText(isChanged() && stored() > 0 ? QString::number(stored()) : QString());
    m_new->setText(words);
    m_new->setColor(isChanged() ? Token::Ink : Token::Text);
    m_slider->setAccessibleName(tr("Days from contact to contact: %1").arg(use.circle.name));
    m_slider->setAccessibleDescription(isChanged() ? tr("%1, was %2").arg(words).arg(stored()) : words);
    update();
}

void BudgetRow::showAsked(double now, double then)
{
    const bool same = aWeek(now) == aWeek(then);
    m_askedOld->setText(same ? QString() : aWeek(now));
    m_asked->setText(aWeek(then));
    m_asked->setToolTip(tr("contacts a week"));
}

void BudgetRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeOf(this).hueOf(m_use.circle.uid).dot);
    const double x = layoutDirection() == Qt::RightToLeft ? width() - budgetRowDot / 2.0 : budgetRowDot / 2.0;
    painter.drawEllipse(QPointF(x, QRectF(rect()).center().y()), budgetRowDot / 2.0, budgetRowDot / 2.0);
}

} // namespace cultivar::ui

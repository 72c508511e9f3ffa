// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/circle_row.h"

#include "ui/style/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/wheel_guard.h"

#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int circleRowDot = 8;
constexpr int dotRoom = 28;
constexpr int rhythmWidth = 136;
constexpr int circleRowPeopleWidth = 76;
constexpr int longestRhythm = 3650;
constexpr int usualRhythm = 90;

} // namespace

CircleRow::CircleRow(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_purpose(new QLineEdit)
    , m_cadence(new QSpinBox)
    , m_people(new Label(TextRole::Second, Token::Text2))
    , m_remove(makeIconButton({u"removeCircle"_s, tr("Delete this circle; its people stay"), u"trash"_s, {}}))
    , m_add(makeButton(ButtonKind::Secondary, {u"addCircle"_s, tr("Add"), {}, u"↵"_s}))
    , m_error(new Label(TextRole::Second, Token::Error))
{
    build();
    m_remove->hide();
    m_people->hide();
    for (QLineEdit *field : {m_name, m_purpose}) {
        connect(field, &QLineEdit::editingFinished, this, &CircleRow::left);
        connect(field, &QLineEdit::textEdited, this, [this] { setError({}); });
    }
    connect(m_cadence, &QSpinBox::editingFinished, this, &CircleRow::left);
    for (QLineEdit *field : {m_name, m_purpose})
        connect(field, &QLineEdit::returnPressed, this, [this] {
            if (!m_circle)
                Q_EMIT addWanted();
        });
    connect(m_add, &QPushButton::clicked, this, &CircleRow::addWanted);
    connect(m_remove, &QPushButton::clicked, this, &CircleRow::removeWanted);
}

void CircleRow::build()
{
    m_name->setObjectName(u"circleName"_s);
    m_name->setAccessibleName(tr("Name of the circle"));
    m_name->setPlaceholderText(tr("A new circle"));
    m_purpose->setObjectName(u"circlePurpose"_s);
    m_purpose->setAccessibleName(tr("What the circle is for"));
    m_purpose->setPlaceholderText(tr("What it is for"));
    m_cadence->setObjectName(u"circleRhythm"_s);
    m_cadence->setAccessibleName(tr("Days from contact to contact"));
    m_cadence->setRange(0, longestRhythm);
    m_cadence->setSpecialValueText(tr("no rhythm"));
    m_cadence->setPrefix(tr("every ", "so many days"));
    m_cadence->setSuffix(tr(" days"));
    m_cadence->setFixedWidth(std::max(rhythmWidth, m_cadence->sizeHint().width()));
    m_cadence->setValue(usualRhythm);
    leaveWheelToPage(m_cadence);
    m_people->setObjectName(u"circlePeople"_s);
    m_people->setMinimumWidth(circleRowPeopleWidth);
    m_people->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_error->setObjectName(u"circleError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_name, 2);
    row->addWidget(m_purpose, 3);
    row->addWidget(m_cadence);
    row->addWidget(m_people);
    row->addWidget(m_remove);
    row->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(dotRoom, 6, 12, 6);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_error);
}

void CircleRow::show(const CircleUse &use)
{
    const bool typing = m_circle && m_circle->uid == use.circle.uid && differs();
    m_circle = use.circle;
    m_add->hide();
    m_remove->show();
    m_people->show();
    m_people->setText(use.people == 1 ? tr("1 person") : tr("%1 people").arg(use.people));
    m_name->setPlaceholderText(tr("Name"));
    m_remove->setAccessibleName(tr("Delete the circle %1; its people stay").arg(use.circle.name));
    m_purpose->setAccessibleName(tr("What the circle %1 is for").arg(use.circle.name));
    m_cadence->setAccessibleName(tr("%1: days from contact to contact", "circle").arg(use.circle.name));
    if (!typing) {
        m_name->setText(use.circle.name);
        m_purpose->setText(use.circle.purpose);
        m_cadence->setValue(use.circle.cadence.value_or(0));
        m_name->setCursorPosition(0);
        m_purpose->setCursorPosition(0);
    }
    update();
}

commands::CircleText CircleRow::text() const
{
    const int days = m_cadence->value();
    return {m_name->text().trimmed(), m_purpose->text().trimmed(), days > 0 ? std::optional(days) : std::nullopt};
}

bool CircleRow::differs() const
{
    const commands::CircleText typed = text();
    return m_circle &&
           (typed.name != m_circle->name || typed.purpose != m_circle->purpose || typed.cadence != m_circle->cadence);
}

void CircleRow::left()
{
    if (differs())
        Q_EMIT edited();
}

void CircleRow::setError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    m_name->setProperty("wrong", !text.isEmpty());
    m_name->setAccessibleDescription(text);
    m_name->update();
}

void CircleRow::clear()
{
    m_name->clear();
    m_purpose->clear();
    m_cadence->setValue(usualRhythm);
    setError({});
}

void CircleRow::focusName()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
}

QList<QWidget *> CircleRow::fields() const
{
    return {m_name, m_purpose, m_cadence, m_remove, m_add};
}

void CircleRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    const double middle = QRectF(m_name->geometry()).center().y();
    const double x = layoutDirection() == Qt::RightToLeft ? width() - dotRoom / 2.0 : dotRoom / 2.0;
    painter.setPen(m_circle ? QPen(Qt::NoPen) : QPen(theme.color(Token::Strong), 1));
    painter.setBrush(m_circle ? QBrush(theme.hueOf(m_circle->uid).dot) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QPointF(x, middle), circleRowDot / 2.0, circleRowDot / 2.0);
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/style/icons.h"
#include "ui/widgets/alert.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/told_role.h"

#include <QHBoxLayout>
#include <QPainter>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

Banner::Banner(QWidget *parent)
    : Ground(Token::Soft, std::nullopt, 8, parent)
    , m_text((new Label(TextRole::Body))->wrapped())
    , m_step(makeButton(ButtonKind::Secondary, {u"bannerStep"_s, {}, {}, {}}))
    , m_close(makeIconButton({u"closeBanner"_s, tr("Close this message"), u"close"_s, {}}))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(42, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_step);
    row->addWidget(m_close);
    m_step->hide();
    m_close->hide();
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    setMinimumHeight(42);
    setToldRole(this, QAccessible::Notification);
    hide();
}

void Banner::tell(Kind kind, const QString &text)
{
    m_kind = kind;
    setFill(kind == Kind::Information ? Token::Soft : kind == Kind::Look ? Token::WarningBg : Token::ErrorBg);
    m_text->setText(text);
    if (text.isEmpty())
        hide();
    else
        showAlert(this, text);
}

QPushButton *Banner::setStep(const QString &objectName, const QString &text)
{
    m_step->setObjectName(objectName);
    m_step->setText(text);
    m_step->setAccessibleName(text);
    m_step->setVisible(!text.isEmpty());
    return m_step;
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void Banner::paintEvent(QPaintEvent *event)
{
    Ground::paintEvent(event);
    QPainter painter(this);
    const QString name = m_kind == Kind::Information ? u"info"_s : m_kind == Kind::Look ? u"warning"_s : u"error"_s;
    const Token ink = m_kind == Kind::Information ? Token::Ink : m_kind == Kind::Look ? Token::Warning : Token::Error;
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 30 : 14;
    paintIcon(&painter, name, QRectF(x, (height() - 16) / 2.0, 16, 16), themeOf(this).color(ink));
}

} // namespace cultivar::ui

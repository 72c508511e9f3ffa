// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace cultivar::ui {

/// An icon that stands beside words and says nothing of its own: assistive tools pass it over. Follows the theme.
class Sign : public QWidget
{
    Q_OBJECT

public:
    /// `name`: of ui/style/icons.h.
    Sign(QString name, int size, Token color = Token::Text2, QWidget *parent = nullptr);

    void setIcon(const QString &name, Token color);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Token m_color;
};

} // namespace cultivar::ui

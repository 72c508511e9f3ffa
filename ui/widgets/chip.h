// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace cultivar::ui {

/// A small rounded choice or value.
///   Choice  outlined; chosen: soft with a check
///   Filter  a choice that is on, and ends in a cross that takes it away
///   Value   sunken, to read or correct
///   Warning like a value, asks for a look
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind
    {
        Choice,
        Filter,
        Value,
        Warning
    };

    Chip(Kind kind, const QString &text, QWidget *parent = nullptr);

    /// A name of ui/style/icons.h; a chosen choice shows its check instead.
    void setIconName(const QString &name);
    /// The dot of a circle before the text.
    void setDot(const QColor &color);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The cross of a filter, or Delete or Backspace on it.
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;
    [[nodiscard]] QString shownIcon() const;

    Kind m_kind;
    QString m_icon;
    QColor m_dot;
};

} // namespace cultivar::ui

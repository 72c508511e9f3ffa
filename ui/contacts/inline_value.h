// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/contact_fields.h"

#include <QFrame>

class QVBoxLayout;

namespace cultivar::ui {

/// A value that looks like text and can be edited: a line under the pointer and the ring of focus say so.
class InlineValue : public QFrame
{
    Q_OBJECT

public:
    /// Pixels the text keeps from the left edge, as in a field.
    static constexpr int hang = 9;

    explicit InlineValue(QWidget *parent = nullptr);

    void showLines(const std::vector<ValueLine> &lines, const QString &placeholder);
    /// Instead of lines.
    void setContent(QWidget *content);

Q_SIGNALS:
    void editWanted();
    void lineOpened(size_t line);
    void lineConfirmed(size_t line);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void addLine(const ValueLine &line, size_t number);

    QVBoxLayout *m_column;
};

} // namespace cultivar::ui

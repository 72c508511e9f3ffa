// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace cultivar::ui {

/// A text field as high as its text, from `fewest` to `most` lines; Tab goes on to the next field.
class GrowingTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingTextEdit(int fewest = 1, int most = 12, QWidget *parent = nullptr);

    /// It scrolls beyond them; at least the fewest.
    void setMost(int lines);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The focus went elsewhere: time to keep what was typed.
    void left();
    /// Ctrl+Enter.
    void submitted();
    /// Esc.
    void cancelled();

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int heightFor(int lines) const;
    void fit();

    int m_fewest;
    int m_most;
};

} // namespace cultivar::ui

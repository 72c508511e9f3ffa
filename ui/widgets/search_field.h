// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QPushButton;

namespace cultivar::ui {

/// The field above a list: a sign, what is typed, how many were found, a cross that empties it.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &prompt, QWidget *parent = nullptr);

    /// Shown while something is typed.
    void setCount(const QString &words);
    /// Shown while nothing is.
    void setKey(const QString &key);

Q_SIGNALS:
    /// Down: into the list.
    void leftDownwards();
    /// Enter.
    void submitted();
    void focusChanged(bool focused);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void arrange();
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QFont hintFont() const;

    QString m_count;
    QString m_key;
    QPushButton *m_clear;
};

} // namespace cultivar::ui

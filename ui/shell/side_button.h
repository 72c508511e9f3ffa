// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace cultivar::ui {

/// One line of the side bar: icon, words, and at the end a count or a key.
class SideButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind
    {
        Line,
        Field ///< looks like the search field it leads to
    };

    SideButton(Kind kind, const QString &text, QString iconName, QWidget *parent = nullptr);

    void setKey(const QString &key);
    void setWaiting(int count);
    void setNarrow(bool narrow);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString ending() const;
    void keepToolTip();

    Kind m_kind;
    QString m_icon;
    QString m_key;
    int m_waiting = 0;
    bool m_narrow = false;
};

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/circle_commands.h"
#include "core/workspace/settings/settings_view.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace cultivar::ui {

class Label;

/// A circle to be changed in its place: name, what it is for, its rhythm, how many people are in it. Without a circle
/// it is the row for a new one.
class CircleRow : public QWidget
{
    Q_OBJECT

public:
    explicit CircleRow(QWidget *parent = nullptr);

    /// What is being typed stays.
    void show(const CircleUse &use);

    [[nodiscard]] const std::optional<Circle> &circle() const { return m_circle; }

    [[nodiscard]] commands::CircleText text() const;
    /// Empty: nothing is wrong.
    void setError(const QString &text);
    void clear();
    void focusName();
    /// In the order Tab goes.
    [[nodiscard]] QList<QWidget *> fields() const;

Q_SIGNALS:
    /// A field of a circle was left and differs.
    void edited();
    /// Enter or the button of the row for a new one.
    void addWanted();
    void removeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void left();
    [[nodiscard]] bool differs() const;

    std::optional<Circle> m_circle;
    QLineEdit *m_name;
    QLineEdit *m_purpose;
    QSpinBox *m_cadence;
    Label *m_people;
    QPushButton *m_remove;
    QPushButton *m_add;
    Label *m_error;
};

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace cultivar::ui {

class Label;

/// A label, its field, and below the field what helps or what is wrong with it.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    /// Takes the field over and gives it the label as its name for assistive tools.
    SettingRow(const QString &label, QWidget *field, QWidget *parent = nullptr);

    /// Stands behind the field, on its line.
    void addBeside(QWidget *widget);
    void setHelp(const QString &text);
    /// Takes the place of the help until it is empty again.
    void setError(const QString &text);

    [[nodiscard]] QString error() const { return m_error; }

private:
    void tell();

    QWidget *m_field;
    QHBoxLayout *m_line;
    QWidget *m_sign;
    Label *m_words;
    QString m_help;
    QString m_error;
};

} // namespace cultivar::ui

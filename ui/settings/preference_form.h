// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/preferences.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QFormLayout;

namespace cultivar::ui {

/// A section of the settings: one row for each preference, saved when it is left, as one step.
class PreferenceForm : public QWidget
{
    Q_OBJECT

public:
    PreferenceForm(const Desk &desk, const QString &title, QWidget *parent = nullptr);

    /// `key`: of core/rules/preferences.h.
    void addText(const QString &key, const QString &label, const QString &placeholder = {});
    void addTime(const QString &key, const QString &label);
    void addWeekday(const QString &key, const QString &label);
    void addNumber(const QString &key, const QString &label, double lowest, double highest, int decimals = 0);
    void addNote(const QString &text);

    void show(const rules::Preferences &preferences);

private:
    void addRow(const QString &label, QWidget *field, const QString &key);
    void save(const QString &key, const QString &label, const QString &value);

    Desk m_desk;
    QFormLayout *m_form;
    std::vector<std::function<void(const rules::Preferences &)>> m_fields;
    rules::Preferences m_shown;
};

} // namespace cultivar::ui

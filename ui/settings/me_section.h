// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_section.h"

class QComboBox;
class QLineEdit;
class QSpinBox;
class QTimeEdit;

namespace cultivar::ui {

class Chip;
class SettingRow;

/// Who I am, where I live, when I am free to talk, and when the review is.
class MeSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit MeSection(const Desk &desk, QWidget *parent = nullptr);

    void fill(const SettingsView &view) override;
    void keep() override;

private:
    void addMyself();
    void addHours();
    void addTalks();
    void addReview();
    void keepEmail();
    void keepZone();
    void keepHours();
    void keepDays();
    void keepPhases();
    void showZone();
    [[nodiscard]] QString phasesText() const;
    void save(const QString &key, const QString &value, const QString &words, SettingRow *row);
    [[nodiscard]] QString stored(const QString &key) const;

    rules::Preferences m_stored;
    bool m_filled = false;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QLineEdit *m_zone;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    std::vector<Chip *> m_days;
    QSpinBox *m_minutes;
    QSpinBox *m_times;
    std::vector<QSpinBox *> m_phases;
    QComboBox *m_reviewDay;
    QTimeEdit *m_reviewTime;
    SettingRow *m_emailRow = nullptr;
    SettingRow *m_zoneRow = nullptr;
    SettingRow *m_hoursRow = nullptr;
    SettingRow *m_daysRow = nullptr;
    SettingRow *m_phasesRow = nullptr;
};

} // namespace cultivar::ui

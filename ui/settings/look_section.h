// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_section.h"

class QButtonGroup;
class QCheckBox;

namespace cultivar::ui {

/// Light or dark, how high rows are, how much moves. Of this computer, not of the data, so without undo.
class LookSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit LookSection(const Desk &desk, QWidget *parent = nullptr);

    void fill(const SettingsView &view) override;
    void enter() override;

private:
    void showChoices();

    QButtonGroup *m_themes;
    QButtonGroup *m_densities;
    QCheckBox *m_still;
};

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_section.h"

namespace cultivar::ui {

class CircleRow;

/// The circles with what they are for and how often one wants to be in touch.
class CirclesSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit CirclesSection(const Desk &desk, QWidget *parent = nullptr);

    void fill(const SettingsView &view) override;

private:
    CircleRow *addRow();
    void change(CircleRow *row);
    void add();
    void remove(CircleRow *row);

    QVBoxLayout *m_list;
    std::vector<CircleRow *> m_rows;
    CircleRow *m_new;
    std::vector<CircleUse> m_shown;
};

} // namespace cultivar::ui

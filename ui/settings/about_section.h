// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_section.h"

class QPlainTextEdit;
class QPushButton;

namespace cultivar::ui {

class Label;

/// What this program is, by which licence, and what it is made with.
class AboutSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit AboutSection(const Desk &desk, QWidget *parent = nullptr);

    void fill(const SettingsView &view) override;

private:
    void addProgram();
    void addLicence();
    void showLicence();

    Label *m_versions;
    QPushButton *m_show;
    QPlainTextEdit *m_licence;
};

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/page.h"

class QListWidget;
class QStackedWidget;

namespace cultivar::ui {

class DataSection;
class PreferenceForm;

/// Everything that can be set, by section. Saved at once, each change one step to undo.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(const Desk &desk, QWidget *parent = nullptr);

    void enter() override;
    /// By its id; an unknown or empty one changes nothing.
    void showSection(const QString &id);

private:
    void addSection(const QString &id, const QString &title, QWidget *section);
    PreferenceForm *addForm(const QString &id, const QString &title);
    void addForms();
    void addSuggestions();
    QWidget *makeLook();
    void find(const QString &text);
    void read();

    Desk m_desk;
    QListWidget *m_sections;
    QStackedWidget *m_stack;
    DataSection *m_data;
    std::vector<PreferenceForm *> m_forms;
};

} // namespace cultivar::ui

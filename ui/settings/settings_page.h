// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/page.h"

class QLineEdit;
class QStackedWidget;

namespace cultivar::ui {

class DataSection;
class EmptyState;
class SectionList;
class SettingsSection;

/// Everything that can be set, by section. Saved at once, each change one step to undo; only the numbers of the review
/// wait until they are applied.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PageInfo pageInfo();

    explicit SettingsPage(const Desk &desk, QWidget *parent = nullptr);
    ~SettingsPage() override;

    void enter() override;
    void leave() override;
    bool stepBack() override;
    /// By its id; an unknown or empty one changes nothing.
    void showSection(const QString &id);

    /// A restore is done; `kept`: the file that holds what was there before.
    void tellRestored(const QString &kept);

Q_SIGNALS:
    /// The path of a backup that shall take the place of the database.
    void restoreWanted(const QString &backup);

private:
    void addSection(const QString &id, const QString &icon, const QString &title, SettingsSection *section);
    void addSections();
    void addNothing();
    void addKeys();
    void find(const QString &text);
    void read();
    void shown(int row);

    Desk m_desk;
    SectionList *m_list;
    QStackedWidget *m_stack;
    EmptyState *m_nothing; ///< in the place of a section when the search finds none
    QLineEdit *m_search;
    DataSection *m_data;
    std::vector<SettingsSection *> m_sections;
    size_t m_current = 0; ///< of the sections
};

} // namespace cultivar::ui

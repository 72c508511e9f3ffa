// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/settings/suggestion_preview.h"
#include "ui/settings/constant_words.h"
#include "ui/settings/settings_section.h"

class QBoxLayout;
class QPushButton;

namespace cultivar::ui {

class BudgetCard;
class ConstantRow;
class ElidedLabel;
class FootBar;
class SuggestionsPanel;

/// Every number the review ranks by, and what this week would be with others. Nothing is stored until it is applied.
class SuggestionsSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit SuggestionsSection(const Desk &desk, QWidget *parent = nullptr);

    void fill(const SettingsView &view) override;
    void enter() override;
    [[nodiscard]] QWidget *foot() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addTable();
    QWidget *makeGroup(ConstantGroup group);
    void move(const ConstantFace &face, double value);
    void useAll(const rules::RankingConstants &wanted);
    void apply();
    void showRows();
    void showRemark();
    void buildIndex();
    void preview();
    void showPreview(const SuggestionPreview &preview);
    [[nodiscard]] std::vector<ConstantRow *> changedRows() const;

    rules::RankingConstants m_stored;
    rules::RankingConstants m_wanted;
    std::shared_ptr<ContactIndex> m_index; ///< for the reading thread only, once it is here
    bool m_indexIsStale = false;           ///< something changed since it was begun
    bool m_isBuilding = false;
    bool m_asking = false;
    bool m_askAgain = false;
    std::vector<ConstantRow *> m_rows;
    ConstantRow *m_current = nullptr;
    QWidget *m_table;
    QBoxLayout *m_halves;
    SuggestionsPanel *m_panel;
    BudgetCard *m_budget;
    ElidedLabel *m_remark;
    QPushButton *m_putBack;
    FootBar *m_foot;
    ElidedLabel *m_footWords;
    QPushButton *m_apply;
};

} // namespace cultivar::ui

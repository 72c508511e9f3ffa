// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/duplicates/duplicates_view.h"
#include "core/workspace/duplicates/merge_commands.h"
#include "core/workspace/duplicates/merge_preview.h"
#include "ui/shell/desk.h"
#include "ui/shell/page.h"

#include <map>

class QComboBox;
class QListView;
class QPushButton;

namespace cultivar::ui {

class EmptyState;
class FootBar;
class Label;
class MergeModel;
class MergePanel;
class PageHead;
class PairModel;

/// Contacts that may be one person, two by two: one person or two?
class DuplicatesPage : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PageInfo pageInfo();

    explicit DuplicatesPage(const Desk &desk, QWidget *parent = nullptr);

    void enter() override;
    bool stepBack() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeLeft();
    QWidget *makeBody();
    void makeFoot();
    QPushButton *addAnswer(const QString &name, const QString &text, const QKeySequence &key,
                           void (DuplicatesPage::*answer)());
    void read();
    void showDuplicates(const PossibleDuplicates &found);
    void showPairs(std::vector<DuplicatePair> pairs);
    void dropPair(const Uid &first, const Uid &second);
    void showPair();
    void showPreview(const MergePreview &preview);
    void choose(int row);
    void later();
    void merge();
    void keepApart();
    void answer(Workspace::Command command, const QString &words);
    void arrange();
    void takeFocus();
    [[nodiscard]] const DuplicatePair *current() const;
    [[nodiscard]] bool isShown() const;

    Desk m_desk;
    PairModel *m_pairs;
    MergeModel *m_model;
    PageHead *m_head;
    QPushButton *m_back;
    QWidget *m_body;
    QWidget *m_left;
    QListView *m_list;
    Label *m_apart;
    QWidget *m_choice; ///< around the combo box
    QComboBox *m_combo;
    MergePanel *m_panel;
    QWidget *m_empty;
    FootBar *m_foot;
    bool m_entering = false; ///< the focus goes to the pairs once they are read
    int m_reads = 0;
    std::map<std::pair<QString, QString>, commands::MergeChoice> m_chosen; ///< by the uids of both
    bool m_waits = false; ///< an answer was given and its end is not there yet
};

} // namespace cultivar::ui

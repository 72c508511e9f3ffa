// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/page.h"

class QListView;
class QVBoxLayout;

namespace cultivar::ui {

class EmptyState;
class ImportsModel;
class ProblemModel;
class ProblemView;
class SectionHeader;
class TakeBackCard;

/// The imports there were, each to be taken back.
class ImportsPage : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PageInfo pageInfo();

    explicit ImportsPage(const Desk &desk, QWidget *parent = nullptr);

    void enter() override;
    bool stepBack() override;

private:
    void read();
    void showCurrent();
    void showReport(const ImportedFile &file);
    QWidget *makeLeftOut();
    QWidget *makeStayed();

    Desk m_desk;
    ImportsModel *m_model;
    QWidget *m_card;
    QListView *m_view;
    EmptyState *m_nothing;
    TakeBackCard *m_takeBack;
    SectionHeader *m_leftOutTitle;
    QWidget *m_leftOut; ///< what the current one left out
    ProblemModel *m_problems;
    ProblemView *m_problemView;
    QWidget *m_stayed; ///< what of one's own the current one left alone
    QVBoxLayout *m_notes;
};

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/import_flow.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace cultivar::ui {

class DuplicatesLink;
class Label;
class ProblemModel;
class ProblemView;
class ProposedPeople;
class SectionHeader;
class TakeBackCard;

/// The last step: what came in, what stayed out and why, what was kept, and the way back.
class ReportPanel : public QWidget
{
    Q_OBJECT

public:
    ReportPanel(const Desk &desk, ImportFlow &flow, QWidget *parent = nullptr);

    [[nodiscard]] QPushButton *primary() const { return m_primary; }

    void refresh();
    void takeFocus();
    /// Asks where to, for each file that has left some out.
    void saveLines();

Q_SIGNALS:
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    QWidget *makeFoot();
    void fillCounts();
    void fillErrors();
    void fillNotes();
    void saveLinesOf(size_t file);
    void act();
    /// Whether what came in is still here: it may be taken back while it is shown.
    void tellWhetherHere(bool isHere);
    void arrangeWords();
    [[nodiscard]] bool canChoose() const;
    void arrange();

    Desk m_desk;
    ImportFlow &m_flow;
    QBoxLayout *m_columns;
    QWidget *m_left;
    Label *m_headline;
    Label *m_summary;
    QWidget *m_countCard;
    QVBoxLayout *m_counts;
    DuplicatesLink *m_duplicates;
    TakeBackCard *m_takeBack;
    QVBoxLayout *m_errors;
    SectionHeader *m_leftOut;
    QPushButton *m_save;
    QWidget *m_problemCard;
    QWidget *m_everyLine;
    ProblemModel *m_problems;
    ProblemView *m_problemView;
    QWidget *m_again;
    SectionHeader *m_noted;
    QWidget *m_noteCard;
    ProposedPeople *m_proposed;
    QVBoxLayout *m_notes;
    QPushButton *m_close;
    QPushButton *m_primary;
    bool m_isHere = true;
};

} // namespace cultivar::ui

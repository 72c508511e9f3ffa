// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/import_flow.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace cultivar::ui {

class Chip;
class EmptyState;
class FlowLayout;
class ImportFiles;
class Label;
class PreviewModel;
class PreviewView;
class ProposedPeople;

/// The second step: what would become of whom.
class PreviewPanel : public QWidget
{
    Q_OBJECT

public:
    PreviewPanel(const Desk &desk, ImportFlow &flow, QWidget *parent = nullptr);

    [[nodiscard]] QPushButton *primary() const { return m_primary; }

    void refresh();
    /// While something runs, nothing can be changed.
    void setBusy(bool busy);
    void takeFocus();

Q_SIGNALS:
    void filesWanted();
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    QWidget *makeFoot();
    void fillChips();
    void showDetail();
    void act();
    void arrange();

    Desk m_desk;
    ImportFlow &m_flow;
    QBoxLayout *m_columns;
    QPushButton *m_filesLine; ///< in the place of the left column where there is no room for it
    QWidget *m_left;
    Label *m_recognised;
    ImportFiles *m_files;
    QWidget *m_dates;
    Label *m_datesText;
    FlowLayout *m_chips;
    PreviewModel *m_model;
    QWidget *m_card;
    PreviewView *m_view;
    EmptyState *m_nothing;
    QWidget *m_proposedPane;
    ProposedPeople *m_proposed; ///< where there is nothing else
    QWidget *m_detailWell;
    Label *m_detail;
    Label *m_backup;
    QPushButton *m_primary;
    bool m_narrow = false;
};

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/duplicates/duplicates_view.h"
#include "core/workspace/duplicates/merge_preview.h"
#include "ui/style/theme.h"

#include <QWidget>

namespace cultivar::ui {

class ElidedLabel;
class Label;
class MergeModel;
class MergeView;

/// One pair: what they share, both side by side, and what would become of them.
class MergePanel : public QWidget
{
    Q_OBJECT

public:
    explicit MergePanel(MergeModel *model, QWidget *parent = nullptr);

    void setPair(const DuplicatePair &pair, int place, int count);
    void takeFocus();
    [[nodiscard]] bool hasFocusInside() const;

private:
    QWidget *makeHead();
    QWidget *makeWellOfResult();
    void showResult();

    MergeModel *m_model;
    ElidedLabel *m_shared;
    Label *m_place;
    MergeView *m_table;
    QWidget *m_well;
    Label *m_person;
    Label *m_sum;
    Label *m_leftOut;
};

} // namespace cultivar::ui

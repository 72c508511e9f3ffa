// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_choice.h"
#include "ui/widgets/card.h"

#include <QAbstractListModel>

class QListView;

namespace cultivar::ui {

class Label;

/// Who could take somebody's place, with half a sentence each.
class SwapModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setCandidates(std::vector<SwapCandidate> candidates);

    /// Null if there is no such row.
    [[nodiscard]] const SwapCandidate *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<SwapCandidate> m_candidates;
};

/// The list that stands in a card's place while one looks for somebody else.
class SwapList : public Ground
{
    Q_OBJECT

public:
    explicit SwapList(QWidget *parent = nullptr);

    /// Empties it, until the candidates come.
    void askFor(const QString &name);
    void show(std::vector<SwapCandidate> candidates);
    void takeFocus();

Q_SIGNALS:
    void chosen(const cultivar::SwapCandidate &candidate);
    void cancelled();

private:
    void choose(const QModelIndex &index);

    SwapModel *m_model;
    Label *m_title;
    Label *m_words;
    QListView *m_view;
};

} // namespace cultivar::ui

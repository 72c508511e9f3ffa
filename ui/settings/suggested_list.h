// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/settings/suggestion_preview.h"
#include "ui/widgets/content_list_view.h"

#include <QAbstractListModel>

namespace cultivar::ui {

/// People as other numbers would rank them.
class SuggestedModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setPeople(std::vector<SuggestedPerson> people, bool withPlaces);
    [[nodiscard]] const SuggestedPerson *at(int row) const;
    /// "overdue"; with places also where they stood: "overdue · was number 5".
    [[nodiscard]] QString second(int row) const;
    /// "was 75.1", "same", "new".
    [[nodiscard]] QString before(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<SuggestedPerson> m_people;
    bool m_withPlaces = false;
};

/// The rows in a card: who, from which lane, the sum and what it was.
class SuggestedList : public ContentListView
{
    Q_OBJECT

public:
    explicit SuggestedList(QWidget *parent = nullptr);

    void setPeople(const std::vector<SuggestedPerson> &people, bool withPlaces);

Q_SIGNALS:
    void personChosen(ContactId contact);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QModelIndex &index);

    SuggestedModel *m_model;
};

} // namespace cultivar::ui

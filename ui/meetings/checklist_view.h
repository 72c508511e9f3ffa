// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/preparation_checklist.h"
#include "ui/widgets/list_view.h"

#include <QAbstractListModel>

namespace cultivar::ui {

/// One item of the checklist as it is shown.
struct ChecklistLine
{
    rules::ChecklistItem item;
    QString title;
    QString note;

    bool operator==(const ChecklistLine &) const = default;
};

class ChecklistModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        NoteRole = Qt::UserRole + 1
    };

    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<ChecklistLine> lines);
    [[nodiscard]] const ChecklistLine *at(int row) const;
    /// The first that is not ticked; 0 if all are.
    [[nodiscard]] int firstOpen() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ChecklistLine> m_lines;
};

/// The items with their boxes. Space or a click ticks, Enter leads to what would fulfil it.
class ChecklistView : public ListView
{
    Q_OBJECT

public:
    explicit ChecklistView(QWidget *parent = nullptr);

    void setLines(std::vector<ChecklistLine> lines);
    void chooseFirstOpen();
    /// The current row is the one chooseFirstOpen() would choose.
    [[nodiscard]] bool isOnFirstOpen() const;

Q_SIGNALS:
    void tickWanted(const QString &key, bool ticked);
    void jumpWanted(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void toggle(const QModelIndex &index);
    void fit();

    ChecklistModel *m_model;
};

} // namespace cultivar::ui

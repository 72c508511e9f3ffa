// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/content_list_view.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace cultivar::ui {

/// One row of a list in the settings.
struct SettingLine
{
    QString key;  ///< unlike those of the other rows
    QString icon; ///< of ui/style/icons.h; empty: none
    QString title;
    QString second;             ///< quiet words below
    QString end;                ///< quiet words at the end
    std::optional<bool> ticked; ///< has a box

    bool operator==(const SettingLine &) const = default;
};

class SettingLinesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<SettingLine> lines);
    [[nodiscard]] const SettingLine *at(int row) const;
    /// -1 if there is none.
    [[nodiscard]] int rowOf(const QString &key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<SettingLine> m_lines;
};

/// Rows in a card, with keys for what can be done to the current one.
class SettingLinesView : public ContentListView
{
    Q_OBJECT

public:
    explicit SettingLinesView(QWidget *parent = nullptr);

    /// The current row stays, by its key.
    void setLines(std::vector<SettingLine> lines);
    [[nodiscard]] const SettingLine *current() const;
    [[nodiscard]] int lineCount() const;
    void chooseLine(const QString &key);

Q_SIGNALS:
    void currentLineChanged();
    /// Enter or a double click.
    void opened();
    /// Space, or a click on the box.
    void tickWanted();
    /// Alt with an arrow: -1 upwards, 1 downwards.
    void moveWanted(int by);
    /// F2.
    void renameWanted();
    /// Delete.
    void removeWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    SettingLinesModel *m_model;
};

} // namespace cultivar::ui

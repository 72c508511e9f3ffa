// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/exchange/table_preview.h"
#include "ui/exchange/import_flow.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace cultivar::ui {

class FormError;
class Label;

/// How a table is read and what its columns hold, to be said by the user: each column with what stands in it, and a
/// choice of what that is.
class ColumnsPanel : public QWidget
{
    Q_OBJECT

public:
    ColumnsPanel(const Desk &desk, ImportFlow &flow, QWidget *parent = nullptr);

    [[nodiscard]] QPushButton *primary() const { return m_primary; }

    /// Shows the table the flow asks about.
    void refresh();
    void takeFocus();

private:
    QWidget *makeShape();
    QWidget *makeFoot();
    QComboBox *addShapeChoice(QVBoxLayout *column, const QString &name, const QString &label);
    void show(TablePreview preview);
    void showShape();
    void showRows();
    void addRow(qsizetype column);
    void readAgain();
    void use();

    Desk m_desk;
    ImportFlow &m_flow;
    TablePreview m_table;
    QString m_file;    ///< whose columns are asked about
    TableHints m_said; ///< what was chosen for its columns, in whichever shape they were seen
    int m_reads = 0;
    Label *m_title;
    QComboBox *m_charset;
    QComboBox *m_delimiter;
    QComboBox *m_headerRow;
    QComboBox *m_dayOrder;
    QVBoxLayout *m_rows;
    std::vector<QComboBox *> m_meanings;
    FormError *m_error;
    QPushButton *m_primary;
    bool m_showing = false; ///< choices are being filled, not made
};

} // namespace cultivar::ui

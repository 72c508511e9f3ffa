// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/page.h"

class QLineEdit;
class QListView;

namespace cultivar::ui {

class PaletteModel;
struct PaletteRow;

/// One field to go anywhere, find anybody and begin anything, over the window.
class Palette : public QWidget
{
    Q_OBJECT

public:
    Palette(const Desk &desk, QWidget *over);

    void addPage(const PageInfo &info);
    void open();
    void close();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void find(const QString &text);
    void addDeeds(std::vector<PaletteRow> &rows, const QString &text);
    void addPeople(std::vector<PaletteRow> &rows, const QString &text);
    void act();
    void settle();

    Desk m_desk;
    QWidget *m_box;
    QLineEdit *m_field;
    QListView *m_list;
    PaletteModel *m_model;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace cultivar::ui

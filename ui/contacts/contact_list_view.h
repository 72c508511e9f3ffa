// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/contact_list_delegate.h"
#include "ui/widgets/list_view.h"

#include <QTimer>

namespace cultivar::ui {

/// The list itself: one row is current, any may be chosen. Its keys are those of the foot line.
class ContactListView : public ListView
{
    Q_OBJECT

public:
    /// Model and columns outlive it.
    ContactListView(ContactListModel &model, ListColumns &columns, QWidget *parent = nullptr);

    /// Null: none.
    [[nodiscard]] ContactId currentContact() const;
    /// Makes it current and brings it into sight; false if it is not listed.
    bool setCurrentContact(ContactId contact);

    [[nodiscard]] std::vector<ContactId> visibleContacts() const;

    /// See ContactListDelegate::setLively().
    void setLively(bool lively);

    /// Rows are laid out anew: columns, fonts or the theme changed.
    void refresh();

Q_SIGNALS:
    void currentContactChanged(cultivar::ContactId contact);
    /// Enter or a double click.
    void opened(cultivar::ContactId contact);
    void editWanted(cultivar::ContactId contact);
    void logWanted(cultivar::ContactId contact);
    /// Delete: of the chosen, else of the current one.
    void trashWanted();
    void searchWanted();
    void menuWanted(const QPoint &globalPosition);
    /// Other rows can be seen.
    void visibleChanged();
    /// The columns were fitted to another width.
    void columnsMoved();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyboardSearch(const QString &search) override;

private:
    bool pressCommand(const QKeyEvent *event);
    bool pressChoice(const QKeyEvent *event);
    void moveChoosing(int step);
    void keepCurrent();

    ContactListModel &m_model;
    ListColumns &m_columns;
    ContactListDelegate *m_delegate;
    QTimer m_visible;
    ContactId m_current;
    int m_anchor = -1; ///< the row choosing with Shift began at
};

} // namespace cultivar::ui

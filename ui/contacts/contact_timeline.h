// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/contact_detail.h"
#include "ui/contacts/timeline_model.h"
#include "ui/shell/desk.h"

#include <QPointer>
#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QListView;
class QPushButton;

namespace cultivar::ui {

class EmptyState;
class Label;
class LogForm;
class TimelineDelegate;

/// What happened with a contact, newest first: filters, finding, the log form, and each entry to edit where it stands.
class ContactTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit ContactTimeline(const Desk &desk, QWidget *parent = nullptr);

    void showDetail(const ContactDetail &detail);
    void startLogging();
    void startFinding();
    /// Keeps what is half typed now.
    void keepDraft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillBar();
    void makeView();
    void ask();
    void tellShown();
    void makeRoom();
    void finishLogging();
    void editEntry(const QModelIndex &index);
    void finishEditing();
    void trashEntry(const QModelIndex &index);
    bool onKey(int key);
    bool onPress(const QPoint &at);

    Desk m_desk;
    ContactDetail m_detail;
    TimelineModel *m_model;
    TimelineDelegate *m_delegate;
    QWidget *m_bar; ///< filters, find and log
    QButtonGroup *m_filters;
    QLineEdit *m_find;
    QPushButton *m_log;
    LogForm *m_form;
    QListView *m_view;
    QPointer<LogForm> m_editor;
    Label *m_hidden;
    QPushButton *m_showHidden;
    EmptyState *m_empty;
};

} // namespace cultivar::ui

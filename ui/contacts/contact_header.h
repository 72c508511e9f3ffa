// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/contact_detail.h"
#include "ui/shell/desk.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QMenu;
class QPushButton;

namespace cultivar::ui {

class Banner;
class ElidedLabel;
class PhotoButton;

/// Who it is, where they are and what time it is there, and what can be done: write, log, meet, edit, more.
class ContactHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ContactHeader(const Desk &desk, QWidget *parent = nullptr);

    void showDetail(const ContactDetail &detail);
    void setBackShown(bool shown);

Q_SIGNALS:
    void backWanted();
    void logWanted();
    void editWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addButtons();
    void showPlace();
    void showBanner();

    Desk m_desk;
    ContactDetail m_detail;
    QPushButton *m_back;
    PhotoButton *m_photo;
    ElidedLabel *m_name;
    ElidedLabel *m_work;
    ElidedLabel *m_place;
    Banner *m_banner;
    QBoxLayout *m_top;
    QWidget *m_buttons;
    QMenu *m_menu;
    QTimer m_minute;
};

} // namespace cultivar::ui

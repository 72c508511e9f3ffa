// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/contact_detail.h"
#include "ui/shell/desk.h"

#include <QAbstractButton>

class QMenu;

namespace cultivar::ui {

/// The avatar of a contact, with a menu to give them a photo, by file, clipboard or dropping one, or to take it away.
class PhotoButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PhotoButton(const Desk &desk, QWidget *parent = nullptr);

    void showDetail(const ContactDetail &detail);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void fillMenu();
    void choose();
    void save();
    void remove();
    /// What `picture` gives, once it is asked on the thread that writes.
    void take(const std::function<Result<QByteArray>()> &picture);
    void takeFile(const QString &file);
    void takeImage(const QImage &image);

    Desk m_desk;
    Uid m_contact;
    QString m_name;
    bool m_hasImage = false;
    QString m_address;
    QMenu *m_menu;
};

} // namespace cultivar::ui

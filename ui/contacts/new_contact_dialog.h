// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/quick_add.h"
#include "core/workspace/contacts/contact_detail.h"
#include "ui/shell/desk.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace cultivar::ui {

class Banner;
class FlowLayout;
class FormError;

/// Somebody new: name, address, work, circles, how we met; or one sentence that tells all of it, whose reading is
/// shown. Warns of who may already be there, and shows them instead.
/// One step of the history. Deletes itself when closed; to be shown with open().
class NewContactDialog : public QDialog
{
    Q_OBJECT

public:
    /// `name`: what is known of it.
    explicit NewContactDialog(const Desk &desk, const QString &name = {}, QWidget *parent = nullptr);

Q_SIGNALS:
    void added(cultivar::ContactId contact);

private:
    QLineEdit *addField(const QString &name, const QString &label, const QString &placeholder);
    void addCircles();
    void addFoot();
    [[nodiscard]] rules::QuickAdd reading() const;
    void showReading();
    void look();
    void showSimilar(const std::vector<PersonName> &people);
    void refuse(const QString &words, QLineEdit *field);
    void save();

    Desk m_desk;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QLineEdit *m_organization;
    QLineEdit *m_role;
    QLineEdit *m_howMet;
    FormError *m_error;
    Banner *m_reading;
    QCheckBox *m_logs; ///< what was said is a conversation
    Banner *m_similar;
    QPushButton *m_save = nullptr;
    ContactId m_known; ///< whom the banner is about
    QTimer m_wait;
};

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/live_index.h"

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace cultivar::ui {

/// A field that finds a contact while one types, by any word of theirs.
class PersonField : public QLineEdit
{
    Q_OBJECT

public:
    explicit PersonField(LiveIndex &contacts, QWidget *parent = nullptr);

    /// Whose name stands there, as long as it was chosen and not changed since; else null.
    [[nodiscard]] ContactId contact() const { return m_contact; }

    void setContact(ContactId contact);

    /// Something stands there, and nobody was chosen by it.
    [[nodiscard]] bool isOnlyTyped() const { return m_contact.isNull() && !text().trimmed().isEmpty(); }

    /// What to say of that.
    [[nodiscard]] static QString onlyTypedText();

Q_SIGNALS:
    void contactChosen(cultivar::ContactId contact);

protected:
    /// Enter takes the one who was found, where there is but one.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void find(const QString &text);

    LiveIndex &m_contacts;
    QStandardItemModel *m_found;
    QCompleter *m_completer;
    ContactId m_contact;
};

} // namespace cultivar::ui

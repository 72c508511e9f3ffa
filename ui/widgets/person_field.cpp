// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/person_field.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int most = 12;
constexpr int personIdRole = Qt::UserRole + 1;
constexpr int nameRole = Qt::UserRole + 2;

QString described(const ContactRow &row)
{
    QStringList parts{row.name.isEmpty() ? row.email : row.name};
    const QString work = row.role.isEmpty() || row.organization.isEmpty() ? row.role + row.organization
                                                                          : u"%1, %2"_s.arg(row.role, row.organization);
    if (!work.isEmpty())
        parts += work;
    return parts.join(u" · "_s);
}

} // namespace

PersonField::PersonField(LiveIndex &contacts, QWidget *parent)
    : QLineEdit(parent)
    , m_contacts(contacts)
    , m_found(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_found, this))
{
    // What was found is shown whole: finding is the index's business.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionRole(nameRole);
    m_completer->setMaxVisibleItems(most);
    setCompleter(m_completer);
    connect(this, &QLineEdit::textEdited, this, &PersonField::find);
    // Not to this: a line edit that loses the focus cuts every line from its completer to itself.
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), m_found,
            [this](const QModelIndex &index) { setContact(ContactId(index.data(personIdRole).toLongLong())); });
}

void PersonField::setContact(ContactId contact)
{
    const std::optional<ContactRow> row = m_contacts.row(contact);
    m_contact = row ? contact : ContactId();
    setText(row ? row->name : QString());
    if (row)
        Q_EMIT contactChosen(contact);
}

QString PersonField::onlyTypedText()
{
    return tr("Nobody of that name was chosen. Choose one from the list, or clear the field.");
}

void PersonField::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & ~Qt::KeypadModifier) == 0 && isOnlyTyped() && m_found->rowCount() == 1) {
        m_completer->popup()->hide();
        setContact(ContactId(m_found->item(0)->data(personIdRole).toLongLong()));
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void PersonField::find(const QString &text)
{
    m_contact = {};
    m_found->clear();
    if (!m_contacts.isReady() || text.trimmed().isEmpty())
        return;
    for (const ContactRow &row : m_contacts.index().find(filterOfWords(text), most)) {
        auto *item = new QStandardItem(described(row));
        item->setData(row.id.value(), personIdRole);
        item->setData(row.name, nameRole);
        m_found->appendRow(item);
    }
}

} // namespace cultivar::ui

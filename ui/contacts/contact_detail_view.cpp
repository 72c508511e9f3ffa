// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_detail_view.h"

#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace cultivar::ui {

ContactDetailView::ContactDetailView(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_name(new ElidedLabel(TextRole::Title))
{
    setObjectName(QStringLiteral("contactDetail"));
    setAccessibleName(tr("Contact"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_name);
    column->addStretch();
}

void ContactDetailView::showContact(ContactId contact)
{
    m_contact = contact;
    m_desk.doer.take(
        m_desk.workspace.query([contact](const Records &records) { return contactDetail(records, contact); }), this,
        [this](ContactDetail detail) { adopt(std::move(detail)); });
}

void ContactDetailView::clear()
{
    m_contact = {};
    m_name->setText({});
}

void ContactDetailView::editContact() {}

void ContactDetailView::startLogging() {}

void ContactDetailView::setBackShown(bool) {}

void ContactDetailView::adopt(ContactDetail detail)
{
    if (detail.contact.id == m_contact)
        m_name->setText(detail.contact.displayName());
}

} // namespace cultivar::ui

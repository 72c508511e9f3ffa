// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contacts_page.h"

#include "ui/contacts/chosen_people_view.h"
#include "ui/contacts/contact_detail_view.h"
#include "ui/contacts/contact_list_pane.h"
#include "ui/contacts/contact_list_view.h"
#include "ui/shell/page_head.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/key_text.h"

#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace cultivar::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int contactsNarrowBelow = 860;
constexpr int usualListWidth = 560;
constexpr int narrowestDetail = 420;
const QString contactsSplitterKey = u"contacts/splitter"_s;
const QString currentKey = u"contacts/current"_s;

} // namespace

PageInfo ContactsPage::pageInfo()
{
    return {u"contacts"_s, tr("Contacts"), u"contacts"_s, PagePlace::Main, {}};
}

ContactsPage::ContactsPage(const Desk &desk, QWidget *parent)
    : Page(pageInfo(), parent)
    , m_desk(desk)
    , m_head(new PageHead(m_desk.doer, tr("Contacts")))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_list(new ContactListPane(m_desk))
    , m_right(new QStackedWidget)
    , m_detail(new ContactDetailView(m_desk))
    , m_people(new ChosenPeopleView)
    , m_back(new QShortcut(this))
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(120ms);
    layOut();
    connectList();
    addKeys();
    connect(&m_desk.contacts, &LiveIndex::updated, this, &ContactsPage::follow);
    if (m_desk.contacts.isReady())
        follow();
}

void ContactsPage::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QPushButton *import = makeButton(ButtonKind::Quiet, {u"import"_s, tr("Import"), u"import"_s, {}});
    QPushButton *add = makeButton(ButtonKind::Primary, {u"newContact"_s, tr("New contact"), u"add"_s, {}});
    add->setToolTip(keyText(QKeySequence::New));
    m_head->addButton(import);
    m_head->addButton(add);
    connect(import, &QPushButton::clicked, this, [this] { m_desk.navigator.startImport({}); });
    connect(add, &QPushButton::clicked, this, [this] { m_desk.navigator.newContact({}); });
    column->addWidget(m_head);
    column->addWidget(makeLine());

    m_right->setProperty("pane", true);
    m_right->addWidget(m_detail);
    m_right->addWidget(m_people);
    m_splitter->setObjectName(u"contactsSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_right);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    const int listWidth = m_desk.look.remembered(contactsSplitterKey).toInt();
    m_splitter->setSizes({listWidth > 0 ? listWidth : usualListWidth, usualListWidth});
    connect(m_splitter, &QSplitter::splitterMoved, this, &ContactsPage::keepSplitter);
    column->addWidget(m_splitter, 1);
}

void ContactsPage::connectList()
{
    connect(&m_settled, &QTimer::timeout, this, &ContactsPage::showCurrent);
    connect(m_list, &ContactListPane::currentContactChanged, this, [this] { m_settled.start(); });
    connect(m_list, &ContactListPane::opened, this, &ContactsPage::open);
    connect(m_list, &ContactListPane::editWanted, this, [this](ContactId contact) {
        open(contact);
        m_detail->editContact();
    });
    connect(m_list, &ContactListPane::logWanted, this, [this](ContactId contact) {
        open(contact);
        m_detail->startLogging();
    });
    connect(&m_list->model(), &ContactListModel::chosenChanged, this, &ContactsPage::showPeople);
    connect(m_detail, &ContactDetailView::backRequested, this, &ContactsPage::backToList);
}

void ContactsPage::addKeys()
{
    const auto addKey = [this](const QKeySequence &key, const QString &name) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setObjectName(name);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        return shortcut;
    };
    connect(addKey(QKeySequence::Find, u"findKey"_s), &QShortcut::activated, this, [this] {
        backToList();
        m_list->focusSearch();
    });
    connect(addKey(QKeySequence::New, u"newKey"_s), &QShortcut::activated, this,
            [this] { m_desk.navigator.newContact({}); });
    m_back->setKey(QKeySequence::Back);
    m_back->setContext(Qt::WidgetWithChildrenShortcut);
    m_back->setEnabled(false);
    connect(m_back, &QShortcut::activated, this, &ContactsPage::backToList);
}

void ContactsPage::follow()
{
    ContactFilter active;
    active.kept = Kept::Active;
    const auto count = static_cast<qlonglong>(m_desk.contacts.index().search(active).contacts.size());
    m_head->setFact(count == 1 ? tr("1 person") : tr("%1 people").arg(locale().toString(count)));
    showPeople();
}

void ContactsPage::showCurrent()
{
    const ContactId contact = m_list->view()->currentContact();
    if (contact.isNull()) {
        m_detail->clear();
        return;
    }
    if (m_detail->contact() != contact)
        m_detail->showContact(contact);
    if (const std::optional<ContactRow> row = m_desk.contacts.row(contact))
        m_desk.look.remember(currentKey, u"%1 %2"_s.arg(contact.value()).arg(row->uid.text()));
}

void ContactsPage::showPeople()
{
    const bool several = m_list->model().chosenCount() > 1;
    if (several)
        m_people->show(m_desk.contacts.index(), m_list->model().chosen());
    m_right->setCurrentWidget(several ? static_cast<QWidget *>(m_people) : m_detail);
}

void ContactsPage::open(ContactId contact)
{
    m_settled.stop();
    if (m_detail->contact() != contact)
        m_detail->showContact(contact);
    m_right->setCurrentWidget(m_detail);
    m_detailWanted = true;
    arrange();
    m_detail->focusFirst();
}

void ContactsPage::backToList()
{
    m_detailWanted = false;
    arrange();
    showPeople();
    m_list->view()->setFocus(Qt::OtherFocusReason);
}

bool ContactsPage::isNarrow() const
{
    return width() < contactsNarrowBelow;
}

void ContactsPage::arrange()
{
    const bool alone = isDetailAlone();
    m_list->setVisible(!alone);
    m_right->setVisible(alone || !isNarrow());
    m_right->setMinimumWidth(isNarrow() ? 0 : narrowestDetail);
    m_detail->setBackShown(alone);
    m_back->setEnabled(alone);
}

void ContactsPage::keepSplitter()
{
    if (!isNarrow())
        m_desk.look.remember(contactsSplitterKey, m_splitter->sizes().value(0));
}

void ContactsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void ContactsPage::showContact(ContactId contact)
{
    m_entered = true;
    m_list->showContact(contact);
    open(contact);
}

void ContactsPage::logContact(ContactId contact)
{
    if (contact.isNull()) {
        m_entered = true;
        backToList();
        m_list->focusSearch();
        m_desk.doer.say(tr("Find whom you talked with, then press L in the list."), Saying::Note);
        return;
    }
    showContact(contact);
    m_detail->startLogging();
}

void ContactsPage::enter()
{
    if (!m_entered && m_desk.contacts.isReady()) {
        m_entered = true;
        m_list->view()->setCurrentContact(rememberedContact());
    }
    if (!isDetailAlone())
        m_list->view()->setFocus(Qt::OtherFocusReason);
    showCurrent();
}

/// Null if there was none, or another file bears that number.
ContactId ContactsPage::rememberedContact() const
{
    const QString remembered = m_desk.look.remembered(currentKey).toString();
    const ContactId contact(remembered.section(u' ', 0, 0).toLongLong());
    const std::optional<ContactRow> row = m_desk.contacts.index().row(contact);
    return row && row->uid.text() == remembered.section(u' ', 1) ? contact : ContactId();
}

void ContactsPage::leave()
{
    keepSplitter();
    m_detail->keepDraft();
}

bool ContactsPage::stepBack()
{
    if (isDetailAlone()) {
        backToList();
        return true;
    }
    if (m_right->isAncestorOf(window()->focusWidget())) {
        m_list->view()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return m_list->stepBack();
}

} // namespace cultivar::ui

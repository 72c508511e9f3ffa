// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_list_pane.h"

#include "ui/contacts/bulk_bar.h"
#include "ui/contacts/contact_list_header.h"
#include "ui/contacts/contact_list_view.h"
#include "ui/contacts/filter_bar.h"
#include "ui/contacts/list_menus.h"
#include "ui/contacts/nobody_found.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/search_field.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = 16;
const QString orderKey = u"contacts/order"_s;
const QString columnsKey = u"contacts/columns"_s;

} // namespace

ContactListPane::ContactListPane(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(desk.contacts)
    , m_search(desk.workspace, desk.contacts, m_model)
    , m_field(new SearchField(tr("Find in contacts")))
    , m_columnsButton(makeIconButton({u"columns"_s, tr("Columns and order"), u"columns"_s, {}}))
    , m_filters(new FilterBar)
    , m_header(new ContactListHeader(m_columns))
    , m_view(new ContactListView(m_model, m_columns))
    , m_nobody(new NobodyFound)
    , m_stack(new QStackedWidget)
    , m_bulk(new BulkBar(desk, m_model))
    , m_count(new Label(TextRole::Second, Token::Text2))
    , m_keys(new ElidedLabel(TextRole::Second, Token::Faint))
    , m_order{ContactOrder::By::NextContact, false}
{
    setObjectName(u"contactListPane"_s);
    setProperty("pane", true);
    setMinimumWidth(ListColumns::narrowest);
    layOut();
    connectList();
    measure();
    recall();
    connect(&m_desk.contacts, &LiveIndex::updated, this, &ContactListPane::follow);
    if (m_desk.contacts.isReady())
        follow();
    ask();
}

void ContactListPane::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(side, 12, side, 10);
    top->setSpacing(8);
    auto *searchRow = new QHBoxLayout;
    searchRow->setSpacing(8);
    searchRow->addWidget(m_field, 1);
    searchRow->addWidget(m_columnsButton);
    top->addLayout(searchRow);
    top->addWidget(m_filters);
    column->addLayout(top);
    column->addWidget(makeLine());
    column->addWidget(m_header);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_nobody);
    column->addWidget(m_stack, 1);

    auto *below = new QWidget;
    setGround(below, QPalette::Base);
    auto *belowColumn = new QVBoxLayout(below);
    belowColumn->setContentsMargins(0, 0, 0, 0);
    belowColumn->setSpacing(0);
    auto *bulkRow = new QHBoxLayout;
    bulkRow->setContentsMargins(8, 0, 8, 8);
    bulkRow->addWidget(m_bulk);
    belowColumn->addLayout(bulkRow);
    belowColumn->addWidget(makeLine());
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(side, 7, side, 7);
    foot->setSpacing(16);
    m_count->setObjectName(u"listCount"_s);
    m_keys->setText(tr("↵ open · F2 edit · L log · Space select"));
    foot->addWidget(m_count);
    foot->addStretch(1);
    foot->addWidget(m_keys);
    belowColumn->addLayout(foot);
    column->addWidget(below);
    m_field->setKey(keyText(QKeySequence::Find));
}

void ContactListPane::connectList()
{
    connect(m_field, &QLineEdit::textChanged, this, &ContactListPane::ask);
    connect(m_field, &SearchField::leftDownwards, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_field, &SearchField::focusChanged, m_view, &ContactListView::setLively);
    connect(m_field, &SearchField::submitted, this, [this] {
        if (const ContactId contact = m_view->currentContact(); !contact.isNull())
            Q_EMIT opened(contact);
    });
    connect(m_filters, &FilterBar::filterChanged, this, &ContactListPane::ask);
    connect(m_header, &ContactListHeader::orderWanted, this, &ContactListPane::setOrder);
    connect(m_columnsButton, &QPushButton::clicked, this, &ContactListPane::openColumns);
    connect(m_view, &ContactListView::columnsMoved, m_header, &ContactListHeader::arrange);
    connect(m_view, &ContactListView::searchWanted, this, &ContactListPane::focusSearch);
    connect(m_view, &ContactListView::currentContactChanged, this, &ContactListPane::currentContactChanged);
    connect(m_view, &ContactListView::opened, this, &ContactListPane::opened);
    connect(m_view, &ContactListView::editWanted, this, &ContactListPane::editWanted);
    connect(m_view, &ContactListView::logWanted, this, &ContactListPane::logWanted);
    connect(m_view, &ContactListView::trashWanted, this, &ContactListPane::trashThose);
    connect(m_view, &ContactListView::menuWanted, this, &ContactListPane::openMenu);
    connect(m_view, &ContactListView::visibleChanged, this, [this] { m_search.explain(m_view->visibleContacts()); });
    connect(&m_search, &ListSearch::answered, this, &ContactListPane::showAnswer);
    connect(m_nobody, &NobodyFound::filterWanted, this, [this](const ContactFilter &filter) {
        m_filters->setFilter(filter);
        ask();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_nobody, &NobodyFound::newContactWanted, this,
            [this](const QString &name) { m_desk.navigator.newContact(name); });
    connect(&m_desk.look, &Look::changed, this, &ContactListPane::measure);
}

void ContactListPane::recall()
{
    if (const QVariant order = m_desk.look.remembered(orderKey); order.isValid())
        m_order = orderFromText(order.toString());
    if (const QVariant columns = m_desk.look.remembered(columnsKey); columns.isValid())
        m_columns.setWanted(columnsFromText(columns.toString()));
    m_header->setOrder(m_order);
}

void ContactListPane::measure()
{
    m_columns.measure(m_desk.look.density());
    m_view->refresh();
    m_header->arrange();
}

void ContactListPane::setOrder(ContactOrder order)
{
    m_order = order;
    m_desk.look.remember(orderKey, toText(order));
    m_header->setOrder(order);
    ask();
}

void ContactListPane::openColumns()
{
    ColumnsMenu choices;
    choices.order = m_order;
    choices.setOrder = [this](ContactOrder order) { setOrder(order); };
    choices.setColumns = [this](const std::vector<ListColumn> &columns) {
        m_columns.setWanted(columns);
        m_desk.look.remember(columnsKey, toText(columns));
        m_view->refresh();
        m_header->arrange();
    };
    popUpColumns(m_columnsButton, m_columns, choices);
}

void ContactListPane::ask()
{
    ContactFilter filter = m_filters->filter();
    filter.query = rules::parseSearchQuery(m_field->text());
    // Who asks for the archived in words wants to see them.
    if (filter.query.state == u"archived"_s)
        filter.kept = Kept::Archived;
    m_search.ask(filter, m_order);
}

void ContactListPane::follow()
{
    const ContactIndex &index = m_desk.contacts.index();
    ContactFilter filter = m_filters->filter();
    const bool hadLost =
        std::erase_if(filter.circles, [&](CircleId circle) { return index.circle(circle) == nullptr; }) > 0;
    m_filters->setCircles(index.circles());
    if (hadLost)
        m_filters->setFilter(filter);
    ask();
}

void ContactListPane::showAnswer()
{
    const int found = m_model.rowCount();
    const bool nobody = found == 0 && m_desk.contacts.isReady();
    m_stack->setCurrentWidget(nobody ? static_cast<QWidget *>(m_nobody) : m_view);
    if (nobody)
        m_nobody->show(m_search, m_desk.contacts.index().circles(), m_field->text());
    const QString number = locale().toString(found);
    m_field->setCount(tr("%1 found").arg(number));
    m_bulk->setArchived(m_search.filter().kept == Kept::Archived);
    m_count->setText(countText());
    if (!m_wanted.isNull() && m_view->setCurrentContact(m_wanted))
        m_wanted = {};
}

QString ContactListPane::countText() const
{
    if (!m_desk.contacts.isReady())
        return {};
    ContactFilter all;
    all.kept = m_search.filter().kept;
    const auto total = static_cast<qlonglong>(m_search.countOf(all));
    const qlonglong found = m_model.rowCount();
    if (found == total)
        return found == 1 ? tr("1 person") : tr("%1 people").arg(locale().toString(found));
    return tr("%1 of %2", "found, all").arg(locale().toString(found), locale().toString(total));
}

void ContactListPane::focusSearch()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void ContactListPane::showContact(ContactId contact)
{
    m_wanted = {};
    if (m_view->setCurrentContact(contact))
        return;
    m_wanted = contact;
    const std::optional<ContactRow> row = m_desk.contacts.row(contact);
    // Somebody new is taken in a moment later; they are found by no filter but the plain one either.
    ContactFilter plain;
    plain.kept = row && !row->active ? Kept::Archived : Kept::Active;
    m_filters->setFilter(plain);
    m_field->clear();
    ask();
    if (m_view->setCurrentContact(contact))
        m_wanted = {};
}

bool ContactListPane::stepBack()
{
    if (m_model.chosenCount() > 0) {
        m_model.chooseNone();
        return true;
    }
    if (m_field->text().isEmpty())
        return false;
    m_field->clear();
    return true;
}

/// The chosen if the current one is among them or none is current, else the current one.
People ContactListPane::targets() const
{
    const ContactId current = m_view->currentContact();
    if (m_model.chosenCount() > 0 && (current.isNull() || m_model.isChosen(current)))
        return m_model.chosen();
    return current.isNull() ? People() : People{current};
}

void ContactListPane::trashThose()
{
    const People people = m_model.chosenCount() > 0 ? m_model.chosen() : targets();
    if (!people.empty())
        moveToTrash(m_desk, people);
}

void ContactListPane::openMenu(const QPoint &at)
{
    const People people = targets();
    if (people.empty())
        return;
    RowMenu choices;
    choices.open = [this] { Q_EMIT opened(m_view->currentContact()); };
    choices.edit = [this] { Q_EMIT editWanted(m_view->currentContact()); };
    choices.log = [this] { Q_EMIT logWanted(m_view->currentContact()); };
    choices.archived = m_search.filter().kept == Kept::Archived;
    popUpRowMenu(this, at, m_desk, people, choices);
}

} // namespace cultivar::ui

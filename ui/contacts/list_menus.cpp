// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/list_menus.h"

#include "ui/contacts/sticky_menu.h"
#include "ui/style/icons.h"

#include <QActionGroup>
#include <QCoreApplication>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

struct ListMenuWords
{
    Q_DECLARE_TR_FUNCTIONS(ContactList)
};

constexpr std::array orders{ContactOrder::By::Name, ContactOrder::By::LastContact, ContactOrder::By::NextContact};

QString menuWordOf(ContactOrder::By by)
{
    switch (by) {
    case ContactOrder::By::Name:
        return u"name"_s;
    case ContactOrder::By::LastContact:
        return u"last"_s;
    case ContactOrder::By::NextContact:
        return u"next"_s;
    }
    Q_UNREACHABLE();
}

QString titleOf(ContactOrder::By by)
{
    switch (by) {
    case ContactOrder::By::Name:
        return ListMenuWords::tr("Order by name");
    case ContactOrder::By::LastContact:
        return ListMenuWords::tr("Order by last contact");
    case ContactOrder::By::NextContact:
        return ListMenuWords::tr("Order by next contact");
    }
    Q_UNREACHABLE();
}

QString menuWordOf(ListColumn column)
{
    switch (column) {
    case ListColumn::Circles:
        return u"circles"_s;
    case ListColumn::LastContact:
        return u"last"_s;
    case ListColumn::City:
        return u"city"_s;
    case ListColumn::Person:
    case ListColumn::NextContact:
        return {};
    }
    Q_UNREACHABLE();
}

void addOrders(StickyMenu *menu, const ColumnsMenu &choices)
{
    auto *group = new QActionGroup(menu);
    for (const ContactOrder::By by : orders) {
        QAction *action = menu->addBox(u"order_"_s + menuWordOf(by), titleOf(by), choices.order.by == by);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, menu, [choices, by] {
            choices.setOrder({by, choices.order.descending});
        });
    }
    menu->addSeparator();
    QAction *backwards = menu->addBox(u"orderBackwards"_s, ListMenuWords::tr("Backwards"), choices.order.descending);
    QObject::connect(backwards, &QAction::triggered, menu, [menu, choices](bool on) {
        choices.setOrder({choices.order.by, on});
        menu->close();
    });
}

void addDeeds(QMenu *menu, const Desk &desk, const People &people, bool archived)
{
    fillCircleMenu(menu->addMenu(icon(u"circle"_s), ListMenuWords::tr("Circle")), desk, people);
    fillTagMenu(menu->addMenu(icon(u"tag"_s), ListMenuWords::tr("Tag")), desk, people);
    fillCadenceMenu(menu->addMenu(icon(u"clock"_s), ListMenuWords::tr("Cadence")), desk, people);
    fillPauseMenu(menu->addMenu(icon(u"pause"_s), ListMenuWords::tr("Pause")), desk, people);
    const auto add = [&](const QString &name, const QString &text, const QString &iconName,
                         void (*act)(const Desk &, const People &)) {
        QAction *action = menu->addAction(icon(iconName), text);
        action->setObjectName(name);
        QObject::connect(action, &QAction::triggered, menu, [act, desk, people] { act(desk, people); });
    };
    if (archived)
        add(u"rowUnarchive"_s, ListMenuWords::tr("Take out of the archive"), u"undo"_s, &unarchive);
    else
        add(u"rowArchive"_s, ListMenuWords::tr("Archive"), u"save"_s, &archive);
    menu->addSeparator();
    add(u"rowTrash"_s, ListMenuWords::tr("Move to the trash"), u"trash"_s, &moveToTrash);
}

} // namespace

QString toText(ContactOrder order)
{
    return (order.descending ? u"-"_s : QString()) + menuWordOf(order.by);
}

ContactOrder orderFromText(const QString &text)
{
    ContactOrder order{ContactOrder::By::NextContact, text.startsWith(u'-')};
    for (const ContactOrder::By by : orders)
        if (text.endsWith(menuWordOf(by)))
            order.by = by;
    return order;
}

QString toText(const std::vector<ListColumn> &optional)
{
    QStringList words;
    for (const ListColumn column : optional)
        words += menuWordOf(column);
    return words.join(u' ');
}

std::vector<ListColumn> columnsFromText(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    std::vector<ListColumn> columns;
    for (const ListColumn column : allListColumns)
        if (isOptional(column) && words.contains(menuWordOf(column)))
            columns.push_back(column);
    return columns;
}

void popUpColumns(QWidget *below, const ListColumns &columns, const ColumnsMenu &choices)
{
    auto *menu = new StickyMenu(below);
    menu->setObjectName(u"columnsMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto shown = [menu] {
        std::vector<ListColumn> wanted;
        for (const ListColumn column : allListColumns)
            if (const auto *box = menu->findChild<QAction *>(u"column_"_s + menuWordOf(column));
                box && box->isChecked())
                wanted.push_back(column);
        return wanted;
    };
    for (const ListColumn column : allListColumns) {
        if (!isOptional(column))
            continue;
        QAction *box = menu->addBox(u"column_"_s + menuWordOf(column), titleOf(column), columns.isWanted(column));
        QObject::connect(box, &QAction::toggled, menu, [choices, shown] { choices.setColumns(shown()); });
    }
    menu->addSeparator();
    addOrders(menu, choices);
    menu->popup(below->mapToGlobal(QPoint(0, below->height() + 4)));
}

void popUpRowMenu(QWidget *parent, const QPoint &at, const Desk &desk, const People &people, const RowMenu &choices)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (people.size() == 1) {
        const auto add = [&](const QString &name, const QString &text, const QString &iconName, const QKeySequence &key,
                             const std::function<void()> &act) {
            QAction *action = menu->addAction(icon(iconName), text);
            action->setObjectName(name);
            action->setShortcut(key);
            QObject::connect(action, &QAction::triggered, menu, act);
        };
        add(u"rowOpen"_s, ListMenuWords::tr("Open"), u"open"_s, Qt::Key_Return, choices.open);
        add(u"rowEdit"_s, ListMenuWords::tr("Edit"), u"edit"_s, Qt::Key_F2, choices.edit);
        add(u"rowLog"_s, ListMenuWords::tr("Log a contact"), u"add"_s, Qt::Key_L, choices.log);
        add(u"rowWrite"_s, ListMenuWords::tr("Write"), u"mail"_s, {},
            [desk, contact = people.front()] { desk.navigator.writeTo(contact); });
        add(u"rowMeeting"_s, ListMenuWords::tr("New meeting"), u"meetings"_s, {},
            [desk, contact = people.front()] { desk.navigator.newMeeting(contact); });
        menu->addSeparator();
    }
    addDeeds(menu, desk, people, choices.archived);
    menu->popup(at);
}

} // namespace cultivar::ui

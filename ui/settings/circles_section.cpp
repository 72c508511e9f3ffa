// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/circles_section.h"

#include "core/wording/error_text.h"
#include "core/workspace/contacts/circle_commands.h"
#include "ui/settings/circle_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/tab_order.h"

#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

/// In the words of somebody who is looking at the row.
QString circleErrorText(const Error &error)
{
    if (error.subject == "name"_L1 && error.detail == "taken"_L1)
        return CirclesSection::tr("Another circle has this name. Choose a different one.");
    if (error.subject == "name"_L1)
        return CirclesSection::tr("A circle needs a name.");
    return wording::errorText(error);
}

} // namespace

CirclesSection::CirclesSection(const Desk &desk, QWidget *parent)
    : SettingsSection(desk, tr("Circles"), parent)
    , m_list(new QVBoxLayout)
    , m_new(new CircleRow)
{
    setIntroduction(tr("A circle gives its people a rhythm. Somebody in several follows the shortest, unless they have "
                       "one of their own."));
    Ground *card = makeCard();
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 6, 1, 6);
    inside->setSpacing(0);
    m_list->setSpacing(0);
    inside->addLayout(m_list);
    inside->addWidget(makeLine());
    m_new->setObjectName(u"newCircle"_s);
    inside->addWidget(m_new);
    column()->addWidget(card);
    column()->addStretch();
    connect(m_new, &CircleRow::addWanted, this, &CirclesSection::add);
    auto *key = new QShortcut(u"Alt+N"_s, this);
    connect(key, &QShortcut::activated, m_new, &CircleRow::focusName);
}

CircleRow *CirclesSection::addRow()
{
    auto *row = new CircleRow;
    m_list->addWidget(row);
    m_rows.push_back(row);
    connect(row, &CircleRow::edited, this, [this, row] { change(row); });
    connect(row, &CircleRow::removeWanted, this, [this, row] { remove(row); });
    return row;
}

void CirclesSection::fill(const SettingsView &view)
{
    m_shown = view.circles;
    // Rows stay with their circles, so that what is being typed stays too.
    std::vector<CircleRow *> before = std::exchange(m_rows, {});
    while (QLayoutItem *item = m_list->takeAt(0))
        delete item;
    for (const CircleUse &use : view.circles) {
        const auto found = std::ranges::find_if(
            before, [&](const CircleRow *row) { return row->circle() && row->circle()->uid == use.circle.uid; });
        CircleRow *row = found == before.end() ? addRow() : *found;
        if (found != before.end()) {
            m_list->addWidget(row);
            m_rows.push_back(row);
            before.erase(found);
        }
        row->setObjectName(u"circle/"_s + use.circle.uid.text());
        row->show(use);
    }
    for (CircleRow *row : before)
        row->deleteLater();
    QList<QWidget *> order;
    for (const CircleRow *row : m_rows)
        order += row->fields();
    order += m_new->fields();
    orderTabs(order.front(), order.sliced(1));
}

void CirclesSection::change(CircleRow *row)
{
    const commands::CircleText wanted = row->text();
    desk().doer.change(
        commands::changeCircle(row->circle()->uid, [wanted](commands::CircleText &text) { text = wanted; }),
        tr("Circle %1 changed").arg(wanted.name),
        {row, [row](const ChangeSet &) { row->setError({}); },
         [row](const Error &error) { row->setError(circleErrorText(error)); }});
}

void CirclesSection::add()
{
    const commands::CircleText wanted = m_new->text();
    desk().doer.change(commands::addCircle(wanted), tr("Circle %1 added").arg(wanted.name),
                       {m_new,
                        [this](const ChangeSet &) {
                            m_new->clear();
                            m_new->focusName();
                        },
                        [this](const Error &error) { m_new->setError(circleErrorText(error)); }});
}

void CirclesSection::remove(CircleRow *row)
{
    const auto found =
        std::ranges::find_if(m_shown, [row](const CircleUse &use) { return use.circle.uid == row->circle()->uid; });
    const int people = found == m_shown.end() ? 0 : found->people;
    const QString name = row->circle()->name;
    const QString words =
        people == 0 ? tr("Circle %1 deleted").arg(name)
        : people == 1
            ? tr("Circle %1 deleted; its one person stays, without its rhythm").arg(name)
            : tr("Circle %1 deleted; its %2 people stay, without its rhythm").arg(name, QString::number(people));
    desk().doer.change(commands::trashCircle(row->circle()->uid), words);
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/people_actions.h"

#include "core/base/text.h"
#include "core/wording/standing_text.h"
#include "core/workspace/contacts/bulk_commands.h"
#include "ui/contacts/contact_row_text.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

struct PeopleWords
{
    Q_DECLARE_TR_FUNCTIONS(PeopleActions)
};

class PeopleMenuFiller
{
public:
    PeopleMenuFiller(QMenu *menu, const Desk &desk, const People &people)
        : m_menu(menu)
        , m_desk(desk)
        , m_who(desk.contacts.isReady() ? peopleText(desk.contacts.index(), people) : QString())
    {
        menu->clear();
    }

    void add(const QString &name, const QString &text, Workspace::Command command, const QString &done) const
    {
        QAction *action = m_menu->addAction(QString(text).replace(u'&', u"&&"_s));
        action->setObjectName(name);
        QObject::connect(action, &QAction::triggered, m_menu,
                         [doer = &m_desk.doer, command = std::move(command), done] { doer->change(command, done); });
    }

    [[nodiscard]] const QString &who() const { return m_who; }

private:
    QMenu *m_menu;
    const Desk &m_desk;
    QString m_who;
};

QString tagged(const QString &who, const QString &tag)
{
    return PeopleWords::tr("%1 tagged “%2”").arg(who, tag);
}

/// The most used first.
QStringList knownTags(const ContactIndex &index)
{
    constexpr qsizetype most = 8;
    const QHash<QString, int> uses = index.tagCounts();
    QStringList tags = uses.keys();
    std::ranges::sort(tags, [&](const QString &a, const QString &b) {
        return uses[a] != uses[b] ? uses[a] > uses[b] : sortsBefore(a, b);
    });
    return tags.mid(0, most);
}

} // namespace

QString peopleText(const ContactIndex &index, const People &people)
{
    QStringList names;
    for (size_t i = 0; i < std::min<size_t>(people.size(), 3); ++i)
        if (const std::optional<ContactRow> row = index.row(people[i]))
            names += shownName(*row);
    if (names.size() == 1)
        return names.front();
    if (names.size() == 2)
        return PeopleWords::tr("%1 and %2", "two people").arg(names[0], names[1]);
    return PeopleWords::tr("%n people", nullptr, static_cast<int>(people.size()));
}

void fillCircleMenu(QMenu *menu, const Desk &desk, const People &people)
{
    const PeopleMenuFiller filler(menu, desk, people);
    if (!desk.contacts.isReady())
        return;
    for (const Circle &circle : desk.contacts.index().circles())
        filler.add(u"circle%1"_s.arg(circle.id.value()), circle.name, commands::addAllToCircle(people, circle.id),
                   PeopleWords::tr("%1 added to “%2”", "people, circle").arg(filler.who(), circle.name));
}

void fillTagMenu(QMenu *menu, const Desk &desk, const People &people)
{
    const PeopleMenuFiller filler(menu, desk, people);
    auto *row = new QWidget(menu);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 6, 8, 6);
    auto *field = new QLineEdit(row);
    field->setObjectName(u"newTag"_s);
    field->setAccessibleName(PeopleWords::tr("Tag"));
    field->setPlaceholderText(PeopleWords::tr("New tag"));
    layout->addWidget(field);
    auto *typed = new QWidgetAction(menu);
    typed->setDefaultWidget(row);
    menu->addAction(typed);
    QObject::connect(field, &QLineEdit::returnPressed, menu, [menu, field, desk, people, who = filler.who()] {
        if (const QString tag = field->text().simplified(); !tag.isEmpty())
            desk.doer.change(commands::tagAll(people, tag), tagged(who, tag));
        menu->close();
    });
    QObject::connect(menu, &QMenu::aboutToShow, field, [field] { field->setFocus(Qt::PopupFocusReason); });
    if (!desk.contacts.isReady())
        return;
    const QStringList tags = knownTags(desk.contacts.index());
    for (qsizetype i = 0; i < tags.size(); ++i)
        filler.add(u"tag%1"_s.arg(i), tags[i], commands::tagAll(people, tags[i]), tagged(filler.who(), tags[i]));
}

void fillCadenceMenu(QMenu *menu, const Desk &desk, const People &people)
{
    const PeopleMenuFiller filler(menu, desk, people);
    for (const int days : {14, 28, 42, 90, 180, 365}) {
        const QString cadence = wording::cadenceText(days);
        filler.add(u"cadence%1"_s.arg(days), cadence.left(1).toUpper() + cadence.mid(1),
                   commands::setCadenceOfAll(people, days),
                   PeopleWords::tr("%1: %2", "people, how often").arg(filler.who(), cadence));
    }
    menu->addSeparator();
    filler.add(u"cadenceOfCircles"_s, PeopleWords::tr("As their circles say"), commands::setCadenceOfAll(people, {}),
               PeopleWords::tr("%1: as their circles say").arg(filler.who()));
}

void fillPauseMenu(QMenu *menu, const Desk &desk, const People &people)
{
    const PeopleMenuFiller filler(menu, desk, people);
    const QDate today = desk.workspace.present().today;
    for (const int months : {1, 3, 6, 12}) {
        const QDate until = today.addMonths(months);
        const QString day = wording::shortDayText(until, today);
        filler.add(u"pause%1"_s.arg(months), PeopleWords::tr("Until %1").arg(day), commands::pauseAll(people, until),
                   PeopleWords::tr("%1 paused until %2", "people, day").arg(filler.who(), day));
    }
}

void archive(const Desk &desk, const People &people)
{
    const QString who = peopleText(desk.contacts.index(), people);
    desk.doer.change(commands::archiveAll(people), PeopleWords::tr("%1 archived").arg(who));
}

void unarchive(const Desk &desk, const People &people)
{
    const QString who = peopleText(desk.contacts.index(), people);
    desk.doer.change(commands::unarchiveAll(people), PeopleWords::tr("%1 taken out of the archive").arg(who));
}

void moveToTrash(const Desk &desk, const People &people)
{
    const QString who = peopleText(desk.contacts.index(), people);
    desk.doer.change(commands::trashAll(people), PeopleWords::tr("%1 moved to the trash").arg(who));
}

} // namespace cultivar::ui

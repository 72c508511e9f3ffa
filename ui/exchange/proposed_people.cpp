// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/proposed_people.h"

#include "core/wording/relative_dates.h"
#include "core/workspace/commands.h"
#include "core/workspace/when_done.h"
#include "ui/exchange/exchange_words.h"
#include "ui/exchange/report_rows.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/tab_order.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t peopleShown = 60;

} // namespace

ProposedPeople::ProposedPeople(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new SectionHeader(tr("Met there, and not a contact")))
    , m_again(makeButton(ButtonKind::Secondary, {u"lookAgain"_s, tr("Look again"), u"import"_s, {}}))
{
    setObjectName(u"proposedPeople"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_title);
    auto *card = makeCard();
    m_rows = new QVBoxLayout(card);
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(0);
    column->addWidget(card);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(
        (new Label(tr("Whoever is added gets these conversations when the files are looked at and imported again."),
                   TextRole::Second, Token::Faint))
            ->wrapped(),
        1);
    foot->addWidget(m_again, 0, Qt::AlignTop);
    column->addLayout(foot);
    connect(m_again, &QPushButton::clicked, this, &ProposedPeople::lookAgainWanted);
    connect(&m_desk.workspace, &Workspace::changed, this, &ProposedPeople::noteChange);
    hide();
}

void ProposedPeople::show(const std::vector<ProposedPerson> &people)
{
    clearRows(m_rows);
    m_added.clear();
    m_again->hide();
    m_title->setQualifier(ExchangeWords::number(static_cast<qint64>(people.size())));
    int number = 0;
    for (const ProposedPerson &person : people)
        if (static_cast<size_t>(number) < peopleShown)
            addRow(person, ++number);
    if (people.size() > peopleShown) {
        m_rows->addWidget(makeLine());
        const auto more = static_cast<qint64>(people.size() - peopleShown);
        auto *rest =
            new Label(tr("%1 more, met less often").arg(ExchangeWords::number(more)), TextRole::Second, Token::Text2);
        rest->setContentsMargins(14, 8, 14, 8);
        m_rows->addWidget(rest);
    }
    setVisible(!people.empty());
    orderTabsAsLaidOut(this);
}

/// Whoever was added and is gone again, by an undo, can be added again.
void ProposedPeople::noteChange(const ChangeSet &changes)
{
    for (const auto &[added, button] : m_added) {
        const bool isConcerned =
            changes.everything || std::ranges::find(changes.records, added) != changes.records.end();
        if (!isConcerned || !button)
            continue;
        const auto there =
            m_desk.workspace.query([id = ContactId(added.id)](const Records &records) { return records.find(id); });
        whenDone(there, this, [button = button](const Result<std::optional<Contact>> &found) {
            if (found && button)
                button->setEnabled(!*found || (*found)->trashed);
        });
    }
}

void ProposedPeople::addRow(const ProposedPerson &person, int number)
{
    if (number > 1)
        m_rows->addWidget(makeLine());
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(14, 8, 8, 8);
    line->setSpacing(10);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    const QString name = person.name.isEmpty() ? person.email : person.name;
    auto *who = new ElidedLabel(TextRole::Body);
    who->setText(name);
    words->addWidget(who);
    const QDate today = m_desk.workspace.present().today;
    QStringList parts;
    if (person.times > 0)
        parts += tr("%1, last on %2", "talks, day")
                     .arg(ExchangeWords::conversations(person.times), wording::dayText(person.last, today));
    if (person.planned > 0)
        parts += person.planned == 1 ? tr("one meeting to come")
                                     : tr("%1 meetings to come").arg(ExchangeWords::number(person.planned));
    auto *more = new ElidedLabel(TextRole::Second, Token::Text2);
    more->setText((parts + QStringList{person.email}).join(u" · "_s));
    words->addWidget(more);
    line->addLayout(words, 1);
    QPushButton *add =
        makeButton(ButtonKind::Secondary, {u"addProposed%1"_s.arg(number), tr("Add"), u"add-person"_s, {}});
    add->setAccessibleName(tr("Add %1").arg(name));
    connect(add, &QPushButton::clicked, this, [this, person, name, button = QPointer<QPushButton>(add)] {
        Contact contact;
        contact.name = person.name;
        contact.emails = {{person.email, {}}};
        button->setEnabled(false);
        m_desk.doer.change(commands::addContact({std::move(contact), {}, {}}), tr("%1 is a contact").arg(name),
                           {this,
                            [this, button](const ChangeSet &changes) {
                                if (changes.added.empty())
                                    return;
                                m_added.emplace_back(changes.added.front(), button);
                                m_again->show();
                            },
                            [this, button](const Error &error) {
                                if (button)
                                    button->setEnabled(true);
                                m_desk.doer.complain(error);
                            }});
    });
    line->addWidget(add);
    row->setMinimumHeight(row->sizeHint().height());
    m_rows->addWidget(row);
}

} // namespace cultivar::ui

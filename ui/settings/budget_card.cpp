// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/budget_card.h"

#include "core/rules/cadence_budget.h"
#include "core/workspace/contacts/circle_commands.h"
#include "ui/settings/budget_bar.h"
#include "ui/settings/budget_row.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

BudgetCard::BudgetCard(const Desk &desk, QWidget *parent)
    : Ground(Token::Raised, Token::Border, 10, parent)
    , m_desk(desk)
    , m_sentence((new Label(TextRole::Body))->wrapped())
    , m_list(new QVBoxLayout)
    , m_bar(new BudgetBar)
    , m_putBack(makeButton(ButtonKind::Secondary, {u"putBackCadences"_s, tr("Put back"), {}, {}}))
    , m_apply(makeButton(ButtonKind::Secondary, {u"applyCadences"_s, tr("Apply"), {}, {}}))
{
    build();
    connect(m_putBack, &QPushButton::clicked, this, [this] {
        m_moved.clear();
        showRows();
        plan();
    });
    connect(m_apply, &QPushButton::clicked, this, &BudgetCard::apply);
}

void BudgetCard::build()
{
    setObjectName(u"budget"_s);
    m_sentence->setObjectName(u"budgetSentence"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("Cadence budget"), TextRole::Heading));
    head->addStretch();
    head->addWidget(new Label(tr("what you did: mean of the last %1 weeks").arg(rules::budgetWeeks), TextRole::Second,
                              Token::Text2));
    column->addLayout(head);
    column->addWidget(m_sentence);
    m_list->setSpacing(0);
    column->addLayout(m_list);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_bar, 1);
    foot->addSpacing(16);
    foot->addWidget(m_putBack);
    foot->addWidget(m_apply);
    column->addLayout(foot);
}

int BudgetCard::daysOf(const Circle &circle) const
{
    return m_moved.value(circle.uid.text(), circle.cadence.value_or(0));
}

void BudgetCard::fill(const std::vector<CircleUse> &circles)
{
    m_circles = circles;
    // What was moved and is stored now is no longer a change; what is gone is none either.
    m_moved.removeIf([this](const auto &moved) {
        const auto found =
            std::ranges::find_if(m_circles, [&](const CircleUse &use) { return use.circle.uid.text() == moved.key(); });
        return found == m_circles.end() || found->circle.cadence.value_or(0) == moved.value();
    });
    while (m_rows.size() > m_circles.size()) {
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    while (m_rows.size() < m_circles.size()) {
        auto *row = new BudgetRow;
        m_list->addWidget(row);
        m_rows.push_back(row);
        connect(row, &BudgetRow::moved, this, [this, row](int days) { move(row->use().circle.uid, days); });
    }
    showRows();
}

void BudgetCard::useIndex(std::shared_ptr<ContactIndex> index)
{
    m_index = std::move(index);
    plan();
}

void BudgetCard::move(const Uid &circle, int days)
{
    for (const CircleUse &use : m_circles)
        if (use.circle.uid == circle && use.circle.cadence.value_or(0) == days)
            m_moved.remove(circle.text());
        else if (use.circle.uid == circle)
            m_moved[circle.text()] = days;
    showRows();
    plan();
}

void BudgetCard::showRows()
{
    int people = 0;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->show(m_circles[i], daysOf(m_circles[i].circle));
        people += m_rows[i]->isChanged() ? m_circles[i].people : 0;
    }
    m_putBack->setVisible(!m_moved.isEmpty());
    m_apply->setVisible(!m_moved.isEmpty());
    m_apply->setText(people == 1 ? tr("Apply to 1 person") : tr("Apply to %1 people").arg(people));
    m_apply->setAccessibleName(m_apply->text());
}

void BudgetCard::plan()
{
    if (!m_index || m_asking) {
        m_askAgain = m_asking;
        return;
    }
    m_asking = true;
    m_askAgain = false;
    CircleCadences wanted;
    for (const CircleUse &use : m_circles)
        if (const int days = daysOf(use.circle); days > 0)
            wanted[use.circle.id] = days;
    const auto asked = m_desk.workspace.query(
        [index = m_index, wanted](const Records &records) { return cadencePlan(records, *index, wanted); });
    whenDone(asked, this, [this](const Result<CadencePlan> &plan) {
        m_asking = false;
        if (plan)
            showPlan(*plan);
        else
            m_desk.doer.complain(plan.error());
        if (m_askAgain)
            this->plan();
    });
}

void BudgetCard::showPlan(const CadencePlan &plan)
{
    m_sentence->setText(budgetSentence(plan));
    m_bar->show(plan);
    for (BudgetRow *row : m_rows) {
        const auto found = std::ranges::find(plan.circles, row->use().circle.id, &CadencePlan::Share::circle);
        if (found != plan.circles.end())
            row->showAsked(found->asked, found->wouldAsk);
    }
}

void BudgetCard::apply()
{
    std::vector<std::pair<Uid, std::optional<int>>> cadences;
    for (const BudgetRow *row : m_rows)
        if (row->isChanged())
            cadences.emplace_back(row->use().circle.uid, daysOf(row->use().circle));
    if (cadences.empty())
        return;
    const QString words = cadences.size() == 1 ? tr("The rhythm of a circle is changed")
                                               : tr("The rhythms of %1 circles are changed").arg(cadences.size());
    m_desk.doer.change(commands::changeCadences(std::move(cadences)), words);
}

} // namespace cultivar::ui

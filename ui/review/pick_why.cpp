// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/pick_why.h"

#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

PickWhy::PickWhy(QWidget *parent)
    : Ground(Token::Sunken, std::nullopt, 8, parent)
    , m_terms(new QGridLayout)
    , m_change((new Label(TextRole::Second, Token::Text2))->wrapped())
{
    setObjectName(u"whyTable"_s);
    m_change->setObjectName(u"whatWouldChange"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(6);
    m_terms->setHorizontalSpacing(12);
    m_terms->setVerticalSpacing(5);
    m_terms->setColumnStretch(1, 1);
    column->addLayout(m_terms);
    column->addWidget(m_change);
}

void PickWhy::show(const PickArithmetic &arithmetic)
{
    while (QLayoutItem *item = m_terms->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const wording::TermLine &term : arithmetic.terms)
        addTerm(row++, term);
    m_terms->addWidget(makeLine(), row++, 0, 1, 3);
    m_terms->addWidget(new Label(tr("together", "the sum of the terms"), TextRole::Strong), row, 0);
    m_terms->addWidget(new Label(wording::pointsText(arithmetic.sum), TextRole::Strong), row, 2,
                       Qt::AlignRight | Qt::AlignVCenter);
    m_change->setText(arithmetic.change);
    m_change->setVisible(!arithmetic.change.isEmpty());
}

void PickWhy::addTerm(int row, const wording::TermLine &term)
{
    const bool counts = term.tenths != 0;
    m_terms->addWidget(new Label(term.name, TextRole::Second, counts ? Token::Text : Token::Faint), row, 0,
                       Qt::AlignTop);
    m_terms->addWidget((new Label(term.how, TextRole::Second, counts ? Token::Text2 : Token::Faint))->wrapped(), row, 1,
                       Qt::AlignTop);
    m_terms->addWidget(
        new Label(wording::pointsText(term.tenths), TextRole::Second, counts ? Token::Text : Token::Faint), row, 2,
        Qt::AlignRight | Qt::AlignTop);
}

} // namespace cultivar::ui

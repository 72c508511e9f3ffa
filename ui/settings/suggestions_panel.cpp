// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/suggestions_panel.h"

#include "ui/settings/suggested_list.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

QString differenceText(const SuggestionPreview &preview)
{
    if (preview.three.empty())
        return SuggestionsPanel::tr("Nobody to propose yet. People are ranked once they have a rhythm, in a circle or "
                                    "of their own.");
    const QString three =
        preview.sameThree ? SuggestionsPanel::tr("The same three.") : SuggestionsPanel::tr("Not the same three.");
    const int listed = static_cast<int>(preview.first.size());
    const QString order =
        preview.moved == 0 ? SuggestionsPanel::tr("In the first %1 nobody changes places.").arg(listed)
        : preview.moved == 1
            ? SuggestionsPanel::tr("In the first %1 one stands elsewhere.").arg(listed)
            : SuggestionsPanel::tr("In the first %1, %2 stand elsewhere.").arg(listed).arg(preview.moved);
    return u"%1 %2"_s.arg(three, order);
}

QWidget *inCard(SuggestedList *list)
{
    Ground *card = makeCard();
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(list);
    return card;
}

} // namespace

SuggestionsPanel::SuggestionsPanel(QWidget *parent)
    : QWidget(parent)
    , m_three(new SuggestedList)
    , m_words((new Label(TextRole::Second, Token::Text2))->wrapped())
    , m_more(makeButton(ButtonKind::Secondary, {u"showFirst"_s, tr("Show the first twenty"), {}, {}}))
    , m_firstCard(nullptr)
    , m_first(new SuggestedList)
{
    m_three->setObjectName(u"suggestedThree"_s);
    m_three->setAccessibleName(tr("This week, with these numbers"));
    m_first->setObjectName(u"suggestedFirst"_s);
    m_first->setAccessibleName(tr("The first twenty, with these numbers"));
    m_words->setObjectName(u"suggestedWords"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new Label(tr("This week, with these numbers"), TextRole::Strong));
    column->addWidget(inCard(m_three));
    column->addWidget(m_words);
    column->addWidget(m_more);
    m_firstCard = inCard(m_first);
    m_firstCard->hide();
    column->addWidget(m_firstCard);
    column->addStretch();
    connect(m_more, &QPushButton::clicked, this, &SuggestionsPanel::showFirst);
    connect(m_three, &SuggestedList::personChosen, this, &SuggestionsPanel::personChosen);
    connect(m_first, &SuggestedList::personChosen, this, &SuggestionsPanel::personChosen);
}

void SuggestionsPanel::show(const SuggestionPreview &preview)
{
    m_three->setPeople(preview.three, false);
    m_three->parentWidget()->setVisible(!preview.three.empty());
    m_first->setPeople(preview.first, true);
    m_words->setText(differenceText(preview));
    m_more->setVisible(!preview.first.empty());
}

void SuggestionsPanel::showFirst()
{
    const bool open = !m_firstCard->isVisible();
    m_firstCard->setVisible(open);
    m_more->setText(open ? tr("Hide the first twenty") : tr("Show the first twenty"));
    m_more->setAccessibleName(m_more->text());
}

} // namespace cultivar::ui

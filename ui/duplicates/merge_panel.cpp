// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/merge_panel.h"

#include "ui/duplicates/merge_model.h"
#include "ui/duplicates/merge_view.h"
#include "ui/duplicates/merge_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

MergePanel::MergePanel(MergeModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_table(new MergeView(model))
{
    auto *card = makeCard();
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    auto *keys = new Label(tr("← → choose the side · Space takes or leaves · B both · ↑ ↓ field"), TextRole::Caption,
                           Token::Faint);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 12, 24, 12);
    column->setSpacing(10);
    column->addWidget(makeHead());
    column->addWidget(card, 1);
    column->addWidget(keys, 0, Qt::AlignRight);
    column->addWidget(makeWellOfResult());
    // Takes what a short table leaves over.
    column->addStretch(0);
    connect(m_model, &MergeModel::choiceChanged, this, &MergePanel::showResult);
    connect(m_model, &QAbstractItemModel::modelReset, card,
            [this, card] { card->setMaximumHeight(m_table->sizeHint().height() + 2); });
    showResult();
}

QWidget *MergePanel::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_shared = new ElidedLabel(TextRole::Second, Token::Text2);
    m_shared->setElideMode(Qt::ElideMiddle);
    m_place = new Label(TextRole::Second, Token::Faint);
    row->addWidget(new Label(tr("One person or two?"), TextRole::Heading));
    row->addWidget(m_shared, 1);
    row->addWidget(m_place);
    return head;
}

QWidget *MergePanel::makeWellOfResult()
{
    m_well = makeWell();
    auto *column = new QVBoxLayout(m_well);
    column->setContentsMargins(16, 10, 16, 10);
    column->setSpacing(2);
    m_person = (new Label(TextRole::Strong))->wrapped();
    m_person->setObjectName(u"mergeResult"_s);
    m_sum = (new Label(TextRole::Body))->wrapped();
    m_leftOut = (new Label(TextRole::Second, Token::Text2))->wrapped();
    m_leftOut->setObjectName(u"mergeLeftOut"_s);
    for (Label *label : {m_person, m_sum, m_leftOut})
        column->addWidget(label);
    return m_well;
}

void MergePanel::setPair(const DuplicatePair &pair, int place, int count)
{
    m_shared->setText(MergeWords::shared(pair));
    m_place->setText(tr("%1 of %2", "place, number of all").arg(QLocale().toString(place), QLocale().toString(count)));
}

void MergePanel::showResult()
{
    m_well->setVisible(!m_model->isEmpty());
    if (m_model->isEmpty())
        return;
    const Contact merged = m_model->merged();
    const QString sum = MergeWords::sum(merged, m_model->preview());
    const QString leftOut = m_model->leftOut();
    constexpr qsizetype longestLeftOut = 320;
    m_person->setText(MergeWords::person(merged));
    m_sum->setText(sum);
    m_sum->setVisible(!sum.isEmpty());
    m_leftOut->setText(leftOut.size() > longestLeftOut ? leftOut.left(longestLeftOut) + u'…' : leftOut);
    m_leftOut->setToolTip(leftOut.size() > longestLeftOut ? plainToolTip(leftOut) : QString());
    m_leftOut->setVisible(!leftOut.isEmpty());
}

void MergePanel::takeFocus()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

bool MergePanel::hasFocusInside() const
{
    return m_table->hasFocus();
}

} // namespace cultivar::ui

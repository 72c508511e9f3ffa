// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/duplicates_link.h"

#include "core/workspace/duplicates/duplicates_view.h"
#include "ui/exchange/exchange_words.h"
#include "ui/widgets/buttons.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

DuplicatesLink::DuplicatesLink(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_link(makeButton(ButtonKind::Link, {u"lookAtDuplicates"_s, tr("Look at possible duplicates"), u"merge"_s, {}}))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_link);
    row->addStretch(1);
    connect(m_link, &QPushButton::clicked, this, [this] { m_desk.navigator.showPage(u"duplicates"_s); });
    hide();
}

void DuplicatesLink::refresh()
{
    hide();
    const auto found = m_desk.workspace.query([](const Records &records) { return possibleDuplicates(records); });
    m_desk.doer.take(found, this, [this](const PossibleDuplicates &duplicates) {
        const auto count = static_cast<qint64>(duplicates.pairs.size());
        m_link->setText(count == 1 ? tr("1 possible duplicate: look at it")
                                   : tr("%1 possible duplicates: look at them").arg(ExchangeWords::number(count)));
        m_link->setAccessibleName(m_link->text());
        setVisible(count > 0);
    });
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_section.h"

#include "ui/today/today_list.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/section_header.h"

#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

TodaySection::TodaySection(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_header(new SectionHeader(title))
    , m_card(makeCard())
    , m_list(new TodayList)
{
    setObjectName(name);
    setAccessibleName(title);
    m_list->setObjectName(name + u"List"_s);
    m_list->setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_card);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->setSpacing(0);
    inside->addWidget(m_list);
    showRows();
}

void TodaySection::setQualifier(const QString &text)
{
    m_header->setQualifier(text);
}

void TodaySection::setTop(QWidget *top)
{
    m_top = top;
    m_line = makeLine();
    auto *inside = static_cast<QVBoxLayout *>(m_card->layout());
    inside->insertWidget(0, m_top);
    inside->insertWidget(1, m_line);
    setTopShown(true);
}

void TodaySection::setTopShown(bool shown)
{
    m_topShown = shown;
    showRows();
}

void TodaySection::setEmptyState(EmptyState *state)
{
    m_empty = state;
    layout()->addWidget(state);
    showRows();
}

void TodaySection::setRows(std::vector<TodayRow> rows)
{
    m_rows = std::move(rows);
    showRows();
}

void TodaySection::showRows()
{
    const size_t count = m_all ? m_rows.size() : std::min(m_most, m_rows.size());
    m_list->setRows({m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(count)});
    m_list->setVisible(count > 0);
    if (m_top) {
        m_top->setVisible(m_topShown);
        m_line->setVisible(m_topShown && count > 0);
    }
    const bool any = count > 0 || m_topShown;
    m_card->setVisible(any);
    if (m_empty)
        m_empty->setVisible(!any);
    const bool long_ = m_rows.size() > m_most;
    QPushButton *link = m_header->setLink(objectName() + u"All"_s, !long_  ? QString()
                                                                   : m_all ? tr("Fewer")
                                                                           : tr("All %1", "rows").arg(m_rows.size()));
    disconnect(link, nullptr, this, nullptr);
    connect(link, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        showRows();
    });
}

} // namespace cultivar::ui

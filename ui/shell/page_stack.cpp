// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_stack.h"

#include <algorithm>
#include <utility>

namespace cultivar::ui {

PageStack::PageStack(QWidget *parent)
    : QStackedWidget(parent)
{
    m_spare.setInterval(0);
    connect(&m_spare, &QTimer::timeout, this, &PageStack::makeNext);
}

void PageStack::add(PageInfo info, std::function<Page *()> make)
{
    m_infos.push_back(std::move(info));
    m_makers.push_back(std::move(make));
}

Page *PageStack::page(const QString &id)
{
    const auto info = std::ranges::find(m_infos, id, &PageInfo::id);
    if (info == m_infos.end())
        return nullptr;
    const auto number = static_cast<size_t>(info - m_infos.begin());
    if (m_makers[number])
        return make(number);
    return findChild<Page *>(id, Qt::FindDirectChildrenOnly);
}

Page *PageStack::make(size_t number)
{
    Page *page = std::exchange(m_makers[number], nullptr)();
    addWidget(page);
    Q_EMIT made(page);
    return page;
}

void PageStack::makeNext()
{
    const auto next = std::ranges::find_if(m_makers, [](const auto &maker) { return maker != nullptr; });
    if (next == m_makers.end())
        m_spare.stop();
    else
        make(static_cast<size_t>(next - m_makers.begin()));
}

} // namespace cultivar::ui

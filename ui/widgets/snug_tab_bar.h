// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

#include <algorithm>

namespace cultivar::ui {

/// A bar of tabs that move together before one of them is cut off.
class SnugTabBar : public QTabBar
{
public:
    using QTabBar::QTabBar;

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override
    {
        // What is left and right of the words at least.
        constexpr int narrowest = 12;
        int wanted = 0;
        for (int tab = 0; tab < count(); ++tab)
            wanted += QTabBar::tabSizeHint(tab).width();
        QSize size = QTabBar::tabSizeHint(index);
        if (wanted <= width() || count() == 0)
            return size;
        const int least = std::min(size.width(), fontMetrics().horizontalAdvance(tabText(index)) + narrowest);
        const int less = (wanted - width() + count() - 1) / count();
        size.setWidth(std::max(least, size.width() - less));
        return size;
    }
};

} // namespace cultivar::ui

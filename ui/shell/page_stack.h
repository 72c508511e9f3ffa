// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QStackedWidget>
#include <QTimer>

#include <functional>
#include <vector>

namespace cultivar::ui {

/// The pages of the window, of which one is shown. Each is made when it is asked for first, or in spare time: a window
/// that made all of them would be painted late.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageStack(QWidget *parent = nullptr);

    void add(PageInfo info, std::function<Page *()> make);

    [[nodiscard]] const std::vector<PageInfo> &infos() const { return m_infos; }

    /// Makes it if need be. Null: there is none of that name.
    [[nodiscard]] Page *page(const QString &id);

    [[nodiscard]] Page *current() const { return qobject_cast<Page *>(currentWidget()); }

    /// From now on, one whenever nothing else is to be done.
    void makeInSpareTime() { m_spare.start(); }

Q_SIGNALS:
    void made(cultivar::ui::Page *page);

private:
    Page *make(size_t number);
    void makeNext();

    std::vector<PageInfo> m_infos;
    std::vector<std::function<Page *()>> m_makers; ///< as the infos; empty once the page was made
    QTimer m_spare;
};

} // namespace cultivar::ui

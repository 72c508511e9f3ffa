// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace cultivar::ui {

/// Where the side bar shows a page.
enum class PagePlace
{
    Main,  ///< among the pages, with a number
    Foot,  ///< below them
    Hidden ///< reached from others only
};

struct PageInfo
{
    QString id; ///< stable, "contacts"; also the objectName
    QString title;
    QString iconName;
    PagePlace place = PagePlace::Main;
    QString belongsTo; ///< of a hidden page: the id of the page that is shown as current; empty: none
};

/// One page of the window. It has its own head (ui/shell/page_head.h) and lives as long as the window.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(PageInfo info, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_info(std::move(info))
    {
        setObjectName(m_info.id);
        setAccessibleName(m_info.title);
    }

    [[nodiscard]] const PageInfo &info() const { return m_info; }

    /// It is shown: puts the focus where the work starts.
    virtual void enter() {}

    /// Another page is shown, or the window closes: keeps what is half typed.
    virtual void leave() {}

    /// Esc, once nothing on the page itself wants it: false if there is nothing to step back from.
    virtual bool stepBack() { return false; }

Q_SIGNALS:
    /// How many things wait today; 0: none.
    void waitingChanged(int count);

private:
    PageInfo m_info;
};

} // namespace cultivar::ui

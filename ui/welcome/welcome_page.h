// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/page.h"

class QGridLayout;
class QPushButton;

namespace cultivar::ui {

/// Stands in the place of the other pages as long as there is nobody: three ways to begin.
class WelcomePage : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PageInfo pageInfo();

    explicit WelcomePage(const Desk &desk, QWidget *parent = nullptr);

    void enter() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Way;

    QWidget *makeWay(const Way &way, QPushButton *button);
    QWidget *makeContent();
    void chooseFiles();
    void arrange();

    Desk m_desk;
    QPushButton *m_choose;
    QGridLayout *m_ways;
    std::vector<QWidget *> m_cards;
    bool m_narrow = false;
};

} // namespace cultivar::ui

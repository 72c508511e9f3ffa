// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/choose/choose_session.h"

#include <QWidget>

class QVBoxLayout;

namespace cultivar::ui {

class Label;
class SectionHeader;

/// Beside the card: what was just chosen, who comes, what the choices ask for, and why stopping is fine.
class ChooseAside : public QWidget
{
    Q_OBJECT

public:
    ChooseAside(const Desk &desk, ChooseSession &session, QWidget *parent = nullptr);

    void refresh();

private:
    void addHistory(size_t place, const Chosen &chosen);
    void addComing(const ChooseEntry &entry);
    [[nodiscard]] QString budgetText() const;
    [[nodiscard]] QString stoppingText() const;

    Desk m_desk;
    ChooseSession &m_session;
    SectionHeader *m_chosenHead;
    QWidget *m_chosenCard;
    QVBoxLayout *m_chosen;
    SectionHeader *m_comingHead;
    QVBoxLayout *m_coming;
    QWidget *m_well;
    Label *m_budget;
    Label *m_stopping;
};

/// "Collaborated with", "Not now".
[[nodiscard]] QString answerText(const Chosen &chosen, const LiveIndex &contacts);

} // namespace cultivar::ui

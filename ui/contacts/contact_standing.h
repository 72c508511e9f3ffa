// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/contact_detail.h"

#include <QWidget>

namespace cultivar::ui {

class Label;

/// "◔ in a week  every 6 weeks, from Get to know · last talked 23 Oct"
class ContactStanding : public QWidget
{
    Q_OBJECT

public:
    explicit ContactStanding(QWidget *parent = nullptr);

    void showDetail(const ContactDetail &detail, QDate today);

private:
    class Mark;

    Mark *m_mark;
    Label *m_state;
    Label *m_rhythm;
};

} // namespace cultivar::ui

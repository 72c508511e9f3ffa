// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/label.h"

#include <QPushButton>

namespace cultivar::ui {

/// "Follow-ups  mine first …… All 9": a name, a quiet qualifier, at most one link.
class SectionHeader : public QWidget
{
    Q_OBJECT

public:
    explicit SectionHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setQualifier(const QString &text);
    /// Gives the link; empty text hides it.
    QPushButton *setLink(const QString &objectName, const QString &text);

private:
    Label *m_title;
    Label *m_qualifier;
    QPushButton *m_link = nullptr;
};

} // namespace cultivar::ui

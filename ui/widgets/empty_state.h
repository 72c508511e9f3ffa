// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <QPushButton>

namespace cultivar::ui {

class FlowLayout;
class Label;

struct EmptyText
{
    QString icon;
    QString title; ///< "No promises open"
    QString text;  ///< what would appear here, and how
};

/// A well in the place of a list: what would stand there, and the way to it.
class EmptyState : public Ground
{
    Q_OBJECT

public:
    explicit EmptyState(const EmptyText &text, QWidget *parent = nullptr);

    void setText(const EmptyText &text);
    QPushButton *addLink(const QString &objectName, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Label *m_title;
    Label *m_words;
    FlowLayout *m_links;
};

} // namespace cultivar::ui

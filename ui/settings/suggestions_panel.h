// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/settings/suggestion_preview.h"

#include <QWidget>

class QPushButton;

namespace cultivar::ui {

class Label;
class SuggestedList;

/// What the numbers as they stand would propose this week, and what that changes.
class SuggestionsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SuggestionsPanel(QWidget *parent = nullptr);

    void show(const SuggestionPreview &preview);

Q_SIGNALS:
    void personChosen(ContactId contact);

private:
    void showFirst();

    SuggestedList *m_three;
    Label *m_words;
    QPushButton *m_more;
    QWidget *m_firstCard;
    SuggestedList *m_first;
};

} // namespace cultivar::ui

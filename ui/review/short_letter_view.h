// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/letter_commands.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace cultivar::ui {

class FlowLayout;
class GrowingTextEdit;
class Label;

/// A letter of two lines, to be read and changed before it is copied or opened in the mail program. What was handed out
/// so is logged at once as sent, one step to undo; Esc turns away. Made once, filled again for each letter.
class ShortLetterView : public QWidget
{
    Q_OBJECT

public:
    explicit ShortLetterView(const Desk &desk, QWidget *parent = nullptr);

    /// Shows this letter, with the caret in its text, and gives its number. `heading`: "Nudge in two lines".
    int write(const QString &heading, commands::ShortLetter letter);

    /// As it stands in the fields now.
    [[nodiscard]] commands::ShortLetter letter() const;

    /// A button beside the others, for a way without a letter; taken over.
    void addWay(QPushButton *button);

Q_SIGNALS:
    /// The letter of that number was handed out and logged: what that changed. Another may be shown by now.
    void sent(int letter, const cultivar::ChangeSet &changes);
    void cancelled();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void openInMailProgram();
    void copy();
    void sendByKey();
    [[nodiscard]] AfterChange afterwards();
    void showWhatCanBeDone();

    Desk m_desk;
    commands::ShortLetter m_letter;
    Label *m_heading;
    Label *m_to;
    QLineEdit *m_subject;
    GrowingTextEdit *m_body;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_cancel;
    FlowLayout *m_ways;
    int m_number = 0;
    bool m_isLogging = false; ///< the one that is shown
};

} // namespace cultivar::ui

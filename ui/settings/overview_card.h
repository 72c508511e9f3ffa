// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QPushButton;

namespace cultivar::ui {

class GrowingTextEdit;
class Label;

/// One version of my introduction: its name, the words, how long it takes to say.
class OverviewCard : public Ground
{
    Q_OBJECT

public:
    explicit OverviewCard(QWidget *parent = nullptr);

    /// What is being typed stays. `chosen`: it is used unless a meeting says otherwise.
    void show(const Overview &overview, bool chosen);

    [[nodiscard]] const Overview &overview() const { return m_overview; }

    /// The name and the words as they stand in the fields.
    [[nodiscard]] Overview typed() const;
    [[nodiscard]] bool differs() const;
    void setError(const QString &text);
    void focusText();
    /// In the order Tab goes.
    [[nodiscard]] QList<QWidget *> fields() const;

Q_SIGNALS:
    /// A field was left and differs.
    void edited();
    void useWanted();
    void removeWanted();

private:
    void build();
    void count();
    void left();

    Overview m_overview;
    QLineEdit *m_name;
    QPushButton *m_use;
    Label *m_used;
    QPushButton *m_remove;
    Label *m_error;
    GrowingTextEdit *m_text;
    Label *m_spoken;
};

} // namespace cultivar::ui

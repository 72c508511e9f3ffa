// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/choose/choose_queue.h"

#include <QFrame>

class QBoxLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace cultivar::ui {

class Avatar;
class ChooseChart;
class ElidedLabel;
class Label;
class WrappedText;

/// The person who is asked about. Has the focus and is read out as one text.
class ChooseCardView : public QFrame
{
    Q_OBJECT

public:
    explicit ChooseCardView(QWidget *parent = nullptr);

    void setCard(const ChooseCard &card, const Present &present);
    /// What was said about them so far: "You chose Get to know before."; empty: nothing.
    void setRemark(const QString &remark);
    /// Without the chart, whose words stay.
    void setNarrow(bool narrow);
    void editWhy();

    [[nodiscard]] QString why() const;

Q_SIGNALS:
    void opened();
    /// What is typed is to be kept.
    void whyTyped(const QString &why);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeWhy();
    void fillFacts(const ChooseCard &card, const Present &present);

    Avatar *m_avatar;
    WrappedText *m_name;
    WrappedText *m_role;
    ElidedLabel *m_place;
    QWidget *m_placeLine;
    Label *m_remark;
    QPushButton *m_open;
    QVBoxLayout *m_facts;
    ChooseChart *m_chart;
    QLineEdit *m_why;
    QString m_person; ///< uid of whom the field is about
    bool m_narrow = false;
    bool m_charted = false;
};

} // namespace cultivar::ui

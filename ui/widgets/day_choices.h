// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

#include <optional>
#include <vector>

class QLineEdit;

namespace cultivar::ui {

class Chip;
class FlowLayout;
class Label;

/// A day that is offered.
struct DayOffer
{
    QString name; ///< objectName
    QString text; ///< "in two weeks"
    QDate day;
};

/// A day in one look, for moving something: tomorrow, Friday, in a week, in a month, another one as words. One tab stop
/// for the chips, arrow keys go between them, Enter takes one, Esc turns away.
class DayChoices : public QWidget
{
    Q_OBJECT

public:
    explicit DayChoices(QDate today, QWidget *parent = nullptr);
    /// These days instead, at least one.
    DayChoices(QDate today, const std::vector<DayOffer> &offers, QWidget *parent = nullptr);

    /// Also offers to keep it without a day.
    void offerNoDay();

Q_SIGNALS:
    /// Today or later; nothing: without a day.
    void chosen(std::optional<QDate> day);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    Chip *addChip(const QString &name, const QString &text, std::optional<QDate> day);
    void step(int by);
    void understand(const QString &text);
    void takeField();

    QDate m_today;
    FlowLayout *m_row;
    QLineEdit *m_field;
    Label *m_understood;
    std::optional<QDate> m_day; ///< what the field means
    QList<Chip *> m_chips;
};

} // namespace cultivar::ui

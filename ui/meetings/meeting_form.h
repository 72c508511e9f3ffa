// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/meetings/meeting_commands.h"
#include "ui/shell/desk.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace cultivar::ui {

class FlowLayout;
class FormError;
class Label;
class PersonField;

/// Plans a talk, changes its plan, or moves it: who, when and by whose clock, where, what for. What is wrong is said
/// beside its field. Never blocks; deletes itself when closed.
class MeetingForm : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose
    {
        Plan,
        Change,
        Move
    };

    /// `meeting`: its uid; empty for a new one.
    MeetingForm(const Desk &desk, Purpose purpose, Uid meeting, const commands::MeetingPlan &plan, QWidget *parent);

Q_SIGNALS:
    /// It is planned; the id of a new one, else null.
    void planned(cultivar::MeetingId meeting);

private:
    void build();
    QLineEdit *addField(QFormLayout *form, const QString &name, const QString &label, const QString &text);
    Label *addNote(QFormLayout *form);
    FormError *addError(QFormLayout *form);
    void addPerson(ContactId contact);
    void showPeople();
    void showZones();
    void showWhen();
    [[nodiscard]] std::optional<QDateTime> start() const;
    [[nodiscard]] QTimeZone zone() const;
    void submit();
    void fail(const Error &error);
    void refuseWhen(const QString &words);

    Desk m_desk;
    Purpose m_purpose;
    Uid m_meeting;
    commands::MeetingPlan m_plan;
    Present m_present;
    QWidget *m_people;
    FlowLayout *m_chips;
    PersonField *m_person;
    FormError *m_personError;
    QLineEdit *m_day;
    QLineEdit *m_time;
    QComboBox *m_zone;
    QSpinBox *m_minutes;
    Label *m_whenNote;
    FormError *m_whenError;
    QLineEdit *m_link = nullptr;
    FormError *m_linkError = nullptr;
    QLineEdit *m_place = nullptr;
    QLineEdit *m_what = nullptr;
};

} // namespace cultivar::ui

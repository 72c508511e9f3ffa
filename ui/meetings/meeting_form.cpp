// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/meeting_form.h"

#include "core/base/text.h"
#include "core/base/time_zone.h"
#include "core/wording/day_words.h"
#include "core/wording/error_text.h"
#include "core/wording/meeting_text.h"
#include "core/wording/standing_text.h"
#include "core/wording/time_words.h"
#include "core/workspace/when_done.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_error.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/named_combo_box.h"
#include "ui/widgets/person_field.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QShortcut>
#include <QSpinBox>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

MeetingForm::MeetingForm(const Desk &desk, Purpose purpose, Uid meeting, const commands::MeetingPlan &plan,
                         QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_purpose(purpose)
    , m_meeting(std::move(meeting))
    , m_plan(plan)
    , m_present(desk.workspace.present())
{
    setObjectName(u"meetingForm"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(purpose == Purpose::Plan   ? tr("New meeting")
                   : purpose == Purpose::Move ? tr("Move the meeting")
                                              : tr("Change the meeting"));
    setMinimumWidth(480);
    build();
    showPeople();
    showZones();
    showWhen();
    if (purpose == Purpose::Move || !m_plan.attendees.empty())
        m_day->setFocus(Qt::OtherFocusReason);
    else
        m_person->setFocus(Qt::OtherFocusReason);
}

QLineEdit *MeetingForm::addField(QFormLayout *form, const QString &name, const QString &label, const QString &text)
{
    auto *field = new QLineEdit(text);
    field->setObjectName(name);
    field->setAccessibleName(label);
    form->addRow(new Label(label, TextRole::Body, Token::Faint), field);
    return field;
}

Label *MeetingForm::addNote(QFormLayout *form)
{
    auto *note = (new Label(TextRole::Second, Token::Text2))->wrapped();
    form->addRow(new QWidget, note);
    return note;
}

FormError *MeetingForm::addError(QFormLayout *form)
{
    auto *error = new FormError;
    form->addRow(new QWidget, error);
    return error;
}

void MeetingForm::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addWidget(new Label(windowTitle(), TextRole::Heading));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);
    const bool whole = m_purpose != Purpose::Move;

    m_people = new QWidget;
    auto *people = new QVBoxLayout(m_people);
    people->setContentsMargins(0, 0, 0, 0);
    people->setSpacing(6);
    m_chips = new FlowLayout(nullptr, 6);
    people->addLayout(m_chips);
    m_person = new PersonField(m_desk.contacts);
    m_person->setObjectName(u"person"_s);
    m_person->setAccessibleName(tr("With"));
    m_person->setPlaceholderText(tr("A name"));
    people->addWidget(m_person);
    form->addRow(new Label(tr("With"), TextRole::Body, Token::Faint), m_people);
    m_personError = addError(form);
    m_person->setEnabled(whole);
    m_person->setVisible(whole);
    connect(m_person, &PersonField::contactChosen, this, &MeetingForm::addPerson);

    const QTimeZone zone = knownTimeZone(m_plan.timeZone).value_or(m_present.zone);
    const QDateTime start = m_plan.start.isValid() ? m_plan.start.toTimeZone(zone) : QDateTime();
    m_day = addField(form, u"day"_s, tr("Day"),
                     start.isValid() ? wording::dayInWords(start.date(), m_present.today) : QString());
    m_day->setPlaceholderText(tr("tomorrow, fri, in a week, 4 dec"));
    m_time = addField(form, u"time"_s, tr("Time"), start.isValid() ? start.toString(u"HH:mm"_s) : QString());
    m_time->setPlaceholderText(tr("14:00"));
    m_zone = new NamedComboBox;
    m_zone->setObjectName(u"zone"_s);
    m_zone->setAccessibleName(tr("By whose clock"));
    auto *clock = new Label(tr("Clock"), TextRole::Body, Token::Faint);
    clock->setBuddy(m_zone); // a box for choosing has its label as its name
    form->addRow(clock, m_zone);
    m_minutes = new QSpinBox;
    m_minutes->setObjectName(u"minutes"_s);
    m_minutes->setAccessibleName(tr("Minutes"));
    m_minutes->setRange(1, longestMeetingMinutes);
    m_minutes->setSingleStep(5);
    m_minutes->setValue(m_plan.minutes);
    m_minutes->setSuffix(u' ' + tr("minutes"));
    form->addRow(new Label(tr("Length"), TextRole::Body, Token::Faint), m_minutes);
    m_minutes->setEnabled(whole);
    m_whenNote = addNote(form);
    m_whenError = addError(form);
    if (whole) {
        m_what = addField(form, u"purpose"_s, tr("Purpose"), m_plan.purpose);
        m_what->setPlaceholderText(tr("What is it for?"));
        m_link = addField(form, u"link"_s, tr("Link"), m_plan.link);
        m_linkError = addError(form);
        m_place = addField(form, u"place"_s, tr("Place"), m_plan.place);
    }
    connect(m_day, &QLineEdit::textChanged, this, &MeetingForm::showWhen);
    connect(m_time, &QLineEdit::textChanged, this, &MeetingForm::showWhen);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &MeetingForm::showWhen);
    connect(m_minutes, &QSpinBox::valueChanged, this, &MeetingForm::showWhen);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    QPushButton *cancel = makeButton(ButtonKind::Quiet, {u"cancel"_s, tr("Cancel"), {}, tr("Esc")});
    const QString verb = m_purpose == Purpose::Plan ? tr("Plan it") : whole ? tr("Save") : tr("Move it");
    QPushButton *done = makeButton(ButtonKind::Primary, {u"done"_s, verb, {}, goOnKeyText()});
    buttons->addWidget(cancel);
    buttons->addWidget(done);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(done, &QPushButton::clicked, this, &MeetingForm::submit);
    for (const auto &key : {u"Ctrl+Return"_s, u"Ctrl+Enter"_s})
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, this, &MeetingForm::submit);
}

void MeetingForm::addPerson(ContactId contact)
{
    if (std::ranges::find(m_plan.attendees, contact) == m_plan.attendees.end())
        m_plan.attendees.push_back(contact);
    // The completer writes the name into the field after it has told.
    QMetaObject::invokeMethod(m_person, &QLineEdit::clear, Qt::QueuedConnection);
    m_personError->settle();
    showPeople();
    showZones();
    showWhen();
}

void MeetingForm::showPeople()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const ContactId id : m_plan.attendees) {
        const std::optional<ContactRow> row = m_desk.contacts.row(id);
        const bool fixed = m_purpose == Purpose::Move;
        auto *chip = new Chip(fixed ? Chip::Kind::Value : Chip::Kind::Filter, row ? row->name : tr("somebody"));
        chip->setObjectName(u"attendee%1"_s.arg(id.value()));
        connect(chip, &Chip::removed, this, [this, id] {
            std::erase(m_plan.attendees, id);
            showPeople();
            showZones();
            m_person->setFocus(Qt::OtherFocusReason);
        });
        m_chips->addWidget(chip);
        chip->show();
    }
}

void MeetingForm::showZones()
{
    const QString chosen = m_zone->count() > 0 ? m_zone->currentData().toString() : m_plan.timeZone;
    m_zone->blockSignals(true);
    m_zone->clear();
    m_zone->addItem(tr("my time (%1)").arg(wording::placeOfZone(m_present.zone)), QString());
    if (!m_plan.timeZone.isEmpty())
        if (const auto agreed = knownTimeZone(m_plan.timeZone))
            m_zone->addItem(tr("their time (%1)").arg(wording::placeOfZone(*agreed)), m_plan.timeZone);
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(chosen)));
    m_zone->blockSignals(false);
    // The zones of the others stand in their records.
    whenDone(m_desk.workspace.query([attendees = m_plan.attendees](const Records &records) -> Result<QStringList> {
        QStringList zones;
        for (const ContactId id : attendees) {
            const Result<std::optional<Contact>> contact = records.find(id);
            if (!contact)
                return passOn(contact);
            if (*contact && knownTimeZone((*contact)->timeZone))
                zones += (*contact)->timeZone;
        }
        return zones;
    }),
             this, [this](const Result<QStringList> &zones) {
                 for (const QString &each : zones.value_or(QStringList()))
                     if (m_zone->findData(each) < 0 && each.toUtf8() != m_present.zone.id())
                         m_zone->addItem(tr("their time (%1)").arg(wording::placeOfZone(QTimeZone(each.toUtf8()))),
                                         each);
                 showWhen();
             });
}

QTimeZone MeetingForm::zone() const
{
    return knownTimeZone(m_zone->currentData().toString()).value_or(m_present.zone);
}

std::optional<QDateTime> MeetingForm::start() const
{
    const QTimeZone zone = this->zone();
    const QDate today = m_present.now.toTimeZone(zone).date();
    const std::optional<QDate> day = wording::dayFromWords(m_day->text(), today, wording::DayLeaning::Future);
    const std::optional<QTime> time = wording::timeFromWords(m_time->text());
    if (!day || !time)
        return std::nullopt;
    const QDateTime moment(*day, *time, zone);
    // An hour a clock change skips is none.
    if (!moment.isValid() || moment.time() != *time)
        return std::nullopt;
    return moment;
}

void MeetingForm::showWhen()
{
    const std::optional<QDateTime> moment = start();
    m_whenError->settle();
    m_whenNote->show();
    if (!moment) {
        m_whenNote->setText(tr("A day and a time, such as “fri” and “14:00”."));
        return;
    }
    const QDateTime mine = moment->toTimeZone(m_present.zone);
    QStringList parts{tr("%1, %2 here", "day, times")
                          .arg(wording::dayInWords(mine.date(), m_present.today),
                               wording::timeSpanText(*moment, m_minutes->value(), m_present.zone))};
    for (int i = 1; i < m_zone->count(); ++i) {
        const QString there =
            wording::theirTimeText(*moment, QTimeZone(m_zone->itemData(i).toString().toUtf8()), {}, m_present.zone);
        if (!there.isEmpty())
            parts += there;
    }
    if (*moment < m_present.now && m_purpose != Purpose::Change)
        parts += tr("in the past");
    m_whenNote->setText(parts.join(u", "_s));
}

void MeetingForm::submit()
{
    if (m_person->isVisible() && m_person->isOnlyTyped()) {
        m_personError->refuse(PersonField::onlyTypedText(), m_person);
        return;
    }
    const std::optional<QDateTime> moment = start();
    if (!moment) {
        refuseWhen(tr("That is no day and time that exist. Try “fri” and “14:00”."));
        return;
    }
    commands::MeetingPlan plan = m_plan;
    plan.start = *moment;
    plan.minutes = m_minutes->value();
    plan.timeZone = m_zone->currentData().toString();
    if (m_what) {
        plan.purpose = m_what->text();
        plan.link = m_link->text();
        plan.place = m_place->text();
    }
    const Result<commands::MeetingPlan> checked = commands::checkedPlan(plan);
    if (!checked) {
        fail(checked.error());
        return;
    }
    const AfterChange then{this,
                           [this](const ChangeSet &changes) {
                               Q_EMIT planned(changes.added.empty() ? MeetingId()
                                                                    : MeetingId(changes.added.front().id));
                               accept();
                           },
                           [this](const Error &error) { fail(error); }};
    switch (m_purpose) {
    case Purpose::Plan:
        m_desk.doer.change(commands::planMeeting(*checked), tr("Meeting planned"), then);
        break;
    case Purpose::Change:
        m_desk.doer.change(commands::changePlan(m_meeting, *checked), tr("Meeting changed"), then);
        break;
    case Purpose::Move:
        m_desk.doer.change(commands::moveMeeting(m_meeting, checked->start), tr("Meeting moved"), then);
        break;
    }
}

void MeetingForm::fail(const Error &error)
{
    if (error.subject == u"attendees")
        m_personError->refuse(tr("With whom? Type a name and choose."), m_person);
    else if (error.subject == u"link" && m_linkError)
        m_linkError->refuse(tr("That is no address. Try one such as meet.example.org/room."), m_link);
    else
        refuseWhen(wording::errorText(error));
}

void MeetingForm::refuseWhen(const QString &words)
{
    m_whenNote->hide();
    m_whenError->refuse(words, m_day);
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/me_section.h"

#include "core/workspace/commands.h"
#include "core/workspace/settings/settings_commands.h"
#include "ui/settings/setting_row.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/named_combo_box.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/wheel_guard.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QTimeEdit>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int textWidth = 320;
constexpr int chipsWidth = 420;
constexpr int smallWidth = 96;
constexpr auto clock = "HH:mm"_L1;
constexpr int minutesOfDay = 1440;
constexpr int mostTimes = 5;

QTimeEdit *makeClock(const QString &name, const QString &label)
{
    auto *field = new QTimeEdit;
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setDisplayFormat(clock);
    field->setFixedWidth(smallWidth);
    leaveWheelToPage(field);
    return field;
}

QSpinBox *makeNumber(const QString &name, const QString &label, int lowest, int highest)
{
    auto *field = new QSpinBox;
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setRange(lowest, highest);
    field->setFixedWidth(smallWidth);
    leaveWheelToPage(field);
    return field;
}

QStringList zoneNames()
{
    QStringList names;
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        if (zone.contains('/') && !zone.startsWith("Etc/"))
            names += QString::fromLatin1(zone);
    return names;
}

/// One that was typed without its capitals, or with a blank; as it is if there is none like it.
QString knownZone(const QString &typed)
{
    const QString wanted = QString(typed).replace(u' ', u'_');
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        if (const QString name = QString::fromLatin1(zone); name.compare(wanted, Qt::CaseInsensitive) == 0)
            return name;
    return typed;
}

} // namespace

MeSection::MeSection(const Desk &desk, QWidget *parent)
    : SettingsSection(desk, tr("Me"), parent)
    , m_name(new QLineEdit)
    , m_email(new QLineEdit)
    , m_zone(new QLineEdit)
    , m_from(makeClock(u"working_from"_s, tr("Free for talks from")))
    , m_to(makeClock(u"working_to"_s, tr("Free for talks until")))
    , m_minutes(makeNumber(u"meeting_minutes"_s, tr("Minutes of a talk"), 1, minutesOfDay))
    , m_times(makeNumber(u"offered_times"_s, tr("Times offered in a letter"), 1, mostTimes))
    , m_reviewDay(new NamedComboBox)
    , m_reviewTime(makeClock(u"review_time"_s, tr("Time of the review")))
{
    setIntroduction(tr("Letters are signed with it, and times are offered by it. Kept as you leave a field."));
    addMyself();
    addHours();
    addTalks();
    addReview();
    column()->addStretch();
}

void MeSection::addMyself()
{
    m_name->setObjectName(u"my_name"_s);
    m_email->setObjectName(u"my_email"_s);
    m_zone->setObjectName(u"time_zone"_s);
    for (QLineEdit *field : {m_name, m_email, m_zone})
        field->setFixedWidth(textWidth);
    m_zone->setPlaceholderText(tr("as the system says"));
    auto *completer = new QCompleter(zoneNames(), m_zone);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_zone->setCompleter(completer);
    column()->addWidget(new SettingRow(tr("Name"), m_name));
    m_emailRow = new SettingRow(tr("E-mail"), m_email);
    m_emailRow->setHelp(tr("The one you write from. Behind it, with commas between, others that are yours."));
    column()->addWidget(m_emailRow);
    m_zoneRow = new SettingRow(tr("Time zone"), m_zone);
    column()->addWidget(m_zoneRow);
    connect(m_name, &QLineEdit::editingFinished, this,
            [this] { save(u"my_name"_s, m_name->text().trimmed(), tr("Your name is changed"), nullptr); });
    connect(m_email, &QLineEdit::editingFinished, this, &MeSection::keepEmail);
    connect(m_zone, &QLineEdit::editingFinished, this, &MeSection::keepZone);
}

void MeSection::addHours()
{
    auto *header = new SectionHeader(tr("Free for talks"));
    header->setQualifier(tr("times offered in letters lie in these hours"));
    column()->addWidget(header);
    m_hoursRow = new SettingRow(tr("From, until"), m_from);
    m_hoursRow->addBeside(new Label(u"–"_s, TextRole::Body, Token::Text2));
    m_hoursRow->addBeside(m_to);
    column()->addWidget(m_hoursRow);
    auto *days = new QWidget;
    auto *row = new FlowLayout(days, 4);
    row->setContentsMargins(0, 0, 0, 0);
    for (int day = 1; day <= 7; ++day) {
        auto *chip = new Chip(Chip::Kind::Choice, QLocale().standaloneDayName(day, QLocale::ShortFormat));
        chip->setObjectName(u"weekday%1"_s.arg(day));
        chip->setAccessibleName(QLocale().standaloneDayName(day));
        chip->setCheckable(true);
        connect(chip, &Chip::clicked, this, &MeSection::keepDays);
        row->addWidget(chip);
        m_days.push_back(chip);
    }
    days->setMinimumWidth(chipsWidth);
    days->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_daysRow = new SettingRow(tr("On"), days);
    column()->addWidget(m_daysRow);
    connect(m_from, &QTimeEdit::editingFinished, this, &MeSection::keepHours);
    connect(m_to, &QTimeEdit::editingFinished, this, &MeSection::keepHours);
}

void MeSection::addTalks()
{
    column()->addWidget(new SectionHeader(tr("Talks and letters")));
    m_minutes->setSuffix(tr(" min"));
    column()->addWidget(new SettingRow(tr("A talk takes"), m_minutes));
    const QStringList names{tr("First impression"), tr("My minute"), tr("Discussion"), tr("Ending")};
    auto *phases = new QWidget;
    auto *row = new FlowLayout(phases, 8);
    row->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < names.size(); ++i) {
        QSpinBox *field = makeNumber(u"phase%1"_s.arg(i + 1), tr("Minutes: %1").arg(names[i]), 0, minutesOfDay);
        field->setToolTip(names[i]);
        row->addWidget(field);
        m_phases.push_back(field);
        connect(field, &QSpinBox::editingFinished, this, &MeSection::keepPhases);
    }
    phases->setMinimumWidth(chipsWidth);
    phases->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_phasesRow = new SettingRow(tr("Its phases"), phases);
    m_phasesRow->setHelp(tr("Minutes of the first impression, my minute, the discussion and the ending; longer and "
                            "shorter talks are divided alike."));
    column()->addWidget(m_phasesRow);
    column()->addWidget(new SettingRow(tr("Times in a letter"), m_times));
    connect(m_minutes, &QSpinBox::editingFinished, this, [this] {
        save(u"meeting_minutes"_s, QString::number(m_minutes->value()), tr("The length of talks is changed"), nullptr);
    });
    connect(m_times, &QSpinBox::editingFinished, this, [this] {
        save(u"offered_times"_s, QString::number(m_times->value()), tr("The number of times offered is changed"),
             nullptr);
    });
}

void MeSection::addReview()
{
    column()->addWidget(new SectionHeader(tr("Review")));
    m_reviewDay->setObjectName(u"review_weekday"_s);
    m_reviewDay->setAccessibleName(tr("Day of the review"));
    for (int day = 1; day <= 7; ++day)
        m_reviewDay->addItem(QLocale().standaloneDayName(day), day);
    auto *row = new SettingRow(tr("Every week on"), m_reviewDay);
    row->addBeside(m_reviewTime);
    column()->addWidget(row);
    connect(m_reviewDay, &QComboBox::activated, this, [this] {
        save(u"review_weekday"_s, m_reviewDay->currentData().toString(), tr("The day of the review is changed"),
             nullptr);
    });
    connect(m_reviewTime, &QTimeEdit::editingFinished, this, [this] {
        save(u"review_time"_s, m_reviewTime->time().toString(clock), tr("The time of the review is changed"), nullptr);
    });
}

QString MeSection::stored(const QString &key) const
{
    return rules::preferenceText(m_stored, key).value_or(QString());
}

void MeSection::save(const QString &key, const QString &value, const QString &words, SettingRow *row)
{
    if (row)
        row->setError({});
    if (stored(key) == value)
        return;
    const auto failed = [this, row](const Error &error) {
        if (row)
            row->setError(tr("That cannot be. Correct it, or leave it empty."));
        else
            desk().doer.complain(error);
    };
    desk().doer.change(commands::changeSetting(key, value), words, {this, {}, failed});
}

void MeSection::keepEmail()
{
    const QString typed = m_email->text().trimmed();
    if (!rules::withPreference({}, u"my_email"_s, typed))
        m_emailRow->setError(tr("An address looks like rosa@example.org. It was not kept."));
    else
        save(u"my_email"_s, typed, tr("Your e-mail address is changed"), m_emailRow);
}

void MeSection::keepZone()
{
    const QString typed = knownZone(m_zone->text().trimmed());
    if (!typed.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(typed.toLatin1())) {
        m_zoneRow->setError(tr("There is no such zone. Type a city such as Lisbon and choose from the list, or leave "
                               "it empty."));
        return;
    }
    m_zone->setText(typed);
    save(u"time_zone"_s, typed, tr("Your time zone is changed"), m_zoneRow);
}

void MeSection::keepHours()
{
    if (m_to->time() <= m_from->time()) {
        m_hoursRow->setError(tr("It ends before it begins. It was not kept."));
        return;
    }
    m_hoursRow->setError({});
    const QString from = m_from->time().toString(clock);
    const QString to = m_to->time().toString(clock);
    if (from != stored(u"working_from"_s) || to != stored(u"working_to"_s))
        desk().doer.change(commands::changeSettings({{u"working_from"_s, from}, {u"working_to"_s, to}}),
                           tr("Your hours are changed"));
}

void MeSection::keepDays()
{
    QStringList days;
    for (size_t i = 0; i < m_days.size(); ++i)
        if (m_days[i]->isChecked())
            days += QString::number(i + 1);
    if (days.isEmpty())
        m_daysRow->setError(tr("One day at least, so that there are times to offer. It was not kept."));
    else
        save(u"working_days"_s, days.join(u','), tr("Your days are changed"), m_daysRow);
}

void MeSection::keepPhases()
{
    if (std::ranges::any_of(m_phases, [](const QSpinBox *field) { return field->value() > 0; }))
        save(u"phases"_s, phasesText(), tr("The phases of talks are changed"), m_phasesRow);
    else
        m_phasesRow->setError(tr("One phase at least takes time. It was not kept."));
}

void MeSection::fill(const SettingsView &view)
{
    // A field that shows what was stored follows; one that shows something else is being typed into.
    const auto follows = [this](const QString &key, const QString &shown) { return !m_filled || stored(key) == shown; };
    const bool name = follows(u"my_name"_s, m_name->text());
    const bool email = follows(u"my_email"_s, m_email->text());
    const bool zone = follows(u"time_zone"_s, m_zone->text());
    const bool hours = follows(u"working_from"_s, m_from->text()) && follows(u"working_to"_s, m_to->text());
    const bool minutes = follows(u"meeting_minutes"_s, QString::number(m_minutes->value()));
    const bool times = follows(u"offered_times"_s, QString::number(m_times->value()));
    const bool phases = follows(u"phases"_s, phasesText());
    const bool review = follows(u"review_time"_s, m_reviewTime->text());
    m_stored = view.preferences;
    m_filled = true;
    if (name)
        m_name->setText(m_stored.myName);
    if (email)
        m_email->setText(stored(u"my_email"_s));
    if (zone)
        m_zone->setText(m_stored.timeZone);
    if (hours) {
        m_from->setTime(m_stored.workingHours.from);
        m_to->setTime(m_stored.workingHours.to);
    }
    if (minutes)
        m_minutes->setValue(m_stored.meetingMinutes);
    if (times)
        m_times->setValue(m_stored.offeredTimes);
    for (size_t i = 0; phases && i < m_phases.size(); ++i)
        m_phases[i]->setValue(m_stored.phaseShares[i]);
    if (review)
        m_reviewTime->setTime(m_stored.reviewTime);
    m_reviewDay->setCurrentIndex(m_stored.reviewWeekday - 1);
    for (size_t i = 0; i < m_days.size(); ++i)
        m_days[i]->setChecked(m_stored.workingHours.weekdays[i]);
    m_daysRow->setError({});
    showZone();
}

void MeSection::showZone()
{
    const Present present = desk().workspace.present();
    m_zoneRow->setHelp(
        tr("It is %1 for you now, in %2.")
            .arg(present.now.toTimeZone(present.zone).time().toString(clock), QString::fromLatin1(present.zone.id())));
}

QString MeSection::phasesText() const
{
    QStringList minutes;
    for (const QSpinBox *field : m_phases)
        minutes += QString::number(field->value());
    return minutes.join(u',');
}

void MeSection::keep()
{
    save(u"my_name"_s, m_name->text().trimmed(), tr("Your name is changed"), nullptr);
    keepEmail();
    keepZone();
}

} // namespace cultivar::ui

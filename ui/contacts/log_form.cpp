// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/log_form.h"

#include "core/rules/contact_clock.h"
#include "core/wording/names.h"
#include "core/wording/standing_text.h"
#include "core/wording/words.h"
#include "core/workspace/contacts/contact_commands.h"
#include "ui/contacts/contact_day_field.h"
#include "ui/contacts/log_draft.h"
#include "ui/contacts/timeline_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_error.h"
#include "ui/widgets/growing_text_edit.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/person_field.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace cultivar::ui {

using namespace std::chrono_literals;

namespace {

constexpr std::array channels{Channel::Call,    Channel::Video, Channel::InPerson, Channel::Email,
                              Channel::Message, Channel::Event, Channel::Letter};
constexpr std::array directions{Direction::Both, Direction::Incoming, Direction::Outgoing};

} // namespace

LogForm::LogForm(const Desk &desk, QWidget *parent)
    : Ground(Token::Raised, Token::Border, 10, parent)
    , m_desk(desk)
    , m_channels(new QButtonGroup(this))
    , m_directions(new QButtonGroup(this))
    , m_attempt(new Chip(Chip::Kind::Choice, tr("tried, not reached")))
    , m_day(new ContactDayField(wording::DayLeaning::Past))
    , m_people(nullptr)
    , m_other(new PersonField(desk.contacts))
    , m_text(new GrowingTextEdit(2, 12))
    , m_error(new FormError)
    , m_effect((new Label(TextRole::Second, Token::Text2))->wrapped())
    , m_meeting(makeButton(ButtonKind::Link, {u"logAsMeeting"_s, tr("Plan a meeting instead"), {}, {}}))
    , m_trash(makeButton(ButtonKind::Quiet, {u"trashEntry"_s, tr("To the trash"), u"trash"_s, {}}))
    , m_submit(makeButton(ButtonKind::Primary, {u"submitLog"_s, tr("Log it"), {}, goOnKeyText()}))
{
    setObjectName(u"logForm"_s);
    setAccessibleName(tr("Log a conversation"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(10);
    column->addLayout(makeChannels());
    column->addLayout(makeDirections());
    auto *people = new QWidget;
    m_people = new FlowLayout(people);
    column->addWidget(people);
    m_text->setObjectName(u"logText"_s);
    m_text->setAccessibleName(tr("What was said"));
    m_text->setPlaceholderText(tr("What was said, what you learned"));
    column->addWidget(m_text);
    column->addWidget(m_error);
    column->addWidget(m_meeting);
    column->addLayout(makeFoot());
    m_keep.setSingleShot(true);
    m_keep.setInterval(500ms);
    connect(&m_keep, &QTimer::timeout, this, &LogForm::keepDraft);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LogForm::changed);
    connect(m_text, &GrowingTextEdit::submitted, this, &LogForm::submit);
    connect(m_meeting, &QPushButton::clicked, this, [this] { m_desk.navigator.newMeeting(m_detail.contact.id); });
    addKeys();
}

QLayout *LogForm::makeChannels()
{
    auto *row = new FlowLayout;
    int key = 1;
    for (const Channel channel : channels) {
        auto *chip = new Chip(Chip::Kind::Choice, wording::nameOf(channel));
        chip->setIconName(iconOf(channel));
        chip->setObjectName(u"channel_"_s + toWord(channel));
        chip->setToolTip(QString::number(key++));
        m_channels->addButton(chip, static_cast<int>(channel));
        row->addWidget(chip);
    }
    connect(m_channels, &QButtonGroup::idToggled, this, [this] { changed(); });
    return row;
}

QLayout *LogForm::makeDirections()
{
    auto *row = new FlowLayout;
    for (const Direction direction : directions) {
        auto *chip = new Chip(Chip::Kind::Choice, {});
        chip->setObjectName(u"direction_"_s + toWord(direction));
        chip->setAccessibleName(directionName(direction, Channel::Call, {}));
        m_directions->addButton(chip, static_cast<int>(direction));
        row->addWidget(chip);
    }
    m_attempt->setObjectName(u"logAttempt"_s);
    row->addWidget(m_attempt);
    m_day->setObjectName(u"logDay"_s);
    m_day->setAccessibleName(tr("When"));
    m_day->setFixedWidth(190);
    row->addWidget(m_day);
    m_other->setObjectName(u"logOther"_s);
    m_other->setAccessibleName(tr("Who else took part"));
    m_other->setPlaceholderText(tr("and who else?"));
    m_other->setFixedWidth(170);
    row->addWidget(m_other);
    connect(m_directions, &QButtonGroup::idToggled, this, [this] { changed(); });
    connect(m_attempt, &Chip::toggled, this, &LogForm::changed);
    connect(m_day, &QLineEdit::textChanged, this, &LogForm::changed);
    connect(m_other, &PersonField::contactChosen, this, &LogForm::addOther, Qt::QueuedConnection);
    return row;
}

QLayout *LogForm::makeFoot()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_effect->setObjectName(u"logEffect"_s);
    QPushButton *cancel = makeButton(ButtonKind::Quiet, {u"cancelLog"_s, tr("Cancel"), {}, u"Esc"_s});
    row->addWidget(m_effect, 1);
    row->addWidget(m_trash);
    row->addWidget(cancel);
    row->addWidget(m_submit);
    connect(cancel, &QPushButton::clicked, this, &LogForm::giveUp);
    connect(m_submit, &QPushButton::clicked, this, &LogForm::submit);
    connect(m_trash, &QPushButton::clicked, this, [this] {
        m_desk.doer.change(commands::trashInteraction(m_edited),
                           tr("Conversation with %1 in the trash").arg(m_detail.contact.displayName()));
        Q_EMIT finished();
    });
    return row;
}

void LogForm::addKeys()
{
    const auto add = [this](const QString &key, auto then) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, then);
    };
    add(u"Ctrl+Return"_s, [this] { submit(); });
    add(u"Ctrl+Enter"_s, [this] { submit(); });
    add(u"Escape"_s, [this] { giveUp(); });
    for (const auto &[key, direction] :
         {std::pair(u"Alt+B"_s, Direction::Both), std::pair(u"Alt+I"_s, Direction::Incoming),
          std::pair(u"Alt+O"_s, Direction::Outgoing)})
        add(key,
            [this, direction = direction] { m_directions->button(static_cast<int>(direction))->setChecked(true); });
}

void LogForm::begin(const ContactDetail &detail)
{
    m_detail = detail;
    m_edited = {};
    m_trash->hide();
    m_submit->setText(tr("Log it"));
    const QDate today = m_desk.workspace.present().today;
    m_day->setDay(today, today);
    Values fresh;
    fresh.day = m_day->text();
    put(fresh);
    const QString key = draftKey();
    m_desk.doer.take(m_desk.workspace.query([key](const Records &records) { return records.draft(key); }), this,
                     [this, key](const QString &draft) {
                         if (!draft.isEmpty() && key == draftKey() && m_text->toPlainText().isEmpty())
                             takeDraft(draft);
                     });
    m_text->setFocus(Qt::OtherFocusReason);
}

void LogForm::focusText()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

void LogForm::keepWithin(int width, int height)
{
    constexpr int mostLines = 12;
    const int others = heightForWidth(width) - m_text->height();
    m_text->setMost(std::clamp((height - others) / m_text->fontMetrics().lineSpacing() - 1, 2, mostLines));
}

void LogForm::beginEditing(const ContactDetail &detail, const TimelineEntry &entry)
{
    m_detail = detail;
    m_edited = entry.interaction.uid;
    m_trash->show();
    m_submit->setText(tr("Done"));
    setButtonKind(m_submit, ButtonKind::Secondary);
    m_day->setDay(entry.interaction.day, m_desk.workspace.present().today);
    put({entry.interaction.channel, entry.interaction.direction, entry.interaction.attempt, m_day->text(), entry.others,
         entry.interaction.notes});
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->moveCursor(QTextCursor::End);
}

void LogForm::put(const Values &values)
{
    m_channels->button(static_cast<int>(values.channel))->setChecked(true);
    m_directions->button(static_cast<int>(values.direction))->setChecked(true);
    m_attempt->setChecked(values.attempt);
    m_day->setText(values.day);
    m_others = values.others;
    m_other->clear();
    m_text->setPlainText(values.text);
    m_error->settle();
    showOthers();
    changed();
    m_keep.stop();
}

LogForm::Values LogForm::values() const
{
    return {static_cast<Channel>(m_channels->checkedId()),
            static_cast<Direction>(m_directions->checkedId()),
            m_attempt->isChecked(),
            m_day->text(),
            m_others,
            m_text->toPlainText()};
}

QString LogForm::draftKey() const
{
    return m_edited.isEmpty() ? u"log/"_s + m_detail.contact.uid.text() : u"interaction/"_s + m_edited.text();
}

void LogForm::takeDraft(const QString &draft)
{
    const LogDraft read = logDraftFrom(draft);
    Values taken{read.channel, read.direction, read.attempt, read.day, {}, read.text};
    if (m_desk.contacts.isReady())
        for (const ContactId id : read.others)
            if (const std::optional<ContactRow> row = m_desk.contacts.index().row(id))
                taken.others.push_back({row->id, row->uid, row->name});
    put(taken);
    m_text->moveCursor(QTextCursor::End);
}

void LogForm::keepDraft()
{
    m_keep.stop();
    if (m_detail.contact.id.isNull() || !m_edited.isEmpty() || m_channels->checkedId() < 0)
        return;
    const Values now = values();
    LogDraft draft{now.channel, now.direction, now.attempt, now.day, {}, now.text};
    for (const PersonName &other : now.others)
        draft.others.push_back(other.id);
    m_desk.workspace.keepDraft(draftKey(), now.text.trimmed().isEmpty() ? QString() : logDraftText(draft));
}

void LogForm::changed()
{
    // Not filled yet.
    if (m_channels->checkedId() < 0 || m_directions->checkedId() < 0)
        return;
    if (m_edited.isEmpty())
        m_keep.start();
    nameDirections();
    tellEffect();
}

void LogForm::nameDirections()
{
    const auto channel = static_cast<Channel>(m_channels->checkedId());
    for (const Direction direction : directions) {
        QAbstractButton *chip = m_directions->button(static_cast<int>(direction));
        const QString words = directionName(direction, channel, m_detail.contact.firstName());
        if (chip->text() == words)
            continue;
        chip->setText(words);
        chip->setAccessibleName(words);
        chip->updateGeometry();
    }
}

void LogForm::tellEffect()
{
    const QDate today = m_desk.workspace.present().today;
    const std::optional<QDate> day = m_day->day();
    const Values now = values();
    const Touch touch{day.value_or(today), now.channel, now.attempt ? Direction::Outgoing : now.direction, now.attempt};
    constexpr qsizetype longestName = 40;
    const QString name = isolated(wording::shortened(m_detail.contact.firstName(), longestName));
    m_meeting->setVisible(day && *day > today);
    QString effect;
    if (day && *day > today)
        effect = tr("What is still to come is a meeting.");
    else if (!rules::countsAsContact(touch))
        effect = tr("A try: the rhythm runs on until %1 answers.").arg(name);
    else if (m_detail.clock.lastContact && day && *day < *m_detail.clock.lastContact)
        effect = tr("Earlier than the last talk: the rhythm stays as it is.");
    else if (m_detail.cadence)
        effect = tr("Starts the rhythm with %1 anew: %2.").arg(name, wording::cadenceText(*m_detail.cadence));
    else
        effect = tr("%1 has no rhythm; a circle or a number of days gives one.").arg(name);
    // Words may have meant another day.
    m_effect->setText(
        !day || *day == today
            ? effect
            : tr("%1: %2", "a day, what it does").arg(QLocale().toString(*day, QLocale::LongFormat), effect));
}

void LogForm::addOther(ContactId contact)
{
    const std::optional<ContactRow> row = m_desk.contacts.row(contact);
    if (row && contact != m_detail.contact.id &&
        std::ranges::find(m_others, contact, &PersonName::id) == m_others.end())
        m_others.push_back({row->id, row->uid, row->name});
    m_other->clear();
    showOthers();
    changed();
}

void LogForm::showOthers()
{
    while (QLayoutItem *item = m_people->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const PersonName &other : m_others) {
        auto *chip = new Chip(Chip::Kind::Filter, other.name);
        chip->setObjectName(u"withOther"_s);
        chip->setToolTip(plainToolTip(other.name));
        connect(chip, &Chip::removed, this, [this, id = other.id] {
            std::erase_if(m_others, [id](const PersonName &each) { return each.id == id; });
            showOthers();
            changed();
        });
        m_people->addWidget(chip);
        chip->show();
    }
    m_people->parentWidget()->setVisible(!m_others.empty());
}

void LogForm::submit()
{
    const std::optional<QDate> day = m_day->day();
    if (!day) {
        m_error->refuse(tr("“%1” is no day. Write it as “today”, “tue”, “3 weeks ago” or “23 Oct”.").arg(m_day->text()),
                        m_day);
        return;
    }
    if (*day > m_desk.workspace.present().today) {
        m_error->refuse(tr("This day is still to come. Plan a meeting instead."), m_day);
        return;
    }
    if (m_other->isOnlyTyped()) {
        m_error->refuse(PersonField::onlyTypedText(), m_other);
        return;
    }
    const Values now = values();
    const QString name = m_detail.contact.displayName();
    if (m_edited.isEmpty()) {
        QStringList people{m_detail.contact.uid.text()};
        for (const PersonName &other : now.others)
            people += other.uid.text();
        m_keep.stop();
        m_desk.doer.change(commands::log({people, now.channel, day, now.text.trimmed(), now.attempt, now.direction}),
                           tr("Conversation with %1 logged").arg(name));
        m_desk.workspace.keepDraft(draftKey(), {});
        m_text->clear();
        m_keep.stop();
    } else {
        m_desk.doer.change(commands::editInteraction(m_edited,
                                                     [now, day, me = m_detail.contact.id](
                                                         const Records &, Interaction &interaction) -> Result<void> {
                                                         interaction.channel = now.channel;
                                                         interaction.attempt = now.attempt;
                                                         interaction.direction =
                                                             now.attempt ? Direction::Outgoing : now.direction;
                                                         interaction.day = *day;
                                                         interaction.notes = now.text;
                                                         interaction.contacts = {me};
                                                         for (const PersonName &other : now.others)
                                                             interaction.contacts.push_back(other.id);
                                                         return {};
                                                     }),
                           tr("Conversation with %1 changed").arg(name));
    }
    Q_EMIT finished();
}

void LogForm::giveUp()
{
    keepDraft();
    Q_EMIT finished();
}

void LogForm::keyPressEvent(QKeyEvent *event)
{
    // Only what no text field took for itself comes here.
    const int number = event->key() - Qt::Key_1;
    if (event->modifiers() == Qt::NoModifier && number >= 0 && number < static_cast<int>(channels.size())) {
        m_channels->button(static_cast<int>(channels[static_cast<size_t>(number)]))->setChecked(true);
        return;
    }
    Ground::keyPressEvent(event);
}

} // namespace cultivar::ui

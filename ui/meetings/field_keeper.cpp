// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/field_keeper.h"

#include <algorithm>
#include <chrono>

namespace cultivar::ui {

using namespace std::chrono_literals;

FieldKeeper::FieldKeeper(const Desk &desk, MeetingPart part, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_part(part)
{
    m_pause.setObjectName(QStringLiteral("draftPause"));
    m_pause.setParent(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(500ms);
    connect(&m_pause, &QTimer::timeout, this, &FieldKeeper::keepDraft);
}

void FieldKeeper::add(const QString &name, GrowingTextEdit *edit, Save save)
{
    m_fields.push_back({name, edit, std::move(save), {}, {}});
    connect(edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            m_pause.start();
    });
    connect(edit, &GrowingTextEdit::left, this, [this, name] { keep(name); });
    connect(edit, &GrowingTextEdit::submitted, this, [this, name] { keep(name); });
}

FieldKeeper::Field *FieldKeeper::field(const QString &name)
{
    const auto found = std::ranges::find(m_fields, name, &Field::name);
    return found == m_fields.end() ? nullptr : &*found;
}

bool FieldKeeper::differs(const Field &field)
{
    return field.edit->toPlainText().trimmed() != field.saving.value_or(field.stored).trimmed();
}

void FieldKeeper::show(const Uid &meeting, const QMap<QString, QString> &stored, const QMap<QString, QString> &typed)
{
    const bool another = meeting != m_meeting;
    if (another) {
        keepAll();
        m_meeting = meeting;
        m_typed[meeting.text()] = typed;
    }
    m_showing = true;
    for (Field &field : m_fields) {
        const QString text = stored.value(field.name);
        const bool beingTyped = !another && differs(field);
        field.stored = text;
        if (another || (field.saving && field.saving->trimmed() == text.trimmed()))
            field.saving.reset();
        const QString wanted = another && typed.contains(field.name) ? typed.value(field.name) : text;
        if (!beingTyped && !field.saving && field.edit->toPlainText() != wanted)
            field.edit->setPlainText(wanted);
    }
    m_showing = false;
}

void FieldKeeper::keep(const QString &name)
{
    Field *kept = field(name);
    if (!kept || m_meeting.isEmpty())
        return;
    if (!kept->save)
        keepDraft();
    else if (differs(*kept))
        save(*kept);
}

void FieldKeeper::keepAll()
{
    if (m_meeting.isEmpty())
        return;
    keepDraft();
    for (Field &field : m_fields)
        if (field.save && differs(field))
            save(field);
}

void FieldKeeper::forget(const QString &name)
{
    m_typed[m_meeting.text()].remove(name);
    writeDraft(m_meeting);
}

void FieldKeeper::save(Field &field)
{
    const QString text = field.edit->toPlainText();
    const Uid meeting = m_meeting;
    field.saving = text;
    const QString name = field.name;
    m_desk.doer.change(field.save(meeting, text), {},
                       {this, [this, meeting, name, text](const ChangeSet &) { saved(meeting, name, text); },
                        [this, meeting, name](const Error &error) { failed(meeting, name, error); }});
}

void FieldKeeper::saved(const Uid &meeting, const QString &name, const QString &text)
{
    QMap<QString, QString> &typed = m_typed[meeting.text()];
    if (typed.value(name).trimmed() == text.trimmed()) {
        typed.remove(name);
        writeDraft(meeting);
    }
    Field *kept = meeting == m_meeting ? field(name) : nullptr;
    if (kept && kept->saving == text) {
        kept->stored = text;
        kept->saving.reset();
    }
}

void FieldKeeper::failed(const Uid &meeting, const QString &name, const Error &error)
{
    if (Field *kept = meeting == m_meeting ? field(name) : nullptr)
        kept->saving.reset();
    m_desk.doer.complain(error);
}

void FieldKeeper::keepDraft()
{
    m_pause.stop();
    if (m_meeting.isEmpty())
        return;
    QMap<QString, QString> typed;
    for (const Field &field : m_fields)
        if (field.edit->toPlainText().trimmed() != field.stored.trimmed())
            typed.insert(field.name, field.edit->toPlainText());
    QMap<QString, QString> &known = m_typed[m_meeting.text()];
    if (known == typed)
        return;
    known = std::move(typed);
    writeDraft(m_meeting);
}

void FieldKeeper::writeDraft(const Uid &meeting)
{
    m_desk.workspace.keepDraft(meetingDraftKey(meeting, m_part), meetingDraftText(m_typed.value(meeting.text())));
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/inline_row.h"

#include "core/model/validation.h"
#include "core/wording/error_text.h"
#include "ui/contacts/inline_editor.h"
#include "ui/contacts/inline_value.h"
#include "ui/widgets/form_error.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

namespace cultivar::ui {

InlineRow::InlineRow(const Desk &desk, FieldSpec spec, int labelWidth, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_spec(std::move(spec))
    , m_row(new QHBoxLayout)
    , m_value(new InlineValue)
    , m_error(new FormError)
{
    setObjectName(m_spec.name + u"Row"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_row->setSpacing(12 - InlineValue::hang);
    if (labelWidth > 0) {
        auto *label = (new Label(m_spec.label, TextRole::Body, Token::Faint))->wrapped();
        label->setFixedWidth(labelWidth);
        label->setContentsMargins(0, 4, 0, 4);
        m_row->addWidget(label, 0, Qt::AlignTop);
    }
    m_value->setObjectName(m_spec.name + u"Value"_s);
    m_row->addWidget(m_value, 1);
    column->addLayout(m_row);
    m_error->setContentsMargins(labelWidth + 12, 0, 0, 0);
    m_error->setObjectName(m_spec.name + u"Error"_s);
    column->addWidget(m_error);
    connect(m_value, &InlineValue::editWanted, this, &InlineRow::edit);
    connect(m_value, &InlineValue::lineConfirmed, this, &InlineRow::confirm);
    connect(m_value, &InlineValue::lineOpened, this, [this](size_t line) {
        const std::vector<ValueLine> lines = m_spec.value(m_detail, m_desk.workspace.present().today);
        if (line < lines.size())
            openLine(lines[line]);
    });
    setPlaceholder(tr("nothing yet"));
}

void InlineRow::setPlaceholder(const QString &words)
{
    setProperty("placeholder", words);
}

void InlineRow::setDisplay(QWidget *display)
{
    m_display = display;
    m_value->setContent(display);
}

void InlineRow::showDetail(const ContactDetail &detail)
{
    const bool another = detail.contact.id != m_detail.contact.id;
    m_detail = detail;
    if (another && m_editor)
        close(false);
    const std::vector<ValueLine> lines = m_spec.value(detail, m_desk.workspace.present().today);
    m_empty = lines.empty();
    if (!m_display)
        m_value->showLines(lines, property("placeholder").toString());
    QStringList words;
    for (const ValueLine &line : lines)
        words += line.text;
    if (words.isEmpty())
        words += property("placeholder").toString();
    m_value->setAccessibleName(u"%1: %2"_s.arg(m_spec.label, words.join(", "_L1)));
}

void InlineRow::edit()
{
    if (m_editor || m_detail.contact.id.isNull())
        return;
    m_editor = new InlineEditor(m_spec, m_desk.contacts, m_spec.text(m_detail.contact), this);
    m_value->hide();
    m_row->addWidget(m_editor, 1);
    m_editor->show();
    m_editor->begin();
    connect(m_editor, &InlineEditor::submitted, this, [this] { save(false, true); });
    connect(m_editor, &InlineEditor::movedOn, this, [this](bool forward) { save(true, forward); });
    connect(m_editor, &InlineEditor::cancelled, this, [this] { close(true); });
    Q_EMIT edited();
}

void InlineRow::save(bool goOn, bool forward)
{
    if (!m_editor)
        return;
    const QString text = m_editor->text();
    const bool hadFocus = m_editor->isAncestorOf(window()->focusWidget());
    if (text != m_spec.text(m_detail.contact)) {
        const QDate today = m_desk.workspace.present().today;
        Contact after = m_detail.contact;
        Result<void> taken = m_spec.take(after, text, today);
        if (taken)
            taken = validate(after);
        if (!taken) {
            const Error &error = taken.error();
            refuse(error.subject.isEmpty() ? error.detail
                                           : wording::errorText({error.kind, m_spec.label, error.detail}));
            return;
        }
        const auto take = m_spec.take;
        m_desk.doer.change(commands::editContact(m_detail.contact.uid,
                                                 [take, text, today](const Records &, Contact &contact) {
                                                     return take(contact, text, today);
                                                 }),
                           tr("%1 of %2 changed", "field, name").arg(m_spec.label, after.displayName()));
        // Shown at once; the change set confirms it.
        m_detail.contact = std::move(after);
        if (m_spec.kind != FieldKind::Circles && m_spec.kind != FieldKind::Person)
            showDetail(m_detail);
    }
    close(hadFocus && !goOn);
    if (goOn)
        Q_EMIT movedOn(forward);
}

void InlineRow::close(bool keepFocus)
{
    if (!m_editor)
        return;
    m_editor->hide();
    m_editor->deleteLater();
    m_editor = nullptr;
    m_error->settle();
    m_value->show();
    if (keepFocus)
        m_value->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

/// Who has gone elsewhere meanwhile is not brought back.
void InlineRow::refuse(const QString &error)
{
    QWidget *field = m_editor->firstField();
    if (field && m_editor->isAncestorOf(window()->focusWidget()))
        m_error->refuse(error, field);
    else
        m_error->say(error, field);
}

void InlineRow::openLine(const ValueLine &line)
{
    if (!line.person.isNull())
        m_desk.navigator.showContact(line.person);
    else if (!line.link.isEmpty())
        m_desk.prompter.openUrl(line.link);
}

void InlineRow::confirm(size_t line)
{
    const QDate today = m_desk.workspace.present().today;
    m_desk.doer.change(commands::editContact(
                           m_detail.contact.uid,
                           [confirm = m_spec.confirm, line, today](const Records &, Contact &contact) -> Result<void> {
                               confirm(contact, line, today);
                               return {};
                           }),
                       tr("%1 of %2 is still true", "field, name").arg(m_spec.label, m_detail.contact.displayName()));
}

} // namespace cultivar::ui

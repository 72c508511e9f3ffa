// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/inline_editor.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/growing_text_edit.h"
#include "ui/widgets/label.h"
#include "ui/widgets/named_combo_box.h"
#include "ui/widgets/person_field.h"

#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>

namespace cultivar::ui {

InlineEditor::InlineEditor(const FieldSpec &spec, LiveIndex &contacts, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_spec(spec)
    , m_contacts(contacts)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    switch (spec.kind) {
    case FieldKind::Line:
        makeLine(text);
        break;
    case FieldKind::Lines:
    case FieldKind::Prose:
        makeProse(text);
        break;
    case FieldKind::Choice:
        makeChoice(text);
        break;
    case FieldKind::Circles:
        makeCircles(text);
        break;
    case FieldKind::Person:
        makePerson(text);
        break;
    case FieldKind::Importance:
        makeImportance(text);
        break;
    }
    if (!spec.hint.isEmpty()) {
        auto *hint = (new Label(spec.hint, TextRole::Second, Token::Faint))->wrapped();
        column->addWidget(hint);
        for (QWidget *field : m_watched)
            field->setAccessibleDescription(spec.hint);
    }
}

void InlineEditor::watch(QWidget *widget)
{
    widget->setObjectName(m_spec.name + u"Editor"_s +
                          (m_watched.empty() ? QString() : QString::number(m_watched.size())));
    if (widget->accessibleName().isEmpty())
        widget->setAccessibleName(m_spec.label);
    widget->installEventFilter(this);
    m_watched.push_back(widget);
}

void InlineEditor::makeLine(const QString &text)
{
    auto *line = new QLineEdit(text);
    // As high as the value it stands for: the text does not move.
    line->setFixedHeight(line->fontMetrics().height() + 8);
    if (!m_spec.completions.isEmpty()) {
        auto *completer = new QCompleter(m_spec.completions, line);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        line->setCompleter(completer);
    }
    watch(line);
    layout()->addWidget(line);
    m_text = [line] { return line->text(); };
}

void InlineEditor::makeProse(const QString &text)
{
    auto *edit = new GrowingTextEdit(1, 16);
    edit->setPlainText(text);
    watch(edit);
    layout()->addWidget(edit);
    m_text = [edit] { return edit->toPlainText(); };
}

void InlineEditor::makeChoice(const QString &text)
{
    auto *box = new NamedComboBox;
    for (const auto &[value, word] : m_spec.choices)
        box->addItem(word, value);
    box->setCurrentIndex(box->findData(text));
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    watch(box);
    layout()->addWidget(box);
    m_text = [box] { return box->currentData().toString(); };
}

void InlineEditor::makeCircles(const QString &text)
{
    auto *box = new QWidget;
    auto *flow = new FlowLayout(box);
    const QStringList chosen = text.split(u',', Qt::SkipEmptyParts);
    std::vector<std::pair<QString, Chip *>> chips;
    if (m_contacts.isReady())
        for (const Circle &circle : m_contacts.index().circles()) {
            if (circle.trashed)
                continue;
            auto *chip = new Chip(Chip::Kind::Choice, circle.name);
            const QString key = QString::number(circle.id.value());
            chip->setChecked(chosen.contains(key));
            chip->setDot(themeOf(this).hueOf(circle.uid).dot);
            chip->setAccessibleName(circle.name);
            watch(chip);
            flow->addWidget(chip);
            chips.emplace_back(key, chip);
        }
    layout()->addWidget(box);
    m_text = [chips] {
        QStringList keys;
        for (const auto &[key, chip] : chips)
            if (chip->isChecked())
                keys += key;
        return keys.join(u',');
    };
}

void InlineEditor::makePerson(const QString &text)
{
    auto *field = new PersonField(m_contacts);
    field->setPlaceholderText(tr("Type a name"));
    field->setContact(ContactId(text.toLongLong()));
    watch(field);
    layout()->addWidget(field);
    m_text = [field, text] {
        if (!field->contact().isNull())
            return QString::number(field->contact().value());
        // Half a name is nobody else; an emptied field is nobody.
        return field->text().trimmed().isEmpty() ? QString() : text;
    };
}

void InlineEditor::makeImportance(const QString &text)
{
    constexpr int steps = 100;
    auto *row = new QHBoxLayout;
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setRange(0, steps);
    slider->setPageStep(10);
    slider->setValue(static_cast<int>(std::lround(text.toDouble() * steps)));
    slider->setMaximumWidth(220);
    auto *number = new Label(TextRole::Body);
    const auto tell = [number](int value) { number->setText(QLocale().toString(value / double(steps), 'f', 2)); };
    tell(slider->value());
    connect(slider, &QSlider::valueChanged, number, tell);
    watch(slider);
    row->addWidget(slider);
    row->addWidget(number);
    row->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    m_text = [slider] { return QString::number(slider->value() / double(steps)); };
}

void InlineEditor::begin()
{
    if (m_watched.empty())
        return;
    m_watched.front()->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(m_watched.front()))
        line->selectAll();
    else if (auto *text = qobject_cast<QPlainTextEdit *>(m_watched.front()))
        text->moveCursor(QTextCursor::End);
}

QWidget *InlineEditor::firstField() const
{
    return m_watched.empty() ? nullptr : m_watched.front();
}

bool InlineEditor::onEnter(Qt::KeyboardModifiers modifiers)
{
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    const bool another = m_spec.kind == FieldKind::Lines && modifiers.testFlag(Qt::ShiftModifier);
    if (another || (m_spec.kind == FieldKind::Prose && !control))
        return false;
    Q_EMIT submitted();
    return true;
}

bool InlineEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const auto *focus = static_cast<QFocusEvent *>(event);
        if (focus->reason() != Qt::PopupFocusReason && focus->reason() != Qt::ActiveWindowFocusReason)
            // Queued and not by a timer, so that it comes before the end when the window is closed.
            QMetaObject::invokeMethod(this, &InlineEditor::noticeFocus, Qt::QueuedConnection);
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return onEnter(key->modifiers());
    case Qt::Key_Escape:
        Q_EMIT cancelled();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: {
        const bool forward = key->key() == Qt::Key_Tab;
        if (watched != (forward ? m_watched.back() : m_watched.front()))
            return false;
        Q_EMIT movedOn(forward);
        return true;
    }
    default:
        return false;
    }
}

void InlineEditor::noticeFocus()
{
    const QWidget *focus = window()->focusWidget();
    // A window that is being closed is not visible any more.
    if (!isHidden() && !(focus && isAncestorOf(focus)))
        Q_EMIT submitted();
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/letter_editor.h"

#include "ui/settings/letter_sample.h"
#include "ui/settings/setting_row.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/growing_text_edit.h"
#include "ui/widgets/label.h"
#include "ui/widgets/named_combo_box.h"
#include "ui/widgets/wrapped_text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

LetterEditor::LetterEditor(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_nameRow(new SettingRow(tr("Name"), m_name))
    , m_language(new NamedComboBox)
    , m_subject(new QLineEdit)
    , m_body(new GrowingTextEdit(6, 18))
    , m_placeholders(makePlaceholders())
    , m_warning(new Banner)
    , m_shownSubject(new WrappedText(TextRole::Strong))
    , m_shownBody(new WrappedText(TextRole::Reading))
{
    build();
    for (QLineEdit *field : {m_name, m_subject}) {
        connect(field, &QLineEdit::editingFinished, this, &LetterEditor::left);
        connect(field, &QLineEdit::textChanged, this, &LetterEditor::preview);
    }
    connect(m_name, &QLineEdit::textEdited, this, [this] { setNameError({}); });
    connect(m_body, &GrowingTextEdit::left, this, &LetterEditor::left);
    connect(m_body, &QPlainTextEdit::textChanged, this, &LetterEditor::preview);
    connect(m_language, &QComboBox::activated, this, &LetterEditor::left);
}

void LetterEditor::build()
{
    m_name->setObjectName(u"letterName"_s);
    m_language->setObjectName(u"letterLanguage"_s);
    m_subject->setObjectName(u"letterSubject"_s);
    m_body->setObjectName(u"letterBody"_s);
    m_body->setAccessibleName(tr("Text of the letter"));
    m_warning->setObjectName(u"letterWarning"_s);
    for (QLineEdit *field : {m_name, m_subject}) {
        field->setMinimumWidth(180);
        field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    m_language->addItem(tr("any language"), QString());
    for (const QString &code : {u"en"_s, u"de"_s})
        m_language->addItem(QLocale::languageToString(QLocale(code).language()), code);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_nameRow);
    column->addWidget(new SettingRow(tr("For letters in"), m_language));
    column->addWidget(new SettingRow(tr("Subject"), m_subject));
    column->addWidget(m_body);
    column->addWidget(m_placeholders);
    column->addWidget(m_warning);
    column->addWidget(makePreview());
    column->addStretch();
}

QWidget *LetterEditor::makePlaceholders()
{
    auto *chips = new QWidget;
    auto *row = new FlowLayout(chips, 4);
    row->setContentsMargins(0, 0, 0, 0);
    for (const QString &name : rules::knownPlaceholders()) {
        auto *chip = new Chip(Chip::Kind::Value, u'{' + name + u'}');
        chip->setObjectName(u"placeholder_"_s + name);
        chip->setAccessibleName(tr("Put in {%1}: %2").arg(name, placeholderText(name)));
        chip->setToolTip(placeholderText(name));
        // The caret stays where the placeholder shall go; by key it is typed.
        chip->setFocusPolicy(Qt::NoFocus);
        connect(chip, &Chip::clicked, this, [this, name] { m_body->insertPlainText(u'{' + name + u'}'); });
        row->addWidget(chip);
    }
    return chips;
}

QWidget *LetterEditor::makePreview()
{
    m_shownSubject->setObjectName(u"shownSubject"_s);
    m_shownBody->setObjectName(u"shownBody"_s);
    Ground *well = makeWell();
    auto *inside = new QVBoxLayout(well);
    inside->setContentsMargins(14, 12, 14, 12);
    inside->setSpacing(8);
    inside->addWidget(new Label(tr("As Ana Silva, who is made up, would read it"), TextRole::Caption, Token::Faint));
    inside->addWidget(m_shownSubject);
    inside->addWidget(m_shownBody);
    return well;
}

void LetterEditor::show(const MessageTemplate &letter, bool own, const SettingsView &view, QDate today)
{
    const bool typing = own && m_own && letter.uid == m_letter.uid && differs();
    m_letter = letter;
    m_own = own;
    m_view = view;
    m_today = today;
    if (!typing)
        fillFields();
    for (QLineEdit *field : {m_name, m_subject})
        field->setReadOnly(!own);
    m_body->setReadOnly(!own);
    m_language->setEnabled(own);
    m_placeholders->setVisible(own);
    m_nameRow->setHelp(own ? QString() : tr("It comes with the program. Duplicate it to change it."));
    preview();
}

void LetterEditor::fillFields()
{
    const QSignalBlocker name(m_name);
    const QSignalBlocker subject(m_subject);
    m_name->setText(m_letter.name);
    m_subject->setText(m_letter.subject);
    if (m_body->toPlainText() != m_letter.body)
        m_body->setPlainText(m_letter.body);
    int language = m_language->findData(m_letter.language);
    if (language < 0) {
        m_language->addItem(QLocale::languageToString(QLocale(m_letter.language).language()), m_letter.language);
        language = m_language->count() - 1;
    }
    m_language->setCurrentIndex(language);
    setNameError({});
}

MessageTemplate LetterEditor::typed() const
{
    MessageTemplate typed = m_letter;
    typed.name = m_name->text().trimmed();
    typed.subject = m_subject->text();
    typed.body = m_body->toPlainText();
    typed.language = m_language->currentData().toString();
    return typed;
}

bool LetterEditor::differs() const
{
    return m_own && typed() != m_letter;
}

void LetterEditor::left()
{
    if (differs())
        Q_EMIT edited();
}

void LetterEditor::setNameError(const QString &text)
{
    m_nameRow->setError(text);
}

void LetterEditor::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void LetterEditor::preview()
{
    const rules::Letter letter = sampleLetter(typed(), m_view, m_today);
    m_shownSubject->setText(letter.subject);
    m_shownBody->setText(letter.body);
    m_warning->tell(Banner::Kind::Look, placeholderWarning(letter));
}

} // namespace cultivar::ui

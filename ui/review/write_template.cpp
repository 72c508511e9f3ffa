// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/write_template.h"

#include "core/wording/error_text.h"
#include "core/workspace/settings/text_commands.h"
#include "ui/review/letter_at_hand.h"
#include "ui/style/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/eliding_combo_box.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_header.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

QString templateText(const TemplateChoice &choice)
{
    if (choice.language.isEmpty())
        return choice.name;
    return WriteTemplate::tr("%1, %2", "name, language")
        .arg(choice.name, QLocale::languageToString(QLocale(choice.language).language()));
}

} // namespace

WriteTemplate::WriteTemplate(const Desk &desk, LetterAtHand &letter, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_letter(letter)
    , m_templates(new ElidingComboBox)
    , m_saveAs(makeButton(ButtonKind::Secondary, {u"saveTemplate"_s, tr("Save as template"), {}, {}}))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new SectionHeader(tr("Words")));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_templates->setObjectName(u"templates"_s);
    m_templates->setAccessibleName(tr("The words the letter is made from"));
    row->addWidget(m_templates, 1);
    row->addWidget(m_saveAs);
    column->addLayout(row);
    column->addWidget(m_naming = makeNaming());
    m_naming->hide();
    connect(m_templates, &QComboBox::activated, this,
            [this](int at) { m_letter.chooseTemplate(m_templates->itemData(at).toString()); });
    connect(m_saveAs, &QPushButton::clicked, this, &WriteTemplate::askName);
    connect(&m_letter, &LetterAtHand::opened, this, &WriteTemplate::endNaming);
    connect(&m_letter, &LetterAtHand::opened, this, &WriteTemplate::showTemplates);
    connect(&m_letter, &LetterAtHand::chosen, this, &WriteTemplate::showTemplates);
}

QWidget *WriteTemplate::makeNaming()
{
    auto *naming = new QWidget;
    auto *column = new QVBoxLayout(naming);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_name = new QLineEdit;
    m_name->setObjectName(u"templateName"_s);
    m_name->setPlaceholderText(tr("A name for these words"));
    m_name->setAccessibleName(tr("Name of the template"));
    row->addWidget(m_name, 1);
    QPushButton *keep = makeButton(ButtonKind::Secondary, {u"keepTemplate"_s, tr("Save"), {}, {}});
    row->addWidget(keep);
    QPushButton *cancel = makeButton(ButtonKind::Quiet, {u"cancelTemplate"_s, tr("Cancel"), {}, {}});
    row->addWidget(cancel);
    column->addLayout(row);
    column->addWidget(m_problem = (new Label(TextRole::Second, Token::Error))->wrapped());
    connect(m_name, &QLineEdit::returnPressed, this, &WriteTemplate::save);
    connect(keep, &QPushButton::clicked, this, &WriteTemplate::save);
    connect(cancel, &QPushButton::clicked, this, &WriteTemplate::endNaming);
    return naming;
}

void WriteTemplate::showTemplates()
{
    const QSignalBlocker quiet(m_templates);
    const std::vector<TemplateChoice> &choices = m_letter.desk().templates;
    bool same = m_templates->count() == static_cast<int>(choices.size());
    for (int row = 0; same && row < m_templates->count(); ++row) {
        const TemplateChoice &choice = choices[static_cast<size_t>(row)];
        same = m_templates->itemData(row) == choice.uid && m_templates->itemText(row) == templateText(choice);
    }
    if (!same) {
        m_templates->clear();
        for (const TemplateChoice &choice : choices)
            m_templates->addItem(icon(u"file"_s), templateText(choice), choice.uid);
    }
    const int chosen = m_templates->findData(m_letter.draft().letterTemplate);
    m_templates->setCurrentIndex(chosen >= 0 ? chosen : m_templates->findData(m_letter.desk().chosenTemplate));
    m_saveAs->setEnabled(m_letter.reason() != nullptr);
    m_saveAs->setToolTip(m_letter.reason() ? QString() : tr("Choose why first"));
}

void WriteTemplate::askName()
{
    m_name->clear();
    m_problem->hide();
    m_name->setProperty("wrong", false);
    m_naming->show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void WriteTemplate::endNaming()
{
    const bool had = m_naming->isVisible() && m_naming->isAncestorOf(window()->focusWidget());
    m_naming->hide();
    if (had)
        m_saveAs->setFocus(Qt::OtherFocusReason);
}

bool WriteTemplate::stepBack()
{
    if (!m_naming->isVisible())
        return false;
    endNaming();
    return true;
}

void WriteTemplate::save()
{
    if (!m_letter.isOpen() || !m_letter.reason())
        return;
    const QString name = m_name->text().trimmed();
    const QString mine = m_desk.contacts.isReady() ? m_desk.contacts.preferences().myName : QString();
    const MessageTemplate made = templateFrom(m_letter.letter(), mine, name, m_letter.desk().language);
    m_desk.doer.change(commands::addTemplate(made), tr("Template “%1” saved").arg(name),
                       {this,
                        [this, contact = m_letter.contact()](const ChangeSet &changes) {
                            endNaming();
                            if (contact == m_letter.contact() && !changes.addedUids.empty())
                                m_letter.chooseTemplate(changes.addedUids.back().text());
                        },
                        [this](const Error &error) { complain(error); }});
}

void WriteTemplate::complain(const Error &error)
{
    const bool empty = error.subject == u"name" && error.detail == u"empty";
    const bool taken = error.subject == u"name" && error.detail == u"taken";
    m_problem->setText(empty   ? tr("It needs a name.")
                       : taken ? tr("There is a template of this name. Choose another.")
                               : wording::errorText(error));
    m_problem->show();
    m_name->setProperty("wrong", true);
    m_name->update();
    m_name->setFocus(Qt::OtherFocusReason);
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/letters_section.h"

#include "core/base/text.h"
#include "core/rules/message_template.h"
#include "core/wording/error_text.h"
#include "core/workspace/commands.h"
#include "core/workspace/settings/text_commands.h"
#include "ui/settings/letter_editor.h"
#include "ui/settings/setting_lines.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_text.h"

#include <QLocale>
#include <QPushButton>
#include <QResizeEvent>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int lettersSectionSideWidth = 228;
constexpr int lettersSectionBothFrom = 680; ///< px, from which list and letter stand side by side

QString letterErrorText(const Error &error)
{
    if (error.subject == "name"_L1 && error.detail == "taken"_L1)
        return LettersSection::tr("Another letter has this name. Choose a different one.");
    if (error.subject == "name"_L1)
        return LettersSection::tr("A letter needs a name.");
    return wording::errorText(error);
}

MessageTemplate builtIn()
{
    MessageTemplate letter = rules::builtInTemplate(QLocale().bcp47Name());
    letter.name = LettersSection::tr("The one it comes with");
    return letter;
}

} // namespace

LettersSection::LettersSection(const Desk &desk, QWidget *parent)
    : SettingsSection(desk, tr("Letters"), parent)
    , m_halves(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_side(new QWidget)
    , m_list(new SettingLinesView)
    , m_use(makeButton(ButtonKind::Secondary, {u"useLetter"_s, tr("Use this one"), {}, {}}))
    , m_remove(makeButton(ButtonKind::Quiet, {u"removeLetter"_s, tr("Delete"), u"trash"_s, u"Del"_s}))
    , m_editor(new LetterEditor)
{
    setIntroduction(tr("What the review begins a letter with. Words in braces are filled in: {name?} vanishes with its "
                       "line where there is nothing to say."));
    m_list->setObjectName(u"letterList"_s);
    m_list->setAccessibleName(tr("Letters"));
    Ground *card = makeCard();
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_list);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(8);
    side->addWidget(card);
    addButtons(side);
    side->addStretch();
    m_halves->setSpacing(20);
    m_halves->addWidget(m_side);
    m_halves->addWidget(m_editor, 1);
    column()->addLayout(m_halves);
    column()->addStretch();
    connect(m_list, &SettingLinesView::currentLineChanged, this, &LettersSection::showLetter);
    connect(m_list, &SettingLinesView::opened, m_editor, &LetterEditor::focusName);
    connect(m_list, &SettingLinesView::renameWanted, m_editor, &LetterEditor::focusName);
    connect(m_list, &SettingLinesView::removeWanted, this, &LettersSection::remove);
    connect(m_editor, &LetterEditor::edited, this, &LettersSection::change);
}

void LettersSection::addButtons(QBoxLayout *into)
{
    auto *fresh = makeButton(ButtonKind::Quiet, {u"addLetter"_s, tr("New"), u"add"_s, keyText(u"Alt+N"_s)});
    auto *copy = makeButton(ButtonKind::Quiet, {u"copyLetter"_s, tr("Duplicate"), u"copy"_s, {}});
    auto *buttons = new FlowLayout(nullptr, 4);
    for (QPushButton *button : {m_use, fresh, copy, m_remove})
        buttons->addWidget(button);
    into->addLayout(buttons);
    const auto addNew = [this] {
        MessageTemplate letter;
        letter.name = tr("New letter");
        letter.body = u"{salutation},\n\n{reason}\n\n{my_name}\n"_s;
        add(letter);
    };
    connect(fresh, &QPushButton::clicked, this, addNew);
    connect(copy, &QPushButton::clicked, this, &LettersSection::addCopy);
    connect(m_use, &QPushButton::clicked, this, &LettersSection::use);
    connect(m_remove, &QPushButton::clicked, this, &LettersSection::remove);
    auto *key = new QShortcut(u"Alt+N"_s, this);
    connect(key, &QShortcut::activated, this, addNew);
}

void LettersSection::fill(const SettingsView &view)
{
    m_view = view;
    showLines();
    if (const auto added = std::ranges::find_if(m_view.templates,
                                                [this](const MessageTemplate &each) { return each.name == m_wanted; });
        !m_wanted.isEmpty() && added != m_view.templates.end()) {
        m_wanted.clear();
        m_list->chooseLine(added->uid.text());
        m_editor->focusName();
    }
}

void LettersSection::showLines()
{
    const QString used = m_view.preferences.messageTemplate;
    const auto mark = [&](const QString &uid) { return used == uid ? tr("used") : QString(); };
    std::vector<SettingLine> lines;
    lines.push_back({QString(), {}, builtIn().name, {}, mark({}), {}});
    for (const MessageTemplate &letter : m_view.templates) {
        const QString language =
            letter.language.isEmpty() ? QString() : QLocale::languageToString(QLocale(letter.language).language());
        lines.push_back({letter.uid.text(), {}, letter.name, language, mark(letter.uid.text()), {}});
    }
    m_filled = true;
    if (!m_list->current() || (!m_shown.isEmpty() && !own(m_shown)))
        m_shown.clear();
    m_list->setLines(std::move(lines));
    if (!m_list->current())
        m_list->chooseLine(m_shown);
    showLetter();
}

const MessageTemplate *LettersSection::own(const QString &uid) const
{
    const auto found =
        std::ranges::find_if(m_view.templates, [&](const MessageTemplate &each) { return each.uid.text() == uid; });
    return found == m_view.templates.end() ? nullptr : &*found;
}

void LettersSection::showLetter()
{
    const SettingLine *line = m_list->current();
    if (!m_filled || !line)
        return;
    if (line->key != m_shown)
        keep();
    m_shown = line->key;
    const MessageTemplate *mine = own(m_shown);
    m_editor->show(mine ? *mine : builtIn(), mine != nullptr, m_view, desk().workspace.present().today);
    m_use->setEnabled(m_view.preferences.messageTemplate != m_shown);
    m_remove->setEnabled(mine != nullptr);
}

QString LettersSection::freeName(const QString &wanted) const
{
    const auto taken = [this](const QString &name) {
        return std::ranges::any_of(m_view.templates,
                                   [&](const MessageTemplate &each) { return fold(each.name) == fold(name); });
    };
    QString name = wanted;
    for (int i = 2; taken(name); ++i)
        name = u"%1 %2"_s.arg(wanted, QString::number(i));
    return name;
}

void LettersSection::add(MessageTemplate letter)
{
    keep();
    letter.name = freeName(letter.name);
    m_wanted = letter.name;
    desk().doer.change(commands::addTemplate(letter), tr("Letter %1 added").arg(letter.name));
}

void LettersSection::addCopy()
{
    const MessageTemplate *mine = own(m_shown);
    const MessageTemplate from = mine ? m_editor->typed() : builtIn();
    MessageTemplate copy;
    copy.name = mine ? tr("%1, copy").arg(from.name) : tr("My letter");
    copy.language = from.language;
    copy.subject = from.subject;
    copy.body = from.body;
    add(copy);
}

void LettersSection::keep()
{
    if (m_editor->differs())
        change();
}

void LettersSection::change()
{
    const MessageTemplate wanted = m_editor->typed();
    desk().doer.change(commands::changeTemplate(wanted.uid,
                                                [wanted](MessageTemplate &letter) {
                                                    letter.name = wanted.name;
                                                    letter.language = wanted.language;
                                                    letter.subject = wanted.subject;
                                                    letter.body = wanted.body;
                                                }),
                       tr("Letter %1 changed").arg(wanted.name),
                       {m_editor, [this](const ChangeSet &) { m_editor->setNameError({}); },
                        [this](const Error &error) { m_editor->setNameError(letterErrorText(error)); }});
}

void LettersSection::use()
{
    const MessageTemplate *mine = own(m_shown);
    desk().doer.change(commands::changeSetting(u"message_template"_s, m_shown),
                       tr("Letters begin with: %1").arg(mine ? mine->name : builtIn().name));
}

void LettersSection::remove()
{
    if (const MessageTemplate *mine = own(m_shown))
        desk().doer.change(commands::trashTemplate(mine->uid),
                           tr("Letter %1 deleted; it waits in the trash").arg(mine->name));
}

void LettersSection::resizeEvent(QResizeEvent *event)
{
    SettingsSection::resizeEvent(event);
    const bool both = event->size().width() >= lettersSectionBothFrom;
    m_halves->setDirection(both ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_side->setMinimumWidth(both ? lettersSectionSideWidth : 0);
    m_side->setMaximumWidth(both ? lettersSectionSideWidth : QWIDGETSIZE_MAX);
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/letter_pane.h"

#include "core/rules/message_template.h"
#include "core/wording/word_list.h"
#include "ui/review/letter_at_hand.h"
#include "ui/review/letter_edit.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sign.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldPadding = 9; ///< of a line edit's text

/// Reads like text until it is typed into or pointed at.
class SubjectEdit : public QLineEdit
{
public:
    SubjectEdit() { setFrame(false); }

protected:
    bool event(QEvent *event) override
    {
        const bool handled = QLineEdit::event(event);
        const bool entered = event->type() == QEvent::Enter || event->type() == QEvent::FocusIn;
        if (entered || event->type() == QEvent::Leave || event->type() == QEvent::FocusOut)
            setFrame(!isReadOnly() && (hasFocus() || underMouse()));
        return handled;
    }
};

/// Not with every key.
void tellOnce(Banner *banner, Banner::Kind kind, const QString &text)
{
    if (banner->accessibleName() != text || banner->isHidden() != text.isEmpty())
        banner->tell(kind, text);
}

} // namespace

LetterPane::LetterPane(LetterAtHand &letter, QWidget *parent)
    : QWidget(parent)
    , m_letter(letter)
    , m_text(new LetterEdit)
    , m_behind(new Banner)
    , m_unsigned(new Banner)
    , m_warning(new Banner)
{
    setObjectName(u"letterPane"_s);
    setProperty("pane", true);
    setGround(this, QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeLine());
    m_text->setObjectName(u"letterText"_s);
    m_text->setAccessibleName(tr("The letter"));
    column->addWidget(m_text, 1);
    auto *banners = new QVBoxLayout;
    banners->setContentsMargins(16, 0, 16, 0);
    banners->setSpacing(8);
    for (Banner *banner : {m_behind, m_unsigned, m_warning})
        banners->addWidget(banner);
    m_behind->setObjectName(u"letterIsBehind"_s);
    m_unsigned->setObjectName(u"letterIsUnsigned"_s);
    m_warning->setObjectName(u"letterWarning"_s);
    column->addLayout(banners);
    column->addWidget(makeStatus());

    connect(m_behind->setStep(u"putWordsIn"_s, tr("Put the words in again")), &QPushButton::clicked, &m_letter,
            &LetterAtHand::putWordsIn);
    connect(m_unsigned->setStep(u"sayName"_s, tr("Say your name")), &QPushButton::clicked, this,
            &LetterPane::nameWanted);
    m_peace = m_warning->setStep(u"leaveInPeace"_s, tr("Leave in peace"));
    connect(m_peace, &QPushButton::clicked, this, &LetterPane::peaceWanted);
    connect(m_text, &LetterEdit::edited, &m_letter, &LetterAtHand::setBody);
    connect(m_text, &LetterEdit::left, this, &LetterPane::left);
    for (const auto signal : {&LetterAtHand::opened, &LetterAtHand::chosen, &LetterAtHand::composed})
        connect(&m_letter, signal, this, &LetterPane::showLetter);
}

QWidget *LetterPane::makeHead()
{
    auto *head = new QWidget;
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins(20, 12, 16, 10);
    grid->setHorizontalSpacing(3);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    auto *to = new Label(tr("To"), TextRole::Body, Token::Faint);
    auto *about = new Label(tr("Subject"), TextRole::Body, Token::Faint);
    grid->addWidget(to, 0, 0);
    grid->addWidget(about, 1, 0);
    m_to = new ElidedLabel(TextRole::Body);
    m_to->setObjectName(u"letterTo"_s);
    auto *known = new QHBoxLayout;
    known->setContentsMargins(fieldPadding, 0, 0, 0);
    known->addWidget(m_to);
    grid->addLayout(known, 0, 1);
    m_address = new QLineEdit;
    m_address->setObjectName(u"letterAddress"_s);
    m_address->setPlaceholderText(tr("No address is known"));
    m_address->setAccessibleName(tr("E-mail address"));
    to->setBuddy(m_address);
    grid->addWidget(m_address, 0, 1);
    m_subject = new SubjectEdit;
    m_subject->setObjectName(u"letterSubject"_s);
    m_subject->setAccessibleName(tr("Subject"));
    m_subject->setFont(roleFont(TextRole::Strong));
    about->setBuddy(m_subject);
    grid->addWidget(m_subject, 1, 1);
    // Not when another window comes before it: then it may be half typed.
    connect(m_address, &QLineEdit::editingFinished, this, [this] {
        if (isActiveWindow())
            keepAddress();
    });
    connect(m_subject, &QLineEdit::textEdited, &m_letter, &LetterAtHand::setSubject);
    return head;
}

QWidget *LetterPane::makeStatus()
{
    auto *status = new QWidget;
    status->setMinimumHeight(40);
    auto *row = new QHBoxLayout(status);
    row->setContentsMargins(20, 6, 16, 8);
    row->setSpacing(6);
    row->addWidget(m_sign = new Sign(u"check"_s, 14, Token::Positive));
    row->addWidget(m_status = (new Label(TextRole::Second, Token::Text2))->wrapped(), 1);
    m_status->setObjectName(u"letterStatus"_s);
    m_again = makeButton(ButtonKind::Link, {u"wordsAgain"_s, {}, {}, {}});
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (m_letter.isEdited())
            m_letter.putWordsIn();
        else
            m_letter.takeMyWordsBack();
    });
    row->addWidget(m_again);
    return status;
}

void LetterPane::edit()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void LetterPane::showLetter()
{
    if (!m_letter.isOpen())
        return;
    showTo();
    if (const ReachOut *sent = m_letter.sent()) {
        showSent(*sent);
        return;
    }
    // What was composed for somebody else is no news.
    if (m_letter.words().contact.uid == m_letter.contact())
        showWords();
    showStatus();
    showUnsigned();
    showWarning();
}

void LetterPane::showSent(const ReachOut &sent)
{
    m_subject->setText(sent.subject);
    m_subject->setReadOnly(true);
    m_text->setReadOnly(true);
    m_text->setLetter(sent.body, {});
    m_behind->tell(Banner::Kind::Information, {});
    m_unsigned->tell(Banner::Kind::Information, {});
    m_warning->tell(Banner::Kind::Look, {});
    m_sign->setVisible(true);
    m_sign->setIcon(u"check"_s, Token::Positive);
    m_status->setText(tr("Noted as sent"));
    m_again->hide();
}

void LetterPane::showWords()
{
    const bool open = m_letter.isWorded() || m_letter.isEdited();
    m_subject->setReadOnly(false);
    m_text->setReadOnly(!open);
    if (m_subject->text() != m_letter.subject())
        m_subject->setText(m_letter.subject());
    const ComposedLetter &words = m_letter.words();
    const QStringList filled = m_letter.isWorded() ? QStringList{words.reason, words.give, words.times} : QStringList();
    if (!m_letter.isEdited() || m_text->toPlainText() != m_letter.body())
        m_text->setLetter(m_letter.body(), m_letter.isEdited() ? QStringList() : filled);
}

void LetterPane::showTo()
{
    const PersonLine &person = m_letter.desk().person;
    if (person.uid != m_addressOf.uid) {
        keepAddress();
        m_address->clear();
        m_address->setProperty("wrong", false);
    }
    m_addressOf = person;
    const bool known = !person.email.isEmpty();
    m_to->setVisible(known);
    m_address->setVisible(!known);
    m_to->setText(person.name == person.email ? person.email : u"%1 <%2>"_s.arg(person.name, person.email));
}

void LetterPane::showStatus()
{
    const QStringList open = rules::placeholdersIn(m_letter.body());
    m_sign->setVisible(m_letter.reason() && open.isEmpty());
    if (!m_letter.reason())
        m_status->setText(tr("Choose why first; the letter begins with it."));
    else if (!open.isEmpty())
        m_status->setText(tr("Something is left unfilled."));
    else if (m_letter.isEdited())
        m_status->setText(tr("Nothing left unfilled · your own words"));
    else
        m_status->setText(tr("Nothing left unfilled · click the text to edit it"));
    const bool behind = m_letter.isBehind() && !m_letter.isComposing();
    tellOnce(m_behind, Banner::Kind::Information,
             behind ? tr("You edited this letter, so what you chose since is not in it.") : QString());
    m_again->setText(m_letter.isEdited() ? tr("Put the words in again") : tr("Back to my words"));
    m_again->setAccessibleName(m_again->text());
    m_again->setVisible(m_letter.isEdited() ? !behind : m_letter.hasMyWords());
}

/// What was edited may have a name under it by now.
void LetterPane::showUnsigned()
{
    const bool isUnsigned = m_letter.isWorded() && m_letter.words().isUnsigned && !m_letter.isEdited();
    tellOnce(m_unsigned, Banner::Kind::Information,
             isUnsigned ? tr("There is no name under this letter yet.") : QString());
}

QString LetterPane::warning() const
{
    const WritingDesk &desk = m_letter.desk();
    if (const QStringList open = rules::placeholdersIn(m_letter.body()); !open.isEmpty() && m_letter.reason())
        return tr("Still to be filled in: %1").arg(QString(u'{' + open.join(u"}, {"_s) + u'}'));
    if (desk.suggestsPeace)
        return tr("%n letters went unanswered. Perhaps leave them in peace for a while.", nullptr, desk.attempts);
    const QString gist = letterGist(m_letter.body(), desk.person.firstName);
    const auto twin = std::ranges::find(desk.before, gist, &LetterBefore::gist);
    if (twin != desk.before.end() && m_letter.reason())
        return tr("%1 got the same words this week.").arg(twin->name);
    if (desk.attempts > 0)
        return tr("Your last letter to %1 is not answered yet.").arg(desk.person.firstName);
    return {};
}

void LetterPane::showWarning()
{
    const QString text = warning();
    const bool unfilled = m_letter.reason() && !rules::placeholdersIn(m_letter.body()).isEmpty();
    m_peace->setVisible(m_letter.desk().suggestsPeace && !unfilled);
    tellOnce(m_warning, Banner::Kind::Look, text);
}

void LetterPane::keepAddress()
{
    const QString address = m_address->text().simplified();
    const qsizetype at = address.indexOf(u'@');
    const bool plausible = at > 0 && at + 1 < address.size() && !address.contains(u' ');
    m_address->setProperty("wrong", !address.isEmpty() && !plausible);
    m_address->update();
    if (plausible && m_addressOf.email.isEmpty() && !m_addressOf.uid.isEmpty())
        Q_EMIT addressTyped(m_addressOf, address);
}

} // namespace cultivar::ui

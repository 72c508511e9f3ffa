// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/short_letter_view.h"

#include "ui/shell/short_letter_sender.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/growing_text_edit.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tab_order.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

bool sendsShortLetter(const QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    return enter && event->modifiers().testFlag(Qt::ControlModifier);
}

} // namespace

ShortLetterView::ShortLetterView(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_heading(new Label(TextRole::Strong))
    , m_to((new Label(TextRole::Second, Token::Text2))->wrapped())
    , m_subject(new QLineEdit)
    , m_body(new GrowingTextEdit(5, 14))
    , m_open(makeButton(ButtonKind::Secondary, {u"openLetter"_s, tr("Open in mail program"), u"mail"_s, goOnKeyText()}))
    , m_copy(makeButton(ButtonKind::Secondary, {u"copyLetter"_s, tr("Copy"), u"copy"_s, {}}))
    , m_cancel(makeButton(ButtonKind::Quiet, {u"cancelLetter"_s, tr("Cancel"), {}, u"Esc"_s}))
    , m_ways(new FlowLayout(nullptr, 8))
{
    setObjectName(u"shortLetter"_s);
    setAccessibleName(tr("A letter of two lines"));
    build();
    connect(m_open, &QPushButton::clicked, this, &ShortLetterView::openInMailProgram);
    connect(m_copy, &QPushButton::clicked, this, &ShortLetterView::copy);
    connect(m_cancel, &QPushButton::clicked, this, &ShortLetterView::cancelled);
    connect(m_body, &QPlainTextEdit::textChanged, this, &ShortLetterView::showWhatCanBeDone);
    connect(m_body, &GrowingTextEdit::submitted, this, &ShortLetterView::sendByKey);
}

void ShortLetterView::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_to);
    m_subject->setObjectName(u"letterSubject"_s);
    m_subject->setAccessibleName(tr("Subject"));
    m_subject->setPlaceholderText(tr("Subject"));
    column->addWidget(m_subject);
    m_body->setObjectName(u"letterBody"_s);
    m_body->setAccessibleName(tr("Text of the letter"));
    column->addWidget(m_body);
    for (QPushButton *button : {m_open, m_copy, m_cancel})
        m_ways->addWidget(button);
    column->addLayout(m_ways);
    column->addWidget((new Label(tr("Nothing is sent by itself. Opened or copied, it is logged as sent; undo takes "
                                    "that back."),
                                 TextRole::Second, Token::Faint))
                          ->wrapped());
}

void ShortLetterView::addWay(QPushButton *button)
{
    m_ways->removeWidget(m_cancel);
    m_ways->addWidget(button);
    m_ways->addWidget(m_cancel);
    orderTabs(m_copy, {button, m_cancel});
}

int ShortLetterView::write(const QString &heading, commands::ShortLetter letter)
{
    m_letter = std::move(letter);
    m_isLogging = false;
    m_heading->setText(heading);
    m_to->setText(m_letter.letter.to.isEmpty() ? tr("There is no e-mail address to write to. Copy it instead.")
                                               : tr("To %1", "address").arg(m_letter.letter.to));
    m_subject->setText(m_letter.letter.subject);
    m_body->setPlainText(m_letter.letter.body);
    m_open->setVisible(!m_letter.letter.to.isEmpty());
    setKeyHint(m_copy, m_letter.letter.to.isEmpty() ? goOnKeyText() : QString());
    showWhatCanBeDone();
    m_body->setFocus(Qt::OtherFocusReason);
    return ++m_number;
}

commands::ShortLetter ShortLetterView::letter() const
{
    commands::ShortLetter letter = m_letter;
    letter.letter.subject = m_subject->text().simplified();
    letter.letter.body = m_body->toPlainText();
    return letter;
}

void ShortLetterView::showWhatCanBeDone()
{
    const bool written = !m_body->toPlainText().trimmed().isEmpty();
    for (QPushButton *button : {m_open, m_copy}) {
        button->setEnabled(written);
        button->setToolTip(written ? QString() : tr("There is nothing to send yet."));
    }
}

void ShortLetterView::openInMailProgram()
{
    if (!m_isLogging)
        m_isLogging = ShortLetterSender(m_desk).open(letter(), afterwards());
}

void ShortLetterView::copy()
{
    if (std::exchange(m_isLogging, true))
        return;
    ShortLetterSender(m_desk).copy(letter(), afterwards());
}

AfterChange ShortLetterView::afterwards()
{
    const auto done = [this, number = m_number](const ChangeSet &changes) {
        m_isLogging = m_isLogging && number != m_number;
        Q_EMIT sent(number, changes);
    };
    const auto failed = [this, number = m_number](const Error &error) {
        m_isLogging = m_isLogging && number != m_number;
        m_desk.doer.complain(error);
    };
    return {this, done, failed};
}

void ShortLetterView::sendByKey()
{
    (m_open->isHidden() ? m_copy : m_open)->click();
}

bool ShortLetterView::event(QEvent *event)
{
    // Here it sends the letter; the page goes on with it.
    if (event->type() == QEvent::ShortcutOverride && sendsShortLetter(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ShortLetterView::keyPressEvent(QKeyEvent *event)
{
    if (sendsShortLetter(event))
        sendByKey();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace cultivar::ui

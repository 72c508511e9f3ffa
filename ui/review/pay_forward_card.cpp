// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/pay_forward_card.h"

#include "core/wording/names.h"
#include "core/wording/words.h"
#include "core/workspace/review/letter_drafts.h"
#include "ui/review/pick_card_view.h"
#include "ui/shell/short_letter_sender.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/growing_text_edit.h"
#include "ui/widgets/label.h"
#include "ui/widgets/wrapped_text.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int payForwardPortraitSize = 40;
constexpr int fewestForwardLines = 4;
constexpr int payForwardMostLines = 14;

/// "In transition · Ostwind · Hamburg".
QString forwardWhoLine(const PayForward &offer)
{
    QStringList parts{wording::capitalised(wording::nameOf(offer.stage)),
                      offer.person.organization.isEmpty() ? offer.person.role : offer.person.organization,
                      offer.person.city};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString forwardOfferWords(const PayForward &offer)
{
    const QString name = calledName(offer.person);
    QStringList sentences;
    if (!offer.ask.isEmpty())
        sentences += PayForwardCard::tr("%1 looks for “%2”.", "name, what").arg(name, offer.ask);
    if (offer.clip)
        sentences += PayForwardCard::tr("“%1” on your shelf may fit.", "title").arg(offer.clip->title);
    else
        sentences += PayForwardCard::tr("Do you know somebody, or something worth reading?");
    return sentences.join(u' ');
}

} // namespace

PayForwardCard::PayForwardCard(const Desk &desk, QWidget *parent)
    : Ground(Token::Raised, Token::Border, 10, parent)
    , m_desk(desk)
    , m_avatar(new Avatar(payForwardPortraitSize))
    , m_name(new ElidedLabel(TextRole::Heading))
    , m_who(new ElidedLabel(TextRole::Body, Token::Text2))
    , m_words(new WrappedText(TextRole::Reading))
    , m_write(makeButton(ButtonKind::Secondary, {u"payForward"_s, tr("Send it in two lines"), u"mail"_s, u"F"_s}))
    , m_subject(new QLineEdit)
    , m_body(new GrowingTextEdit(fewestForwardLines, payForwardMostLines))
    , m_mail(makeButton(ButtonKind::Secondary, {u"mailForward"_s, tr("Open in mail program"), u"mail"_s, {}}))
    , m_hint((new Label(TextRole::Second, Token::Text2))->wrapped())
{
    setObjectName(u"payForwardCard"_s);
    m_name->setObjectName(u"payForwardName"_s);
    m_words->setObjectName(u"payForwardWords"_s);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_who);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_avatar);
    head->addLayout(names, 1);
    m_offerRow = makeOffer();
    m_letterBox = makeLetter();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_words);
    column->addWidget(m_offerRow);
    column->addWidget(m_letterBox);
    m_letterBox->hide();
}

QWidget *PayForwardCard::makeOffer()
{
    auto *row = new QWidget;
    auto *flow = new FlowLayout(row, 8);
    QPushButton *no = makeButton(ButtonKind::Quiet, {u"notThisWeek"_s, tr("Not this week"), {}, {}});
    flow->addWidget(m_write);
    flow->addWidget(no);
    connect(m_write, &QPushButton::clicked, this, &PayForwardCard::writeLetter);
    connect(no, &QPushButton::clicked, this, &PayForwardCard::notThisWeek);
    return row;
}

QWidget *PayForwardCard::makeLetter()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_subject->setObjectName(u"forwardSubject"_s);
    m_subject->setAccessibleName(tr("Subject"));
    m_body->setObjectName(u"forwardBody"_s);
    m_body->setAccessibleName(tr("Letter"));
    m_hint->setText(tr("Copying or opening it notes it as sent. Undo takes that back."));
    column->addWidget(m_subject);
    column->addWidget(m_body);
    auto *row = new QWidget;
    auto *flow = new FlowLayout(row, 8);
    QPushButton *copied = makeButton(ButtonKind::Secondary, {u"copyForward"_s, tr("Copy"), u"copy"_s, {}});
    QPushButton *back = makeButton(ButtonKind::Quiet, {u"cancelForward"_s, tr("Not now"), {}, tr("Esc", "the key")});
    flow->addWidget(m_mail);
    flow->addWidget(copied);
    flow->addWidget(back);
    column->addWidget(row);
    column->addWidget(m_hint);
    connect(m_mail, &QPushButton::clicked, this, &PayForwardCard::openInMail);
    connect(copied, &QPushButton::clicked, this, &PayForwardCard::copy);
    connect(back, &QPushButton::clicked, this, &PayForwardCard::putAway);
    return box;
}

void PayForwardCard::show(const PayForward &offer)
{
    if (m_offer && m_offer->person.contact != offer.person.contact)
        putAway();
    m_offer = offer;
    m_avatar->setPortrait({offer.person.uid, offer.person.name});
    m_name->setText(offer.person.name);
    m_who->setText(forwardWhoLine(offer));
    m_words->setText(forwardOfferWords(offer));
    m_write->setText(offer.clip ? tr("Send it in two lines")
                                : QString(tr("Write to %1").arg(calledName(offer.person))).replace(u'&', u"&&"_s));
    m_write->setAccessibleName(offer.clip ? tr("Send it in two lines") : tr("Write to %1").arg(offer.person.name));
}

void PayForwardCard::writeLetter()
{
    if (!m_offer || m_letter)
        return;
    const auto query = [offer = *m_offer](const Records &records) {
        return payForwardLetter(records, offer.person.uid, offer.clip, offer.ask);
    };
    m_desk.doer.take(m_desk.workspace.query(query), this,
                     [this](const commands::ShortLetter &letter) { open(letter); });
}

void PayForwardCard::open(const commands::ShortLetter &letter)
{
    m_letter = m_begun.value(letter.letter.contact.uid, letter);
    m_subject->setText(m_letter->letter.subject);
    m_body->setPlainText(m_letter->letter.body);
    m_mail->setVisible(!m_letter->letter.to.isEmpty());
    m_offerRow->hide();
    m_letterBox->show();
    m_body->setFocus(Qt::OtherFocusReason);
}

void PayForwardCard::putAway()
{
    const bool hadFocus = m_letterBox->isAncestorOf(focusWidget());
    // What was typed stands there again when it is opened again.
    if (m_letter)
        m_begun.insert(m_letter->letter.contact.uid, typed());
    m_letter.reset();
    m_letterBox->hide();
    m_offerRow->show();
    if (hadFocus)
        m_write->setFocus(Qt::OtherFocusReason);
}

commands::ShortLetter PayForwardCard::typed() const
{
    commands::ShortLetter letter = *m_letter;
    letter.letter.subject = m_subject->text().trimmed();
    letter.letter.body = m_body->toPlainText().trimmed();
    return letter;
}

void PayForwardCard::openInMail()
{
    if (m_letter && ShortLetterSender(m_desk).open(typed(), afterwards()))
        putAway();
}

void PayForwardCard::copy()
{
    if (!m_letter)
        return;
    ShortLetterSender(m_desk).copy(typed(), afterwards());
    putAway();
}

/// Of the letter that stands in the fields now.
AfterChange PayForwardCard::afterwards()
{
    const Uid contact = m_letter->letter.contact.uid;
    const auto done = [this, contact, name = m_letter->letter.contact.displayName()](const ChangeSet &changes) {
        m_begun.remove(contact);
        if (const Uid letter = loggedLetter(changes); !letter.isEmpty())
            Q_EMIT sent(letter, name);
    };
    return {this, done, {}};
}

} // namespace cultivar::ui

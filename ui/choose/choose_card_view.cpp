// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/choose/choose_card_view.h"

#include "ui/choose/choose_chart.h"
#include "ui/choose/choose_words.h"
#include "ui/style/cultivar_style.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/told_role.h"
#include "ui/widgets/wrapped_text.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int corner = 10;
constexpr int ringRoom = 4; ///< the ring stands outside of the card

} // namespace

ChooseCardView::ChooseCardView(QWidget *parent)
    : QFrame(parent)
    , m_facts(new QVBoxLayout)
    , m_chart(new ChooseChart)
{
    setObjectName(u"chooseCard"_s);
    setToldRole(this, QAccessible::Grouping);
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24 + ringRoom, 20 + ringRoom, 24 + ringRoom, 16 + ringRoom);
    column->setSpacing(14);
    column->addWidget(makeHead());
    column->addWidget(makeLine());
    auto *middle = new QHBoxLayout;
    middle->setSpacing(24);
    m_facts->setSpacing(9);
    middle->addLayout(m_facts, 1);
    m_chart->setObjectName(u"chooseChart"_s);
    middle->addWidget(m_chart, 0, Qt::AlignTop);
    column->addLayout(middle);
    column->addWidget(makeWhy());
}

QWidget *ChooseCardView::makeHead()
{
    constexpr int avatarSize = 56;
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_avatar = new Avatar(avatarSize);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_name = new WrappedText(TextRole::Title);
    m_name->setObjectName(u"chooseName"_s);
    m_name->setMostLines(2);
    words->addWidget(m_name);
    m_role = new WrappedText(TextRole::Body, Token::Text2);
    m_role->setMostLines(2);
    words->addWidget(m_role);
    m_placeLine = new QWidget;
    auto *place = new QHBoxLayout(m_placeLine);
    place->setContentsMargins(0, 0, 0, 0);
    place->setSpacing(6);
    place->addWidget(new Sign(u"place"_s, 14, Token::Faint));
    m_place = new ElidedLabel(TextRole::Second, Token::Faint);
    place->addWidget(m_place, 1);
    words->addWidget(m_placeLine);
    m_remark = (new Label(TextRole::Second, Token::Ink))->wrapped();
    m_remark->setObjectName(u"chooseRemark"_s);
    words->addWidget(m_remark);
    row->addLayout(words, 1);
    m_open =
        makeButton(ButtonKind::Quiet, {u"openContact"_s, tr("Open"), u"open"_s, keyText(QKeySequence(Qt::Key_Return))});
    connect(m_open, &QPushButton::clicked, this, &ChooseCardView::opened);
    row->addWidget(m_open, 0, Qt::AlignTop);
    return head;
}

QWidget *ChooseCardView::makeWhy()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_why = new QLineEdit;
    m_why->setObjectName(u"whyEdit"_s);
    m_why->installEventFilter(this);
    row->addWidget(m_why, 1);
    row->addWidget(new Label(u"W"_s, TextRole::Caption, Token::Faint));
    connect(m_why, &QLineEdit::returnPressed, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(m_why, &QLineEdit::editingFinished, this, [this] {
        if (m_why->isModified())
            Q_EMIT whyTyped(m_why->text().trimmed());
        m_why->setModified(false);
    });
    return box;
}

void ChooseCardView::setCard(const ChooseCard &card, const Present &present)
{
    const Contact &contact = card.contact;
    m_avatar->setPortrait({contact.uid, contact.displayName()});
    m_name->setText(contact.displayName());
    const QString role = ChooseWords::role(contact);
    m_role->setText(role);
    m_role->setVisible(!role.isEmpty());
    const QString place = ChooseWords::place(contact, present);
    m_place->setText(place);
    m_placeLine->setVisible(!place.isEmpty());
    fillFacts(card, present);
    m_charted = card.incoming + card.outgoing > 0;
    m_chart->tell(card.history,
                  tr("from %1, %2", "name, count").arg(contact.firstName(), QLocale().toString(card.incoming)),
                  tr("from you, %1").arg(QLocale().toString(card.outgoing)), ChooseWords::chart(card));
    m_chart->setVisible(m_charted && !m_narrow);
    const QString label = tr("Why I want to know %1").arg(contact.firstName());
    m_why->setAccessibleName(label);
    m_why->setPlaceholderText(tr("%1: one line, if you like", "why I want to know them").arg(label));
    if (m_person != contact.uid.text() || !m_why->hasFocus()) {
        m_person = contact.uid.text();
        m_why->setText(contact.why);
        m_why->setModified(false);
    }
    setAccessibleName(contact.displayName());
    setAccessibleDescription(ChooseWords::whole(card, present));
}

void ChooseCardView::fillFacts(const ChooseCard &card, const Present &present)
{
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ChooseFact &fact : ChooseWords::facts(card, present)) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(10);
        row->addWidget(new Sign(fact.icon, 16), 0, Qt::AlignTop);
        auto *text = new WrappedText(TextRole::Body, fact.icon == u"file" ? Token::Text2 : Token::Text);
        text->setMostLines(2);
        text->setText(fact.text);
        row->addWidget(text, 1);
        m_facts->addWidget(line);
    }
    m_facts->addStretch(1);
}

void ChooseCardView::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void ChooseCardView::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_chart->setVisible(m_charted && !m_narrow);
}

void ChooseCardView::editWhy()
{
    m_why->setFocus(Qt::ShortcutFocusReason);
    m_why->selectAll();
}

QString ChooseCardView::why() const
{
    return m_why->text().trimmed();
}

bool ChooseCardView::eventFilter(QObject *watched, QEvent *event)
{
    // Esc leaves the field, not the page.
    if (watched == m_why && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            m_why->undo();
            m_why->setModified(false);
            setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ChooseCardView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    const QRectF card = QRectF(rect()).adjusted(ringRoom, ringRoom, -ringRoom, -ringRoom);
    painter.setPen(QPen(theme.color(Token::Border), 1));
    painter.setBrush(theme.color(Token::Raised));
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    if (hasFocus())
        CultivarStyle::paintFocusRing(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), theme.color(Token::Focus),
                                      corner + ringRoom - 1);
}

void ChooseCardView::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    update();
}

void ChooseCardView::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    update();
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/take_back_card.h"

#include "core/wording/error_text.h"
#include "core/wording/word_list.h"
#include "ui/exchange/exchange_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sign.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namesShown = 12;

struct TakeBackWords
{
    Q_DECLARE_TR_FUNCTIONS(TakeBackCard)
};

/// `besides`: people or conversations are named before them.
QString others(int count, bool besides)
{
    if (!besides)
        return count == 1 ? TakeBackWords::tr("one record")
                          : TakeBackWords::tr("%1 records").arg(ExchangeWords::number(count));
    return count == 1 ? TakeBackWords::tr("one other record")
                      : TakeBackWords::tr("%1 other records").arg(ExchangeWords::number(count));
}

/// "Removes the 286 people it brought and 1,928 conversations, and puts 94 people back as they were."
QString whatItDoes(const TakeBackPreview &preview)
{
    QStringList removed;
    if (preview.peopleRemoved > 0)
        removed +=
            preview.peopleRemoved == 1
                ? TakeBackWords::tr("the person it brought")
                : TakeBackWords::tr("the %1 people it brought").arg(ExchangeWords::number(preview.peopleRemoved));
    if (preview.conversationsRemoved > 0)
        removed += ExchangeWords::conversations(preview.conversationsRemoved);
    if (preview.othersRemoved > 0)
        removed += others(preview.othersRemoved, !removed.isEmpty());
    const QString together = wording::andList(removed);
    const int reverted = preview.peopleReverted + preview.othersReverted;
    const QString back = preview.othersReverted > 0 && reverted == 1 ? TakeBackWords::tr("one record")
                         : preview.othersReverted > 0
                             ? TakeBackWords::tr("%1 records").arg(ExchangeWords::number(reverted))
                             : ExchangeWords::people(preview.peopleReverted);
    if (removed.isEmpty() && reverted == 0)
        return TakeBackWords::tr("Nothing of it could go: everything was changed since.");
    if (removed.isEmpty() && reverted == 1)
        return preview.peopleReverted == 1 ? TakeBackWords::tr("Puts one person back as they were.")
                                           : TakeBackWords::tr("Puts one record back as it was.");
    if (removed.isEmpty())
        return TakeBackWords::tr("Puts %1 back as they were.").arg(back);
    return reverted == 0 ? TakeBackWords::tr("Removes %1.").arg(together)
                         : TakeBackWords::tr("Removes %1, and puts %2 back as they were.").arg(together, back);
}

} // namespace

TakeBackCard::TakeBackCard(const Desk &desk, Place place, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_words((new Label(TextRole::Second, Token::Text2))->wrapped())
    , m_kept((new Label(TextRole::Second, Token::Text))->wrapped())
    , m_names((new Label(TextRole::Second, Token::Text2))->wrapped())
    , m_later((new Label(place == Place::Report ? tr("Possible at any time, under Earlier imports.")
                                                : tr("Possible at any time."),
                         TextRole::Second, Token::Faint))
                  ->wrapped())
    , m_button(makeButton(ButtonKind::Secondary, {u"takeItBack"_s, tr("Take it back"), u"undo"_s, {}}))
    , m_which(makeButton(ButtonKind::Quiet, {u"whoStays"_s, tr("Who?"), {}, {}}))
{
    setObjectName(u"takeBackCard"_s);
    m_words->setObjectName(u"takeBackWords"_s);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *card = makeCard();
    whole->addWidget(card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new Sign(u"history"_s, 16));
    head->addWidget((new Label(tr("Take this import back"), TextRole::Strong))->wrapped(), 1);
    column->addLayout(head);
    column->addWidget(m_words);
    column->addWidget(m_kept);
    column->addWidget(m_names);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_button);
    buttons->addWidget(m_which);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addWidget(m_later);
    m_which->setCheckable(true);
    m_names->hide();
    connect(m_which, &QPushButton::toggled, m_names, &QWidget::setVisible);
    connect(m_button, &QPushButton::clicked, this, &TakeBackCard::takeBack);
    connect(&m_desk.workspace, &Workspace::changed, this, &TakeBackCard::look);
}

TakeBackCard::~TakeBackCard()
{
    giveUp();
}

void TakeBackCard::setBatches(std::vector<Uid> batches)
{
    m_batches = std::move(batches);
    look();
}

void TakeBackCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        look();
}

void TakeBackCard::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    giveUp();
    m_stale = true;
}

void TakeBackCard::giveUp()
{
    *m_control.cancelled = true;
}

void TakeBackCard::look()
{
    giveUp();
    m_stale = !isVisible();
    if (m_stale || m_batches.empty())
        return;
    m_control = JobControl();
    m_words->setText(tr("Looking for what you changed since…"));
    m_kept->hide();
    m_which->setChecked(false);
    m_which->hide();
    m_button->setEnabled(false);
    m_button->show();
    m_later->show();
    const auto preview = m_desk.workspace.query([batches = m_batches, control = m_control](const Records &records) {
        return takeBackPreview(records, batches, control);
    });
    whenDone(preview, this, [this, mine = m_control.cancelled](const Result<TakeBackPreview> &found) {
        if (mine == m_control.cancelled && !*mine)
            tell(found);
    });
}

void TakeBackCard::tell(const Result<TakeBackPreview> &preview)
{
    const bool isGone =
        !preview && (preview.error().kind == ErrorKind::NothingToUndo || preview.error().kind == ErrorKind::NotFound);
    if (preview || isGone)
        Q_EMIT isHereTold(!isGone);
    if (!preview) {
        m_button->hide();
        m_later->hide();
        const ErrorKind kind = preview.error().kind;
        m_words->setText(kind == ErrorKind::NothingToUndo ? tr("It was taken back.")
                         : kind == ErrorKind::NotFound    ? tr("It was undone; nothing of it is here.")
                                                          : wording::errorText(preview.error()));
        return;
    }
    m_left.clear();
    for (const Batch &batch : preview->batches)
        m_left.push_back(batch.uid);
    m_words->setText(whatItDoes(*preview));
    m_button->setEnabled(!preview->changesNothing());
    QStringList names = preview->kept + preview->keptEdits;
    names.removeDuplicates();
    m_kept->setVisible(!names.isEmpty());
    m_which->setVisible(!names.isEmpty());
    if (names.isEmpty())
        return;
    const int count = static_cast<int>(names.size());
    m_kept->setText(
        count == 1 ? tr("One person was changed since and stays, with what is new.")
                   : tr("%1 people were changed since and stay, with what is new.").arg(ExchangeWords::number(count)));
    const QString more =
        count > namesShown ? tr(" and %1 more").arg(ExchangeWords::number(count - namesShown)) : QString();
    m_names->setText(names.mid(0, namesShown).join(u", "_s) + more);
}

void TakeBackCard::takeBack()
{
    m_button->clearFocus(); // else the next button gets it, and the next key
    m_button->setEnabled(false);
    m_words->setText(tr("Taking it back. A large import takes a while; you can go on with other things."));
    m_desk.doer.takeBack(m_left, this, [this] { look(); });
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_header.h"

#include "core/base/time_zone.h"
#include "core/wording/standing_text.h"
#include "core/workspace/contacts/contact_commands.h"
#include "ui/contacts/contact_menu.h"
#include "ui/contacts/photo_button.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QMenu>

#include <chrono>

namespace cultivar::ui {

using namespace std::chrono_literals;

ContactHeader::ContactHeader(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_back(makeButton(ButtonKind::Quiet, {u"backToList"_s, tr("All contacts"), {}, keyText(QKeySequence::Back)}))
    , m_photo(new PhotoButton(desk))
    , m_name(new ElidedLabel(TextRole::Title))
    , m_work(new ElidedLabel(TextRole::Body, Token::Text2))
    , m_place(new ElidedLabel(TextRole::Second, Token::Text2))
    , m_banner(new Banner)
    , m_top(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_buttons(new QWidget)
    , m_menu(new QMenu(this))
{
    m_name->setObjectName(u"contactName"_s);
    m_work->setObjectName(u"contactWork"_s);
    m_place->setObjectName(u"contactPlace"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, &ContactHeader::backWanted);

    auto *who = new QHBoxLayout;
    who->setSpacing(16);
    who->addWidget(m_photo, 0, Qt::AlignTop);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(m_name);
    names->addWidget(m_work);
    names->addWidget(m_place);
    names->addStretch();
    who->addLayout(names, 1);
    m_top->setSpacing(12);
    m_top->addLayout(who, 1);
    m_top->addWidget(m_buttons);
    column->addLayout(m_top);
    column->addWidget(m_banner);
    m_banner->hide();
    addButtons();
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, this, &ContactHeader::showPlace);
    m_minute.start();
}

void ContactHeader::addButtons()
{
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    QPushButton *write = makeButton(ButtonKind::Secondary, {u"writeToContact"_s, tr("Write"), u"mail"_s, {}});
    QPushButton *log = makeButton(ButtonKind::Secondary, {u"logContact"_s, tr("Log"), u"add"_s, {}});
    log->setToolTip(tr("Log a conversation (Ctrl+L)"));
    QPushButton *meet = makeButton(ButtonKind::Secondary, {u"meetContact"_s, tr("Meeting"), u"meetings"_s, {}});
    QPushButton *edit = makeIconButton({u"editContact"_s, tr("Edit all fields"), u"edit"_s, u"F2"_s});
    QPushButton *more = makeIconButton({u"contactMenu"_s, tr("More"), u"more"_s, {}});
    row->addWidget(write);
    row->addWidget(log);
    row->addWidget(meet);
    row->addStretch();
    row->addWidget(edit);
    row->addWidget(more);
    connect(write, &QPushButton::clicked, this, [this] { m_desk.navigator.writeTo(m_detail.contact.id); });
    connect(log, &QPushButton::clicked, this, &ContactHeader::logWanted);
    connect(meet, &QPushButton::clicked, this, [this] { m_desk.navigator.newMeeting(m_detail.contact.id); });
    connect(edit, &QPushButton::clicked, this, &ContactHeader::editWanted);
    connect(more, &QPushButton::clicked, this,
            [this, more] { m_menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    connect(m_menu, &QMenu::aboutToShow, this, [this] { fillContactMenu(m_menu, m_desk, m_detail); });
}

void ContactHeader::showDetail(const ContactDetail &detail)
{
    m_detail = detail;
    const Contact &contact = detail.contact;
    const QString name = contact.displayName();
    m_photo->showDetail(detail);
    m_name->setText(name);
    QStringList work{contact.role, contact.organization};
    work.removeAll(QString());
    m_work->setText(work.join(", "_L1));
    m_work->setVisible(!work.isEmpty());
    showPlace();
    showBanner();
    fillContactMenu(m_menu, m_desk, m_detail);
}

void ContactHeader::showPlace()
{
    const Present present = m_desk.workspace.present();
    const std::optional<QTimeZone> zone = knownTimeZone(m_detail.contact.timeZone);
    QStringList parts{m_detail.contact.city};
    if (zone) {
        if (parts.first().isEmpty())
            parts = {wording::placeOfZone(*zone)};
        parts += wording::timeThereText(present.now, *zone, present.zone);
    }
    parts.removeAll(QString());
    m_place->setText(parts.join(u" · "_s));
    m_place->setVisible(!parts.isEmpty());
}

void ContactHeader::showBanner()
{
    const Contact &contact = m_detail.contact;
    const QDate today = m_desk.workspace.present().today;
    const auto day = [today](QDate each) { return wording::shortDayText(each, today); };
    QString words;
    QPushButton *step = nullptr;
    Workspace::Command command;
    if (contact.deceased) {
        words = tr("Deceased: kept, never suggested.");
        m_banner->setStep(u"bannerStep"_s, {});
    } else if (contact.archived) {
        words = tr("In the archive since %1.").arg(day(*contact.archived));
        step = m_banner->setStep(u"bannerStep"_s, tr("Take out"));
        command = commands::unarchive(contact.uid);
    } else if (contact.inPeaceUntil && *contact.inPeaceUntil > today) {
        words = tr("Left in peace until %1.").arg(day(*contact.inPeaceUntil));
    } else if (contact.pausedUntil && *contact.pausedUntil > today) {
        words = tr("Paused until %1; the rhythm starts anew then.").arg(day(*contact.pausedUntil));
    } else if (contact.snoozedUntil && *contact.snoozedUntil > today) {
        words = tr("Snoozed until %1.").arg(day(*contact.snoozedUntil));
    }
    if (!words.isEmpty() && !contact.deceased && !step) {
        step = m_banner->setStep(u"bannerStep"_s, tr("Suggest again"));
        command = commands::resume(contact.uid);
    }
    m_banner->tell(Banner::Kind::Information, words);
    if (step) {
        step->disconnect(this);
        const QString done = tr("%1 is active again").arg(contact.displayName());
        connect(step, &QPushButton::clicked, this, [this, command, done] { m_desk.doer.change(command, done); });
    }
}

void ContactHeader::setBackShown(bool shown)
{
    m_back->setVisible(shown);
}

void ContactHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int roomBeside = 620;
    const bool beside = width() >= roomBeside;
    m_top->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_top->setAlignment(m_buttons, beside ? Qt::AlignTop : Qt::Alignment());
}

} // namespace cultivar::ui

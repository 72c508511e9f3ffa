// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_giving.h"

#include "core/wording/names.h"
#include "core/wording/standing_text.h"
#include "core/workspace/commands.h"
#include "core/workspace/contacts/contact_commands.h"
#include "ui/contacts/contact_day_field.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_error.h"
#include "ui/widgets/named_combo_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace cultivar::ui {

ContactGiving::ContactGiving(const Desk &desk, QWidget *parent)
    : QScrollArea(parent)
    , m_desk(desk)
    , m_side(new NamedComboBox)
    , m_kind(new NamedComboBox)
    , m_day(new ContactDayField(wording::DayLeaning::Past))
    , m_forward(new QCheckBox(tr("paid forward")))
    , m_note(new QLineEdit)
    , m_save(makeButton(ButtonKind::Secondary, {u"saveGoodwill"_s, tr("Note it"), {}, {}}))
    , m_cancel(makeButton(ButtonKind::Quiet, {u"cancelGoodwill"_s, tr("Cancel"), {}, {}}))
    , m_error(new FormError)
    , m_list(new ContactEntryList)
    , m_empty(new EmptyState({u"giving"_s, tr("Nothing given or received yet"),
                              tr("An article, an introduction, an hour of advice: note it, so that you remember it.")}))
{
    setObjectName(u"contactGiving"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 12, 8, 24);
    column->setSpacing(8);
    column->addWidget(makeForm());
    column->addWidget(m_error);
    column->addWidget(m_empty);
    column->addWidget(m_list);
    column->addStretch();
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

QWidget *ContactGiving::makeForm()
{
    auto *box = new QWidget;
    auto *row = new FlowLayout(box);
    m_side->setObjectName(u"goodwillSide"_s);
    m_side->setAccessibleName(tr("Given or received"));
    m_side->addItems({tr("I gave"), tr("I received")});
    m_kind->setObjectName(u"goodwillKind"_s);
    m_kind->setAccessibleName(tr("What"));
    for (size_t kind = 0; kind < EnumWords<GoodwillKind>::words.size(); ++kind)
        m_kind->addItem(wording::nameOf(static_cast<GoodwillKind>(kind)), static_cast<int>(kind));
    m_day->setObjectName(u"goodwillDay"_s);
    m_day->setAccessibleName(tr("When"));
    m_day->setFixedWidth(170);
    m_forward->setObjectName(u"goodwillForward"_s);
    m_forward->setAccessibleName(tr("Paid forward: given to someone who cannot return it"));
    m_note->setObjectName(u"goodwillNote"_s);
    m_note->setAccessibleName(tr("About it"));
    m_note->setPlaceholderText(tr("about what?"));
    m_note->setFixedWidth(220);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_side, m_kind, m_note, m_day, m_forward, m_save, m_cancel})
        row->addWidget(widget);
    connect(m_save, &QPushButton::clicked, this, &ContactGiving::save);
    connect(m_note, &QLineEdit::returnPressed, this, &ContactGiving::save);
    connect(m_day, &QLineEdit::returnPressed, this, &ContactGiving::save);
    connect(m_cancel, &QPushButton::clicked, this, &ContactGiving::clearForm);
    return box;
}

void ContactGiving::showDetail(const ContactDetail &detail)
{
    const bool another = detail.contact.id != m_detail.contact.id;
    m_detail = detail;
    if (another)
        clearForm();
    std::vector<EntryLine> lines;
    for (const GoodwillEntry &entry : detail.goodwill)
        lines.push_back(lineOf(entry));
    m_empty->setVisible(lines.empty());
    m_list->showLines(std::move(lines));
}

EntryLine ContactGiving::lineOf(const GoodwillEntry &entry)
{
    const QString name = m_detail.contact.displayName();
    EntryLine line;
    line.icon = u"giving"_s;
    line.title = entry.side == GoodwillSide::Gave ? tr("You gave %1").arg(wording::nameOf(entry.kind))
                                                  : tr("You received %1").arg(wording::nameOf(entry.kind));
    if (entry.paidForward)
        line.title += u" · "_s + tr("paid forward");
    line.caption = entry.note;
    line.trailing = wording::shortDayText(entry.day, m_desk.workspace.present().today);
    line.actions.push_back({u"editEntry"_s, tr("Edit"), [this, entry] { edit(entry); }});
    line.actions.push_back({u"trashEntry"_s, tr("Trash"), [this, uid = entry.uid, name] {
                                m_desk.doer.change(commands::trashGoodwill(uid),
                                                   tr("Goodwill with %1 in the trash").arg(name));
                            }});
    return line;
}

void ContactGiving::edit(const GoodwillEntry &entry)
{
    m_edited = entry.uid;
    m_side->setCurrentIndex(static_cast<int>(entry.side));
    m_kind->setCurrentIndex(static_cast<int>(entry.kind));
    m_day->setDay(entry.day, m_desk.workspace.present().today);
    m_forward->setChecked(entry.paidForward);
    m_note->setText(entry.note);
    m_save->setText(tr("Save"));
    m_cancel->show();
    m_note->setFocus(Qt::OtherFocusReason);
}

void ContactGiving::clearForm()
{
    const QDate today = m_desk.workspace.present().today;
    m_edited = {};
    m_side->setCurrentIndex(0);
    m_kind->setCurrentIndex(0);
    m_day->setDay(today, today);
    m_forward->setChecked(false);
    m_note->clear();
    m_save->setText(tr("Note it"));
    m_cancel->hide();
    m_error->settle();
}

void ContactGiving::save()
{
    const std::optional<QDate> day = m_day->day();
    if (!day || *day > m_desk.workspace.present().today) {
        m_error->refuse(tr("When was it? Write a day that has been: “today”, “tue” or “3 weeks ago”."), m_day);
        return;
    }
    const auto side = static_cast<GoodwillSide>(m_side->currentIndex());
    const auto kind = static_cast<GoodwillKind>(m_kind->currentData().toInt());
    const QString note = m_note->text().simplified();
    const bool forward = m_forward->isChecked();
    const QString name = m_detail.contact.displayName();
    if (m_edited.isEmpty())
        m_desk.doer.change(commands::goodwill({m_detail.contact.uid.text(), side, kind, day, note, forward}),
                           tr("Goodwill with %1 noted").arg(name));
    else
        m_desk.doer.change(commands::editGoodwill(m_edited,
                                                  [=](const Records &, GoodwillEntry &entry) -> Result<void> {
                                                      entry.side = side;
                                                      entry.kind = kind;
                                                      entry.day = *day;
                                                      entry.note = note;
                                                      entry.paidForward = forward;
                                                      return {};
                                                  }),
                           tr("Goodwill with %1 changed").arg(name));
    clearForm();
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_promises.h"

#include "core/wording/error_text.h"
#include "core/wording/names.h"
#include "core/wording/standing_text.h"
#include "core/workspace/commands.h"
#include "core/workspace/contacts/contact_commands.h"
#include "core/workspace/contacts/follow_up_commands.h"
#include "ui/contacts/contact_day_field.h"
#include "ui/contacts/contact_entry_list.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_error.h"
#include "ui/widgets/named_combo_box.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace cultivar::ui {

namespace {

constexpr std::array promiseKinds{FollowUpKind::Other,   FollowUpKind::Article, FollowUpKind::Introduction,
                                  FollowUpKind::Promote, FollowUpKind::Thanks,  FollowUpKind::ReportBack,
                                  FollowUpKind::Referral};

} // namespace

ContactPromises::ContactPromises(const Desk &desk, QWidget *parent)
    : QScrollArea(parent)
    , m_desk(desk)
    , m_text(new QLineEdit)
    , m_kind(new NamedComboBox)
    , m_side(new NamedComboBox)
    , m_due(new ContactDayField(wording::DayLeaning::Future))
    , m_save(makeButton(ButtonKind::Secondary, {u"savePromise"_s, tr("Note it"), {}, {}}))
    , m_cancel(makeButton(ButtonKind::Quiet, {u"cancelPromise"_s, tr("Cancel"), {}, {}}))
    , m_error(new FormError)
    , m_list(new ContactEntryList)
    , m_empty(new EmptyState({u"promise"_s, tr("No promises"),
                              tr("What you promised, and what was promised to you, stands here until it is kept.")}))
{
    setObjectName(u"contactPromises"_s);
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

QWidget *ContactPromises::makeForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_text->setObjectName(u"promiseText"_s);
    m_text->setAccessibleName(tr("Promise"));
    m_text->setPlaceholderText(tr("A promise: send the article"));
    column->addWidget(m_text);
    auto *box = new QWidget;
    auto *row = new FlowLayout(box);
    m_side->setObjectName(u"promiseSide"_s);
    m_side->setAccessibleName(tr("Whose promise"));
    m_side->addItems({tr("mine"), tr("theirs")});
    m_kind->setObjectName(u"promiseKind"_s);
    m_kind->setAccessibleName(tr("Kind"));
    for (const FollowUpKind kind : promiseKinds)
        m_kind->addItem(wording::nameOf(kind), static_cast<int>(kind));
    m_due->setObjectName(u"promiseDue"_s);
    m_due->setAccessibleName(tr("Due"));
    m_due->setPlaceholderText(tr("by when? fri, 2 weeks"));
    m_due->setFixedWidth(190);
    row->addWidget(m_side);
    row->addWidget(m_kind);
    row->addWidget(m_due);
    row->addWidget(m_save);
    row->addWidget(m_cancel);
    column->addWidget(box);
    connect(m_save, &QPushButton::clicked, this, &ContactPromises::save);
    connect(m_text, &QLineEdit::returnPressed, this, &ContactPromises::save);
    connect(m_due, &QLineEdit::returnPressed, this, &ContactPromises::save);
    connect(m_cancel, &QPushButton::clicked, this, &ContactPromises::clearForm);
    m_cancel->hide();
    return form;
}

void ContactPromises::showDetail(const ContactDetail &detail)
{
    const bool another = detail.contact.id != m_detail.contact.id;
    m_detail = detail;
    if (another)
        clearForm();
    std::vector<EntryLine> lines;
    for (const FollowUp &followUp : detail.followUps)
        lines.push_back(lineOf(followUp));
    m_empty->setVisible(lines.empty());
    m_list->showLines(std::move(lines));
}

EntryLine ContactPromises::lineOf(const FollowUp &followUp)
{
    const QDate today = m_desk.workspace.present().today;
    const QString name = m_detail.contact.displayName();
    const auto run = [this](Workspace::Command command, const QString &words) {
        return [this, command = std::move(command), words] { m_desk.doer.change(command, words); };
    };
    EntryLine line;
    line.icon = followUp.done ? u"check"_s : u"promise"_s;
    line.title = followUp.text;
    line.settled = !followUp.isOpen();
    QStringList caption{followUp.mine ? tr("mine") : tr("theirs")};
    if (followUp.kind != FollowUpKind::Other)
        caption += wording::nameOf(followUp.kind);
    if (followUp.done)
        caption += tr("done %1").arg(wording::shortDayText(*followUp.done, today));
    else if (followUp.dropped)
        caption += tr("let go %1").arg(wording::shortDayText(*followUp.dropped, today));
    line.caption = caption.join(u" · "_s);
    if (followUp.due && followUp.isOpen())
        line.trailing = *followUp.due < today ? tr("since %1").arg(wording::shortDayText(*followUp.due, today))
                                              : wording::shortDayText(*followUp.due, today);
    if (followUp.isOpen()) {
        line.actions.push_back({u"doneEntry"_s, tr("Done"),
                                run(commands::finishFollowUp(followUp.uid), tr("Promise with %1 kept").arg(name))});
        line.actions.push_back({u"editEntry"_s, tr("Edit"), [this, followUp] { edit(followUp); }});
        line.actions.push_back({u"dropEntry"_s, tr("Drop"),
                                run(commands::editFollowUp(followUp.uid,
                                                           [](const Records &records, FollowUp &each) -> Result<void> {
                                                               each.dropped = records.present().today;
                                                               return {};
                                                           }),
                                    tr("Promise with %1 let go").arg(name))});
    } else {
        line.actions.push_back(
            {u"reopenEntry"_s, tr("Reopen"),
             run(commands::reopenFollowUp(followUp.uid), tr("Promise with %1 open again").arg(name))});
    }
    line.actions.push_back({u"trashEntry"_s, tr("Trash"),
                            run(commands::trashFollowUp(followUp.uid), tr("Promise with %1 in the trash").arg(name))});
    return line;
}

void ContactPromises::edit(const FollowUp &followUp)
{
    m_edited = followUp.uid;
    m_text->setText(followUp.text);
    m_side->setCurrentIndex(followUp.mine ? 0 : 1);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(followUp.kind)));
    m_due->setDay(followUp.due, m_desk.workspace.present().today);
    m_save->setText(tr("Save"));
    m_cancel->show();
    m_text->setFocus(Qt::OtherFocusReason);
}

void ContactPromises::clearForm()
{
    m_edited = {};
    m_text->clear();
    m_side->setCurrentIndex(0);
    m_kind->setCurrentIndex(0);
    m_due->setDay({}, m_desk.workspace.present().today);
    m_save->setText(tr("Note it"));
    m_cancel->hide();
    m_error->settle();
}

void ContactPromises::save()
{
    const QString text = m_text->text().simplified();
    if (text.isEmpty()) {
        m_error->refuse(tr("What was promised? A few words are enough."), m_text);
        return;
    }
    if (m_due->isWrong()) {
        m_error->refuse(tr("“%1” is no day. Write it as “fri”, “in 2 weeks” or “3 December”.").arg(m_due->text()),
                        m_due);
        return;
    }
    const auto kind = static_cast<FollowUpKind>(m_kind->currentData().toInt());
    const bool mine = m_side->currentIndex() == 0;
    const std::optional<QDate> due = m_due->day();
    const QString name = m_detail.contact.displayName();
    if (m_edited.isEmpty())
        m_desk.doer.change(commands::promise({m_detail.contact.uid.text(), text, kind, due, mine}),
                           tr("Promise with %1 noted").arg(name));
    else
        m_desk.doer.change(commands::editFollowUp(m_edited,
                                                  [=](const Records &, FollowUp &followUp) -> Result<void> {
                                                      followUp.text = text;
                                                      followUp.kind = kind;
                                                      followUp.due = due;
                                                      followUp.mine = mine;
                                                      return {};
                                                  }),
                           tr("Promise with %1 changed").arg(name));
    clearForm();
    m_text->setFocus(Qt::OtherFocusReason);
}

} // namespace cultivar::ui

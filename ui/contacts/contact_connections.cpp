// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_connections.h"

#include "core/wording/standing_text.h"
#include "core/workspace/contacts/contact_commands.h"
#include "ui/contacts/contact_entry_list.h"
#include "ui/contacts/timeline_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_error.h"
#include "ui/widgets/person_field.h"

#include <QVBoxLayout>

namespace cultivar::ui {

ContactConnections::ContactConnections(const Desk &desk, QWidget *parent)
    : QScrollArea(parent)
    , m_desk(desk)
    , m_kind(new QLineEdit)
    , m_person(new PersonField(desk.contacts))
    , m_error(new FormError)
    , m_list(new ContactEntryList)
    , m_empty(new EmptyState({u"introduction"_s, tr("No doors opened yet"),
                              tr("Who introduced them, whom they introduced to you, and who is related to them.")}))
{
    setObjectName(u"contactConnections"_s);
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

QWidget *ContactConnections::makeForm()
{
    auto *box = new QWidget;
    auto *row = new FlowLayout(box);
    m_kind->setObjectName(u"relationKind"_s);
    m_kind->setAccessibleName(tr("How they are related"));
    m_kind->setPlaceholderText(tr("sister of, works for"));
    m_kind->setFixedWidth(190);
    m_person->setObjectName(u"relationPerson"_s);
    m_person->setAccessibleName(tr("To whom"));
    m_person->setPlaceholderText(tr("whom? Type a name"));
    m_person->setFixedWidth(220);
    QPushButton *add = makeButton(ButtonKind::Secondary, {u"addRelation"_s, tr("Relate"), {}, {}});
    row->addWidget(m_kind);
    row->addWidget(m_person);
    row->addWidget(add);
    connect(add, &QPushButton::clicked, this, &ContactConnections::relate);
    connect(m_kind, &QLineEdit::returnPressed, m_person, qOverload<>(&QWidget::setFocus));
    return box;
}

void ContactConnections::showDetail(const ContactDetail &detail)
{
    if (detail.contact.id != m_detail.contact.id) {
        m_kind->clear();
        m_person->setContact({});
        m_error->settle();
    }
    m_detail = detail;
    const QString first = isolated(detail.contact.firstName());
    const QDate today = m_desk.workspace.present().today;
    std::vector<EntryLine> lines;
    const auto add = [&](const QString &iconName, const QString &title, const PersonName &person,
                         const QString &caption = {}, const QString &trailing = {}) -> EntryLine & {
        EntryLine line{iconName, title, caption, trailing};
        if (!person.id.isNull())
            line.actions.push_back(
                {u"showPerson"_s, tr("Show"), [this, id = person.id] { m_desk.navigator.showContact(id); }});
        return lines.emplace_back(std::move(line));
    };
    if (detail.introducedBy)
        add(u"introduction"_s, tr("%1 introduced you").arg(isolated(detail.introducedBy->name)), *detail.introducedBy);
    for (const PersonName &person : detail.introduced)
        add(u"introduction"_s, tr("%1 introduced you to %2").arg(first, isolated(person.name)), person);
    for (const RelatedPerson &each : detail.relations) {
        const QString kind = each.relation.kind.isEmpty() ? tr("related to") : each.relation.kind;
        const QString title = each.outward ? u"%1 %2"_s.arg(kind, isolated(each.other.name))
                                           : u"%1 %2 %3"_s.arg(isolated(each.other.name), kind, first);
        EntryLine &line = add(u"contacts"_s, title, each.other);
        line.actions.push_back(
            {u"trashEntry"_s, tr("Remove"), [this, uid = each.relation.uid, name = detail.contact.displayName()] {
                 m_desk.doer.change(commands::trashRelation(uid), tr("Relation of %1 removed").arg(name));
             }});
    }
    for (const NamedPerson &each : detail.referrals)
        add(u"referral"_s,
            each.byThem ? tr("%1 named %2").arg(first, isolated(each.other.name))
                        : tr("%1 named %2").arg(isolated(each.other.name), first),
            each.other, each.referral.note, wording::shortDayText(each.referral.day, today));
    for (const IntroducedPerson &each : detail.introductions)
        add(u"introduction"_s, tr("You bring %1 and %2 together").arg(first, isolated(each.other.name)), each.other,
            each.introduction.reason, wording::shortDayText(each.introduction.day, today));
    m_empty->setVisible(lines.empty());
    m_list->showLines(std::move(lines));
}

void ContactConnections::relate()
{
    const std::optional<ContactRow> other = m_desk.contacts.row(m_person->contact());
    if (!other || other->id == m_detail.contact.id) {
        m_error->refuse(tr("Choose somebody else from the names that appear while you type."), m_person);
        return;
    }
    m_error->settle();
    m_desk.doer.change(commands::relate(m_detail.contact.uid, other->uid, m_kind->text().simplified()),
                       tr("%1 related to %2").arg(m_detail.contact.displayName(), other->name));
    m_kind->clear();
    m_person->setContact({});
}

} // namespace cultivar::ui

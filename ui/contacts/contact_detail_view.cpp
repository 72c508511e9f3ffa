// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_detail_view.h"

#include "core/workspace/when_done.h"
#include "ui/contacts/contact_connections.h"
#include "ui/contacts/contact_giving.h"
#include "ui/contacts/contact_header.h"
#include "ui/contacts/contact_overview.h"
#include "ui/contacts/contact_promises.h"
#include "ui/contacts/contact_timeline.h"
#include "ui/widgets/snug_tab_bar.h"

#include <QAction>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

namespace {

enum Tab
{
    Overview,
    Timeline,
    Promises,
    Giving,
    Connections
};

QString withCount(const QString &name, size_t count)
{
    return count == 0 ? name : u"%1  %2"_s.arg(name).arg(count);
}

} // namespace

ContactDetailView::ContactDetailView(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_body(new QWidget)
    , m_header(new ContactHeader(desk))
    , m_tabs(new SnugTabBar)
    , m_pages(new QStackedWidget)
    , m_overview(new ContactOverview(desk))
    , m_timeline(new ContactTimeline(desk))
    , m_promises(new ContactPromises(desk))
    , m_giving(new ContactGiving(desk))
    , m_connections(new ContactConnections(desk))
{
    setObjectName(u"contactDetail"_s);
    setAccessibleName(tr("Contact"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_body);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(24, 20, 16, 0);
    column->setSpacing(8);
    column->addWidget(m_header);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    addTabs();
    addKeys();
    connect(m_header, &ContactHeader::backWanted, this, &ContactDetailView::backRequested);
    connect(m_header, &ContactHeader::logWanted, this, &ContactDetailView::startLogging);
    connect(m_header, &ContactHeader::editWanted, this, &ContactDetailView::editContact);
    connect(m_overview, &ContactOverview::timelineWanted, this, [this] { m_tabs->setCurrentIndex(Timeline); });
    connect(&m_desk.workspace, &Workspace::changed, this, &ContactDetailView::followChanges);
    auto *log = new QShortcut(Qt::Key_L, this);
    log->setContext(Qt::WidgetWithChildrenShortcut);
    connect(log, &QShortcut::activated, this, &ContactDetailView::startLogging);
    clear();
}

void ContactDetailView::keepDraft()
{
    m_timeline->keepDraft();
}

void ContactDetailView::addTabs()
{
    m_tabs->setObjectName(u"contactTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the contact"));
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setDrawBase(true);
    const std::initializer_list<std::pair<QString, QWidget *>> parts{{tr("Overview"), m_overview},
                                                                     {tr("Timeline"), m_timeline},
                                                                     {tr("Follow-ups"), m_promises},
                                                                     {tr("Giving"), m_giving},
                                                                     {tr("Connections"), m_connections}};
    for (const auto &[name, widget] : parts) {
        m_tabs->addTab(name);
        m_pages->addWidget(widget);
    }
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

void ContactDetailView::addKeys()
{
    const auto add = [this](const QString &name, const QString &text, const QKeySequence &key, auto then) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, then);
        addAction(action);
    };
    add(u"logKey"_s, tr("Log a conversation"), QKeySequence(u"Ctrl+L"_s), [this] { startLogging(); });
    add(u"backKey"_s, tr("Back to the list"), QKeySequence(u"Alt+Left"_s), [this] { Q_EMIT backRequested(); });
    add(u"nextTab"_s, tr("Next part"), QKeySequence(u"Ctrl+Tab"_s),
        [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count()); });
    add(u"previousTab"_s, tr("Previous part"), QKeySequence(u"Ctrl+Shift+Tab"_s),
        [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + m_tabs->count() - 1) % m_tabs->count()); });
    add(u"findKey"_s, tr("Find in the timeline"), QKeySequence(u"Ctrl+Shift+F"_s), [this] {
        m_tabs->setCurrentIndex(Timeline);
        m_timeline->startFinding();
    });
}

void ContactDetailView::showContact(ContactId contact)
{
    if (contact != m_contact) {
        m_logs = false;
        m_edits = false;
        m_focuses = false;
    }
    m_contact = contact;
    if (contact.isNull())
        clear();
    else
        read();
}

void ContactDetailView::clear()
{
    m_contact = {};
    m_shown = {};
    m_body->hide();
}

void ContactDetailView::read()
{
    const ContactId contact = m_contact;
    whenDone(m_desk.workspace.query([contact](const Records &records) { return contactDetail(records, contact); }),
             this, [this, contact](const Result<ContactDetail> &detail) {
                 if (contact != m_contact)
                     return;
                 if (detail)
                     adopt(*detail);
                 else if (detail.error().kind == ErrorKind::NotFound)
                     clear();
                 else
                     m_desk.doer.complain(detail.error());
             });
}

void ContactDetailView::adopt(const ContactDetail &detail)
{
    m_shown = detail.contact.id;
    m_header->showDetail(detail);
    m_overview->showDetail(detail);
    m_timeline->showDetail(detail);
    m_promises->showDetail(detail);
    m_giving->showDetail(detail);
    m_connections->showDetail(detail);
    const auto open = static_cast<size_t>(std::ranges::count_if(detail.followUps, &FollowUp::isOpen));
    m_tabs->setTabText(Timeline, withCount(tr("Timeline"), detail.timeline.size()));
    m_tabs->setTabText(Promises, withCount(tr("Follow-ups"), open));
    m_body->show();
    if (std::exchange(m_focuses, false))
        focusFirst();
    if (std::exchange(m_logs, false))
        startLogging();
    if (std::exchange(m_edits, false))
        editContact();
}

void ContactDetailView::followChanges(const ChangeSet &)
{
    // Names of others, circles and settings show here too, so that every change may be one of this contact.
    if (!m_contact.isNull())
        read();
}

void ContactDetailView::editContact()
{
    m_edits = m_shown != m_contact;
    if (m_edits || m_contact.isNull())
        return;
    m_tabs->setCurrentIndex(Overview);
    m_overview->editAll();
}

void ContactDetailView::startLogging()
{
    m_logs = m_shown != m_contact;
    if (m_logs || m_contact.isNull())
        return;
    m_tabs->setCurrentIndex(Timeline);
    m_timeline->startLogging();
}

void ContactDetailView::focusFirst()
{
    m_focuses = m_shown != m_contact;
    if (m_focuses || m_contact.isNull())
        return;
    for (QWidget *widget : m_body->findChildren<QWidget *>())
        if (widget->isVisibleTo(this) && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0) {
            widget->setFocus(Qt::TabFocusReason);
            return;
        }
}

void ContactDetailView::setBackShown(bool shown)
{
    m_header->setBackShown(shown);
}

} // namespace cultivar::ui

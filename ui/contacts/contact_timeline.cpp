// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_timeline.h"

#include "core/workspace/contacts/contact_commands.h"
#include "ui/contacts/log_form.h"
#include "ui/contacts/timeline_delegate.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

namespace {

constexpr std::array filters{TimelineFilter::Everything, TimelineFilter::BothWays, TimelineFilter::Letters,
                             TimelineFilter::Notes};

QString timelineNameOf(TimelineFilter filter)
{
    switch (filter) {
    case TimelineFilter::Everything:
        return ContactTimeline::tr("Everything");
    case TimelineFilter::BothWays:
        return ContactTimeline::tr("Both ways");
    case TimelineFilter::Letters:
        return ContactTimeline::tr("Letters");
    case TimelineFilter::Notes:
        return ContactTimeline::tr("With notes");
    }
    Q_UNREACHABLE();
}

} // namespace

ContactTimeline::ContactTimeline(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new TimelineModel(this))
    , m_delegate(new TimelineDelegate(this))
    , m_bar(new QWidget)
    , m_filters(new QButtonGroup(this))
    , m_find(new QLineEdit)
    , m_log(makeButton(ButtonKind::Secondary, {u"openLog"_s, tr("Log"), u"add"_s, u"L"_s}))
    , m_form(new LogForm(desk))
    , m_view(new ListView)
    , m_hidden(new Label(TextRole::Second, Token::Text2))
    , m_showHidden(makeButton(ButtonKind::Link, {u"showHiddenEntries"_s, tr("Show them"), {}, {}}))
    , m_empty(new EmptyState({u"clock"_s, tr("Nothing yet. What was the last talk?"),
                              tr("Calls, meetings and letters stand here, newest first.")}))
{
    setObjectName(u"contactTimeline"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(8);
    fillBar();
    column->addWidget(m_bar);
    column->addWidget(m_form);
    column->addWidget(m_empty);
    makeView();
    column->addWidget(m_view, 1);
    column->addStretch(); // takes the room of the list where it is hidden
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_hidden);
    foot->addWidget(m_showHidden);
    foot->addStretch();
    foot->setContentsMargins(0, 0, 0, 6);
    column->addLayout(foot);
    m_form->hide();
    connect(m_empty->addLink(u"logFirst"_s, tr("Log it")), &QPushButton::clicked, this, &ContactTimeline::startLogging);
    connect(m_log, &QPushButton::clicked, this, &ContactTimeline::startLogging);
    connect(m_form, &LogForm::finished, this, &ContactTimeline::finishLogging);
    connect(m_showHidden, &QPushButton::clicked, this, [this] {
        m_find->clear();
        m_filters->button(0)->setChecked(true);
    });
}

void ContactTimeline::fillBar()
{
    auto *row = new FlowLayout(m_bar);
    for (const TimelineFilter filter : filters) {
        auto *chip = new Chip(Chip::Kind::Choice, timelineNameOf(filter));
        chip->setObjectName(u"timelineFilter%1"_s.arg(static_cast<int>(filter)));
        m_filters->addButton(chip, static_cast<int>(filter));
        row->addWidget(chip);
    }
    m_filters->button(0)->setChecked(true);
    connect(m_filters, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            ask();
    });
    m_find->setObjectName(u"findInTimeline"_s);
    m_find->setAccessibleName(tr("Find in the timeline"));
    m_find->setPlaceholderText(tr("Find in the timeline"));
    m_find->setClearButtonEnabled(true);
    m_find->setFixedWidth(190);
    m_find->installEventFilter(this);
    connect(m_find, &QLineEdit::textChanged, this, &ContactTimeline::ask);
    row->addWidget(m_find);
    row->addWidget(m_log);
}

void ContactTimeline::makeView()
{
    m_view->setObjectName(u"timelineView"_s);
    m_view->setAccessibleName(tr("Timeline"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->verticalScrollBar()->setSingleStep(24);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setWordWrap(true); // and so also when only the width changes
    // A thousand entries are measured some at a time.
    m_view->setLayoutMode(QListView::Batched);
    m_view->setBatchSize(60);
    m_view->setMinimumHeight(1); // it scrolls; a form above it does not
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(m_view, &QListView::doubleClicked, this, &ContactTimeline::editEntry);
}

void ContactTimeline::keepDraft()
{
    if (m_form->isVisible())
        m_form->keepDraft();
}

void ContactTimeline::showDetail(const ContactDetail &detail)
{
    const bool another = detail.contact.id != m_detail.contact.id;
    if (another) {
        keepDraft();
        m_form->hide();
        m_log->show();
        makeRoom();
        finishEditing();
    }
    const bool same = !another && detail.timeline == m_detail.timeline;
    m_detail = detail;
    m_delegate->setToday(m_desk.workspace.present().today);
    if (!same) {
        finishEditing();
        m_delegate->forget();
        const int row = m_view->currentIndex().row();
        const int scrolled = m_view->verticalScrollBar()->value();
        m_model->setEntries(detail.timeline, detail.contact.firstName());
        if (another) {
            m_find->clear();
            m_filters->button(0)->setChecked(true);
        } else if (row >= 0) {
            m_view->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
            m_view->verticalScrollBar()->setValue(scrolled);
        }
    }
    for (const TimelineFilter filter : filters) {
        const auto count = std::ranges::count_if(
            detail.timeline, [filter](const TimelineEntry &entry) { return passes(entry, filter); });
        QAbstractButton *chip = m_filters->button(static_cast<int>(filter));
        chip->setText(u"%1 %2"_s.arg(timelineNameOf(filter)).arg(count));
        chip->updateGeometry();
    }
    m_empty->setVisible(detail.timeline.empty() && m_form->isHidden());
    m_view->setVisible(!detail.timeline.empty());
    tellShown();
}

void ContactTimeline::ask()
{
    finishEditing();
    m_model->setQuestion(static_cast<TimelineFilter>(std::max(0, m_filters->checkedId())), m_find->text());
    tellShown();
}

void ContactTimeline::tellShown()
{
    const int hidden = static_cast<int>(m_detail.timeline.size()) - m_model->shown();
    m_hidden->setVisible(hidden > 0);
    m_showHidden->setVisible(hidden > 0);
    m_hidden->setText(hidden == 1 ? tr("One more is not shown.") : tr("%1 more are not shown.").arg(hidden));
}

void ContactTimeline::startLogging()
{
    if (m_detail.contact.id.isNull() || m_editor)
        return;
    // What is half typed in it stays.
    if (!m_form->isHidden()) {
        m_form->focusText();
        return;
    }
    m_log->hide();
    m_empty->hide();
    m_form->show();
    m_form->begin(m_detail);
    makeRoom();
}

/// Where it is low, the form takes the place of the filters.
void ContactTimeline::makeRoom()
{
    constexpr int roomForEntries = 60;
    if (!m_form->isHidden())
        m_form->keepWithin(width(), height() - 16);
    const int form = m_form->isHidden() ? 0 : m_form->heightForWidth(width());
    m_bar->setVisible(m_form->isHidden() || m_bar->heightForWidth(width()) + form + roomForEntries <= height());
}

void ContactTimeline::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void ContactTimeline::finishLogging()
{
    m_form->hide();
    m_log->show();
    makeRoom();
    m_empty->setVisible(m_detail.timeline.empty());
    (m_detail.timeline.empty() ? static_cast<QWidget *>(m_log) : m_view)->setFocus(Qt::OtherFocusReason);
}

void ContactTimeline::startFinding()
{
    m_bar->show();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void ContactTimeline::editEntry(const QModelIndex &index)
{
    const TimelineEntry *entry = m_model->entry(index);
    if (!entry || m_editor)
        return;
    m_editor = new LogForm(m_desk);
    m_editor->setObjectName(u"entryEditor"_s);
    m_editor->setAccessibleName(tr("Edit a conversation"));
    m_editor->setFixedWidth(m_view->viewport()->width());
    m_view->setIndexWidget(index, m_editor);
    m_editor->beginEditing(m_detail, *entry);
    const auto fit = [this, uid = entry->interaction.uid] {
        if (!m_editor)
            return;
        const int width = m_view->viewport()->width();
        m_delegate->setEdited(uid, std::max(m_editor->layout()->heightForWidth(width), m_editor->sizeHint().height()));
        Q_EMIT m_delegate->sizeHintChanged({});
    };
    fit();
    m_editor->installEventFilter(this);
    connect(m_editor, &LogForm::finished, this, &ContactTimeline::finishEditing, Qt::QueuedConnection);
    connect(m_editor->findChild<QPlainTextEdit *>(u"logText"_s), &QPlainTextEdit::textChanged, this, fit,
            Qt::QueuedConnection);
    m_view->scrollTo(index);
}

void ContactTimeline::finishEditing()
{
    if (!m_editor)
        return;
    const QModelIndex index = m_view->currentIndex();
    m_editor->disconnect(this);
    m_view->setIndexWidget(index, nullptr);
    m_editor->hide();
    m_editor->deleteLater();
    m_editor = nullptr;
    m_delegate->setEdited({}, 0);
    Q_EMIT m_delegate->sizeHintChanged({});
    m_view->setFocus(Qt::OtherFocusReason);
}

void ContactTimeline::trashEntry(const QModelIndex &index)
{
    if (const TimelineEntry *entry = m_model->entry(index))
        m_desk.doer.change(commands::trashInteraction(entry->interaction.uid),
                           tr("Conversation with %1 in the trash").arg(m_detail.contact.displayName()));
}

bool ContactTimeline::onKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        editEntry(m_view->currentIndex());
        return true;
    case Qt::Key_Delete:
        trashEntry(m_view->currentIndex());
        return true;
    case Qt::Key_Space:
        if (const TimelineEntry *entry = m_model->entry(m_view->currentIndex())) {
            m_delegate->toggleWhole(entry->interaction.uid);
            Q_EMIT m_delegate->sizeHintChanged({});
        }
        return true;
    default:
        return false;
    }
}

bool ContactTimeline::onPress(const QPoint &at)
{
    const QModelIndex index = m_view->indexAt(at);
    const TimelineEntry *entry = m_model->entry(index);
    if (!entry)
        return false;
    QStyleOptionViewItem option;
    option.rect = m_view->visualRect(index);
    option.direction = layoutDirection();
    if (!m_delegate->moreRect(option, index).contains(at))
        return false;
    m_delegate->toggleWhole(entry->interaction.uid);
    Q_EMIT m_delegate->sizeHintChanged({});
    return true;
}

bool ContactTimeline::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && onKey(key->key());
    }
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            m_view->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key == Qt::Key_Escape && !m_find->text().isEmpty()) {
            m_find->clear();
            return true;
        }
    }
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonPress)
        return onPress(static_cast<QMouseEvent *>(event)->pos());
    return QWidget::eventFilter(watched, event);
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_overview.h"

#include "core/wording/relative_dates.h"
#include "core/wording/standing_text.h"
#include "ui/contacts/contact_standing.h"
#include "ui/contacts/inline_row.h"
#include "ui/contacts/inline_value.h"
#include "ui/contacts/timeline_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/markdown_view.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/wrapped_text.h"

#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

namespace {

constexpr int widestLabel = 160;
constexpr int usualLabel = 112;

/// The line of a quotation before its words.
class Quotation : public QWidget
{
public:
    explicit Quotation(QWidget *content)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(15, 2, 0, 2);
        row->addWidget(content);
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int x = layoutDirection() == Qt::RightToLeft ? width() - 3 : 0;
        painter.fillRect(x, 0, 3, height(), themeOf(this).color(Token::Accent));
    }
};

int labelWidth(const std::vector<FieldSpec> &specs)
{
    const QFontMetrics metrics(Label(TextRole::Body).font());
    int width = usualLabel;
    for (const FieldSpec &spec : specs)
        width = std::max(width, metrics.horizontalAdvance(spec.label) + 4);
    return std::min(width, widestLabel);
}

} // namespace

ContactOverview::ContactOverview(const Desk &desk, QWidget *parent)
    : QScrollArea(parent)
    , m_desk(desk)
    , m_column(new QVBoxLayout)
    , m_whyLabel(new ElidedLabel(TextRole::Second, Token::Faint))
    , m_standing(new ContactStanding)
{
    setObjectName(u"contactOverview"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    content->setLayout(m_column);
    m_column->setContentsMargins(0, 12, 8, 24);
    m_column->setSpacing(0);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    addWhy();
    m_column->addSpacing(8);
    m_column->addWidget(m_standing);
    m_column->addSpacing(10);
    addRows();
    addNotes();
    addLatest();
    m_column->addStretch();
}

void ContactOverview::addWhy()
{
    m_column->addWidget(m_whyLabel);
    m_why = new InlineRow(m_desk, whyField(), 0);
    m_whyText = new WrappedText(TextRole::Reading);
    m_why->setDisplay(new Quotation(m_whyText));
    m_column->addWidget(m_why);
}

void ContactOverview::addRows()
{
    const std::vector<FieldSpec> specs = contactFields();
    const int width = labelWidth(specs);
    for (const FieldSpec &spec : specs) {
        auto *row = new InlineRow(m_desk, spec, width);
        const size_t number = m_rows.size();
        connect(row, &InlineRow::movedOn, this, [this, number](bool forward) { goOn(number, forward); });
        connect(row, &InlineRow::edited, this,
                [this, row] { QTimer::singleShot(0, row, [this, row] { ensureWidgetVisible(row); }); });
        connect(row, &InlineRow::closed, this, &ContactOverview::showRows, Qt::QueuedConnection);
        m_rows.push_back(row);
        m_column->addWidget(row);
    }
    auto *buttons = new QHBoxLayout;
    m_add = makeButton(ButtonKind::Link, {u"addField"_s, tr("Add…"), {}, {}});
    m_add->setAccessibleName(tr("Add a field that is empty"));
    m_fold = makeButton(ButtonKind::Link, {u"foldFields"_s, tr("Fewer fields"), {}, {}});
    buttons->addWidget(m_add);
    buttons->addWidget(m_fold);
    buttons->addStretch();
    buttons->setSpacing(16);
    m_column->addSpacing(6);
    m_column->addLayout(buttons);
    m_addBox = new QWidget;
    m_addFlow = new FlowLayout(m_addBox);
    m_addFlow->setContentsMargins(0, 6, 0, 6);
    m_column->addWidget(m_addBox);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_adding = !m_adding;
        showAdding();
    });
    connect(m_fold, &QPushButton::clicked, this, [this] {
        m_all = false;
        showRows();
    });
    m_kept = (new Label(TextRole::Second, Token::Faint))->wrapped();
    m_column->addWidget(m_kept);
}

void ContactOverview::addNotes()
{
    m_column->addSpacing(12);
    m_column->addWidget(makeLine());
    auto *head = new SectionHeader(tr("Notes"));
    m_column->addWidget(head);
    m_notes = new InlineRow(m_desk, notesField(), 0);
    m_notesView = new MarkdownView;
    m_notesView->setObjectName(u"notesView"_s);
    m_notesView->setAccessibleName(tr("Notes"));
    m_notesView->setFocusPolicy(Qt::ClickFocus);
    m_notes->setDisplay(m_notesView);
    m_column->addWidget(m_notes);
    connect(head->setLink(u"editNotes"_s, tr("Edit")), &QPushButton::clicked, m_notes, &InlineRow::edit);
    connect(m_notesView, &MarkdownView::linkChosen, this, [this](const QUrl &url) { m_desk.prompter.openUrl(url); });
}

void ContactOverview::addLatest()
{
    m_column->addSpacing(12);
    m_column->addWidget(makeLine());
    m_latestHead = new SectionHeader(tr("Latest"));
    connect(m_latestHead->setLink(u"wholeTimeline"_s, tr("Whole timeline")), &QPushButton::clicked, this,
            &ContactOverview::timelineWanted);
    m_column->addWidget(m_latestHead);
    m_latest = new QVBoxLayout;
    m_latest->setSpacing(10);
    m_column->addLayout(m_latest);
}

void ContactOverview::showDetail(const ContactDetail &detail)
{
    const bool another = detail.contact.id != m_detail.contact.id;
    m_detail = detail;
    if (another) {
        m_all = false;
        m_adding = false;
        verticalScrollBar()->setValue(0);
    }
    const Contact &contact = detail.contact;
    const QDate today = m_desk.workspace.present().today;
    // Isolated, so that a name of another direction does not turn the sentence around.
    m_whyLabel->setText(tr("Why I want to know %1").arg(isolated(contact.firstName())));
    m_whyText->setColor(contact.why.isEmpty() ? Token::Faint : Token::Text);
    m_whyText->setText(contact.why.isEmpty() ? tr("What interests you in them? One sentence is enough.") : contact.why);
    m_why->showDetail(detail);
    m_standing->showDetail(detail, today);
    for (InlineRow *row : m_rows)
        row->showDetail(detail);
    m_notesView->showMarkdown(contact.notes.isEmpty() ? tr("Nothing noted yet.") : contact.notes);
    m_notes->showDetail(detail);
    const bool keeps =
        std::ranges::any_of(contact.sources, [](const BroughtBySource &each) { return each.source == "vcard"_L1; });
    m_kept->setText(keeps ? tr("Came from a vCard: what has no field here is kept and written back on export.")
                          : QString());
    m_kept->setVisible(keeps);
    showRows();
    showLatest();
}

void ContactOverview::showRows()
{
    const QDate today = m_desk.workspace.present().today;
    for (InlineRow *row : m_rows) {
        const std::vector<ValueLine> lines = row->spec().value(m_detail, today);
        const bool asks = std::ranges::any_of(lines, [](const ValueLine &line) { return !line.verify.isEmpty(); });
        row->setVisible(m_all || row->isEditing() || (!lines.empty() && (!row->spec().folded || asks)));
    }
    m_fold->setVisible(m_all);
    m_add->setVisible(!m_all);
    showAdding();
}

void ContactOverview::showAdding()
{
    while (QLayoutItem *item = m_addFlow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const bool shown = m_adding && !m_all;
    m_add->setText(m_adding ? tr("Not now") : tr("Add…"));
    m_addBox->setVisible(shown);
    if (!shown)
        return;
    for (InlineRow *row : m_rows) {
        if (!row->isHidden())
            continue;
        auto *chip = new Chip(Chip::Kind::Choice, row->spec().label);
        chip->setCheckable(false);
        chip->setObjectName(u"add_"_s + row->spec().name);
        connect(chip, &Chip::clicked, this, [this, row] {
            m_adding = false;
            row->show();
            row->edit();
            showAdding();
        });
        m_addFlow->addWidget(chip);
    }
}

void ContactOverview::editAll()
{
    m_all = true;
    showRows();
    m_rows.front()->edit();
}

InlineRow *ContactOverview::row(const QString &field) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const InlineRow *row) { return row->spec().name == field; });
    return found == m_rows.end() ? nullptr : *found;
}

void ContactOverview::goOn(size_t from, bool forward)
{
    const auto count = static_cast<qsizetype>(m_rows.size());
    for (qsizetype next = static_cast<qsizetype>(from) + (forward ? 1 : -1); next >= 0 && next < count;
         next += forward ? 1 : -1) {
        InlineRow *row = m_rows[static_cast<size_t>(next)];
        if (row->isHidden())
            continue;
        row->edit();
        return;
    }
    m_add->setFocus(Qt::TabFocusReason);
}

void ContactOverview::showLatest()
{
    while (QLayoutItem *item = m_latest->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Present present = m_desk.workspace.present();
    const auto add = [&](const QString &iconName, const QString &title, const QString &text, const QString &day) {
        m_latest->addWidget(new LatestLine(iconName, text.isEmpty() ? title : u"%1 · %2"_s.arg(title, text), day));
    };
    for (const MeetingWithOthers &each : m_detail.meetings)
        if (each.meeting.start > present.now)
            add(u"meetings"_s, tr("Meeting"), each.meeting.purpose,
                wording::momentText(each.meeting.start, present.zone));
    constexpr size_t latest = 3;
    for (size_t i = 0; i < std::min(latest, m_detail.timeline.size()); ++i) {
        const TimelineEntry &entry = m_detail.timeline[i];
        add(iconOf(entry.interaction.channel), entryTitle(entry, m_detail.contact.firstName()),
            entry.interaction.notes.section(u'\n', 0, 0), wording::shortDayText(entry.interaction.day, present.today));
    }
    if (m_latest->count() == 0)
        add(u"clock"_s, tr("Nothing yet. Log what was last with Ctrl+L."), {}, {});
}

} // namespace cultivar::ui

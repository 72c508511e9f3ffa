// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview_panel.h"

#include "ui/exchange/exchange_words.h"
#include "ui/exchange/import_files.h"
#include "ui/exchange/preview_model.h"
#include "ui/exchange/preview_view.h"
#include "ui/exchange/proposed_people.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/foot_bar.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/tab_order.h"

#include <QItemSelectionModel>
#include <QKeySequence>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int previewLeftWidth = 284;
constexpr int previewNarrowBelow = 860;

/// What the chip of a kind is called among widgets.
QString previewNameOf(PreviewKind kind)
{
    switch (kind) {
    case PreviewKind::Problem:
        return u"chipProblem"_s;
    case PreviewKind::Duplicate:
        return u"chipDuplicate"_s;
    case PreviewKind::Update:
        return u"chipUpdate"_s;
    case PreviewKind::New:
        return u"chipNew"_s;
    case PreviewKind::Same:
        return u"chipSame"_s;
    }
    Q_UNREACHABLE();
}

bool bringsLinkedIn(const ImportReport &report)
{
    return std::ranges::any_of(report.files, [](const ImportedFile &file) { return file.bringsLinkedIn(); });
}

} // namespace

PreviewPanel::PreviewPanel(const Desk &desk, ImportFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_flow(flow)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_filesLine(makeButton(ButtonKind::Quiet, {u"filesLine"_s, {}, u"file"_s, {}}))
    , m_model(new PreviewModel(this))
{
    m_left = makeLeft();
    auto *content = new QVBoxLayout;
    content->setContentsMargins(24, 16, 24, 12);
    content->setSpacing(8);
    content->addWidget(m_filesLine, 0, Qt::AlignLeft);
    m_columns->setSpacing(24);
    m_columns->addWidget(m_left);
    m_columns->addWidget(makeRight(), 1);
    content->addLayout(m_columns, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(content, 1);
    whole->addWidget(makeFoot());

    m_filesLine->setCheckable(true);
    m_filesLine->hide();
    connect(m_filesLine, &QPushButton::toggled, this, &PreviewPanel::arrange);
    connect(m_files, &ImportFiles::removed, &m_flow, &ImportFlow::remove);
    connect(m_files, &ImportFiles::columnsWanted, &m_flow, &ImportFlow::askColumns);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &PreviewPanel::showDetail);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PreviewPanel::showDetail);
}

QWidget *PreviewPanel::makeLeft()
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_recognised = (new Label(TextRole::Strong))->wrapped();
    column->addWidget(m_recognised);
    m_files = new ImportFiles;
    column->addWidget(m_files);
    QPushButton *more = makeButton(ButtonKind::Secondary, {u"moreFiles"_s, tr("More files"), u"add"_s, {}});
    connect(more, &QPushButton::clicked, this, &PreviewPanel::filesWanted);
    column->addWidget(more, 0, Qt::AlignLeft);
    m_dates = makeCard();
    auto *dates = new QVBoxLayout(m_dates);
    dates->setContentsMargins(12, 12, 12, 12);
    dates->setSpacing(8);
    dates->addWidget((new Label(tr("What happens with dates"), TextRole::Strong))->wrapped());
    m_datesText = (new Label(TextRole::Second, Token::Text2))->wrapped();
    dates->addWidget(m_datesText);
    column->addWidget(m_dates);
    column->addStretch(1);

    return makePaneScroll(inside);
}

QWidget *PreviewPanel::makeRight()
{
    auto *right = new QWidget;
    right->setProperty("pane", true);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *chips = new QWidget;
    chips->setObjectName(u"previewChips"_s);
    m_chips = new FlowLayout(chips, 6);
    column->addWidget(chips);
    m_card = makeCard();
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_view = new PreviewView(*m_model);
    inside->addWidget(m_view);
    column->addWidget(m_card, 1);
    m_nothing = new EmptyState({u"check"_s, {}, {}});
    m_nothing->setObjectName(u"nothingNew"_s);
    m_nothing->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_nothing);
    m_proposed = new ProposedPeople(m_desk);
    connect(m_proposed, &ProposedPeople::lookAgainWanted, &m_flow, &ImportFlow::look);
    m_proposedPane = makePaneScroll(m_proposed);
    column->addWidget(m_proposedPane, 1);
    m_detailWell = makeWell();
    auto *well = new QVBoxLayout(m_detailWell);
    well->setContentsMargins(12, 8, 12, 8);
    m_detail = (new Label(TextRole::Second, Token::Text2))->wrapped();
    m_detail->setObjectName(u"previewDetail"_s);
    well->addWidget(m_detail);
    column->addWidget(m_detailWell);
    column->addWidget((new Label(tr("Problems first. What you wrote by hand is never replaced by less."),
                                 TextRole::Second, Token::Faint))
                          ->wrapped());
    column->addStretch(0);
    return right;
}

QWidget *PreviewPanel::makeFoot()
{
    auto *foot = new FootBar;
    QPushButton *back = makeButton(ButtonKind::Quiet, {u"importBack"_s, tr("Back"), {}, {}});
    connect(back, &QPushButton::clicked, &m_flow, &ImportFlow::backToFiles);
    foot->addLeft(back);
    m_backup =
        new Label(tr("A backup is made first. You can take this import back whole."), TextRole::Second, Token::Text2);
    foot->addRight(m_backup);
    QPushButton *cancel = makeButton(ButtonKind::Secondary, {u"importCancel"_s, tr("Cancel"), {}, {}});
    connect(cancel, &QPushButton::clicked, this, &PreviewPanel::closed);
    foot->addRight(cancel);
    m_primary = makeButton(ButtonKind::Primary, {u"importNow"_s, tr("Import"), {}, goOnKeyText()});
    connect(m_primary, &QPushButton::clicked, this, &PreviewPanel::act);
    foot->addRight(m_primary);
    return foot;
}

void PreviewPanel::act()
{
    if (m_flow.hasSomething())
        m_flow.import();
    else
        Q_EMIT closed();
}

void PreviewPanel::refresh()
{
    const ImportReport &report = m_flow.report();
    int readable = 0;
    for (const ImportedFile &file : report.files)
        readable += !file.error;
    const QString count = ExchangeWords::files(static_cast<int>(report.files.size()));
    const bool all = readable == static_cast<int>(report.files.size());
    const QString recognised = all ? (readable == 1 ? tr("One file recognised") : tr("%1 recognised").arg(count))
                                   : tr("%1 of %2 recognised").arg(ExchangeWords::number(readable), count);
    m_recognised->setText(recognised);
    m_filesLine->setText(recognised);
    m_filesLine->setAccessibleName(recognised);
    m_files->showReport(report);
    m_dates->setVisible(bringsLinkedIn(report));
    m_datesText->setText(
        report.people.heardFrom > 0
            ? tr("“Connected on” is kept with the person and never counts as a contact. Messages between two people "
                 "do: they give %1 a last contact.")
                  .arg(ExchangeWords::people(report.people.heardFrom))
            : tr("“Connected on” is kept with the person and never counts as a contact. Messages between two people "
                 "do."));

    m_model->setReport(report, m_desk.workspace.present().today);
    const bool leavesOut =
        std::ranges::any_of(report.files, [](const ImportedFile &file) { return file.error || file.failed > 0; });
    const bool something = m_flow.hasSomething();
    const bool anything = m_model->countAll() > 0;
    m_card->setVisible(anything);
    m_nothing->setVisible(!something);
    m_proposed->show(something ? std::vector<ProposedPerson>() : report.proposed);
    m_proposedPane->setVisible(!something && !report.proposed.empty());
    const bool isUnclear =
        std::ranges::any_of(report.files, [](const ImportedFile &file) { return file.unclearMail > 0; });
    if (isUnclear && !something)
        m_nothing->setText({u"mail"_s, tr("Which of these addresses is yours?"),
                            tr("There is mail between two people here, and you may be one of them. Say your address "
                               "in Settings, then look at the files again.")});
    else if (!something && !report.proposed.empty())
        m_nothing->setText({u"contacts"_s,
                            anything ? tr("Everything else in these files is here already.")
                                     : tr("Nobody in these files is a contact yet."),
                            tr("Add whom you know, and look at the files again.")});
    else
        m_nothing->setText(
            readable == 0 ? EmptyText{u"error"_s, tr("None of these files can be read."),
                                      tr("The left side says why. Bring others, or leave these out.")}
            : report.people.all() > 0 && leavesOut
                ? EmptyText{u"info"_s, tr("All that can be read of these files is here already."),
                            tr("What cannot be read is marked, and says why.")}
            : report.people.all() > 0 ? EmptyText{u"check"_s, tr("Everything in these files is here already."), {}}
            : anything ? EmptyText{u"error"_s, tr("Nothing in these files can be taken in."), tr("Each line says why.")}
                       : EmptyText{u"check"_s, tr("There is nobody in these files."), {}});
    m_primary->setText(something ? ExchangeWords::importButton(report.people) : tr("Close"));
    m_primary->setAccessibleName(m_primary->text());
    fillChips();
    arrange();
}

void PreviewPanel::fillChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto addChip = [this](const QString &name, const QString &text, std::optional<PreviewKind> kind) {
        auto *chip = new Chip(Chip::Kind::Choice, text);
        chip->setObjectName(name);
        chip->setChecked(m_model->kind() == kind);
        connect(chip, &Chip::clicked, this, [this, kind, name] {
            m_model->setKind(kind);
            for (auto *each : findChildren<Chip *>())
                each->setChecked(each->objectName() == name);
        });
        m_chips->addWidget(chip);
    };
    const auto counted = [](const QString &word, int count) {
        return u"%1 %2"_s.arg(word, ExchangeWords::number(count));
    };
    addChip(u"chipEveryone"_s, counted(tr("Everyone"), m_model->countAll()), std::nullopt);
    for (const PreviewKind kind :
         {PreviewKind::New, PreviewKind::Duplicate, PreviewKind::Update, PreviewKind::Same, PreviewKind::Problem})
        if (const int count = m_model->count(kind); count > 0)
            addChip(previewNameOf(kind), counted(ExchangeWords::kind(kind), count), kind);
    orderTabsAsLaidOut(this);
}

void PreviewPanel::showDetail()
{
    const QModelIndex current = m_view->currentIndex();
    const bool any = current.isValid() && m_model->at(current.row()).row;
    m_detailWell->setVisible(any);
    if (any)
        m_detail->setText(m_model->whole(current.row()).replace(u'\n', u" · "_s));
}

void PreviewPanel::setBusy(bool busy)
{
    setEnabled(!busy);
}

void PreviewPanel::takeFocus()
{
    if (!m_card->isVisible()) {
        m_primary->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_view->setCurrentIndex(m_model->index(0, 0));
    m_view->setFocus(Qt::OtherFocusReason);
}

void PreviewPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PreviewPanel::arrange()
{
    m_narrow = width() < previewNarrowBelow;
    m_columns->setDirection(m_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_filesLine->setVisible(m_narrow);
    m_left->setVisible(!m_narrow || m_filesLine->isChecked());
    m_left->setFixedWidth(m_narrow ? std::max(200, width() - 48) : previewLeftWidth);
    m_left->setMaximumHeight(m_narrow ? height() / 2 : QWIDGETSIZE_MAX);
    m_backup->setVisible(!m_narrow && m_flow.hasSomething());
}

} // namespace cultivar::ui

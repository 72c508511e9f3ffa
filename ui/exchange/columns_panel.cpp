// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/columns_panel.h"

#include "core/wording/column_words.h"
#include "core/wording/error_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/eliding_combo_box.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/foot_bar.h"
#include "ui/widgets/form_error.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/tab_order.h"

#include <QFileInfo>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnsWidest = 820;
constexpr int meaningWidth = 240;
constexpr int headerRowsOffered = 10;
constexpr qsizetype longestExample = 120;

/// What stands in a column: the first values that are there.
QString exampleOf(const TablePreview &table, qsizetype column)
{
    QStringList values;
    for (const QStringList &row : table.firstRows)
        if (const QString value = row.value(column).simplified(); !value.isEmpty())
            values += value;
    const QString text = values.join(u" · "_s);
    return text.size() <= longestExample ? text : text.left(longestExample - 1) + u'…';
}

void choose(QComboBox *choices, const QVariant &value, const QString &text)
{
    if (choices->findData(value) < 0)
        choices->addItem(text, value);
    choices->setCurrentIndex(choices->findData(value));
}

} // namespace

ColumnsPanel::ColumnsPanel(const Desk &desk, ImportFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_flow(flow)
    , m_title(new Label(TextRole::Heading))
    , m_rows(new QVBoxLayout)
    , m_error(new FormError)
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 20, 0, 24);
    column->setSpacing(12);
    column->addWidget(m_title->wrapped());
    column->addWidget(
        (new Label(tr("Say at least what people are called by. What you leave as it is stays with the "
                      "person under its own name. The next table with these columns is read the same way."),
                   TextRole::Body, Token::Text2))
            ->wrapped());
    column->addWidget(makeShape());
    column->addWidget(m_error);
    auto *card = makeCard();
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(0);
    card->setLayout(m_rows);
    column->addWidget(card);
    column->addStretch(1);

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(makeColumnScroll(inside, columnsWidest), 1);
    whole->addWidget(makeFoot());
}

QComboBox *ColumnsPanel::addShapeChoice(QVBoxLayout *column, const QString &name, const QString &label)
{
    auto *choices = new NamedComboBox;
    choices->setObjectName(name);
    choices->setAccessibleName(label);
    choices->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    column->addWidget(new Label(label, TextRole::Second, Token::Text2));
    column->addWidget(choices);
    connect(choices, &QComboBox::activated, this, &ColumnsPanel::readAgain);
    return choices;
}

QWidget *ColumnsPanel::makeShape()
{
    auto *shape = new QWidget;
    auto *flow = new FlowLayout(shape, 16);
    const auto add = [&](const QString &name, const QString &label) {
        auto *field = new QWidget;
        auto *column = new QVBoxLayout(field);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        QComboBox *choices = addShapeChoice(column, name, label);
        flow->addWidget(field);
        return choices;
    };
    m_headerRow = add(u"tableHeaderRow"_s, tr("Columns are named in"));
    m_headerRow->addItem(tr("no row"), 0);
    for (int row = 1; row <= headerRowsOffered; ++row)
        m_headerRow->addItem(tr("row %1").arg(row), row);
    m_delimiter = add(u"tableDelimiter"_s, tr("Between columns"));
    for (const auto &[sign, text] : {std::pair(u',', tr("comma")), std::pair(u';', tr("semicolon")),
                                     std::pair(u'\t', tr("tab")), std::pair(u'|', tr("vertical bar"))})
        m_delimiter->addItem(text, QString(QChar(sign)));
    m_charset = add(u"tableCharset"_s, tr("Letters are encoded as"));
    for (const QString &charset : readableCharsets())
        m_charset->addItem(charset, charset);
    m_dayOrder = add(u"tableDayOrder"_s, tr("Days begin with"));
    for (const auto &[order, text] :
         {std::pair(DayOrder::ByLooking, tr("what the table tells")), std::pair(DayOrder::DayFirst, tr("the day")),
          std::pair(DayOrder::MonthFirst, tr("the month"))})
        m_dayOrder->addItem(text, static_cast<int>(order));
    return shape;
}

QWidget *ColumnsPanel::makeFoot()
{
    auto *foot = new FootBar;
    QPushButton *back = makeButton(ButtonKind::Quiet, {u"columnsBack"_s, tr("Back"), {}, {}});
    connect(back, &QPushButton::clicked, &m_flow, &ImportFlow::leaveColumns);
    foot->addLeft(back);
    m_primary = makeButton(ButtonKind::Primary, {u"useColumns"_s, tr("Look before adding"), {}, goOnKeyText()});
    connect(m_primary, &QPushButton::clicked, this, &ColumnsPanel::use);
    foot->addRight(m_primary);
    return foot;
}

void ColumnsPanel::refresh()
{
    const ImportedFile *file = m_flow.askedTable();
    if (!file || !file->mapping)
        return;
    m_title->setText(tr("What do the columns of “%1” hold?").arg(QFileInfo(file->file).fileName()));
    m_error->settle();
    if (m_file != file->file)
        m_said = {};
    m_file = file->file;
    show({withHints(*file->mapping, m_said), file->firstRows});
}

void ColumnsPanel::show(TablePreview preview)
{
    m_table = std::move(preview);
    m_showing = true;
    showShape();
    showRows();
    m_showing = false;
}

void ColumnsPanel::showShape()
{
    const TableMapping &mapping = m_table.mapping;
    choose(m_headerRow, mapping.headerRow, tr("row %1").arg(mapping.headerRow));
    choose(m_delimiter, QString(mapping.delimiter), QString(mapping.delimiter));
    const QString charset = QString::fromLatin1(mapping.charset);
    choose(m_charset, charset, charset);
    choose(m_dayOrder, static_cast<int>(mapping.dayOrder), {});
}

void ColumnsPanel::showRows()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_meanings.clear();
    for (qsizetype column = 0; column < m_table.mapping.header.size(); ++column)
        addRow(column);
    orderTabsAsLaidOut(this);
}

void ColumnsPanel::addRow(qsizetype column)
{
    if (column > 0)
        m_rows->addWidget(makeLine());
    const QString name = m_table.mapping.header[column];
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(14, 8, 14, 8);
    line->setSpacing(12);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    auto *title = new ElidedLabel(TextRole::Body);
    title->setText(name.isEmpty() ? tr("A column without a name") : name);
    words->addWidget(title);
    auto *example = new ElidedLabel(TextRole::Second, Token::Faint);
    const QString values = exampleOf(m_table, column);
    example->setText(values.isEmpty() ? tr("empty in the first rows") : values);
    words->addWidget(example);
    line->addLayout(words, 1);

    auto *meaning = new ElidingComboBox;
    meaning->setObjectName(u"meaning%1"_s.arg(column + 1));
    meaning->setAccessibleName(tr("What “%1” holds").arg(title->text()));
    meaning->setFixedWidth(meaningWidth);
    if (!name.isEmpty())
        meaning->addItem(tr("Keep as “%1”").arg(name), name);
    meaning->addItem(tr("Leave out"), QString());
    meaning->insertSeparator(meaning->count());
    for (const QString &target : mappingTargets())
        meaning->addItem(wording::columnMeaning(target), target);
    const QString target = m_table.mapping.targets[column];
    const bool isKnown = isKnownColumn(target);
    // "E-mail 1 - Value": what it holds is known, and more exactly than one could choose it.
    if (isKnown && meaning->findData(target) <= 0) {
        meaning->removeItem(meaning->findData(name) == 0 ? 0 : -1);
        meaning->insertItem(0, tr("Known by its name"), target);
    }
    meaning->setCurrentIndex(std::max(0, meaning->findData(target)));
    connect(meaning, &QComboBox::activated, this, [this, meaning, column] {
        m_table.mapping.targets[column] = meaning->currentData().toString();
        m_said.targets.insert(m_table.mapping.header[column], m_table.mapping.targets[column]);
        m_error->settle();
    });
    line->addWidget(meaning);
    m_rows->addWidget(row);
    m_meanings.push_back(meaning);
}

void ColumnsPanel::readAgain()
{
    if (m_showing)
        return;
    TableMapping wanted = m_table.mapping;
    wanted.headerRow = m_headerRow->currentData().toInt();
    wanted.delimiter = m_delimiter->currentData().toString().front();
    wanted.charset = m_charset->currentData().toString().toLatin1();
    wanted.dayOrder = static_cast<DayOrder>(m_dayOrder->currentData().toInt());
    const ImportedFile *file = m_flow.askedTable();
    if (!file)
        return;
    const auto read = m_desk.workspace.query(
        [path = file->file, wanted](const Records & /*records*/) { return previewTable(path, wanted); });
    whenDone(read, this, [this, number = ++m_reads](Result<TablePreview> preview) {
        if (number != m_reads)
            return;
        if (!preview) {
            m_error->say(wording::errorText(preview.error()), nullptr);
            return;
        }
        preview->mapping = withHints(std::move(preview->mapping), m_said);
        show(std::move(*preview));
    });
}

void ColumnsPanel::use()
{
    if (!m_table.mapping.namesPeople()) {
        m_error->say(tr("Nobody can be called by what you chose. Say which column holds a name, an organisation or an "
                        "e-mail address."),
                     nullptr);
        takeFocus();
        return;
    }
    m_flow.useMapping(m_table.mapping);
}

void ColumnsPanel::takeFocus()
{
    if (m_meanings.empty())
        m_headerRow->setFocus(Qt::OtherFocusReason);
    else
        m_meanings.front()->setFocus(Qt::OtherFocusReason);
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_files.h"

#include "ui/exchange/exchange_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sign.h"

#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

ImportFiles::ImportFiles(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = makeCard();
    m_rows = new QVBoxLayout(card);
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(0);
    column->addWidget(card);
}

void ImportFiles::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        // The cross that was clicked may be on the stack still.
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_count = 0;
}

void ImportFiles::showNames(const QStringList &files)
{
    clear();
    for (const QString &path : files) {
        ImportedFile file;
        file.file = path;
        addRow(file, false);
    }
}

void ImportFiles::showReport(const ImportReport &report)
{
    clear();
    for (const ImportedFile &file : report.files)
        addRow(file, true);
}

/// "12 of 14 columns known"
QString ImportFiles::columnsKnown(const TableMapping &mapping)
{
    const auto known = std::ranges::count_if(mapping.targets, isKnownColumn);
    return tr("%1 of %2 columns known").arg(ExchangeWords::number(known), ExchangeWords::number(mapping.header.size()));
}

void ImportFiles::addRow(const ImportedFile &file, bool looked)
{
    if (m_count++ > 0)
        m_rows->addWidget(makeLine());
    auto *row = new QWidget;
    row->setObjectName(u"importFile%1"_s.arg(m_count));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(14, 10, 6, 10);
    line->setSpacing(10);
    line->addWidget(new Sign(file.error ? u"error"_s : u"file"_s, 16, file.error ? Token::Error : Token::Text2), 0,
                    Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    auto *name = new ElidedLabel(TextRole::Body);
    name->setElideMode(Qt::ElideMiddle);
    name->setText(QFileInfo(file.file).fileName());
    words->addWidget(name);
    if (file.error)
        words->addWidget((new Label(ExchangeWords::complaint(file), TextRole::Second, Token::Error))->wrapped());
    else if (looked && QFileInfo(file.file).isFile() && QFileInfo(file.file).size() == 0)
        words->addWidget((new Label(tr("This file is empty."), TextRole::Second, Token::Text2))->wrapped());
    else if (looked)
        words->addWidget((new Label(ExchangeWords::fileSummary(file), TextRole::Second, Token::Text2))->wrapped());
    if (!file.error && file.failed > 0)
        words->addWidget(
            new Label(tr("%1 left out").arg(ExchangeWords::number(file.failed)), TextRole::Second, Token::Faint));
    if (looked && file.mapping && !file.mapping->header.isEmpty()) {
        const bool unknown = file.error.has_value();
        QPushButton *columns = makeButton(unknown ? ButtonKind::Secondary : ButtonKind::Link,
                                          {u"columnsOfFile%1"_s.arg(m_count),
                                           unknown ? tr("Say what they hold") : columnsKnown(*file.mapping),
                                           {},
                                           {}});
        connect(columns, &QPushButton::clicked, this, [this, path = file.file] { Q_EMIT columnsWanted(path); });
        words->addWidget(columns, 0, Qt::AlignLeft);
    }
    line->addLayout(words, 1);
    QPushButton *leaveOut = makeIconButton(
        {u"leaveOutFile%1"_s.arg(m_count), tr("Leave %1 out").arg(QFileInfo(file.file).fileName()), u"close"_s, {}});
    leaveOut->setToolTip(plainToolTip(leaveOut->accessibleName()));
    connect(leaveOut, &QPushButton::clicked, this, [this, path = file.file] { Q_EMIT removed(path); });
    line->addWidget(leaveOut, 0, Qt::AlignTop);
    m_rows->addWidget(row);
}

} // namespace cultivar::ui

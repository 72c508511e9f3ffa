// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview_model.h"

#include "core/wording/problem_text.h"
#include "ui/exchange/exchange_words.h"
#include "ui/widgets/label.h"

#include <QFileInfo>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

void PreviewModel::setReport(const ImportReport &report, QDate today)
{
    beginResetModel();
    m_report = report;
    m_today = today;
    if (m_kind && count(*m_kind) == 0)
        m_kind.reset();
    arrange();
    endResetModel();
}

void PreviewModel::setKind(std::optional<PreviewKind> kind)
{
    beginResetModel();
    m_kind = kind;
    arrange();
    endResetModel();
}

void PreviewModel::arrange()
{
    m_rows.clear();
    for (const PreviewKind kind : previewKinds) {
        if (m_kind && kind != *m_kind)
            continue;
        int shown = 0;
        for (const PreviewRow &row : m_report.preview) {
            if (row.kind != kind)
                continue;
            m_rows.push_back({&row, kind, 0});
            ++shown;
        }
        if (const int more = count(kind) - shown; more > 0)
            m_rows.push_back({nullptr, kind, more});
    }
}

int PreviewModel::count(PreviewKind kind) const
{
    switch (kind) {
    case PreviewKind::Problem: {
        int failed = 0;
        for (const ImportedFile &file : m_report.files)
            failed += file.failed;
        return failed;
    }
    case PreviewKind::Duplicate:
        return m_report.people.duplicates;
    case PreviewKind::Update:
        return m_report.people.updated;
    case PreviewKind::New:
        return m_report.people.added - m_report.people.duplicates;
    case PreviewKind::Same:
        return m_report.people.unchanged;
    }
    Q_UNREACHABLE();
}

int PreviewModel::countAll() const
{
    return m_report.people.all() + count(PreviewKind::Problem);
}

QString PreviewModel::nameOfFile(size_t file) const
{
    return file < m_report.files.size() ? QFileInfo(m_report.files[file].file).fileName() : QString();
}

QString PreviewModel::from(const PreviewRow &row) const
{
    if (row.files.size() == 1)
        return nameOfFile(row.files.front());
    return row.files.empty() ? QString() : ExchangeWords::files(static_cast<int>(row.files.size()));
}

QString PreviewModel::whole(int index) const
{
    const Row &row = at(index);
    if (!row.row)
        return text(row, PersonColumn);
    QStringList parts{ExchangeWords::kind(row.kind)};
    if (row.kind == PreviewKind::Problem)
        parts += {text(row, PersonColumn), row.row->problem.words, text(row, ChangesColumn)};
    else
        parts += {row.row->name, row.row->role, row.row->organization, text(row, ChangesColumn)};
    QStringList files;
    for (const size_t file : row.row->files)
        files += nameOfFile(file);
    parts += files.join(u", "_s);
    parts.removeAll(QString());
    return parts.join(u'\n');
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PreviewModel::text(const Row &row, int column) const
{
    const bool isProblem = row.kind == PreviewKind::Problem;
    if (!row.row)
        return column == PersonColumn ? tr("and %1 more like these").arg(ExchangeWords::number(row.more)) : QString();
    switch (column) {
    case KindColumn:
        return ExchangeWords::kind(row.kind);
    case PersonColumn:
        if (isProblem)
            return wording::placeText(row.row->problem.part, row.row->line);
        return row.row->name;
    case ChangesColumn:
        return isProblem ? ExchangeWords::why(row.row->problem) : ExchangeWords::changes(*row.row, m_today);
    case FromColumn:
        return from(*row.row);
    default:
        return {};
    }
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return text(at(index.row()), index.column());
    if (role == Qt::ToolTipRole)
        return plainToolTip(whole(index.row()));
    if (role == Qt::AccessibleTextRole)
        return index.column() == KindColumn ? whole(index.row()).replace(u'\n', u", "_s)
                                            : text(at(index.row()), index.column());
    return {};
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("Will be");
    case PersonColumn:
        return tr("Person");
    case ChangesColumn:
        return tr("What changes");
    case FromColumn:
        return tr("From");
    default:
        return {};
    }
}

} // namespace cultivar::ui

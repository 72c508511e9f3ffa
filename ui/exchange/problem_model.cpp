// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/problem_model.h"

#include "core/wording/problem_text.h"
#include "ui/exchange/exchange_words.h"
#include "ui/widgets/label.h"

#include <QFileInfo>

#include <algorithm>
#include <map>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

/// So many alike are shown one by one.
constexpr int shownAlike = 20;

} // namespace

void ProblemModel::setReport(const ImportReport &report)
{
    beginResetModel();
    m_report = report;
    m_unfolded.clear();
    arrange();
    endResetModel();
}

void ProblemModel::unfold(int row)
{
    if (row < 0 || row >= rowCount() || at(row).more == 0)
        return;
    for (size_t file = 0; file < m_report.files.size(); ++file)
        for (const RowProblem &problem : m_report.files[file].problems)
            if (&problem == at(row).problem)
                m_unfolded.insert({file, problem.kind});
    beginResetModel();
    arrange();
    endResetModel();
}

void ProblemModel::arrange()
{
    m_rows.clear();
    for (size_t file = 0; file < m_report.files.size(); ++file) {
        const ImportedFile &imported = m_report.files[file];
        const QString name = QFileInfo(imported.file).fileName();
        std::map<ProblemKind, int> counts;
        std::map<ProblemKind, const RowProblem *> folded;
        for (const RowProblem &problem : imported.problems) {
            const bool open = m_unfolded.contains({file, problem.kind});
            if (++counts[problem.kind] > shownAlike && !open)
                folded.try_emplace(problem.kind, &problem);
            else
                m_rows.push_back({name, &problem, 0});
        }
        for (const auto &[kind, problem] : folded)
            m_rows.push_back({name, problem, counts[kind] - shownAlike});
    }
}

int ProblemModel::countAll() const
{
    int count = 0;
    for (const ImportedFile &file : m_report.files)
        count += static_cast<int>(file.problems.size());
    return count;
}

bool ProblemModel::leavesOut() const
{
    return countAll() == 0 || std::ranges::any_of(m_report.files, [](const ImportedFile &file) {
               return std::ranges::any_of(file.problems, [](const RowProblem &each) { return !each.isPartOfTaken; });
           });
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ProblemModel::where(const Row &row) const
{
    return row.more > 0 ? tr("%1 more").arg(ExchangeWords::number(row.more))
                        : wording::placeText({}, row.problem->line);
}

QString ProblemModel::from(const Row &row) const
{
    return row.problem->part.isEmpty() ? row.file : row.problem->part.section(u'/', -1);
}

QString ProblemModel::why(const Row &row) const
{
    if (row.more == 0)
        return ExchangeWords::why(*row.problem);
    RowProblem alike = *row.problem;
    alike.detail.clear();
    return ExchangeWords::why(alike);
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = at(index.row());
    QStringList parts{where(row), from(row), row.more > 0 ? QString() : row.problem->words, why(row)};
    parts.removeAll(QString());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return parts.join(u", "_s);
    if (role == Qt::ToolTipRole)
        return plainToolTip(parts.join(u'\n'));
    return {};
}

Spot spotOf(const RowProblem &problem)
{
    // "Phone: 4,9E+11" is a column and what stands in it.
    for (const QString &said : {problem.detail, problem.detail.section(u": "_s, 1)})
        if (const qsizetype start = said.isEmpty() ? -1 : problem.words.indexOf(said); start >= 0)
            return {start, said.size()};
    if (problem.kind != ProblemKind::NoName)
        return {};
    const auto isGap = [](QChar c) { return u",;\"\t "_s.contains(c); };
    const auto end = std::ranges::find_if_not(problem.words, isGap);
    return {0, end - problem.words.begin()};
}

} // namespace cultivar::ui

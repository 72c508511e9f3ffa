// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/import_reports.h"

#include "core/model/json_text.h"
#include "core/store/draft_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostLines = 1000;

QString keyOf(const Uid &batch)
{
    return u"import_report/"_s + batch.text();
}

QJsonObject toJson(const RowProblem &problem)
{
    return {{u"line"_s, problem.line},   {u"kind"_s, toWord(problem.kind)}, {u"detail"_s, problem.detail},
            {u"words"_s, problem.words}, {u"part"_s, problem.part},         {u"taken"_s, problem.isPartOfTaken}};
}

RowProblem problemFrom(const QJsonObject &json)
{
    return {
        json["line"_L1].toInt(),      fromWord<ProblemKind>(json["kind"_L1].toString()).value_or(ProblemKind::BadValue),
        json["detail"_L1].toString(), json["words"_L1].toString(),
        json["part"_L1].toString(),   json["taken"_L1].toBool()};
}

} // namespace

Result<void> keepImportReport(store::Database &database, const ImportedFile &file)
{
    if (file.batch.isEmpty() || (file.problems.empty() && file.keptEdits.empty()))
        return {};
    QJsonArray problems;
    for (size_t i = 0; i < std::min(mostLines, file.problems.size()); ++i)
        problems.append(toJson(file.problems[i]));
    QJsonArray kept;
    for (size_t i = 0; i < std::min(mostLines, file.keptEdits.size()); ++i)
        kept.append(QJsonObject{{u"name"_s, file.keptEdits[i].name},
                                {u"field"_s, file.keptEdits[i].field},
                                {u"stays"_s, file.keptEdits[i].stays},
                                {u"brought"_s, file.keptEdits[i].brought},
                                {u"own"_s, file.keptEdits[i].isOwn}});
    const QJsonObject report{{u"file"_s, file.file}, {u"problems"_s, problems}, {u"kept"_s, kept}};
    return store::DraftStore(database).keep(keyOf(file.batch), QString::fromUtf8(json::textOf(report)));
}

Result<ImportedFile> importReport(const Records &records, const Uid &batch)
{
    const Result<QString> text = store::DraftStore(records.database()).find(keyOf(batch));
    if (!text)
        return passOn(text);
    const QJsonObject report = QJsonDocument::fromJson(text->toUtf8()).object();
    ImportedFile file;
    file.file = report["file"_L1].toString();
    file.batch = batch;
    for (const QJsonValue problem : report["problems"_L1].toArray())
        file.problems.push_back(problemFrom(problem.toObject()));
    for (const QJsonValue kept : report["kept"_L1].toArray())
        file.keptEdits.push_back({kept["name"_L1].toString(), kept["field"_L1].toString(), kept["stays"_L1].toString(),
                                  kept["brought"_L1].toString(), kept["own"_L1].toBool(true)});
    file.failed = static_cast<int>(std::ranges::count(file.problems, false, &RowProblem::isPartOfTaken));
    return file;
}

} // namespace cultivar

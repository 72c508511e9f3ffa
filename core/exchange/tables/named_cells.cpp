// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/named_cells.h"

#include "core/base/text.h"
#include "core/model/json_text.h"

#include <QHash>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace cultivar {

using namespace Qt::StringLiterals;

QStringList distinctNames(const QStringList &names)
{
    QHash<QString, int> times;
    QSet<QString> taken;
    QStringList distinct;
    for (const QString &name : names) {
        QString own = name;
        for (int &n = times[name]; !name.isEmpty() && taken.contains(own);)
            own = u"%1 (%2)"_s.arg(name).arg(++n + 1);
        taken.insert(own);
        distinct += own;
    }
    return distinct;
}

QJsonObject namedCells(const CsvRow &row, const QStringList &names)
{
    std::vector<std::pair<QString, QString>> cells;
    for (qsizetype i = 0; i < std::min(names.size(), row.cells.size()); ++i) {
        QString cell = row.cells[i].trimmed();
        if (!cell.isEmpty() && !names[i].isEmpty())
            cells.emplace_back(names[i], std::move(cell));
    }
    return objectOfCells(std::move(cells));
}

QJsonObject objectOfCells(std::vector<std::pair<QString, QString>> cells)
{
    // An object keeps its keys in order, and one that comes out of order moves all behind it.
    std::ranges::sort(cells, {}, &std::pair<QString, QString>::first);
    QJsonObject object;
    for (const auto &[name, cell] : cells)
        object.insert(name, cell);
    return object;
}

std::vector<std::pair<QString, QString>> cellsInOrder(const QJsonObject &cells)
{
    std::vector<std::pair<QString, QString>> ordered;
    ordered.reserve(static_cast<size_t>(cells.size()));
    for (auto cell = cells.begin(); cell != cells.end(); ++cell)
        ordered.emplace_back(cell.key(), cell->toString());
    std::ranges::sort(ordered, {}, &std::pair<QString, QString>::first);
    return ordered;
}

BroughtBySource broughtCells(const QString &source, const QString &key, const QJsonObject &cells)
{
    return {source, key, QString::fromUtf8(json::textOf(cells))};
}

std::optional<QJsonObject> cellsOfContent(const QString &content)
{
    const QJsonDocument document = QJsonDocument::fromJson(content.toUtf8());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QString keyOfContact(const Contact &contact)
{
    if (const QString address = contact.preferredEmail(); !address.isEmpty())
        return address.toLower();
    return fold(contact.displayName()) + u", "_s + fold(contact.organization);
}

} // namespace cultivar

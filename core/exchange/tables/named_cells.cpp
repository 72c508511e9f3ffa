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

QString columnName(qsizetype index)
{
    return u"Column %1"_s.arg(index + 1);
}

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
    std::vector<std::pair<QString, QJsonValue>> cells;
    for (qsizetype i = 0; i < std::min(names.size(), row.cells.size()); ++i) {
        QString cell = row.cells[i].trimmed();
        if (!cell.isEmpty() && !names[i].isEmpty())
            cells.emplace_back(names[i], std::move(cell));
    }
    return objectOfCells(std::move(cells));
}

QJsonObject objectOfCells(std::vector<std::pair<QString, QJsonValue>> cells)
{
    // An object keeps its keys in order, and one that comes out of order moves all behind it.
    std::ranges::sort(cells, {}, &std::pair<QString, QJsonValue>::first);
    QJsonObject object;
    for (const auto &[name, cell] : cells)
        object.insert(name, cell);
    return object;
}

BroughtBySource broughtCells(const QString &source, const QString &key, const QJsonObject &cells)
{
    return {source, key, QString::fromUtf8(json::textOf(cells))};
}

std::optional<QJsonObject> cellsOfContent(const QString &content)
{
    const QJsonDocument document = QJsonDocument::fromJson(content.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    // Qt 6.4 gives an object that was read another order than one that was built, and does not find all names in it
    // that are not ASCII; so it is built anew.
    const QJsonObject read = document.object();
    std::vector<std::pair<QString, QJsonValue>> cells;
    cells.reserve(static_cast<size_t>(read.size()));
    for (auto cell = read.begin(); cell != read.end(); ++cell)
        cells.emplace_back(cell.key(), *cell);
    return objectOfCells(std::move(cells));
}

QString keyOfContact(const Contact &contact)
{
    if (const QString address = contact.preferredEmail(); !address.isEmpty())
        return address.toLower();
    return fold(contact.displayName()) + u", "_s + fold(contact.organization);
}

} // namespace cultivar

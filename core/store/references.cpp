// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/references.h"

#include "core/store/column_value.h"
#include "core/store/statement.h"

#include <QHash>

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

/// A place where records of one type can refer to another.
struct Place
{
    QLatin1StringView from;
    QLatin1StringView to;
    QString table; ///< of the records themselves, or of a list of theirs
    QString column;

    [[nodiscard]] bool isInList() const { return table != from; }

    /// The column of `table` with the id of the record that refers.
    [[nodiscard]] QString owner() const { return isInList() ? u"owner"_s : u"id"_s; }

    [[nodiscard]] QString condition() const
    {
        return isInList() ? u"id IN (SELECT owner FROM \"%1\" WHERE \"%2\" = ?)"_s.arg(table, column)
                          : u"\"%1\" = ?"_s.arg(column);
    }
};

/// What a field refers to.
template <class Field> struct Referred
{
    static constexpr bool isReference = false;
};

template <class R> struct Referred<Id<R>>
{
    static constexpr bool isReference = true;
    static constexpr QLatin1StringView name = R::recordName;
};

template <RecordType R> void addPlaces(std::vector<Place> &places)
{
    R::describe([&](const char *name, auto member) {
        using Field = std::remove_cvref_t<decltype(std::declval<R>().*member)>;
        const QString field = QString::fromLatin1(name);
        [[maybe_unused]] const auto addInList = [&](QLatin1StringView to, const QString &column) {
            places.push_back({R::recordName, to, u"%1_%2"_s.arg(R::recordName, field), column});
        };
        if constexpr (Referred<Field>::isReference) {
            places.push_back({R::recordName, Referred<Field>::name, R::recordName, field});
        } else if constexpr (ListField<Field>) {
            using Element = typename ListOf<Field>::Element;
            if constexpr (Referred<Element>::isReference)
                addInList(Referred<Element>::name, u"value"_s);
            else if constexpr (Described<Element>)
                Element::describe([&](const char *part, auto inner) {
                    using Part = std::remove_cvref_t<decltype(std::declval<Element>().*inner)>;
                    if constexpr (Referred<Part>::isReference)
                        addInList(Referred<Part>::name, QString::fromLatin1(part));
                });
        }
    });
}

const std::vector<Place> &allPlaces()
{
    static const std::vector<Place> places = [] {
        std::vector<Place> all;
        RecordTypes::forEach([&]<class R>() { addPlaces<R>(all); });
        return all;
    }();
    return places;
}

/// Which place of allPlaces(), the id there, and the id referred to, of all who refer to records of that type. Empty if
/// nothing can.
const QString &questionAbout(QLatin1StringView to)
{
    static const QHash<QLatin1StringView, QString> questions = [] {
        QHash<QLatin1StringView, QStringList> parts;
        for (size_t i = 0; i < allPlaces().size(); ++i) {
            const Place &place = allPlaces()[i];
            parts[place.to] += u"SELECT %1, \"%2\", \"%3\" FROM \"%4\" WHERE \"%3\" IN target"_s.arg(
                QString::number(i), place.owner(), place.column, place.table);
        }
        QHash<QLatin1StringView, QString> whole;
        for (auto it = parts.cbegin(); it != parts.cend(); ++it)
            whole.insert(it.key(), u"WITH target AS (SELECT value FROM json_each(?)) "_s + it->join(u" UNION ALL "_s));
        return whole;
    }();
    static const QString nobody;
    const auto found = questions.constFind(to);
    return found == questions.cend() ? nobody : *found;
}

} // namespace

QStringList referenceConditions(QLatin1StringView from, QLatin1StringView to)
{
    QStringList conditions;
    for (const Place &place : allPlaces())
        if (place.from == from && place.to == to)
            conditions += place.condition();
    return conditions;
}

Result<std::vector<Reference>> referencesTo(Database &database, QLatin1StringView record,
                                            const std::vector<qint64> &ids)
{
    const QString &question = questionAbout(record);
    std::vector<Reference> references;
    if (question.isEmpty() || ids.empty())
        return references;
    const Result<void> read = readRows(database, question, {idList(ids)}, [&references](const Statement &row) {
        const Place &place = allPlaces()[static_cast<size_t>(row.number(0))];
        references.push_back({{place.from, row.number(1)}, row.number(2)});
    });
    if (!read)
        return passOn(read);
    return references;
}

} // namespace cultivar::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/references.h"

#include "core/store/statement.h"

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

/// A place where records of one type can refer to another.
struct Place
{
    QLatin1StringView from;
    QLatin1StringView to;
    QString condition;
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
            places.push_back(
                {R::recordName, to,
                 u"id IN (SELECT owner FROM \"%1_%2\" WHERE \"%3\" = ?)"_s.arg(R::recordName, field, column)});
        };
        if constexpr (Referred<Field>::isReference) {
            places.push_back({R::recordName, Referred<Field>::name, u"\"%1\" = ?"_s.arg(field)});
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

} // namespace

QStringList referenceConditions(QLatin1StringView from, QLatin1StringView to)
{
    QStringList conditions;
    for (const Place &place : allPlaces())
        if (place.from == from && place.to == to)
            conditions += place.condition;
    return conditions;
}

Result<std::vector<RecordKey>> recordsReferringTo(Database &database, const RecordKey &target)
{
    std::vector<RecordKey> keys;
    for (const Place &place : allPlaces())
        if (place.to == target.record) {
            const Result<void> read =
                readRows(database, u"SELECT id FROM \"%1\" WHERE %2"_s.arg(place.from, place.condition), {target.id},
                         [&](const Statement &row) {
                             keys.push_back({place.from, row.number(0)});
                         });
            if (!read)
                return passOn(read);
        }
    return keys;
}

} // namespace cultivar::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/references.h"

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

/// Which place of allPlaces(), and the id there, of all who refer to a record of that type: one statement, since it is
/// asked for every record of an import. Empty if nothing can refer to one.
const QString &questionAbout(QLatin1StringView to)
{
    static const QHash<QLatin1StringView, QString> questions = [] {
        QHash<QLatin1StringView, QStringList> parts;
        for (size_t i = 0; i < allPlaces().size(); ++i) {
            const Place &place = allPlaces()[i];
            parts[place.to] +=
                u"SELECT %1, id FROM \"%2\" WHERE %3"_s.arg(QString::number(i), place.from, place.condition);
        }
        QHash<QLatin1StringView, QString> whole;
        for (auto it = parts.cbegin(); it != parts.cend(); ++it)
            whole.insert(it.key(), it->join(u" UNION ALL "_s));
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
            conditions += place.condition;
    return conditions;
}

Result<std::vector<RecordKey>> recordsReferringTo(Database &database, const RecordKey &target)
{
    const QString &question = questionAbout(target.record);
    std::vector<RecordKey> keys;
    if (question.isEmpty())
        return keys;
    const QVariantList values(question.count(u'?'), target.id);
    const Result<void> read = readRows(database, question, values, [&keys](const Statement &row) {
        keys.push_back({allPlaces()[static_cast<size_t>(row.number(0))].from, row.number(1)});
    });
    if (!read)
        return passOn(read);
    return keys;
}

} // namespace cultivar::store

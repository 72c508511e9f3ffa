// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/mapping_choice.h"

#include <algorithm>

namespace cultivar {

namespace {

/// Whether anything of it is said of this table.
bool isAbout(const TableHints &hints, const TableMapping &mapping)
{
    const auto isNamed = [&](const QString &column) { return hints.targets.contains(column); };
    return !hints.charset.isEmpty() || hints.dayOrder || hints.sayShape() ||
           std::ranges::any_of(mapping.header, isNamed);
}

} // namespace

Result<MappingChoice> chooseMapping(store::EditWriter &writer, const ImportRequest &request, const QString &file,
                                    const QByteArray &bytes)
{
    if (const auto said = request.mappings.constFind(file); said != request.mappings.cend())
        return MappingChoice{*said, true, true};
    MappingChoice choice;
    choice.mapping = guessedMapping(bytes, request.tables);
    const Result<std::optional<Setting>> saved = writer.table<Setting>().find(Uid(mappingKey(choice.mapping.header)));
    if (!saved)
        return passOn(saved);
    const std::optional<TableMapping> before = *saved ? mappingFrom((*saved)->value) : std::nullopt;
    choice.known = before && before->header.size() == choice.mapping.header.size();
    if (choice.known)
        choice.mapping = *before;
    choice.mapping = withHints(std::move(choice.mapping), request.tables);
    choice.said = isAbout(request.tables, choice.mapping);
    choice.known = choice.known || (choice.said && choice.mapping.namesPeople());
    return choice;
}

} // namespace cultivar

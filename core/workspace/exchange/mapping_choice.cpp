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

bool isUnicode(const QByteArray &charset)
{
    return charset.toUpper().startsWith("UTF");
}

/// What is remembered of tables with the columns of `found`: what they hold. How this one is written it says itself;
/// only of the encodings before Unicode it cannot be told for sure which it is.
std::optional<TableMapping> remembered(const TableMapping &before, const TableMapping &found)
{
    if (before.header.size() != found.header.size() || mappingKey(before.header) != mappingKey(found.header))
        return std::nullopt;
    TableMapping mapping = found;
    mapping.targets = before.targets;
    mapping.dayOrder = before.dayOrder;
    if (!isUnicode(before.charset) && !isUnicode(found.charset))
        mapping.charset = before.charset;
    return mapping;
}

Result<std::vector<TableMapping>> savedMappings(store::EditWriter &writer)
{
    const Result<std::vector<Setting>> settings =
        writer.table<Setting>().where(u"uid >= 'table_mapping/' AND uid < 'table_mapping0'"_s, {});
    if (!settings)
        return passOn(settings);
    std::vector<TableMapping> mappings;
    for (const Setting &setting : *settings)
        if (std::optional<TableMapping> mapping = mappingFrom(setting.value))
            mappings.push_back(*std::move(mapping));
    return mappings;
}

/// The header of a table that is remembered may stand below lines that looking took for the table's own.
std::optional<TableMapping> rememberedBelow(const std::vector<TableMapping> &saved, const QByteArray &bytes,
                                            const TableHints &hints)
{
    if (hints.headerRow)
        return std::nullopt;
    for (const TableMapping &before : saved)
        for (const int row : {before.headerRow, 1}) {
            TableHints further = hints;
            further.headerRow = row;
            if (row < 1)
                continue;
            if (std::optional<TableMapping> mapping = remembered(before, guessedMapping(bytes, further)))
                return mapping;
        }
    return std::nullopt;
}

} // namespace

Result<MappingChoice> chooseMapping(store::EditWriter &writer, const ImportRequest &request, const QString &file,
                                    const QByteArray &bytes)
{
    if (const auto said = request.mappings.constFind(file); said != request.mappings.cend())
        return MappingChoice{*said, true, true};
    const Result<std::vector<TableMapping>> saved = savedMappings(writer);
    if (!saved)
        return passOn(saved);
    MappingChoice choice;
    choice.mapping = guessedMapping(bytes, request.tables);
    std::optional<TableMapping> before;
    for (const TableMapping &each : *saved)
        if (!before)
            before = remembered(each, choice.mapping);
    if (!before && !choice.mapping.namesPeople())
        before = rememberedBelow(*saved, bytes, request.tables);
    choice.known = before.has_value();
    if (before)
        choice.mapping = *std::move(before);
    choice.mapping = withHints(std::move(choice.mapping), request.tables);
    choice.said = isAbout(request.tables, choice.mapping);
    choice.known = choice.known || (choice.said && choice.mapping.namesPeople());
    return choice;
}

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/mapping_choice.h"

namespace cultivar {

Result<MappingChoice> chooseMapping(store::EditWriter &writer, const ImportRequest &request, const QString &file,
                                    const QByteArray &bytes)
{
    if (const auto said = request.mappings.constFind(file); said != request.mappings.cend())
        return MappingChoice{*said, true, true};
    MappingChoice choice;
    choice.mapping = guessedMapping(bytes);
    const Result<std::optional<Setting>> saved = writer.table<Setting>().find(Uid(mappingKey(choice.mapping.header)));
    if (!saved)
        return passOn(saved);
    const std::optional<TableMapping> before = *saved ? mappingFrom((*saved)->value) : std::nullopt;
    choice.known = before && before->header.size() == choice.mapping.header.size();
    if (choice.known)
        choice.mapping = *before;
    for (qsizetype i = 0; i < choice.mapping.header.size(); ++i) {
        const auto said = request.columns.constFind(choice.mapping.header[i]);
        if (said == request.columns.cend())
            continue;
        choice.mapping.targets[i] = *said;
        choice.said = choice.known = true;
    }
    return choice;
}

} // namespace cultivar

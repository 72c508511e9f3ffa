// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/table_preview.h"

#include "core/workspace/exchange/import_source.h"

#include <QFile>

namespace cultivar {

namespace {

constexpr int rowsShown = 5;
constexpr qint64 beginning = 1 << 18;

} // namespace

Result<TablePreview> previewTable(const QString &path, const TableMapping &mapping)
{
    QFile file(path);
    if (const Result<void> opened = openFile(file); !opened)
        return passOn(opened);
    const QByteArray bytes = file.read(beginning);
    TablePreview preview;
    preview.mapping = withShape(bytes, mapping);
    preview.firstRows = firstRows(bytes, preview.mapping, rowsShown);
    return preview;
}

} // namespace cultivar

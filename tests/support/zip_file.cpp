// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/zip_file.h"

#include <zip.h>

namespace cultivar {

QByteArray zipOf(const std::vector<std::pair<QString, QByteArray>> &files)
{
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    for (const auto &[name, bytes] : files)
        zip_file_add(archive, name.toUtf8().constData(),
                     zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0),
                     ZIP_FL_ENC_UTF_8);
    QByteArray written;
    zip_stat_t stat;
    if (zip_close(archive) == 0 && zip_source_open(target) == 0 && zip_source_stat(target, &stat) == 0) {
        written.resize(static_cast<qsizetype>(stat.size));
        zip_source_read(target, written.data(), stat.size);
        zip_source_close(target);
    }
    zip_source_free(target);
    return written;
}

} // namespace cultivar

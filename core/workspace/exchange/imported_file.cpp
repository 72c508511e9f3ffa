// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/imported_file.h"

namespace cultivar {

QString formatWord(FileFormat format)
{
    if (format == FileFormat::LinkedInConnections || format == FileFormat::LinkedInMessages ||
        format == FileFormat::LinkedInTable)
        return u"linkedin"_s;
    return toWord(format);
}

bool ImportedFile::bringsLinkedIn() const
{
    return hasLinkedIn || formatWord(format) == u"linkedin";
}

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/index/contact_filter.h"

#include "core/base/text.h"

namespace cultivar {

ContactFilter filterOf(QStringView line)
{
    ContactFilter filter;
    filter.query = rules::parseSearchQuery(line);
    return filter;
}

ContactFilter filterOfWords(QStringView text)
{
    ContactFilter filter;
    filter.query.words = words(fold(text));
    return filter;
}

} // namespace cultivar

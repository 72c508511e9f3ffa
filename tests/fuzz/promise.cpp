// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/promise.h"

#include <cstdio>
#include <cstdlib>

namespace cultivar::fuzz {

void promise(bool kept, const char *what, const QString &detail)
{
    if (kept)
        return;
    std::fprintf(stderr, "Not kept: %s\n%s\n", what, qUtf8Printable(detail));
    std::abort();
}

void promiseRecords(QByteArrayView bytes, FileFormat format, const QSet<int> &lines)
{
    const SourceRecords found = recordsAt(bytes, {format}, lines);
    QSet<int> starts;
    for (const SourceRecord &record : found.records) {
        promise(!record.bytes.isEmpty(), "a record has words", QString::number(record.line));
        starts.insert(record.line);
    }
    promise(starts == lines, "every record is found by its line",
            QStringLiteral("%1 of %2").arg(starts.size()).arg(lines.size()));
}

void promiseText(const QString &text, const char *what)
{
    promise(QStringView(text).isValidUtf16() && !text.contains(QChar(u'\0')), what, text);
}

} // namespace cultivar::fuzz

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/source_records.h"

#include <QByteArrayView>
#include <QStringList>

#include <cstddef>
#include <cstdint>

// What the targets have in common. A target is LLVMFuzzerTestOneInput() as libFuzzer wants it; besides that nothing
// crashes, it looks whether the reader keeps what its header says.

namespace cultivar::fuzz {

[[nodiscard]] inline QByteArrayView viewOf(const uint8_t *bytes, size_t size)
{
    return {bytes, static_cast<qsizetype>(size)};
}

/// Ends the program with these words unless the promise is kept: that is how libFuzzer learns of it.
void promise(bool kept, const char *what, const QString &detail = {});

/// The names of the described fields in which the two differ.
template <class T> [[nodiscard]] QString differences(const T &a, const T &b)
{
    QStringList names;
    T::describe([&](const char *name, auto member) {
        if (!(a.*member == b.*member))
            names += QString::fromLatin1(name);
    });
    return names.join(u' ');
}

/// The record that starts at each of these lines is there, and says so itself.
void promiseRecords(QByteArrayView bytes, FileFormat format, const QSet<int> &lines);

/// Nothing that was read may be so that it cannot be written: halves of surrogate pairs, NUL.
void promiseText(const QString &text, const char *what);

} // namespace cultivar::fuzz

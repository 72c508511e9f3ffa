// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/as_brought.h"
#include "core/model/fingerprint.h"
#include "core/store/batch_log.h"

#include <QHash>

#include <optional>

namespace cultivar {

/// What records were like when an import last brought them, read where it is asked for first. A source goes on saying
/// what a record is as long as nobody changed it here. Belongs to the import of one file.
class LastBrought
{
public:
    explicit LastBrought(store::Database &database)
        : m_database(database)
    {
    }

    /// The fingerprint; nothing if no import brought the record. `origin`: see BatchLog::lastBrought(); the same each
    /// time for records of one type.
    template <RecordType R>
    [[nodiscard]] Result<std::optional<qint64>> fingerprintOf(const R &stored, QLatin1StringView origin = {})
    {
        auto brought = m_brought.constFind(R::recordName);
        if (brought == m_brought.constEnd()) {
            Result<QHash<qint64, qint64>> last = store::BatchLog(m_database).lastBrought(R::recordName, origin);
            if (!last)
                return passOn(last);
            brought = m_brought.insert(R::recordName, std::move(*last));
        }
        const auto found = brought->constFind(stored.id.value());
        return found == brought->constEnd() ? std::nullopt : std::optional(*found);
    }

    /// Whether it is as an import last brought it, but for what is only its user's.
    template <RecordType R> [[nodiscard]] Result<bool> isUntouched(const R &stored, QLatin1StringView origin = {})
    {
        const Result<std::optional<qint64>> last = fingerprintOf(stored, origin);
        if (!last)
            return passOn(last);
        return *last && **last == Fingerprint::of(asBrought(stored));
    }

private:
    store::Database &m_database;
    QHash<QLatin1StringView, QHash<qint64, qint64>> m_brought; ///< by type and id
};

} // namespace cultivar

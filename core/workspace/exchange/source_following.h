// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed.h"
#include "core/workspace/exchange/contact_import.h"
#include "core/workspace/exchange/last_brought.h"

#include <QSet>

namespace cultivar {

/// Lets what a file says anew of an overview of mine, or of something given, reach the record it brought before: as
/// long as nobody changed that here since; otherwise it stays, and the report says so.
class SourceFollowing
{
public:
    SourceFollowing(store::EditWriter &writer, ContactImport &import, ImportedFile &report);

    /// True if the record is settled by that; otherwise it is to be added like any other.
    [[nodiscard]] Result<bool> take(const ParsedRecord<Overview> &brought);
    [[nodiscard]] Result<bool> take(const ParsedRecord<GoodwillEntry> &brought);

    /// Others are new or the same.
    template <RecordType R> [[nodiscard]] Result<bool> take(const ParsedRecord<R> & /*brought*/) { return false; }

private:
    template <RecordType R> [[nodiscard]] Result<bool> follow(R brought);
    [[nodiscard]] QString nameFor(const Overview &overview) const;
    [[nodiscard]] QString nameFor(const GoodwillEntry &entry) const;

    store::EditWriter &m_writer;
    ContactImport &m_import;
    ImportedFile &m_report;
    QSet<Uid> m_seen;
    LastBrought m_brought;
};

} // namespace cultivar

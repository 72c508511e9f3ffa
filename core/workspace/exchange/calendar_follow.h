// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/parsed.h"
#include "core/store/edit_writer.h"
#include "core/workspace/exchange/last_brought.h"
#include "core/workspace/records.h"

#include <QHash>
#include <QSet>

namespace cultivar {

/// What is here of a calendar that comes again. Its events go on saying when and with whom a talk or meeting is as long
/// as nobody changed that here. An event is known by its origin; an occurrence of a series that was moved as a whole,
/// or of what was no series before, is the one that is here nearest to its day; what is over and what is to come do not
/// meet. Belongs to the import of one file.
class CalendarFollow
{
public:
    CalendarFollow(store::EditWriter &writer, const Present &present)
        : m_writer(writer)
        , m_present(present)
        , m_brought(writer.database())
    {
    }

    /// Looks up what is here of the events of `parsed`, which is taken next. What several parts of a file say adds up.
    [[nodiscard]] Result<void> look(const Parsed &parsed);

    /// The meeting that this event is here, maybe in the trash; nothing if there is none.
    [[nodiscard]] Result<std::optional<Meeting>> meeting(const QString &origin);
    [[nodiscard]] Result<std::optional<Interaction>> conversation(const QString &origin);

    /// As an import last brought it.
    template <class R> [[nodiscard]] Result<bool> isUntouched(const R &stored);

    /// Meetings to come of which the file says that they will not be, and which nobody changed here.
    [[nodiscard]] Result<std::vector<Meeting>> calledOff();

private:
    struct Here
    {
        QString origin;
        QDate day;
        bool isToCome = false;
        bool mayGo = true; ///< of a meeting: unless it is in the trash, or further ahead than series are planned
    };

    [[nodiscard]] Result<std::vector<Here>> hereOf(const QString &uid);
    void pair(std::vector<Here> here, std::vector<Here> said, int mostDays);
    void lookAt(const std::vector<Here> &here, const std::vector<Here> &said, bool isToCome, const QSet<QString> &off);

    [[nodiscard]] QString nameHere(const QString &origin) const { return m_nameHere.value(origin, origin); }

    store::EditWriter &m_writer;
    const Present &m_present;
    QHash<QString, QString> m_nameHere; ///< by origin in the file, where it is another
    QStringList m_mayGo;                ///< origins of meetings here
    QSet<QString> m_met;                ///< those of them that the file still has
    LastBrought m_brought;
};

} // namespace cultivar

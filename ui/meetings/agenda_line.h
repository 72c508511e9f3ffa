// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/meetings/agenda.h"
#include "ui/widgets/avatar.h"

#include <QMetaType>

namespace cultivar::ui {

/// One line of the agenda as it is shown: the head of a group, a talk, or times that were offered.
struct AgendaLine
{
    enum class Kind
    {
        Head,
        Talk,
        Offer
    };

    Kind kind = Kind::Head;
    rules::AgendaGroup group = rules::AgendaGroup::Later;
    int row = -1;                    ///< in Agenda::rows; heads: -1
    QString key;                     ///< tells lines apart from one agenda to the next
    QString when;                    ///< heads: the title
    QString quiet;                   ///< below it; heads: behind it
    std::vector<Portrait> portraits; ///< two at most
    QString name;
    QString second;
    std::optional<rules::Readiness> readiness;
    QString ending; ///< words at the end
    QString endingIcon;

    bool operator==(const AgendaLine &other) const;

    /// Everything it says, to be read out.
    [[nodiscard]] QString text() const;
};

/// The lines of an agenda under their heads. `search`: words that must begin words of a talk's people, purpose, place
/// or outcome; empty: all.
[[nodiscard]] std::vector<AgendaLine> agendaLines(const Agenda &agenda, const QString &search);

} // namespace cultivar::ui

Q_DECLARE_METATYPE(const cultivar::ui::AgendaLine *)

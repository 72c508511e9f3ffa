// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

// Three values of one contact become one. Pure; none of them touches id, uid or trash.
namespace cultivar::rules {

struct MergeResult
{
    Contact merged;
    QStringList conflicts; ///< fields, by name, where the user's edit stays although the source says something else
    bool changed = false;  ///< `merged` is not what was stored
};

/// What becomes of a stored contact when a source comes again. `broughtLast`: what the same source brought before, a
/// default Contact if it never did. `brought`: what it brings now; what its `sources` hold takes the place of what
/// those of `broughtLast` do, or is added.
///
/// A field the user has not touched follows the source, an edited one stays, an empty value never overwrites, but for
/// the department of another organization. A whole name that said what the parts did goes where they change. A day
/// gains a year. A list that was edited gains what is new in the source; what the user took out of it stays out.
/// Circles, importance, bridge, cadence, pause, snooze, peace, archive, `added` and `why` are the user's own: a file
/// gives them only to somebody who has none.
[[nodiscard]] MergeResult mergeFromSource(const Contact &stored, const Contact &broughtLast, const Contact &brought);

/// What becomes of a stored contact when our own export of it comes back, edited elsewhere. The fields in `given` are
/// as brought, the user's own among them; all others stay. Of `sources` only those nobody has are taken, since they are
/// no words of the user's, and custom fields that are not `given` are added.
[[nodiscard]] Contact mergeFromOwnFile(const Contact &stored, const Contact &brought, const QStringList &given);

/// Two contacts that are one person. `kept` wins where both say something; lists and sources are united, differing
/// notes put one below the other, the later pause, snooze and peace and the earlier `added` hold. Whether it is
/// archived is up to `kept`.
[[nodiscard]] Contact mergeDuplicates(const Contact &kept, const Contact &other);

struct TakenBack
{
    Contact contact;
    QStringList kept; ///< fields, by name, that the import changed and the user changed since
};

/// The contact as if an import had not been: what it changed goes back unless the user changed it since. A list changed
/// since loses what the import put in and gets back what it took out, and counts as kept.
[[nodiscard]] TakenBack takeBack(const Contact &current, const Contact &afterImport, const Contact &beforeImport);

/// What has gone back from `current` goes back further: an import before it, which was taken back earlier, had left
/// what it changed to the later one.
[[nodiscard]] Contact takeBackFurther(const Contact &goneBack, const Contact &current, const Contact &afterImport,
                                      const Contact &beforeImport);

} // namespace cultivar::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/sample_network.h"

#include "core/sample/making.h"

namespace cultivar {

Network sampleNetwork(QDate today, const QTimeZone &zone, quint32 seed)
{
    sample::Making making{today, zone, seed, sample::Dice(seed), {}, {}};
    sample::addSettings(making);
    sample::addCircles(making);
    sample::addContacts(making);
    sample::addHistory(making);
    sample::addMeetings(making);
    sample::addPromises(making);
    sample::addGiving(making);
    sample::addReviews(making);
    return std::move(making.network);
}

} // namespace cultivar

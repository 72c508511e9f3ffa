// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/step_deeds.h"

#include "core/workspace/review/letter_drafts.h"

#include <algorithm>

namespace cultivar::ui {

void StepDeeds::begin(const StepLine &line, StepDeed deed)
{
    Done done;
    done.isSettled = deed.isKeptApart;
    done.isStored = deed.isKeptApart;
    done.deed = std::move(deed);
    done.line = line;
    m_done.insert(line.key, std::move(done));
}

void StepDeeds::finish(const QString &key, const ChangeSet &changes, int reading)
{
    const auto found = m_done.find(key);
    if (found == m_done.end())
        return;
    found->records = changes.records;
    found->isStored = true;
    found->storedAt = reading;
    found->letter = loggedLetter(changes);
    const bool isKnown =
        std::ranges::any_of(m_done, [this](const Done &done) { return done.change == m_changes && m_changes > 0; });
    if (!isKnown && found->records == m_last)
        found->change = m_changes;
    if (found->deed.stored)
        found->deed.stored();
}

/// Whether word of a change or its own answer comes first is not said.
void StepDeeds::noteChange(const ChangeSet &changes)
{
    ++m_changes;
    m_last = changes.records;
    for (Done &done : m_done)
        if (done.isStored && !done.deed.isKeptApart && done.change == 0 && done.records == m_last) {
            done.change = m_changes;
            return;
        }
}

void StepDeeds::takeBack(const QString &key)
{
    const auto found = m_done.find(key);
    if (found == m_done.end())
        return;
    if (found->deed.takeBack)
        found->deed.takeBack();
    if (found->deed.isKeptApart)
        m_done.erase(found);
    else
        found->isTakenBack = true;
}

void StepDeeds::settle(int reading)
{
    for (Done &done : m_done)
        done.isSettled = done.isSettled || (done.isStored && done.storedAt < reading);
}

const StepDeeds::Done *StepDeeds::find(const QString &key) const
{
    const auto found = m_done.constFind(key);
    return found == m_done.cend() ? nullptr : &*found;
}

bool StepDeeds::isOnItsWay(const QString &key) const
{
    const Done *done = find(key);
    return done && !done->isSettled;
}

bool StepDeeds::canBeUndone(const QString &key) const
{
    const Done *done = find(key);
    if (!done || done->isTakenBack || !done->isStored)
        return false;
    return done->deed.isKeptApart || (done->change > 0 && done->change == m_changes);
}

std::vector<Uid> StepDeeds::letters() const
{
    std::vector<Uid> letters;
    for (const Done &done : m_done)
        if (!done.letter.isEmpty())
            letters.push_back(done.letter);
    return letters;
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <functional>
#include <memory>

namespace cultivar {

/// What long work is doing.
enum class JobPhase
{
    Waiting,     ///< other work is done first
    BackingUp,   ///< cannot be stopped; how far it is, is not known
    Reading,     ///< understanding a file
    Taking,      ///< comparing records with what is stored, and writing them
    Finishing,   ///< bringing derived values up to date
    LookingBack, ///< finding out what was changed since an import
    TakingBack,  ///< undoing a step, or an import; or doing it again
    Gathering,   ///< reading what is to be exported
    Writing,     ///< making a file of it
};

struct JobStep
{
    JobPhase phase = JobPhase::Waiting;
    QString what;       ///< the file's name, or what is undone in words; empty if it is about none
    qint64 done = 0;    ///< of `total`
    qint64 total = 0;   ///< 0: unknown
    bool counts = true; ///< `done` and `total` are records, else shares of a file

    bool operator==(const JobStep &) const = default;
};

/// How long work is watched and stopped, from any thread. A cancelled job leaves nothing behind.
struct JobControl
{
    std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);
    /// Called on the job's thread, at most some hundred times for each phase of each file.
    std::function<void(const JobStep &)> progress;
};

} // namespace cultivar

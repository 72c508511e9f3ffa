// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/child_process.h"

#include <QFile>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <vector>

namespace cultivar::benchmarks {

namespace {

double seconds(const timeval &time)
{
    constexpr double micro = 1e-6;
    return static_cast<double>(time.tv_sec) + micro * static_cast<double>(time.tv_usec);
}

std::optional<double> megabytesOf(const QByteArray &entry)
{
    constexpr double kilobytes = 1024;
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QFile::ReadOnly))
        return std::nullopt;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith(entry))
            return line.mid(entry.size()).chopped(2).trimmed().toDouble() / kilobytes;
    return std::nullopt;
}

QByteArray readToEnd(int pipe)
{
    QFile file;
    return file.open(pipe, QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::optional<double> peakMegabytes()
{
    return megabytesOf("VmHWM:");
}

std::optional<double> residentMegabytes()
{
    return megabytesOf("VmRSS:");
}

std::optional<ProcessCost> runAndMeasure(const QString &program, const QStringList &arguments)
{
    std::vector<QByteArray> words{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words.push_back(QFile::encodeName(argument));
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return std::nullopt;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    posix_spawn_file_actions_addclose(&actions, ends[1]);
    pid_t child = 0;
    const int started = posix_spawnp(&child, pointers.front(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    const QByteArray output = readToEnd(ends[0]);
    close(ends[0]);
    int status = 0;
    rusage usage{};
    if (started != 0 || wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return std::nullopt;
    return ProcessCost{seconds(usage.ru_utime) + seconds(usage.ru_stime), output};
}

} // namespace cultivar::benchmarks

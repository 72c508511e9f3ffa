// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/child_process.h"

#include <QFile>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace cultivar::benchmarks {

namespace {

double seconds(const timeval &time)
{
    constexpr double micro = 1e-6;
    return static_cast<double>(time.tv_sec) + micro * static_cast<double>(time.tv_usec);
}

double megabytes(long peak)
{
#ifdef Q_OS_MACOS
    constexpr double units = 1 << 20;
#else
    constexpr double units = 1 << 10;
#endif
    return static_cast<double>(peak) / units;
}

} // namespace

std::optional<ProcessCost> runAndMeasure(const QString &program, const QStringList &arguments)
{
    std::vector<QByteArray> words{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words.push_back(QFile::encodeName(argument));
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int started = posix_spawnp(&child, pointers.front(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage usage{};
    if (started != 0 || wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return std::nullopt;
    return ProcessCost{seconds(usage.ru_utime) + seconds(usage.ru_stime), megabytes(usage.ru_maxrss)};
}

} // namespace cultivar::benchmarks

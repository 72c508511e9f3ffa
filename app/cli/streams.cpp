// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/streams.h"

#include <csignal>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace cultivar::cli {

void keepStreamNumbers()
{
#ifdef Q_OS_UNIX
    // A reader that has seen enough must not end the program before it has tidied up.
    std::signal(SIGPIPE, SIG_IGN);
    // For reading only, so that writing still fails and is noticed.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (fcntl(stream, F_GETFD) == -1 && open("/dev/null", O_RDONLY) == -1)
            return;
#endif
}

bool print(const QByteArray &bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
}

int complain(const QString &text, int exitCode)
{
    const QByteArray line = QStringLiteral("cultivar-cli: %1\n").arg(text).toUtf8();
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    return exitCode;
}

} // namespace cultivar::cli

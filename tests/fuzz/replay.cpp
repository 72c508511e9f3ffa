// SPDX-License-Identifier: GPL-3.0-or-later
// Runs every target over the files of its folder in tests/fuzz/corpus, or over those that are named. It needs neither
// libFuzzer nor Clang, so that what was once found is looked at by every build.
#include <QByteArray>
#include <QDir>
#include <QFile>

#include <cstdio>
#include <vector>

#define FUZZ_TARGET(name) extern "C" int cultivar_fuzz_##name(const uint8_t *, size_t);
#include "fuzz_targets.inc"
#undef FUZZ_TARGET

namespace {

struct Target
{
    const char *name;
    int (*run)(const uint8_t *, size_t);
};

const std::vector<Target> &targets()
{
    static const std::vector<Target> all{
#define FUZZ_TARGET(name) {#name, cultivar_fuzz_##name},
#include "fuzz_targets.inc"
#undef FUZZ_TARGET
    };
    return all;
}

bool replay(const Target &target, const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) {
        std::fprintf(stderr, "Cannot read %s.\n", qUtf8Printable(path));
        return false;
    }
    const QByteArray bytes = file.readAll();
    // Said before, since a promise that is not kept ends the program.
    std::printf("%s: %s\n", target.name, qUtf8Printable(path));
    std::fflush(stdout);
    return target.run(reinterpret_cast<const uint8_t *>(bytes.constData()), static_cast<size_t>(bytes.size())) == 0;
}

bool replayFolder(const Target &target)
{
    const QDir folder(QStringLiteral(CULTIVAR_FUZZ_CORPUS "/") + QString::fromLatin1(target.name));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    if (names.isEmpty())
        std::fprintf(stderr, "%s: no files in %s\n", target.name, qUtf8Printable(folder.path()));
    bool done = !names.isEmpty();
    for (const QString &name : names)
        done = replay(target, folder.filePath(name)) && done;
    return done;
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray only = argc > 1 ? argv[1] : "";
    bool done = true;
    int count = 0;
    for (const Target &target : targets()) {
        if (!only.isEmpty() && only != target.name)
            continue;
        ++count;
        if (argc <= 2)
            done = replayFolder(target) && done;
        for (int i = 2; i < argc; ++i)
            done = replay(target, QString::fromLocal8Bit(argv[i])) && done;
    }
    if (count == 0)
        std::fputs("Usage: fuzz_replay [TARGET [FILE...]]\n", stderr);
    return done && count > 0 ? 0 : 1;
}

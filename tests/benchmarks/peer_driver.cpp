// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/peer_driver.h"

#include <QFile>
#include <QProcess>

namespace cultivar::benchmarks {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(ErrorKind::CannotRead, program,
                    QString::fromLocal8Bit(process.readAllStandardError()).section(u'\n', 0, 0));
    return process.readAllStandardOutput();
}

Result<void> copyParser(const QString &peersFolder, const QString &folder)
{
    const QString parser = folder + u"/vparse.h"_s;
    const QString itsParser = peersFolder + u"/vparse.h"_s;
    if (!QFile::exists(parser) &&
        !QFile::copy(QFile::exists(itsParser) ? itsParser : QStringLiteral(CULTIVAR_PLAIN_PARSER), parser))
        return fail(ErrorKind::CannotWrite, parser);
    return {};
}

} // namespace

QString peersFolder()
{
    return qEnvironmentVariable("CULTIVAR_PEERS");
}

Result<QString> buildPeerDriver(const QString &peersFolder, const PeerDriver &driver, const QString &folder)
{
    const QString original = u"%1/%2"_s.arg(peersFolder, driver.source);
    const QString source = u"%1/%2"_s.arg(folder, driver.source);
    if (!QFile::exists(source) && !QFile::copy(original, source))
        return fail(ErrorKind::MissingFile, original);
    const bool isC = source.endsWith(u".c"_s);
    if (!isC)
        if (const Result<void> copied = copyParser(peersFolder, folder); !copied)
            return passOn(copied);
    const Result<QByteArray> flags =
        outputOf(u"pkg-config"_s, QStringList{u"--cflags"_s, u"--libs"_s} + driver.modules);
    if (!flags)
        return passOn(flags);
    const QString program = source.left(source.lastIndexOf(u'.'));
    QStringList arguments{u"-O2"_s, u"-fPIC"_s, u"-w"_s, source, u"-o"_s, program};
    if (!isC)
        arguments += u"-std=c++20"_s;
    arguments += QString::fromLocal8Bit(*flags).simplified().split(u' ') + driver.flags;
    const Result<QByteArray> compiled = outputOf(isC ? u"gcc"_s : u"g++"_s, arguments);
    if (!compiled)
        return passOn(compiled);
    return program;
}

} // namespace cultivar::benchmarks

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

} // namespace

Result<QString> buildPeerDriver(const QString &peersFolder, const QString &name, const QStringList &modules,
                                const QString &folder)
{
    const QString source = u"%1/%2.cpp"_s.arg(folder, name);
    const QString parser = folder + u"/vparse.h"_s;
    const QString itsParser = peersFolder + u"/vparse.h"_s;
    const QString original = u"%1/%2.cpp"_s.arg(peersFolder, name);
    if (!QFile::copy(original, source))
        return fail(ErrorKind::MissingFile, original);
    if (!QFile::exists(parser) &&
        !QFile::copy(QFile::exists(itsParser) ? itsParser : QStringLiteral(CULTIVAR_PLAIN_PARSER), parser))
        return fail(ErrorKind::CannotWrite, parser);
    const Result<QByteArray> flags = outputOf(u"pkg-config"_s, QStringList{u"--cflags"_s, u"--libs"_s} + modules);
    if (!flags)
        return passOn(flags);
    const QString program = u"%1/%2"_s.arg(folder, name);
    QStringList arguments{u"-O2"_s, u"-std=c++20"_s, u"-fPIC"_s, u"-w"_s, source, u"-o"_s, program};
    arguments += QString::fromLocal8Bit(*flags).simplified().split(u' ');
    const Result<QByteArray> compiled = outputOf(u"g++"_s, arguments);
    if (!compiled)
        return passOn(compiled);
    return program;
}

} // namespace cultivar::benchmarks

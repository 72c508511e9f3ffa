// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/single_instance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

namespace cultivar::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 500; ///< milliseconds for the other to answer

QString serverName(const QString &database)
{
    const QFileInfo file(database);
    const QString path = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QByteArray digest = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return u"cultivar-%1"_s.arg(QString::fromLatin1(digest));
}

} // namespace

SingleInstance::SingleInstance(const QString &database)
{
    if (database.isEmpty())
        return;
    const QString name = serverName(database);
    QLocalSocket other;
    other.connectToServer(name);
    if (other.waitForConnected(patience)) {
        other.write("wake\n");
        other.waitForBytesWritten(patience);
        m_wokeAnother = true;
        return;
    }
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        if (QLocalSocket *socket = m_server.nextPendingConnection())
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        Q_EMIT woken();
    });
    if (m_server.listen(name))
        return;
    // One that was killed leaves its name behind.
    QLocalServer::removeServer(name);
    m_server.listen(name);
}

} // namespace cultivar::app

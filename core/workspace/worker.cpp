// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/worker.h"

namespace cultivar {

Worker::Worker(const QString &name)
    : m_context(new QObject)
{
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

Worker::~Worker()
{
    // Queued behind all that was given before, so nothing is left out.
    QMetaObject::invokeMethod(
        m_context, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace cultivar

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace cultivar::app {

/// One window for one database: a second start wakes the first and ends. Other files have windows of their own.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// `database`: the path; empty: this one is never alone nor woken.
    explicit SingleInstance(const QString &database);

    /// Another runs for this database and was woken: nothing more to do here.
    [[nodiscard]] bool wokeAnother() const { return m_wokeAnother; }

Q_SIGNALS:
    void woken();

private:
    QLocalServer m_server;
    bool m_wokeAnother = false;
};

} // namespace cultivar::app

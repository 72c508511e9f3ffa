// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace cultivar {

/// The name of a record in the world: stable, unique, text. A contact that came with a vCard UID keeps it (RFC
/// 6350, 6.7.6).
class Uid
{
public:
    Uid() = default;

    explicit Uid(QString text)
        : m_text(std::move(text))
    {
    }

    /// A new random one (RFC 4122 version 4, lower case, without braces).
    [[nodiscard]] static Uid random();
    /// Always the same one for the same name (RFC 4122 version 5): "monica:note/…" of a record that another program
    /// calls so.
    [[nodiscard]] static Uid ofName(const QString &name);

    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    bool operator==(const Uid &) const = default;

    friend bool operator<(const Uid &a, const Uid &b) { return a.m_text < b.m_text; }

    friend size_t qHash(const Uid &uid, size_t seed = 0) noexcept { return ::qHash(uid.m_text, seed); }

private:
    QString m_text;
};

} // namespace cultivar

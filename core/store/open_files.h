// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cultivar::store {

/// Notes that this process has a database file open, as long as it lives. Any thread.
///
/// SQLite locks with fcntl(), and POSIX takes all of a process's locks on a file away when it closes any descriptor of
/// it (SQLite, "How To Corrupt", 2.2). So a file that SQLite has open here is never opened by other means.
class OpenFile
{
public:
    /// Before it is noted, and only if nobody has it open here, `look` may read the file.
    template <class Look> [[nodiscard]] static auto begin(const QString &path, OpenFile &file, Look look)
    {
        const Guard guard;
        if (!isNoted(path))
            if (auto looked = look(); !looked)
                return looked;
        file.note(path);
        return decltype(look()){};
    }

    OpenFile() = default;
    ~OpenFile();
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

private:
    friend bool isOpenHere(const QString &path);

    /// Holds the lock of the list.
    class Guard
    {
    public:
        Guard();
        ~Guard();
        Guard(const Guard &) = delete;
        Guard &operator=(const Guard &) = delete;
    };

    [[nodiscard]] static bool isNoted(const QString &path);
    void note(const QString &path);

    QString m_path; ///< canonical; empty: none
};

/// Whether this process has that database open, or the one whose journal or index that file is. Any thread.
[[nodiscard]] bool isOpenHere(const QString &path);

} // namespace cultivar::store

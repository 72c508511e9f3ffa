// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <QString>

namespace cultivar {

/// What went wrong, as a kind. Words and the next step are added once, by core/wording/error_text.h.
enum class ErrorKind
{
    NotFound,       ///< subject: what was looked for
    Ambiguous,      ///< subject: what matches more than one
    InvalidInput,   ///< subject: the field or argument; detail: why
    UnknownFormat,  ///< subject: the file; detail: "folder" or "web_page" where it is one
    UnknownColumns, ///< subject: the file, a table; nobody has said what its columns hold
    Conflict,       ///< subject: what changed in the meantime
    InUse,          ///< subject: what still refers to it
    Locked,         ///< subject: the database; another process writes to it
    NewerFile,      ///< subject: the database; written by a newer version
    ForeignFile,    ///< subject: the database; not one of ours
    DamagedFile,    ///< subject: the file; detail: what the check said
    MissingFile,    ///< subject: the file
    DiskFull,       ///< subject: the file that could not be written
    NoPermission,   ///< subject: the file
    CannotRead,     ///< subject: the file; detail: the system's word
    CannotWrite,    ///< subject: the file; detail: the system's word
    Database,       ///< subject: the statement's purpose; detail: the engine's word
    Cancelled,      ///< nothing was changed
    NothingToUndo,  ///< subject: the import that was taken back already; empty: there is no step
    NothingToRedo,
};

/// A failure as facts. `subject` and `detail` are data, never sentences.
struct Error
{
    ErrorKind kind = ErrorKind::Database;
    QString subject;
    QString detail;

    bool operator==(const Error &) const = default;
};

/// A value or an Error; ignoring one is a warning. The interface is that of C++23's std::expected.
template <class T> class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;

    Result(tl::expected<T, Error> other) // NOLINT(google-explicit-constructor)
        : tl::expected<T, Error>(std::move(other))
    {
    }
};

using Failure = tl::unexpected<Error>;

[[nodiscard]] inline Failure fail(ErrorKind kind, QString subject = {}, QString detail = {})
{
    return Failure(Error{kind, std::move(subject), std::move(detail)});
}

/// Passes an error on as the failure of another result type.
template <class T> [[nodiscard]] Failure passOn(const Result<T> &result)
{
    return Failure(result.error());
}

} // namespace cultivar

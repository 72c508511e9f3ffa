// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed.h"
#include "core/exchange/vcard/vcard_content.h"
#include "core/exchange/vcard/vcard_scanner.h"

#include <optional>
#include <variant>

namespace cultivar {

/// Reads vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), also mixed in one file, one card at a time, so that a large file
/// is never whole in memory as contacts; whoever reads can stop between two cards.
///
/// A card that cannot be taken is a problem with the line of its BEGIN (or of what stands in its place), and the rest
/// is read on. A card that is taken has no problem. Each contact keeps its card in `sources` under "vcard", with
/// the card's UID as key, word for word but for the picture (see card_photo.h); its `uid` is that UID as written, or
/// empty.
class VcardReader
{
public:
    /// `bytes`, in whatever encoding, must outlive the reader.
    explicit VcardReader(QByteArrayView bytes);

    /// The next card or problem; nothing at the end.
    [[nodiscard]] std::optional<std::variant<ParsedContact, RowProblem>> next();

    /// Done of `size()`, for progress.
    [[nodiscard]] qsizetype position() const { return m_scanner.position(); }

    [[nodiscard]] qsizetype size() const { return m_scanner.size(); }

    /// What `position()` counts in: the file, or it as UTF-8 where all of it is in another encoding.
    [[nodiscard]] QByteArrayView text() const { return m_scanner.text(); }

private:
    void readCard(CardText card, std::variant<ParsedContact, RowProblem> &item);

    VcardScanner m_scanner;
    VcardContent m_content;
};

/// The whole file at once.
[[nodiscard]] Parsed readVcards(QByteArrayView bytes);

} // namespace cultivar

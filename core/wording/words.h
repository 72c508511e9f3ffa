// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace cultivar::wording {

/// The translation context of this room. A count has two English sources, since English needs no translation file to be
/// right.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

/// With a full stop, unless it ends in one or its like. Empty stays empty.
[[nodiscard]] QString asSentence(const QString &text);

/// With a capital first letter.
[[nodiscard]] QString capitalised(QString text);

/// On one line: what was broken over several is joined.
[[nodiscard]] QString onOneLine(const QString &text);

/// On one line of at most `most` UTF-16 units, the last of them "…" where something was left out.
[[nodiscard]] QString shortened(const QString &text, qsizetype most);

/// What the user wrote in Markdown, on one line without its marks: of headings, lists and quotations, emphasis, code
/// and links, of which the words stay. HTML stays as it was typed.
[[nodiscard]] QString plainLine(const QString &markdown);

} // namespace cultivar::wording

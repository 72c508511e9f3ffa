// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/exchange/imported_file.h"
#include "ui/style/theme.h"

class QVBoxLayout;

// What the report of an import says, and the rows it says it in.
namespace cultivar::ui {

/// "380 people are in".
[[nodiscard]] QString reportHeadline(const ImportReport &report);
/// "473 people in three files, in 6 seconds".
[[nodiscard]] QString reportSummary(const ImportReport &report, qint64 milliseconds);

struct CountRow
{
    QString icon;
    Token color = Token::Text2;
    QString name;
    QString more; ///< a quiet second line; empty: none
    int count = 0;
};

/// New, updated, same, left out, conversations: only what there is.
[[nodiscard]] std::vector<CountRow> countRows(const ImportReport &report);
void addCountRow(QVBoxLayout *rows, const CountRow &row);

/// An edit of the user's that stayed.
struct NoteRow
{
    QString text;
    QString file;
};

[[nodiscard]] std::vector<NoteRow> noteRows(const ImportReport &report);
/// The first dozens, and how many more there are.
void addNoteRows(QVBoxLayout *rows, const std::vector<NoteRow> &notes);

/// Takes away what was added.
void clearRows(QVBoxLayout *rows);

} // namespace cultivar::ui

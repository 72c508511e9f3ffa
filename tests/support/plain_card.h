// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <set>
#include <vector>

// What survives of a vCard is judged by a splitter of its own, which shares nothing with the reader and knows only what
// it must: lines are compared as group, name, set of parameters and value, apart from VERSION, folding, transfer
// encoding and the style of escapes.
namespace cultivar {

struct PlainLine
{
    QString group;
    QString name;
    std::multiset<QString> parameters;
    QString value;

    bool operator==(const PlainLine &) const = default;
};

struct PlainCard
{
    int line = 0;
    bool ended = false;
    std::vector<PlainLine> lines;
};

/// The cards of a file.
[[nodiscard]] std::vector<PlainCard> plainCards(const QByteArray &file);

/// Something to call the person by.
[[nodiscard]] bool hasName(const PlainCard &card);

/// `written` is one card, with its picture in whichever form, with every property, parameter and value of `card`, in
/// their order; a name and a uid may have been made.
[[nodiscard]] bool survives(const PlainCard &card, const QByteArray &written);

/// Every vCard below a folder, in order.
[[nodiscard]] QStringList corpusFiles(const QString &folder);

} // namespace cultivar

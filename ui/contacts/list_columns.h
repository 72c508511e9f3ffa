// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/index/contact_filter.h"
#include "ui/style/cultivar_style.h"

#include <QFont>
#include <QRect>

#include <array>

class QWidget;

namespace cultivar::ui {

enum class ListColumn
{
    Person,
    Circles,
    LastContact,
    NextContact,
    City
};

inline constexpr std::array allListColumns{ListColumn::Person, ListColumn::Circles, ListColumn::LastContact,
                                           ListColumn::NextContact, ListColumn::City};

[[nodiscard]] QString titleOf(ListColumn column);
/// Nothing for columns a list cannot be ordered by.
[[nodiscard]] std::optional<ContactOrder::By> orderOf(ListColumn column);
/// Whether the user may take it away.
[[nodiscard]] bool isOptional(ListColumn column);

/// Where things stand in the rows of a list of some width. Header and rows share it.
class ListColumns
{
public:
    /// Measures fonts and the longest sentences of the language; again when font or density change.
    void measure(Density density);
    void setWanted(const std::vector<ListColumn> &optional);
    /// From the list's width on: City goes first where there is no room, then Circles, then Last contact.
    void fit(int width);
    /// Boxes before the avatars, for choosing.
    void setBoxesShown(bool shown);

    [[nodiscard]] bool isWanted(ListColumn column) const { return m_wanted[place(column)]; }

    [[nodiscard]] bool isShown(ListColumn column) const { return m_widths[place(column)] > 0; }

    [[nodiscard]] bool areBoxesShown() const { return m_boxes; }

    [[nodiscard]] int width() const { return m_width; }

    [[nodiscard]] int rowHeight() const { return m_rowHeight; }

    [[nodiscard]] int avatarSize() const { return m_density == Density::Compact ? 20 : 32; }

    [[nodiscard]] bool isCompact() const { return m_density == Density::Compact; }

    // In a row that begins at 0, left to right; the caller mirrors.
    [[nodiscard]] int boxStart() const { return margin; }

    [[nodiscard]] int avatarStart() const { return margin + (m_boxes ? box + gap : 0); }

    [[nodiscard]] int start(ListColumn column) const { return m_starts[place(column)]; }

    [[nodiscard]] int width(ListColumn column) const { return m_widths[place(column)]; }

    [[nodiscard]] const QFont &bodyFont() const { return m_body; }

    [[nodiscard]] const QFont &secondFont() const { return m_second; }

    [[nodiscard]] int bodyHeight() const { return m_bodyHeight; }

    [[nodiscard]] int secondHeight() const { return m_secondHeight; }

    static constexpr int margin = 16;
    static constexpr int gap = 12;
    static constexpr int box = 16;
    static constexpr int mark = 14;   ///< of a state
    static constexpr int markGap = 6; ///< behind it
    static constexpr int dot = 8;     ///< of a circle
    static constexpr int narrowest = 380;

private:
    static constexpr size_t place(ListColumn column) { return static_cast<size_t>(column); }

    Density m_density = Density::Comfortable;
    bool m_boxes = false;
    int m_width = 0;
    QFont m_body;
    QFont m_second;
    int m_bodyHeight = 0;
    int m_secondHeight = 0;
    int m_rowHeight = 0;
    int m_personLeast = 0;
    std::array<bool, allListColumns.size()> m_wanted{true, false, true, true, false};
    std::array<int, allListColumns.size()> m_natural{};
    std::array<int, allListColumns.size()> m_starts{};
    std::array<int, allListColumns.size()> m_widths{}; ///< 0: not shown
};

} // namespace cultivar::ui

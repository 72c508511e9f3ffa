// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/filter_parts.h"

#include <QWidget>

class QMenu;

namespace cultivar::ui {

class Chip;
class StickyMenu;

/// The filters of the list in one line: a chip with a cross for each that is set, "+2" for those without room, and the
/// menu of all.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setCircles(const std::vector<Circle> &circles);
    /// Without a query.
    void setFilter(const ContactFilter &filter);

    [[nodiscard]] const ContactFilter &filter() const { return m_filter; }

    /// Opens it below the Filter chip.
    void openMenu();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By the user.
    void filterChanged(const cultivar::ContactFilter &filter);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void change(const ContactFilter &filter);
    void showChips();
    void arrange();
    void popUp(QMenu *menu, QWidget *below);
    void openPart(FilterPart part, QWidget *below);
    void openMore();
    void fillPart(StickyMenu *menu, FilterPart part);
    void fillCircles(StickyMenu *menu);
    void fillStates(StickyMenu *menu);
    void fillQuiet(StickyMenu *menu);
    void addBox(StickyMenu *menu, const QString &name, const QString &text, bool checked,
                std::function<void(ContactFilter &, bool)> set);

    std::vector<Circle> m_circles;
    ContactFilter m_filter;
    std::vector<std::pair<FilterPart, Chip *>> m_chips;
    Chip *m_more;
    Chip *m_add;
};

} // namespace cultivar::ui

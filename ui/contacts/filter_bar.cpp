// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/filter_bar.h"

#include "core/base/enum_text.h"
#include "ui/contacts/sticky_menu.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/tab_order.h"

#include <QActionGroup>
#include <QStyle>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int filterGap = 6;

constexpr std::array states{rules::State::Fresh,   rules::State::Soon,    rules::State::Due,
                            rules::State::Overdue, rules::State::Dormant, rules::State::Never};

constexpr std::array quietStretches{14, 30, 90, 180, 365};

QString filterNameOf(FilterPart part)
{
    switch (part) {
    case FilterPart::Circles:
        return u"circles"_s;
    case FilterPart::States:
        return u"states"_s;
    case FilterPart::Quiet:
        return u"quiet"_s;
    case FilterPart::Resting:
        return u"resting"_s;
    case FilterPart::Archived:
        return u"archived"_s;
    }
    Q_UNREACHABLE();
}

template <class T> void put(std::vector<T> &values, const T &value, bool in)
{
    std::erase(values, value);
    if (in)
        values.push_back(value);
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_more(new Chip(Chip::Kind::Choice, {}, this))
    , m_add(new Chip(Chip::Kind::Choice, tr("Filter"), this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_filter.kept = Kept::Active;
    m_more->setObjectName(u"moreFilters"_s);
    m_more->setCheckable(false);
    m_add->setObjectName(u"addFilter"_s);
    m_add->setCheckable(false);
    m_add->setIconName(u"add"_s);
    connect(m_more, &Chip::clicked, this, &FilterBar::openMore);
    connect(m_add, &Chip::clicked, this, &FilterBar::openMenu);
    showChips();
}

void FilterBar::setCircles(const std::vector<Circle> &circles)
{
    m_circles = circles;
    showChips();
}

void FilterBar::setFilter(const ContactFilter &filter)
{
    m_filter = filter;
    m_filter.query = {};
    showChips();
}

void FilterBar::change(const ContactFilter &filter)
{
    setFilter(filter);
    Q_EMIT filterChanged(m_filter);
}

void FilterBar::showChips()
{
    for (const FilterPart part : allFilterParts) {
        const auto found = std::ranges::find(m_chips, part, &std::pair<FilterPart, Chip *>::first);
        if (!isSet(m_filter, part)) {
            if (found != m_chips.end()) {
                // It may be the one whose cross was just pressed.
                found->second->hide();
                found->second->deleteLater();
                m_chips.erase(found);
            }
            continue;
        }
        Chip *chip = found == m_chips.end() ? nullptr : found->second;
        if (!chip) {
            chip = new Chip(Chip::Kind::Filter, {}, this);
            chip->setObjectName(u"filter_"_s + filterNameOf(part));
            connect(chip, &Chip::removed, this, [this, part] { change(without(m_filter, part)); });
            connect(chip, &Chip::clicked, this, [this, part, chip] { openPart(part, chip); });
            m_chips.emplace_back(part, chip);
        }
        const QString text = chipText(m_filter, part, m_circles);
        chip->setText(text);
        chip->setAccessibleName(tr("Filter: %1").arg(text));
        chip->setToolTip(tr("Delete takes the filter away"));
    }
    QList<QWidget *> order;
    for (const auto &[part, chip] : m_chips)
        order += chip;
    order << m_more << m_add;
    orderTabs(order.front(), order.sliced(1));
    arrange();
}

void FilterBar::arrange()
{
    const auto widthOf = [](const Chip *chip) { return chip->sizeHint().width(); };
    int room = width() - widthOf(m_add);
    for (const auto &[part, chip] : m_chips)
        room -= widthOf(chip) + filterGap;
    size_t shown = m_chips.size();
    m_more->setVisible(room < 0);
    if (room < 0) {
        m_more->setText(u"+%1"_s.arg(m_chips.size()));
        room -= widthOf(m_more) + filterGap;
        // One is always told, elided if it must be.
        while (shown > 1 && room < 0)
            room += widthOf(m_chips[--shown].second) + filterGap;
        m_more->setText(u"+%1"_s.arg(m_chips.size() - shown));
        m_more->setAccessibleName(tr("%1 more filters").arg(m_chips.size() - shown));
        m_more->setVisible(shown < m_chips.size());
        if (shown == m_chips.size())
            room += widthOf(m_more) + filterGap;
    }
    int x = 0;
    const auto place = [&](Chip *chip, int width) {
        chip->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, chip->sizeHint().height())));
        x += width + filterGap;
    };
    for (size_t i = 0; i < m_chips.size(); ++i) {
        Chip *chip = m_chips[i].second;
        chip->setVisible(i < shown);
        if (i < shown)
            place(chip, widthOf(chip) + (shown == 1 ? std::min(0, room) : 0));
    }
    if (!m_more->isHidden())
        place(m_more, widthOf(m_more));
    place(m_add, widthOf(m_add));
}

QSize FilterBar::sizeHint() const
{
    return {300, m_add->sizeHint().height()};
}

QSize FilterBar::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FilterBar::popUp(QMenu *menu, QWidget *below)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(below->mapToGlobal(QPoint(0, below->height() + 4)));
}

void FilterBar::openPart(FilterPart part, QWidget *below)
{
    auto *menu = new StickyMenu(this);
    menu->setObjectName(u"filterMenu"_s);
    fillPart(menu, part);
    popUp(menu, below);
}

void FilterBar::openMenu()
{
    auto *menu = new StickyMenu(this);
    menu->setObjectName(u"filterMenu"_s);
    for (const FilterPart part : allFilterParts) {
        if (part == FilterPart::Archived) {
            menu->addSeparator();
            fillPart(menu, part);
            continue;
        }
        auto *inside = new StickyMenu(titleOf(part), menu);
        inside->setObjectName(u"filterMenu_"_s + filterNameOf(part));
        fillPart(inside, part);
        menu->addMenu(inside);
    }
    popUp(menu, m_add);
}

/// The filters without room, each to be taken away or changed.
void FilterBar::openMore()
{
    auto *menu = new StickyMenu(this);
    menu->setObjectName(u"moreFiltersMenu"_s);
    for (const auto &[filterPart, chip] : m_chips) {
        if (chip->isVisible())
            continue;
        addBox(menu, u"filter_"_s + filterNameOf(filterPart), chip->text(), true,
               [part = filterPart](ContactFilter &filter, bool) { filter = without(filter, part); });
    }
    popUp(menu, m_more);
}

void FilterBar::addBox(StickyMenu *menu, const QString &name, const QString &text, bool checked,
                       std::function<void(ContactFilter &, bool)> set)
{
    QAction *action = menu->addBox(name, text, checked);
    connect(action, &QAction::toggled, this, [this, set = std::move(set)](bool on) {
        ContactFilter filter = m_filter;
        set(filter, on);
        change(filter);
    });
}

void FilterBar::fillPart(StickyMenu *menu, FilterPart part)
{
    switch (part) {
    case FilterPart::Circles:
        fillCircles(menu);
        break;
    case FilterPart::States:
        fillStates(menu);
        break;
    case FilterPart::Quiet:
        fillQuiet(menu);
        break;
    case FilterPart::Resting:
        addBox(menu, u"filter_paused"_s, tr("Paused"), m_filter.paused,
               [](ContactFilter &filter, bool on) { filter.paused = on; });
        addBox(menu, u"filter_inPeace"_s, tr("Left in peace"), m_filter.inPeace,
               [](ContactFilter &filter, bool on) { filter.inPeace = on; });
        break;
    case FilterPart::Archived:
        addBox(menu, u"filter_archived"_s, tr("Archived"), m_filter.kept == Kept::Archived,
               [](ContactFilter &filter, bool on) { filter.kept = on ? Kept::Archived : Kept::Active; });
        break;
    }
}

void FilterBar::fillCircles(StickyMenu *menu)
{
    for (const Circle &circle : m_circles)
        addBox(menu, u"filter_circle%1"_s.arg(circle.id.value()), circle.name,
               std::ranges::find(m_filter.circles, circle.id) != m_filter.circles.end(),
               [id = circle.id](ContactFilter &filter, bool on) { put(filter.circles, id, on); });
    menu->addSeparator();
    addBox(menu, u"filter_inNoCircle"_s, inNoCircleTitle(), m_filter.inNoCircle,
           [](ContactFilter &filter, bool on) { filter.inNoCircle = on; });
}

void FilterBar::fillStates(StickyMenu *menu)
{
    for (const rules::State state : states)
        addBox(menu, u"filter_%1"_s.arg(toWord(state)), titleOf(state),
               std::ranges::find(m_filter.states, state) != m_filter.states.end(),
               [state](ContactFilter &filter, bool on) { put(filter.states, state, on); });
    menu->addSeparator();
    addBox(menu, u"filter_withoutRhythm"_s, withoutRhythmTitle(), m_filter.withoutRhythm,
           [](ContactFilter &filter, bool on) { filter.withoutRhythm = on; });
}

void FilterBar::fillQuiet(StickyMenu *menu)
{
    auto *group = new QActionGroup(menu);
    for (const int days : quietStretches) {
        QAction *action = menu->addBox(u"filter_quiet%1"_s.arg(days), stretchText(days), m_filter.quietDays == days);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, days] {
            ContactFilter filter = m_filter;
            filter.quietDays = days;
            change(filter);
        });
    }
}

} // namespace cultivar::ui

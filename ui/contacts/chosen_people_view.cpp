// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/chosen_people_view.h"

#include "core/wording/relative_dates.h"
#include "core/wording/standing_text.h"
#include "ui/contacts/contact_row_text.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QHBoxLayout>

#include <algorithm>
#include <map>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostAvatars = 8;
constexpr size_t mostCounted = 3;

/// "Hamburg (2), Berlin (1)", the most frequent first.
QString countedText(const std::map<QString, int> &counts)
{
    std::vector<std::pair<QString, int>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::ranges::greater(), &std::pair<QString, int>::second);
    QStringList parts;
    for (size_t i = 0; i < std::min(sorted.size(), mostCounted); ++i)
        parts += u"%1 (%2)"_s.arg(sorted[i].first, QString::number(sorted[i].second));
    if (sorted.size() > mostCounted)
        parts += ChosenPeopleView::tr("%1 more").arg(sorted.size() - mostCounted);
    return parts.join(u", "_s);
}

class Common
{
public:
    Common(const ContactIndex &index, const People &people)
        : m_index(index)
    {
        for (const ContactId contact : people)
            if (const std::optional<ContactRow> row = index.row(contact))
                add(*row);
    }

    [[nodiscard]] QString lastContact() const
    {
        if (!m_oldest)
            return ChosenPeopleView::tr("not yet");
        const QString newest = wording::relativeDay(*m_newest, m_index.today());
        const QString oldest = wording::relativeDay(*m_oldest, m_index.today());
        return newest == oldest ? newest
                                : ChosenPeopleView::tr("%1 to %2", "two stretches of time").arg(newest, oldest);
    }

    [[nodiscard]] QString cadence() const
    {
        if (m_cadences.empty())
            return ChosenPeopleView::tr("no rhythm");
        const auto [least, most] = std::ranges::minmax(m_cadences);
        const QString first = wording::cadenceText(least);
        return least == most ? first
                             : ChosenPeopleView::tr("%1 to %2", "two rhythms").arg(first, wording::cadenceText(most));
    }

    [[nodiscard]] QString circles() const { return countedText(m_circles); }

    [[nodiscard]] QString cities() const { return countedText(m_cities); }

    [[nodiscard]] QString withEmail() const
    {
        if (m_withEmail == m_count)
            return ChosenPeopleView::tr("all");
        return m_withEmail == 0 ? ChosenPeopleView::tr("none")
                                : ChosenPeopleView::tr("%1 of %2").arg(m_withEmail).arg(m_count);
    }

private:
    void add(const ContactRow &row)
    {
        ++m_count;
        m_withEmail += row.email.isEmpty() ? 0 : 1;
        if (const std::optional<QDate> &last = row.clock.lastContact) {
            m_oldest = std::min(m_oldest.value_or(*last), *last);
            m_newest = std::max(m_newest.value_or(*last), *last);
        }
        if (const std::optional<int> days = m_index.cadence(row))
            m_cadences.push_back(*days);
        for (const CircleId id : row.circles)
            if (const Circle *circle = m_index.circle(id))
                ++m_circles[circle->name];
        if (!row.city.isEmpty())
            ++m_cities[row.city];
    }

    const ContactIndex &m_index;
    int m_count = 0;
    int m_withEmail = 0;
    std::optional<QDate> m_oldest;
    std::optional<QDate> m_newest;
    std::vector<int> m_cadences;
    std::map<QString, int> m_circles;
    std::map<QString, int> m_cities;
};

} // namespace

ChosenPeopleView::ChosenPeopleView(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(TextRole::Title))
    , m_avatars(new QHBoxLayout)
{
    setObjectName(u"chosenPeople"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    m_title->setObjectName(u"chosenTitle"_s);
    column->addWidget(m_title);
    m_avatars->setSpacing(8);
    column->addLayout(m_avatars);
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(12);
    facts->setVerticalSpacing(8);
    facts->setColumnMinimumWidth(0, 112);
    facts->setColumnStretch(1, 1);
    for (const QString &name : {tr("Last contact"), tr("Circles"), tr("Cadence"), tr("Cities"), tr("With e-mail")}) {
        const auto row = static_cast<int>(m_values.size());
        auto *label = new Label(name, TextRole::Body, Token::Faint);
        auto *value = (new Label(TextRole::Body))->wrapped();
        facts->addWidget(label, row, 0, Qt::AlignTop);
        facts->addWidget(value, row, 1);
        m_names.push_back(label);
        m_values.push_back(value);
    }
    column->addLayout(facts);
    column->addWidget(makeLine());
    column->addWidget((new Label(tr("What you do here happens to all of them, in one step that one undo takes back."),
                                 TextRole::Body, Token::Text2))
                          ->wrapped());
    column->addStretch(1);
}

void ChosenPeopleView::show(const ContactIndex &index, const People &people)
{
    m_title->setText(people.size() == 1
                         ? tr("1 person")
                         : tr("%1 people").arg(locale().toString(static_cast<qlonglong>(people.size()))));
    while (QLayoutItem *item = m_avatars->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (size_t i = 0; i < std::min(people.size(), mostAvatars); ++i) {
        const std::optional<ContactRow> row = index.row(people[i]);
        if (!row)
            continue;
        auto *avatar = new Avatar(40);
        avatar->setPortrait({row->uid, row->name});
        avatar->setToolTip(plainToolTip(shownName(*row)));
        m_avatars->addWidget(avatar);
    }
    m_avatars->addStretch(1);
    const Common common(index, people);
    const QStringList values{common.lastContact(), common.circles(), common.cadence(), common.cities(),
                             common.withEmail()};
    for (size_t i = 0; i < m_values.size(); ++i) {
        const QString &value = values[static_cast<qsizetype>(i)];
        m_values[i]->setText(value);
        m_values[i]->setVisible(!value.isEmpty());
        m_names[i]->setVisible(!value.isEmpty());
    }
}

} // namespace cultivar::ui

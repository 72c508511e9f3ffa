// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_list_model.h"

#include "ui/contacts/contact_row_text.h"

#include <algorithm>

namespace cultivar::ui {

namespace {

int asInt(std::ptrdiff_t number)
{
    return static_cast<int>(number);
}

} // namespace

ContactListModel::ContactListModel(LiveIndex &contacts, QObject *parent)
    : QAbstractListModel(parent)
    , m_index(contacts)
{
}

void ContactListModel::show(std::vector<ContactId> contacts)
{
    beginResetModel();
    m_contacts = std::move(contacts);
    endResetModel();
    keepChosen();
}

void ContactListModel::append(const std::vector<ContactId> &contacts)
{
    if (contacts.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(contacts.size()) - 1);
    m_contacts.insert(m_contacts.end(), contacts.begin(), contacts.end());
    endInsertRows();
}

void ContactListModel::follow(const std::vector<ContactId> &contacts, const std::vector<ContactId> &changed)
{
    // Beyond that a list is quicker made anew than mended.
    constexpr size_t mostMended = 200;
    const QSet<ContactId> touched(changed.begin(), changed.end());
    if (changed.size() > mostMended) {
        show(contacts);
        return;
    }
    const auto isTouched = [&](ContactId contact) { return touched.contains(contact); };
    QSet<ContactId> wanted;
    for (const ContactId contact : contacts)
        if (isTouched(contact))
            wanted.insert(contact);
    removeThose(QSet<ContactId>(touched) -= wanted);

    std::vector<ContactId> kept;
    QSet<ContactId> listed;
    for (const ContactId contact : m_contacts)
        if (isTouched(contact))
            listed.insert(contact);
    std::ranges::copy_if(contacts, std::back_inserter(kept),
                         [&](ContactId contact) { return !isTouched(contact) || listed.contains(contact); });
    if (!moveInto(kept, listed)) {
        show(contacts);
        return;
    }
    insertMissing(contacts);
    for (const ContactId contact : listed)
        if (const int row = rowOf(contact); row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    keepChosen();
}

void ContactListModel::removeThose(const QSet<ContactId> &gone)
{
    for (int row = rowCount() - 1; row >= 0 && !gone.isEmpty(); --row) {
        if (!gone.contains(contactAt(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_contacts.erase(m_contacts.begin() + row);
        endRemoveRows();
    }
}

/// Puts the contacts listed in that order, moving those of `movable` only; false if that does not do.
bool ContactListModel::moveInto(const std::vector<ContactId> &order, const QSet<ContactId> &movable)
{
    if (order.size() != m_contacts.size())
        return false;
    qsizetype movesLeft = 4 * movable.size() + 4;
    for (size_t row = 0; row < order.size(); ++row) {
        while (m_contacts[row] != order[row]) {
            // Either the one that belongs here comes, or the one that stands here goes where it belongs.
            const bool comes = movable.contains(order[row]);
            if (movesLeft-- == 0 || (!comes && !movable.contains(m_contacts[row])))
                return false;
            const auto begin = m_contacts.begin();
            const auto from = comes ? asInt(std::ranges::find(m_contacts, order[row]) - begin) : static_cast<int>(row);
            const auto to =
                comes ? static_cast<int>(row) : asInt(std::ranges::find(order, m_contacts[row]) - order.begin());
            if (from == asInt(std::ssize(m_contacts)) || to == asInt(std::ssize(order)))
                return false;
            beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
            if (to > from)
                std::rotate(begin + from, begin + from + 1, begin + to + 1);
            else
                std::rotate(begin + to, begin + from, begin + from + 1);
            endMoveRows();
        }
    }
    return true;
}

void ContactListModel::insertMissing(const std::vector<ContactId> &wanted)
{
    for (size_t row = 0; row < wanted.size(); ++row) {
        if (row < m_contacts.size() && m_contacts[row] == wanted[row])
            continue;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_contacts.insert(m_contacts.begin() + static_cast<std::ptrdiff_t>(row), wanted[row]);
        endInsertRows();
    }
}

void ContactListModel::setQuery(rules::SearchQuery query)
{
    m_query = std::move(query);
    m_reasons.clear();
}

void ContactListModel::addReasons(const std::vector<MatchReason> &reasons)
{
    for (const MatchReason &reason : reasons) {
        m_reasons.insert(reason.contact, reason);
        if (const int row = rowOf(reason.contact); row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    }
}

void ContactListModel::forgetReasons(const std::vector<ContactId> &contacts)
{
    for (const ContactId contact : contacts)
        m_reasons.remove(contact);
}

const MatchReason *ContactListModel::reason(ContactId contact) const
{
    const auto found = m_reasons.constFind(contact);
    return found == m_reasons.constEnd() ? nullptr : &*found;
}

ContactId ContactListModel::contactAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_contacts[static_cast<size_t>(row)] : ContactId();
}

int ContactListModel::rowOf(ContactId contact) const
{
    const auto found = std::ranges::find(m_contacts, contact);
    return found == m_contacts.end() ? -1 : asInt(found - m_contacts.begin());
}

std::optional<ContactRow> ContactListModel::rowAt(int row) const
{
    return m_index.row(contactAt(row));
}

std::vector<ContactId> ContactListModel::chosen() const
{
    std::vector<ContactId> chosen;
    if (!m_chosen.isEmpty())
        std::ranges::copy_if(m_contacts, std::back_inserter(chosen),
                             [this](ContactId contact) { return m_chosen.contains(contact); });
    return chosen;
}

void ContactListModel::choose(int first, int last, bool chosen)
{
    const auto [from, to] = std::minmax(first, last);
    for (int row = std::max(0, from); row <= std::min(to, rowCount() - 1); ++row) {
        if (chosen)
            m_chosen.insert(contactAt(row));
        else
            m_chosen.remove(contactAt(row));
    }
    // Whether boxes are shown at all depends on there being any.
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
}

void ContactListModel::chooseAll()
{
    choose(0, rowCount() - 1, true);
}

void ContactListModel::chooseNone()
{
    if (m_chosen.isEmpty())
        return;
    choose(0, rowCount() - 1, false);
}

void ContactListModel::keepChosen()
{
    if (m_chosen.isEmpty())
        return;
    const std::vector<ContactId> still = chosen();
    if (static_cast<qsizetype>(still.size()) == m_chosen.size())
        return;
    m_chosen = QSet<ContactId>(still.begin(), still.end());
    Q_EMIT chosenChanged();
}

int ContactListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_contacts.size());
}

Qt::ItemFlags ContactListModel::flags(const QModelIndex &index) const
{
    return index.isValid()
               ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren
               : Qt::NoItemFlags;
}

QVariant ContactListModel::data(const QModelIndex &index, int role) const
{
    const std::optional<ContactRow> row = index.isValid() ? rowAt(index.row()) : std::nullopt;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shownName(*row);
    case Qt::AccessibleTextRole:
        return accessibleText(*row, m_index.index(), reason(row->id));
    case Qt::CheckStateRole:
        return isChosen(row->id) ? Qt::Checked : Qt::Unchecked;
    case ContactIdRole:
        return row->id.value();
    default:
        return {};
    }
}

bool ContactListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    choose(index.row(), index.row(), value.toInt() == Qt::Checked);
    return true;
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/match_reasons.h"
#include "core/workspace/live_index.h"

#include <QAbstractListModel>
#include <QSet>

namespace cultivar::ui {

/// The contacts a search found, by number: what a row says is looked up in the index. Some of them are chosen, for what
/// is done to many at once.
class ContactListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        ContactIdRole = Qt::UserRole + 1 ///< qint64
    };

    explicit ContactListModel(LiveIndex &contacts, QObject *parent = nullptr);

    /// The answer to another question. Who was chosen and is not in it is chosen no more.
    void show(std::vector<ContactId> contacts);
    /// The answer to the same question after a change of `changed`: rows stay, move, come and go one by one.
    void follow(const std::vector<ContactId> &contacts, const std::vector<ContactId> &changed);
    /// Adds to the answer what was found later.
    void append(const std::vector<ContactId> &contacts);

    /// What is searched for, marked wherever it is shown.
    void setQuery(rules::SearchQuery query);

    [[nodiscard]] const rules::SearchQuery &query() const { return m_query; }

    void addReasons(const std::vector<MatchReason> &reasons);
    void forgetReasons(const std::vector<ContactId> &contacts);
    /// Null until it is known.
    [[nodiscard]] const MatchReason *reason(ContactId contact) const;

    [[nodiscard]] const std::vector<ContactId> &contacts() const { return m_contacts; }

    /// Null for a row that is not there.
    [[nodiscard]] ContactId contactAt(int row) const;
    /// Negative if the contact is not listed.
    [[nodiscard]] int rowOf(ContactId contact) const;
    /// Null for somebody the index does not know (any more).
    [[nodiscard]] std::optional<ContactRow> rowAt(int row) const;

    [[nodiscard]] const ContactIndex &index() const { return m_index.index(); }

    using QAbstractListModel::index;

    [[nodiscard]] bool isChosen(ContactId contact) const { return m_chosen.contains(contact); }

    [[nodiscard]] qsizetype chosenCount() const { return m_chosen.size(); }

    /// In the order of the list.
    [[nodiscard]] std::vector<ContactId> chosen() const;
    /// Rows from `first` to `last`, in whatever order they are given.
    void choose(int first, int last, bool chosen);
    void chooseAll();
    void chooseNone();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void chosenChanged();

private:
    void removeThose(const QSet<ContactId> &gone);
    bool moveInto(const std::vector<ContactId> &order, const QSet<ContactId> &movable);
    void insertMissing(const std::vector<ContactId> &wanted);
    void keepChosen();

    LiveIndex &m_index;
    std::vector<ContactId> m_contacts;
    rules::SearchQuery m_query;
    QHash<ContactId, MatchReason> m_reasons;
    QSet<ContactId> m_chosen;
};

} // namespace cultivar::ui

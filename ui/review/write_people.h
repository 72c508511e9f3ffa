// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/letter_drafts.h"
#include "ui/widgets/list_view.h"

#include <QAbstractListModel>

namespace cultivar::ui {

/// One of those who are written to this week.
struct Addressee
{
    PersonLine person;
    bool written = false; ///< or in touch with
    bool hasLetter = false;
    std::optional<LetterWay> way; ///< of a written letter, if it is known
    bool begun = false;           ///< half written
    bool skipped = false;
    bool current = false;

    [[nodiscard]] bool waits() const { return !written && !skipped; }

    bool operator==(const Addressee &) const = default;
};

/// How far it is, in few words: "writing now", "opened in mail program".
[[nodiscard]] QString addresseeText(const Addressee &addressee);

class AddresseeModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        StandingRole = Qt::UserRole + 1
    };

    using QAbstractListModel::QAbstractListModel;

    void setPeople(std::vector<Addressee> people);
    [[nodiscard]] const Addressee *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Addressee> m_people;
};

/// The people of this week with how far the letter to each is. Choosing a row is choosing the person.
class WritePeople : public ListView
{
    Q_OBJECT

public:
    explicit WritePeople(QWidget *parent = nullptr);

    void setPeople(std::vector<Addressee> people);
    /// Only their avatars.
    void setNarrow(bool narrow);

    [[nodiscard]] bool isNarrow() const { return m_narrow; }

    [[nodiscard]] const AddresseeModel &people() const { return *m_model; }

Q_SIGNALS:
    void personChosen(cultivar::ContactId contact);

private:
    AddresseeModel *m_model;
    bool m_narrow = false;
    bool m_setting = false;
};

} // namespace cultivar::ui

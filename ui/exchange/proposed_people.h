// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/exchange/imported_file.h"
#include "ui/shell/desk.h"

#include <QPointer>
#include <QWidget>

#include <utility>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace cultivar::ui {

class SectionHeader;

/// Whom a calendar or mail tells of who is no contact: those met most often, each to be added by a button, and the way
/// to their conversations.
class ProposedPeople : public QWidget
{
    Q_OBJECT

public:
    explicit ProposedPeople(const Desk &desk, QWidget *parent = nullptr);

    /// Hides itself where there is nobody.
    void show(const std::vector<ProposedPerson> &people);

Q_SIGNALS:
    /// The files are to be looked at again, since they tell of somebody who is a contact now.
    void lookAgainWanted();

private:
    void addRow(const ProposedPerson &person, int number);
    void noteChange(const ChangeSet &changes);

    Desk m_desk;
    SectionHeader *m_title;
    QVBoxLayout *m_rows;
    QPushButton *m_again;
    std::vector<std::pair<RecordKey, QPointer<QPushButton>>> m_added; ///< who were added, by their buttons
};

} // namespace cultivar::ui

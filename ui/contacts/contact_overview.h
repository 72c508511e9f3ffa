// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/contact_detail.h"
#include "ui/shell/desk.h"

#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace cultivar::ui {

class ContactStanding;
class FlowLayout;
class InlineRow;
class ElidedLabel;
class Label;
class MarkdownView;
class SectionHeader;
class WrappedText;

/// Why, the state in words, every field to edit in place, notes, what is next and what was last. Empty fields are
/// folded away until they are wanted.
class ContactOverview : public QScrollArea
{
    Q_OBJECT

public:
    explicit ContactOverview(const Desk &desk, QWidget *parent = nullptr);

    void showDetail(const ContactDetail &detail);
    /// Every field, the empty ones too, and begins with the name.
    void editAll();
    [[nodiscard]] InlineRow *row(const QString &field) const;

Q_SIGNALS:
    void timelineWanted();

private:
    void addWhy();
    void addRows();
    void addNotes();
    void addLatest();
    void showRows();
    void showAdding();
    void showLatest();
    void goOn(size_t from, bool forward);

    Desk m_desk;
    ContactDetail m_detail;
    bool m_all = false;
    bool m_adding = false;
    QVBoxLayout *m_column;
    ElidedLabel *m_whyLabel;
    InlineRow *m_why = nullptr;
    WrappedText *m_whyText = nullptr;
    ContactStanding *m_standing;
    std::vector<InlineRow *> m_rows;
    QPushButton *m_add = nullptr;
    QPushButton *m_fold = nullptr;
    QWidget *m_addBox = nullptr;
    FlowLayout *m_addFlow = nullptr;
    InlineRow *m_notes = nullptr;
    MarkdownView *m_notesView = nullptr;
    QVBoxLayout *m_latest = nullptr;
    SectionHeader *m_latestHead = nullptr;
    Label *m_kept = nullptr;
};

} // namespace cultivar::ui

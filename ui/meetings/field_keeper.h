// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/meetings/meeting_drafts.h"
#include "ui/shell/desk.h"
#include "ui/widgets/growing_text_edit.h"

#include <QMap>
#include <QTimer>

namespace cultivar::ui {

/// Keeps what is typed into the fields of one meeting: half a second after the last key as a draft, and when a field is
/// left as one step of the history. What is shown anew never takes the place of what is being typed.
class FieldKeeper : public QObject
{
    Q_OBJECT

public:
    /// The command that stores a field's text; none: it is only kept as a draft until somebody takes it.
    using Save = std::function<Workspace::Command(const Uid &meeting, const QString &text)>;

    FieldKeeper(const Desk &desk, MeetingPart part, QObject *parent = nullptr);

    /// `name`: of the field in the draft. The edit must live as long as this.
    void add(const QString &name, GrowingTextEdit *edit, Save save);

    /// Shows a meeting: what is stored of each field, and what was typed and not saved when it was last looked at.
    void show(const Uid &meeting, const QMap<QString, QString> &stored, const QMap<QString, QString> &typed);

    /// Saves what differs: a field, or all of them.
    void keep(const QString &name);
    void keepAll();
    /// Forgets what was typed into a field; it was taken elsewhere.
    void forget(const QString &name);

    [[nodiscard]] const Uid &meeting() const { return m_meeting; }

private:
    struct Field
    {
        QString name;
        GrowingTextEdit *edit = nullptr;
        Save save;
        QString stored;
        std::optional<QString> saving; ///< on its way
    };

    [[nodiscard]] Field *field(const QString &name);
    [[nodiscard]] static bool differs(const Field &field);
    void save(Field &field);
    void saved(const Uid &meeting, const QString &name, const QString &text);
    void failed(const Uid &meeting, const QString &name, const Error &error);
    void keepDraft();
    void writeDraft(const Uid &meeting);

    Desk m_desk;
    MeetingPart m_part;
    Uid m_meeting;
    std::vector<Field> m_fields;
    QMap<QString, QMap<QString, QString>> m_typed; ///< by meeting, what is in its draft
    QTimer m_pause;
    bool m_showing = false;
};

} // namespace cultivar::ui

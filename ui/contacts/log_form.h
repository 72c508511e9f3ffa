// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/commands.h"
#include "core/workspace/contacts/contact_detail.h"
#include "ui/shell/desk.h"
#include "ui/widgets/card.h"

#include <QTimer>

class QButtonGroup;
class QPushButton;

namespace cultivar::ui {

class Chip;
class ContactDayField;
class FlowLayout;
class GrowingTextEdit;
class FormError;
class Label;
class PersonField;

/// A conversation to log, or one to correct: channel, direction, day, with whom, text. What is half typed is kept as a
/// draft and comes back.
class LogForm : public Ground
{
    Q_OBJECT

public:
    explicit LogForm(const Desk &desk, QWidget *parent = nullptr);

    /// A new conversation with that contact; brings back what was half typed.
    void begin(const ContactDetail &detail);
    void focusText();
    /// How high it may become at that width: its text scrolls before it is higher.
    void keepWithin(int width, int height);
    /// One that was logged.
    void beginEditing(const ContactDetail &detail, const TimelineEntry &entry);
    /// Keeps what is half typed now.
    void keepDraft();

    [[nodiscard]] ContactId contact() const { return m_detail.contact.id; }

Q_SIGNALS:
    /// Logged, changed, put in the trash or given up.
    void finished();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Values
    {
        Channel channel = Channel::Call;
        Direction direction = Direction::Both;
        bool attempt = false;
        QString day;
        std::vector<PersonName> others;
        QString text;
    };

    QLayout *makeChannels();
    QLayout *makeDirections();
    QLayout *makeFoot();
    void addKeys();
    void put(const Values &values);
    [[nodiscard]] Values values() const;
    [[nodiscard]] QString draftKey() const;
    void takeDraft(const QString &draft);
    void changed();
    void nameDirections();
    void tellEffect();
    void addOther(ContactId contact);
    void showOthers();
    void submit();
    void giveUp();

    Desk m_desk;
    ContactDetail m_detail;
    Uid m_edited; ///< empty: a new one
    std::vector<PersonName> m_others;
    QButtonGroup *m_channels;
    QButtonGroup *m_directions;
    Chip *m_attempt;
    ContactDayField *m_day;
    FlowLayout *m_people;
    PersonField *m_other;
    GrowingTextEdit *m_text;
    FormError *m_error;
    Label *m_effect;
    QPushButton *m_meeting;
    QPushButton *m_trash;
    QPushButton *m_submit;
    QTimer m_keep;
};

} // namespace cultivar::ui

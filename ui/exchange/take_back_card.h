// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/exchange/import_history.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QPushButton;

namespace cultivar::ui {

class Label;

/// What taking an import back would do, found out in the background, and the button that does it. Follows what changes
/// meanwhile.
class TakeBackCard : public QWidget
{
    Q_OBJECT

public:
    enum class Place
    {
        Report, ///< where it says where to find it later
        EarlierImports,
    };

    TakeBackCard(const Desk &desk, Place place, QWidget *parent = nullptr);
    /// What is being found out is given up.
    ~TakeBackCard() override;

    /// The files of one import; none: nothing to take back.
    void setBatches(std::vector<Uid> batches);

Q_SIGNALS:
    /// Whether something of the import can still be taken back; found out anew whenever something changes.
    void isHereTold(bool isHere);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void look();
    void giveUp();
    void tell(const Result<TakeBackPreview> &preview);
    void takeBack();

    Desk m_desk;
    std::vector<Uid> m_batches;
    std::vector<Uid> m_left; ///< of them, those that can still be taken back
    JobControl m_control;
    bool m_stale = true;
    Label *m_words;
    Label *m_kept;
    Label *m_names;
    Label *m_later;
    QPushButton *m_button;
    QPushButton *m_which;
};

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QPointer>

class QLabel;

namespace cultivar::ui {

/// A combo box whose accessible name is heard. On Linux Qt gives the chosen value as the name of a combo box, and what
/// it is about only by a label beside it: one that is never seen stands there. Without the focus it leaves the wheel to
/// the page.
class NamedComboBox : public QComboBox
{
    Q_OBJECT

public:
    explicit NamedComboBox(QWidget *parent = nullptr);
    ~NamedComboBox() override;

protected:
    bool event(QEvent *event) override;

private:
    void standBeside();

    QPointer<QLabel> m_label;
};

} // namespace cultivar::ui

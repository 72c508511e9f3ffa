// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QPushButton;

namespace cultivar::ui {

struct StepText
{
    QString name;
    int minutes = 0; ///< meant for it; 0: none are told
};

/// Where one is in a flow: words in a row, done ones with a check and to click, the current one on its ground.
class StepsBar : public QWidget
{
    Q_OBJECT

public:
    explicit StepsBar(std::vector<StepText> steps, QWidget *parent = nullptr);

    /// `current` is shown, all before it are done. A done one can be chosen if `backIsOpen`.
    void setCurrent(int current, bool backIsOpen = true);

    [[nodiscard]] int current() const { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepChosen(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    [[nodiscard]] QRect stepRect(int step) const;

    std::vector<StepText> m_steps;
    std::vector<QPushButton *> m_buttons; ///< transparent, over the painted words: for focus, keys and assistive tools
    int m_current = 0;
};

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace cultivar::ui {

class Label;

/// A bar of 6 px with words above it and a way to stop. Of unknown length there is no bar.
class ProgressLine : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);

    /// `share`: 0 to 1; negative: not known.
    void tell(const QString &words, const QString &more, double share);
    /// Stopping was asked for and takes a moment.
    void setStopping(bool stopping);

    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void cancelled();

private:
    Label *m_words;
    Label *m_more;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    bool m_stopping = false;
};

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTextLayout;

namespace cultivar::ui {

/// A few words that stand out, the rest of the line after them, and an icon before: "23 Oct, call. Looks for writing".
/// Plain text, broken over as many lines as it needs, at most four.
class LeadText : public QWidget
{
    Q_OBJECT

public:
    LeadText(QString iconName, QString lead, QString rest, QWidget *parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QString text() const;
    [[nodiscard]] int textWidth(int width) const;
    /// Lays the text out for a width; true if all of it fits.
    bool layOut(QTextLayout &layout, int width, const QString &text) const;

    QString m_icon;
    QString m_lead;
    QString m_rest;
};

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uid.h"
#include "ui/style/text_role.h"

#include <QWidget>

#include <optional>

namespace cultivar::ui {

/// A circle as dot and word, with a figure behind it if wanted.
class CircleLabel : public QWidget
{
    Q_OBJECT

public:
    /// Without a circle there is no dot.
    explicit CircleLabel(std::optional<Uid> circle, const QString &text = {}, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// Nothing: no figure.
    void setCount(std::optional<int> count);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void keepNames();

    std::optional<Uid> m_circle;
    QString m_text;
    QString m_count;
};

} // namespace cultivar::ui

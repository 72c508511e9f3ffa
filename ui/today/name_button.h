// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/text_role.h"

#include <QAbstractButton>

namespace cultivar::ui {

/// A name that opens its contact: text as it is, underlined under the pointer, elided where there is no room.
class NameButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NameButton(TextRole role, QWidget *parent = nullptr);

    void setName(const QString &name);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;

    TextRole m_role;
};

} // namespace cultivar::ui

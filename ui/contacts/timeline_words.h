// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/contact_detail.h"

#include <QWidget>

namespace cultivar::ui {

/// A name of ui/style/icons.h.
[[nodiscard]] QString iconOf(Channel channel);

/// "Call", "You wrote", "Ana wrote", "Messages, both ways".
[[nodiscard]] QString entryTitle(const TimelineEntry &entry, const QString &firstName);

/// "both ways", "Ana wrote", "I wrote"; for what is spoken: "they came to me".
[[nodiscard]] QString directionName(Direction direction, Channel channel, const QString &firstName);

/// An icon, one line that elides, and a day at the end.
class LatestLine : public QWidget
{
    Q_OBJECT

public:
    LatestLine(const QString &iconName, const QString &text, const QString &day, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
};

/// A name inside a sentence, whichever way either is written.
[[nodiscard]] QString isolated(const QString &name);

} // namespace cultivar::ui

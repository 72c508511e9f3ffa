// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace cultivar::ui {

/// The sections of the settings by icon and name, at the left.
class SectionList : public QListWidget
{
    Q_OBJECT

public:
    explicit SectionList(QWidget *parent = nullptr);

    void addSection(const QString &id, const QString &title, const QString &icon);
    [[nodiscard]] QString idAt(int row) const;
    /// The next one that is not hidden, forwards or backwards; stays at the ends.
    void step(int by);
};

} // namespace cultivar::ui

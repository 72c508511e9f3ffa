// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uid.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

#include <vector>

namespace cultivar::ui {

/// The photos that avatars show, as many as fit. There is one in a program with a window, for avatars are painted
/// everywhere and by whoever has only a uid; without it they show initials. Of the thread of the window.
class PhotoShelf : public QObject
{
    Q_OBJECT

public:
    explicit PhotoShelf(QObject *parent = nullptr);
    ~PhotoShelf() override;

    /// Null if there is none.
    [[nodiscard]] static PhotoShelf *instance();

    /// The square of a side of `side` pixels; null if they have none, or it is still to come: then changed() follows.
    [[nodiscard]] QImage photo(const Uid &contact);

    /// Who has a photo. What is here may be an older one: it is shown until the one of now is here.
    void setOwners(QSet<Uid> contacts);
    /// A null image: it cannot be shown, or there is none.
    void put(const Uid &contact, const QImage &photo);

    /// Another number whenever a photo may look different.
    [[nodiscard]] int version() const { return m_version; }

    static constexpr int side = 128; ///< pixels: the largest avatar on the finest screen, and some

Q_SIGNALS:
    /// Once for all that was asked for in one go.
    void wanted(const std::vector<cultivar::Uid> &contacts);
    void changed();

private:
    void ask();

    QSet<Uid> m_owners;
    QCache<Uid, QImage> m_photos;
    std::vector<Uid> m_wanted;
    QSet<Uid> m_asked;
    QSet<Uid> m_stale;
    int m_version = 0;
};

} // namespace cultivar::ui

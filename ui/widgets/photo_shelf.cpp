// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/photo_shelf.h"

#include <QMetaObject>

namespace cultivar::ui {

namespace {

constexpr int mostPhotos = 400; // 64 KB each

PhotoShelf *theShelf = nullptr;

} // namespace

PhotoShelf::PhotoShelf(QObject *parent)
    : QObject(parent)
    , m_photos(mostPhotos)
{
    theShelf = this;
}

PhotoShelf::~PhotoShelf()
{
    if (theShelf == this)
        theShelf = nullptr;
}

PhotoShelf *PhotoShelf::instance()
{
    return theShelf;
}

QImage PhotoShelf::photo(const Uid &contact)
{
    if (!m_owners.contains(contact))
        return {};
    const QImage *known = m_photos.object(contact);
    if ((!known || m_stale.contains(contact)) && !m_asked.contains(contact)) {
        m_asked.insert(contact);
        m_wanted.push_back(contact);
        if (m_wanted.size() == 1)
            QMetaObject::invokeMethod(this, &PhotoShelf::ask, Qt::QueuedConnection);
    }
    return known ? *known : QImage();
}

void PhotoShelf::ask()
{
    Q_EMIT wanted(std::exchange(m_wanted, {}));
}

void PhotoShelf::setOwners(QSet<Uid> contacts)
{
    if (contacts.isEmpty() && m_owners.isEmpty())
        return;
    m_owners = std::move(contacts);
    const QList<Uid> known = m_photos.keys();
    m_stale = QSet<Uid>(known.begin(), known.end());
    m_asked.clear();
    ++m_version;
    Q_EMIT changed();
}

void PhotoShelf::put(const Uid &contact, const QImage &photo)
{
    m_asked.remove(contact);
    m_stale.remove(contact);
    if (photo.isNull()) {
        m_owners.remove(contact);
        m_photos.remove(contact);
    } else {
        m_photos.insert(contact, new QImage(photo));
    }
    ++m_version;
}

} // namespace cultivar::ui

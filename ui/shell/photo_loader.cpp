// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/photo_loader.h"

#include "core/workspace/contacts/photos.h"
#include "core/workspace/when_done.h"
#include "ui/widgets/picture.h"

#include <algorithm>

namespace cultivar::ui {

PhotoLoader::PhotoLoader(Workspace &workspace, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_window(window)
{
    connect(&workspace, &Workspace::changed, this, &PhotoLoader::follow);
    connect(&m_shelf, &PhotoShelf::wanted, this, &PhotoLoader::load);
    connect(&m_shelf, &PhotoShelf::changed, this, &PhotoLoader::paintAgain);
}

void PhotoLoader::readOwners()
{
    // Who cannot be read has initials; what is wrong with the file is said elsewhere.
    whenDone(m_workspace.query([](const Records &records) { return contactsWithImage(records); }), this,
             [this](Result<QSet<Uid>> owners) {
                 if (owners)
                     m_shelf.setOwners(std::move(*owners));
             });
}

void PhotoLoader::follow(const ChangeSet &changes)
{
    const bool hasPhoto =
        std::ranges::any_of(changes.records, [](const RecordKey &key) { return key.record == Photo::recordName; });
    if (changes.everything || hasPhoto)
        readOwners();
}

void PhotoLoader::load(const std::vector<Uid> &contacts)
{
    using Pictures = QHash<Uid, QImage>;
    const auto read = [contacts](const Records &records) -> Result<Pictures> {
        const Result<QHash<Uid, QByteArray>> images = imagesOf(records, contacts);
        if (!images)
            return passOn(images);
        Pictures pictures;
        for (const Uid &contact : contacts)
            pictures.insert(contact, squarePicture(images->value(contact), PhotoShelf::side));
        return pictures;
    };
    whenDone(m_workspace.query(read), this, [this](const Result<Pictures> &pictures) {
        if (!pictures)
            return;
        for (auto picture = pictures->cbegin(); picture != pictures->cend(); ++picture)
            m_shelf.put(picture.key(), picture.value());
        paintAgain();
    });
}

void PhotoLoader::paintAgain()
{
    if (!m_window)
        return;
    for (QWidget *each : m_window->findChildren<QWidget *>())
        if (each->isVisible())
            each->update();
}

} // namespace cultivar::ui

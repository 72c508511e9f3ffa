// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

namespace cultivar {

/// The picture of a contact. A contact has at most one that is not in the trash. It stands apart from the contact,
/// since whatever reads many contacts would have to read past the pictures.
struct Photo : Record<Photo>
{
    static constexpr auto recordName = "photo"_L1;

    ContactId contact; ///< required
    QString address;   ///< where a source says that it is; never fetched
    QByteArray image;  ///< as brought, in one of ImageFormat; empty: only the address is known

    bool operator==(const Photo &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("contact", &Photo::contact);
        visit("address", &Photo::address);
        visit("image", &Photo::image);
    }
};

/// What is kept as a picture and shown; everything else is bytes of a stranger's that nothing here decodes.
enum class ImageFormat
{
    Jpeg,
    Png,
    Gif,
    Webp,
};

template <> struct EnumWords<ImageFormat>
{
    static constexpr std::array words = {"jpeg"_L1, "png"_L1, "gif"_L1, "webp"_L1};
};

inline constexpr qsizetype mostImageBytes = qsizetype{8} * 1024 * 1024;

/// By its first bytes; nothing for what is none of them.
[[nodiscard]] std::optional<ImageFormat> imageFormatOf(QByteArrayView image);

/// The SHA-256 of the image in hex; empty without one.
[[nodiscard]] QByteArray imageDigest(const QByteArray &image);

/// What is remembered of a picture that a source brought, to know it again.
struct PhotoTrace
{
    QByteArray digest; ///< imageDigest()
    QString address;

    bool operator==(const PhotoTrace &) const = default;
};

} // namespace cultivar

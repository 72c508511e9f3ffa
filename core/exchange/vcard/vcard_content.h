// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/vcard/recently_made.h"
#include "core/exchange/vcard/vcard_line.h"
#include "core/model/contact.h"

#include <QHash>

#include <array>
#include <optional>
#include <vector>

namespace cultivar {

/// A card as a contact, with the way back from each of its fields to the lines it came from: reader and writer see a
/// card with the same eyes, so that the writer can tell what was changed since.
class VcardContent
{
public:
    /// Reads the lines of a card into an empty contact. Their text must outlive lines(). The vector gets those of the
    /// card before in return, so that no card needs memory for them.
    void read(std::vector<VcardLine> &&lines, Contact &contact);

    [[nodiscard]] const std::vector<VcardLine> &lines() const { return m_lines; }

    /// A list of people, not one.
    [[nodiscard]] bool isGroup() const { return m_group; }

private:
    template <class Element> struct Found
    {
        int rank = 0;
        size_t line = 0;
        Element element;
    };

    void noteLabels();
    void readLine(size_t index);
    void noteFirst(int &known, size_t index) const;
    void readUid(VcardLine &line);
    void readTimeZone(VcardLine &line);
    void readName(VcardLine &line);
    void readOrganization(VcardLine &line);
    void readAddress(size_t index);
    void readDate(size_t index);
    void readNote(VcardLine &line);
    void readTags(VcardLine &line);
    void readCustomField(VcardLine &line);
    void readLanguage(size_t index);
    void readReach(size_t index, std::vector<Found<Reach>> &found);
    [[nodiscard]] QStringView groupLabel(size_t index) const;
    [[nodiscard]] QString labelOf(size_t index, const LineTraits &traits) const;
    [[nodiscard]] const LineTraits &traitsOf(const VcardLine &line);
    [[nodiscard]] const QString &sharedText(QStringView written);
    void setOnce(QString &field, VcardLine &line);
    void finish();
    template <class Element> void place(std::vector<Found<Element>> &found, std::vector<Element> &list);

    std::vector<VcardLine> m_lines;
    QHash<QStringView, QStringView> m_labels; ///< X-ABLabel by item group, as written
    RecentlyMade<LineTraits, 32> m_traits;    ///< of parameters
    RecentlyMade<QString, 128> m_names;       ///< of names' components other than the family's
    RecentlyMade<QString, 128> m_texts;       ///< of values that many share, as written
    Contact *m_contact = nullptr;             ///< that is being read
    bool m_group = false;
    int m_title = -1;
    int m_role = -1;
    int m_language = -1;
    int m_languageRank = 0;
    std::vector<Found<Reach>> m_emails;
    std::vector<Found<Reach>> m_phones;
    std::vector<Found<Reach>> m_links;
    std::vector<Found<Address>> m_addresses;
};

/// The seven components of ADR in the model's order (RFC 6350, 6.3.1).
[[nodiscard]] std::array<QString Address::*, 7> addressComponents();
/// The five components of N in the order of RFC 6350, 6.2.2.
[[nodiscard]] std::array<QString Contact::*, 5> nameComponents();

/// What a birthday or an anniversary says that is no day, once its card was read: it stands in its contact as a field
/// of this name. Nothing for any other line.
[[nodiscard]] std::optional<CustomField> fieldOfDay(const VcardLine &line);

/// Google puts everybody into this category; it says nothing and is no tag.
[[nodiscard]] bool isSystemCategory(QStringView category);

} // namespace cultivar

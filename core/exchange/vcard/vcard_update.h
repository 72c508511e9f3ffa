// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/vcard/vcard_content.h"
#include "core/exchange/vcard/vcard_line_edit.h"
#include "core/exchange/vcard/vcard_list_match.h"

#include <array>
#include <optional>
#include <vector>

namespace cultivar {

/// A structured value in which only the components that changed are written anew, so that the others keep their lists
/// and escapes.
template <class Described, size_t count>
[[nodiscard]] QString componentsText(QStringView written, const std::array<QString Described::*, count> &components,
                                     const Described &was, const Described &is)
{
    QString text;
    for (size_t i = 0; i < count; ++i) {
        const QStringView old = takePart(written, u';');
        const bool same = was.*components[i] == is.*components[i];
        text += (i > 0 ? u";"_s : QString()) + (same ? old.toString() : escapedText(is.*components[i]));
    }
    return written.isEmpty() ? text : text + u';' + written.toString();
}

/// Brings the lines of a card up to what its contact is now. An empty card gives the lines of a new one.
class VcardUpdate
{
public:
    /// `content` and `contact` must outlive it.
    VcardUpdate(const QString &content, const Contact &contact, VcardVersion version);

    /// The lines between VERSION and END, each unfolded, in order.
    [[nodiscard]] QStringList lines() const;

private:
    /// How the elements of one list of the contact are lines.
    template <class Element> struct ListForm;

    void updateNames();
    void updateOrganization();
    void updateDetails();
    void updateCustomFields();
    void updateField(VcardProperty property, QStringView name, bool changed, const QString &value);
    void updateReaches();
    template <class Element>
    void updateList(const std::vector<Element> &before, const std::vector<Element> &now, const ListForm<Element> &form);
    void updateAddresses();
    void updateDates();
    void change(size_t line, bool relabelled, VcardLineEdit edit, const QString &label);
    template <class Element>
    void updateLine(size_t index, const Element &was, const Element &is, const ListForm<Element> &form,
                    std::optional<size_t> &place);
    /// Brings the lines into the order of the list, the preferred first; whether that is one yet to be added.
    [[nodiscard]] bool keepOrder(std::vector<int> matches, const std::vector<std::optional<size_t>> &places);
    [[nodiscard]] ListForm<Reach> reachForm(VcardProperty property, QStringView name) const;
    void drop(size_t line);
    void dropItemLines(QStringView group);
    void add(VcardLineEdit edit, const QString &label);
    [[nodiscard]] QString newItem();
    void setLabel(VcardLineEdit &edit, const QString &label);
    [[nodiscard]] VcardLineEdit edited(size_t line) const;

    VcardContent m_card;
    Contact m_was;
    const Contact &m_is;
    VcardVersion m_version;
    std::vector<std::optional<QString>> m_kept; ///< one for each line of the card; nothing: dropped
    QStringList m_added;
    QHash<QStringView, std::vector<size_t>> m_itemLines; ///< the lines of a group that speak of its others
    QHash<QStringView, int> m_itemUsers;                 ///< how many others there are
    QSet<QString> m_groups;                              ///< those of the card, in lower case
    int m_lastItem = 0;                                  ///< the number of the newest item group
};

} // namespace cultivar

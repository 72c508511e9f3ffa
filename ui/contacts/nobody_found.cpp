// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/nobody_found.h"

#include "ui/contacts/filter_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

struct WayOut
{
    ContactFilter filter;
    QString words;
    QString action;
};

/// The single filter without which most would be found.
std::optional<WayOut> wayOut(const ListSearch &search, const std::vector<Circle> &circles)
{
    std::optional<WayOut> best;
    size_t most = 0;
    const ContactFilter &filter = search.filter();
    for (const FilterPart part : allFilterParts) {
        if (!isSet(filter, part))
            continue;
        const ContactFilter other = without(filter, part);
        const size_t count = search.countOf(other);
        if (count <= most)
            continue;
        most = count;
        const QString chip = chipText(filter, part, circles);
        best = WayOut{other,
                      count == 1 ? NobodyFound::tr("Without the filter “%1” there is 1.").arg(chip)
                                 : NobodyFound::tr("Without the filter “%1” there are %2.")
                                       .arg(chip, QLocale().toString(static_cast<qulonglong>(count))),
                      NobodyFound::tr("Take the filter away")};
    }
    if (best || filter.kept != Kept::Active)
        return best;
    ContactFilter archived = filter;
    archived.kept = Kept::Archived;
    const size_t count = search.countOf(archived);
    if (count == 0)
        return std::nullopt;
    return WayOut{archived,
                  count == 1 ? NobodyFound::tr("Among the archived there is 1.")
                             : NobodyFound::tr("Among the archived there are %1.")
                                   .arg(QLocale().toString(static_cast<qulonglong>(count))),
                  NobodyFound::tr("Show the archived")};
}

} // namespace

NobodyFound::NobodyFound(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(TextRole::Heading))
    , m_words((new Label(TextRole::Body, Token::Text2))->wrapped())
    , m_change(makeButton(ButtonKind::Link, {u"changeFilter"_s, tr("Take the filter away"), {}, {}}))
    , m_add(makeButton(ButtonKind::Link, {u"addTyped"_s, tr("New contact"), {}, {}}))
{
    setObjectName(u"nobodyFound"_s);
    setGround(this, QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 40, 24, 24);
    column->setSpacing(8);
    m_title->setObjectName(u"nobodyTitle"_s);
    m_title->wrapped();
    m_words->setObjectName(u"nobodyWords"_s);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addWidget(m_change);
    column->addWidget(m_add);
    column->addStretch(1);
    connect(m_change, &QPushButton::clicked, this, [this] { Q_EMIT filterWanted(m_other); });
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT newContactWanted(m_typed); });
}

void NobodyFound::show(const ListSearch &search, const std::vector<Circle> &circles, const QString &words)
{
    const std::optional<WayOut> way = wayOut(search, circles);
    // Words of the search language alone are nobody's name.
    constexpr qsizetype longest = 80;
    m_typed = search.filter().query.words.isEmpty() ? QString() : words.simplified().left(longest);
    const bool asks = !words.trimmed().isEmpty() || std::ranges::any_of(allFilterParts, [&](FilterPart part) {
        return isSet(search.filter(), part);
    });
    m_title->setText(!asks               ? tr("Nobody is here.")
                     : m_typed.isEmpty() ? tr("Nobody matches.")
                                         : tr("Nobody matches “%1”.").arg(m_typed));
    m_words->setText(way ? way->words : QString());
    m_words->setVisible(way.has_value());
    m_change->setVisible(way.has_value());
    if (way) {
        m_other = way->filter;
        m_change->setText(way->action);
        m_change->setAccessibleName(way->action);
    }
    const bool isName = !m_typed.isEmpty() && !m_typed.contains(u':') && !m_typed.contains(u'"');
    m_add->setVisible(isName);
    const QString add = tr("New contact “%1”").arg(m_typed);
    m_add->setText(QString(add).replace(u'&', u"&&"_s));
    m_add->setAccessibleName(add);
}

} // namespace cultivar::ui

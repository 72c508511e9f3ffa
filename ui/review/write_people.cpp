// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/write_people.h"

#include "ui/style/cultivar_style.h"
#include "ui/style/icons.h"
#include "ui/style/text_role.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/label.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int addresseeAvatar = 28;
constexpr int addresseeSign = 14;
constexpr int addresseeInset = 8;

class AddresseeDelegate : public QStyledItemDelegate
{
public:
    explicit AddresseeDelegate(const WritePeople &view, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_view(view)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        if (m_view.isNarrow())
            return {0, addresseeAvatar + 2 * addresseeInset + 2};
        const int words =
            QFontMetrics(roleFont(TextRole::Strong)).height() + QFontMetrics(roleFont(TextRole::Second)).height();
        return {0, std::max(words, addresseeAvatar) + 2 * addresseeInset + 2};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Addressee *addressee = m_view.people().at(index.row());
        if (!addressee)
            return;
        const Theme &theme = themeOf(option.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect row = option.rect.adjusted(0, 0, 0, -2);
        const bool over = (option.state & QStyle::State_MouseOver) != 0;
        if (addressee->current || over) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.color(addressee->current ? Token::Selection : Token::Hover));
            painter->drawRoundedRect(row, 6, 6);
        }
        const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
        const int left =
            m_view.isNarrow() ? row.left() + (row.width() - addresseeAvatar) / 2 : row.left() + addresseeInset;
        const QRect avatar(left, row.center().y() - addresseeAvatar / 2 + 1, addresseeAvatar, addresseeAvatar);
        paintAvatar(painter, mirrored(avatar), {addressee->person.uid, addressee->person.name}, theme);
        if (m_view.isNarrow())
            paintBadge(painter, mirrored(avatar), *addressee, theme);
        else
            paintWords(painter, row.adjusted(addresseeAvatar + 2 * addresseeInset, addresseeInset, -4, -addresseeInset),
                       *addressee, option);
        if ((option.state & QStyle::State_HasFocus) != 0)
            CultivarStyle::paintFocusRing(painter, row, theme.color(Token::Focus), 6);
        painter->restore();
    }

private:
    static void paintWords(QPainter *painter, const QRect &area, const Addressee &addressee,
                           const QStyleOptionViewItem &option)
    {
        const Theme &theme = themeOf(option.widget);
        const auto mirrored = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const auto text = [&](const QRect &where, TextRole role, Token color, const QString &words) {
            painter->setFont(roleFont(role));
            painter->setPen(theme.color(color));
            painter->drawText(mirrored(where), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(words, Qt::ElideRight, where.width()));
        };
        const QRect name(area.left(), area.top(), area.width() - (addressee.written ? addresseeSign + 4 : 0),
                         area.height() / 2);
        text(name, addressee.current ? TextRole::Strong : TextRole::Body,
             addressee.current   ? Token::SelText
             : addressee.waits() ? Token::Text
                                 : Token::Text2,
             addressee.person.firstName);
        const QRect standing(area.left(), name.bottom() + 1, area.width(), area.height() - name.height());
        if (addressee.written) {
            const QRect sign(area.right() - addresseeSign, name.center().y() - addresseeSign / 2 + 1, addresseeSign,
                             addresseeSign);
            paintIcon(painter, u"check"_s, mirrored(sign), theme.color(Token::Positive));
        }
        text(standing, TextRole::Second, addressee.current ? Token::Text2 : Token::Faint, addresseeText(addressee));
    }

    /// What the words say where there is room for them.
    static void paintBadge(QPainter *painter, const QRect &avatar, const Addressee &addressee, const Theme &theme)
    {
        if (!addressee.written)
            return;
        const QRectF badge(avatar.right() - addresseeSign + 5, avatar.bottom() - addresseeSign + 5, addresseeSign,
                           addresseeSign);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(addressee.current ? Token::Selection : Token::Window));
        painter->drawEllipse(badge.adjusted(-1, -1, 1, 1));
        paintIcon(painter, u"check"_s, badge, theme.color(Token::Positive));
    }

    const WritePeople &m_view;
};

} // namespace

QString addresseeText(const Addressee &addressee)
{
    if (addressee.written) {
        if (!addressee.way)
            return addressee.hasLetter ? WritePeople::tr("written to") : WritePeople::tr("in touch");
        switch (*addressee.way) {
        case LetterWay::MailProgram:
            return WritePeople::tr("opened in mail program");
        case LetterWay::Clipboard:
            return WritePeople::tr("copied");
        case LetterWay::File:
            return WritePeople::tr("saved as .eml");
        }
    }
    if (addressee.skipped)
        return WritePeople::tr("skipped");
    if (addressee.current)
        return WritePeople::tr("writing now");
    return addressee.begun ? WritePeople::tr("begun") : WritePeople::tr("reason to choose");
}

void AddresseeModel::setPeople(std::vector<Addressee> people)
{
    const auto whom = [](const Addressee &addressee) { return addressee.person.contact; };
    if (!std::ranges::equal(m_people, people, {}, whom, whom)) {
        beginResetModel();
        m_people = std::move(people);
        endResetModel();
        return;
    }
    for (size_t i = 0; i < people.size(); ++i) {
        if (m_people[i] == people[i])
            continue;
        m_people[i] = std::move(people[i]);
        const QModelIndex changed = index(static_cast<int>(i));
        Q_EMIT dataChanged(changed, changed);
    }
}

const Addressee *AddresseeModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_people[static_cast<size_t>(row)] : nullptr;
}

int AddresseeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

QVariant AddresseeModel::data(const QModelIndex &index, int role) const
{
    const Addressee *addressee = at(index.row());
    if (!addressee)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return addressee->person.firstName;
    case StandingRole:
        return addresseeText(*addressee);
    case Qt::AccessibleTextRole:
        return QString(addressee->person.name + u", "_s + addresseeText(*addressee));
    case Qt::ToolTipRole:
        return plainToolTip(addressee->person.name + u'\n' + addresseeText(*addressee));
    default:
        return {};
    }
}

WritePeople::WritePeople(QWidget *parent)
    : ListView(parent)
    , m_model(new AddresseeModel(this))
{
    setObjectName(u"writePeople"_s);
    setAccessibleName(tr("Whom you write to"));
    setProperty("pane", true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setModel(m_model);
    setItemDelegate(new AddresseeDelegate(*this, this));
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const Addressee *chosen = m_setting ? nullptr : m_model->at(index.row());
        if (chosen && !chosen->current)
            Q_EMIT personChosen(chosen->person.contact);
    });
    // Again the one that is shown: a skipped one is written to after all.
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const Addressee *chosen = m_model->at(index.row()); chosen && chosen->skipped)
            Q_EMIT personChosen(chosen->person.contact);
    });
}

void WritePeople::setPeople(std::vector<Addressee> people)
{
    m_setting = true;
    m_model->setPeople(std::move(people));
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->at(row)->current)
            setCurrentIndex(m_model->index(row));
    m_setting = false;
}

void WritePeople::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    scheduleDelayedItemsLayout();
}

} // namespace cultivar::ui

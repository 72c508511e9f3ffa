// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette.h"

#include "core/base/text.h"
#include "core/rules/quick_add.h"
#include "core/wording/edit_text.h"
#include "core/wording/relative_dates.h"
#include "ui/shell/palette_model.h"
#include "ui/shell/window_deeds.h"
#include "ui/style/icons.h"
#include "ui/style/text_role.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/told_role.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 40;
constexpr int shownRows = 9;
constexpr int fromTop = 88;
constexpr int mostPeople = 7;

class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, std::max(rowHeight, option.fontMetrics.height() + 16)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const bool chosen = (option.state & QStyle::State_Selected) != 0;
        if (chosen)
            painter->fillRect(option.rect, theme.color(Token::Selection));
        QRectF sign(option.rect.left() + 16, option.rect.center().y() - 11, 24, 24);
        const QVariant name = index.data(PaletteModel::NameRole);
        if (name.isValid())
            paintAvatar(painter, sign, {Uid(index.data(PaletteModel::UidRole).toString()), name.toString()}, theme);
        else
            paintIcon(painter, index.data(PaletteModel::IconRole).toString(), sign.adjusted(4, 4, -4, -4),
                      theme.color(chosen ? Token::SelText : Token::Text2));
        const QRect words = option.rect.adjusted(52, 0, -16, 0);
        const QString text = index.data().toString();
        painter->setFont(roleFont(TextRole::Body));
        painter->setPen(theme.color(chosen ? Token::SelText : Token::Text));
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width());
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
        const int used = painter->fontMetrics().horizontalAdvance(shown) + 10;
        painter->setPen(theme.color(chosen ? Token::Text2 : Token::Faint));
        const QRect rest = words.adjusted(used, 0, 0, 0);
        if (rest.width() > 40)
            painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(index.data(PaletteModel::SecondRole).toString(),
                                                                Qt::ElideRight, rest.width()));
    }
};

QString described(const ContactRow &row, QDate today)
{
    QStringList parts;
    if (!row.role.isEmpty())
        parts += row.role;
    if (!row.organization.isEmpty())
        parts += row.organization;
    parts += wording::lastContactText(row.clock.lastContact, today);
    return parts.join(u" · "_s);
}

/// What stands behind one of the verbs; empty if none begins it.
QString afterVerb(const QString &text, const QString &verbs)
{
    const QString typed = text.trimmed();
    for (const QString &verb : verbs.split(u'|'))
        if (fold(typed).startsWith(fold(verb) + u' '))
            return typed.mid(verb.size() + 1).trimmed();
    return {};
}

} // namespace

Palette::Palette(const Desk &desk, QWidget *over)
    : QWidget(over)
    , m_desk(desk)
    , m_box(new Ground(Token::Raised, Token::Strong, 10, this))
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_model(new PaletteModel(this))
{
    setObjectName(u"palette"_s);
    setToldRole(this, QAccessible::Dialog);
    setAccessibleName(tr("Go to, find, do"));
    m_field->setObjectName(u"paletteField"_s);
    m_field->setAccessibleName(tr("Go to, find, do"));
    m_field->setPlaceholderText(tr("A name, a page, something to do"));
    m_field->setFrame(false);
    m_field->setFont(roleFont(TextRole::Heading));
    m_field->setClearButtonEnabled(false);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(m_box);
    column->setContentsMargins(1, 12, 1, 8);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 16, 0);
    row->addWidget(m_field);
    column->addLayout(row);
    column->addWidget(makeLine());
    column->addWidget(m_list);
    auto *hints = new Label(tr("↑↓ choose · ↵ do it · Esc close"), TextRole::Caption, Token::Faint);
    hints->setContentsMargins(16, 0, 16, 0);
    column->addWidget(hints);
    m_field->installEventFilter(this);
    over->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::find);
    connect(m_list, &QListView::clicked, this, &Palette::act);
    hide();
}

void Palette::addPage(const PageInfo &info)
{
    m_model->addPage(info);
}

void Palette::open()
{
    if (isVisible()) {
        close();
        return;
    }
    m_before = window()->focusWidget();
    m_field->clear();
    find({});
    show();
    raise();
    settle();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void Palette::close()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

/// "log zoe", "write zoe".
void Palette::addDeeds(std::vector<PaletteRow> &rows, const QString &text)
{
    const QString whomToLog = afterVerb(text, tr("log", "verbs typed before a name, with | between"));
    const QString whomToWrite = afterVerb(text, tr("write", "verbs typed before a name, with | between"));
    const bool logs = !whomToLog.isEmpty();
    const QString whom = logs ? whomToLog : whomToWrite;
    if (whom.isEmpty() || !m_desk.contacts.isReady())
        return;
    const ContactIndex &index = m_desk.contacts.index();
    for (const ContactRow &row : index.find(filterOf(whom), mostPeople)) {
        const QString words = (logs ? tr("Log a talk with %1") : tr("Write to %1")).arg(row.name);
        rows.push_back(
            {words, described(row, index.today()), {}, Portrait{row.uid, row.name}, [this, logs, id = row.id] {
                 if (logs)
                     m_desk.navigator.logContact(id);
                 else
                     m_desk.navigator.writeTo(id);
             }});
    }
}

/// Who is found by all of it, else by the name in a sentence about somebody.
void Palette::addPeople(std::vector<PaletteRow> &rows, const QString &text)
{
    if (text.trimmed().isEmpty() || !m_desk.contacts.isReady())
        return;
    const ContactIndex &index = m_desk.contacts.index();
    std::vector<ContactRow> found = index.find(filterOf(text), mostPeople);
    if (const rules::QuickAdd read = rules::readQuickAdd(text); found.empty() && !read.isOnlyName())
        found = index.find(filterOf(read.name), mostPeople);
    for (const ContactRow &row : found)
        rows.push_back({row.name, described(row, index.today()), {}, Portrait{row.uid, row.name}, [this, id = row.id] {
                            m_desk.navigator.showContact(id);
                        }});
}

void Palette::find(const QString &text)
{
    std::vector<PaletteRow> rows;
    const QString wanted = fold(text.trimmed());
    addDeeds(rows, text);
    addPeople(rows, text);
    const auto offer = [&](const QString &words, const QString &second, const QString &iconName,
                           std::function<void()> act) {
        if (wanted.isEmpty() || fold(words).contains(wanted) || fold(second).contains(wanted))
            rows.push_back({words, second, iconName, {}, std::move(act)});
    };
    for (const PageInfo &page : m_model->pages())
        offer(page.title, tr("page"), page.iconName, [this, id = page.id] { m_desk.navigator.showPage(id); });
    Navigator &go = m_desk.navigator;
    for (WindowDeed &deed : windowDeeds(go))
        offer(deed.text, deed.second, deed.iconName, std::move(deed.act));
    // Not by the words of the change: Enter on "import" must not take one back.
    const HistoryState &history = m_desk.doer.history();
    const auto isAskedFor = [&](const QString &word) { return !wanted.isEmpty() && fold(word).startsWith(wanted); };
    if (history.undo && isAskedFor(tr("Undo")))
        rows.push_back({tr("Undo"), wording::editText(*history.undo), u"undo"_s, {}, [this] { m_desk.doer.undo(); }});
    if (history.redo && isAskedFor(tr("Redo")))
        rows.push_back({tr("Redo"), wording::editText(*history.redo), u"redo"_s, {}, [this] { m_desk.doer.redo(); }});
    // Always there, so that a name nobody has is not a dead end.
    rows.push_back({wanted.isEmpty() ? tr("New contact") : tr("New contact “%1”").arg(text.trimmed()),
                    {},
                    u"add-person"_s,
                    {},
                    [&go, name = text.trimmed()] { go.newContact(name); }});
    m_model->setRows(std::move(rows));
    m_list->setCurrentIndex(m_model->index(0, 0));
    settle();
}

void Palette::act()
{
    const PaletteRow *row = m_model->at(m_list->currentIndex().row());
    if (!row)
        return;
    // The row goes with the model when what it does changes contacts.
    const std::function<void()> what = row->act;
    close();
    what();
}

void Palette::settle()
{
    const QWidget *over = parentWidget();
    setGeometry(over->rect());
    const int width = std::min(640, over->width() - 64);
    const int rows = std::clamp(m_model->rowCount(), 1, shownRows);
    const int row = m_list->sizeHintForRow(0) > 0 ? m_list->sizeHintForRow(0) : rowHeight;
    m_list->setFixedHeight(rows * row + 2);
    m_box->layout()->activate();
    const int height = std::min(m_box->sizeHint().height(), over->height() - 32);
    m_box->setGeometry((over->width() - width) / 2, std::min(fromTop, std::max(16, (over->height() - height) / 3)),
                       width, height);
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        settle();
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int row = m_list->currentIndex().row();
    const int count = m_model->rowCount();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Down:
        m_list->setCurrentIndex(m_model->index((row + 1) % count, 0));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentIndex(m_model->index((row + count - 1) % count, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        act();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true;
    default:
        return false;
    }
}

void Palette::mousePressEvent(QMouseEvent *)
{
    close();
}

void Palette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    QColor dim = theme.color(Token::Dim);
    dim.setAlphaF(theme.isDark() ? 0.55F : 0.28F);
    painter.fillRect(rect(), dim);
}

} // namespace cultivar::ui

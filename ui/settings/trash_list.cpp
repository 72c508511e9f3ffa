// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/trash_list.h"

#include "core/model/records.h"
#include "core/wording/relative_dates.h"
#include "ui/settings/setting_lines.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostListed = 100;

struct RecordWords
{
    QLatin1StringView record;
    const char *icon;
    const char *words;
};

const RecordWords recordWords[] = {
    {Contact::recordName, "contacts", QT_TRANSLATE_NOOP("cultivar::ui::TrashList", "contact")},
    {Circle::recordName, "circle", QT_TRANSLATE_NOOP("cultivar::ui::TrashList", "circle")},
    {Interaction::recordName, "message", QT_TRANSLATE_NOOP("cultivar::ui::TrashList", "conversation")},
    {Meeting::recordName, "meetings", QT_TRANSLATE_NOOP("cultivar::ui::TrashList", "meeting")},
    {FollowUp::recordName, "promise", QT_TRANSLATE_NOOP("cultivar::ui::TrashList", "promise")},
    {GoodwillEntry::recordName, "giving", QT_TRANSLATE_NOOP("cultivar::ui::TrashList", "given or received")},
    {Clip::recordName, "article", QT_TRANSLATE_NOOP("cultivar::ui::TrashList", "clip")},
    {Overview::recordName, "timer", QT_TRANSLATE_NOOP("cultivar::ui::TrashList", "introduction of myself")},
    {MessageTemplate::recordName, "letter", QT_TRANSLATE_NOOP("cultivar::ui::TrashList", "letter")},
    {SavedView::recordName, "saved-view", QT_TRANSLATE_NOOP("cultivar::ui::TrashList", "saved view")},
};

const RecordWords *trashListWordsOf(QLatin1StringView record)
{
    const auto *const found = std::ranges::find(recordWords, record, &RecordWords::record);
    return found == std::end(recordWords) ? nullptr : found;
}

QString titleOfTrashed(const TrashedRecord &record)
{
    if (!record.title.isEmpty())
        return record.title;
    return record.people.isEmpty() ? TrashList::tr("Without a name") : record.people.join(u", "_s);
}

SettingLine lineOf(const TrashedRecord &record, QDate today)
{
    const RecordWords *words = trashListWordsOf(record.record);
    QStringList second{words ? TrashList::tr(words->words) : TrashList::tr("entry")};
    if (!record.people.isEmpty() && !record.title.isEmpty())
        second += record.people.join(u", "_s);
    second += TrashList::tr("deleted %1").arg(wording::relativeDay(record.since, today));
    return {record.record + u'/' + record.uid.text(),
            words ? QString::fromLatin1(words->icon) : u"trash"_s,
            titleOfTrashed(record),
            second.join(u" · "_s),
            TrashList::tr("until %1").arg(wording::dayText(record.until, today)),
            {}};
}

} // namespace

TrashList::TrashList(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_nothing(new EmptyState(
          {u"trash"_s, tr("Nothing is in the trash"), tr("What you delete waits here for 30 days, to be put back.")}))
    , m_card(makeCard())
    , m_list(new SettingLinesView)
    , m_back(makeButton(ButtonKind::Secondary, {u"putBack"_s, tr("Put back"), u"undo"_s, u"↵"_s}))
    , m_more(new Label(TextRole::Second, Token::Text2))
{
    m_list->setObjectName(u"trash"_s);
    m_list->setAccessibleName(tr("Trash"));
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_nothing);
    column->addWidget(m_card);
    column->addWidget(m_more);
    column->addWidget(m_back);
    m_more->hide();
    connect(m_list, &SettingLinesView::opened, this, &TrashList::putBack);
    connect(m_back, &QPushButton::clicked, this, &TrashList::putBack);
    connect(m_list, &SettingLinesView::currentLineChanged, this,
            [this] { m_back->setEnabled(m_list->current() != nullptr); });
}

void TrashList::show(const std::vector<TrashedRecord> &records)
{
    const size_t listed = std::min(records.size(), mostListed);
    m_records.assign(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(listed));
    const QDate today = m_desk.workspace.present().today;
    std::vector<SettingLine> lines;
    for (const TrashedRecord &record : m_records)
        lines.push_back(lineOf(record, today));
    m_list->setLines(std::move(lines));
    m_nothing->setVisible(records.empty());
    m_card->setVisible(!records.empty());
    m_back->setVisible(!records.empty());
    m_more->setText(tr("and %1 deleted before").arg(records.size() - listed));
    m_more->setVisible(records.size() > listed);
}

void TrashList::putBack()
{
    const SettingLine *line = m_list->current();
    if (!line)
        return;
    for (const TrashedRecord &record : m_records)
        if (record.record + u'/' + record.uid.text() == line->key)
            m_desk.doer.change(commands::restoreFromTrash(record.record, record.uid),
                               tr("%1 put back").arg(titleOfTrashed(record)));
}

} // namespace cultivar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/merge_model.h"

#include "ui/duplicates/merge_words.h"
#include "ui/widgets/label.h"

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

int otherColumn(int column)
{
    return column == MergeModel::Left ? MergeModel::Right : MergeModel::Left;
}

} // namespace

void MergeModel::setPreview(MergePreview preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    m_rows.clear();
    const auto nameOf = [](const MergePerson &person) { return person.contact.displayName(); };
    m_rows.push_back({{},
                      tr("becomes one"),
                      rules::MergeKind::OneOf,
                      {QString(), nameOf(m_preview.kept), nameOf(m_preview.other)},
                      {false, true, false}});
    addPhotos();
    addFields();
    addHistory();
    endResetModel();
    Q_EMIT choiceChanged();
}

void MergeModel::addFields()
{
    const QHash<QString, QString> left = MergeWords::values(m_preview.kept.contact, m_preview);
    const QHash<QString, QString> right = MergeWords::values(m_preview.other.contact, m_preview);
    for (const rules::MergeField &field : rules::differingFields(m_preview.kept.contact, m_preview.other.contact)) {
        const bool both = field.side == rules::MergeSide::Both;
        m_rows.push_back({field.name,
                          MergeWords::fieldName(field.name),
                          field.kind,
                          {QString(), field.keptSays ? left.value(field.name) : QString(),
                           field.otherSays ? right.value(field.name) : QString()},
                          {false, field.keptSays && (both || field.side == rules::MergeSide::Kept),
                           field.otherSays && (both || field.side == rules::MergeSide::Other)}});
    }
}

/// They are seen in the first row.
void MergeModel::addPhotos()
{
    const QByteArray &left = m_preview.kept.photo;
    const QByteArray &right = m_preview.other.photo;
    if (!left.isEmpty() && !right.isEmpty() && left != right)
        m_rows.push_back({commands::photoField,
                          tr("Photo"),
                          rules::MergeKind::OneOf,
                          {QString(), tr("this one"), tr("this one")},
                          {false, true, false}});
}

void MergeModel::addHistory()
{
    const QString left = MergeWords::history(m_preview.kept.history);
    const QString right = MergeWords::history(m_preview.other.history);
    if (!left.isEmpty() || !right.isEmpty())
        m_rows.push_back({{},
                          tr("History"),
                          rules::MergeKind::Joined,
                          {QString(), left, right},
                          {false, !left.isEmpty(), !right.isEmpty()}});
}

void MergeModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_preview = {};
    endResetModel();
    Q_EMIT choiceChanged();
}

const Contact &MergeModel::contact(int column) const
{
    return column == Right ? m_preview.other.contact : m_preview.kept.contact;
}

QString MergeModel::origin(int column) const
{
    return MergeWords::origin(contact(column));
}

QString MergeModel::text(int row, int column) const
{
    return column == Label ? rowAt(row).label : rowAt(row).texts[static_cast<size_t>(column)];
}

bool MergeModel::says(int row, int column) const
{
    return column != Label && (isPersonRow(row) || !text(row, column).isEmpty());
}

bool MergeModel::isTaken(int row, int column) const
{
    return rowAt(row).taken[static_cast<size_t>(column)];
}

bool MergeModel::isChoice(int row) const
{
    return rowAt(row).kind != rules::MergeKind::Joined && says(row, Left) && says(row, Right);
}

bool MergeModel::isExclusive(int row) const
{
    return rowAt(row).kind == rules::MergeKind::OneOf;
}

void MergeModel::tellRow(int row)
{
    Q_EMIT dataChanged(index(row, Left), index(row, Right));
    Q_EMIT choiceChanged();
}

void MergeModel::take(int row, int column)
{
    if (!isChoice(row) || !says(row, column) || isTaken(row, column))
        return;
    Row &changed = m_rows[static_cast<size_t>(row)];
    changed.taken[static_cast<size_t>(column)] = true;
    if (isExclusive(row))
        changed.taken[static_cast<size_t>(otherColumn(column))] = false;
    tellRow(row);
}

void MergeModel::toggle(int row, int column)
{
    if (!isTaken(row, column)) {
        take(row, column);
        return;
    }
    const int other = otherColumn(column);
    if (!isChoice(row) || isExclusive(row) || !says(row, other))
        return;
    Row &changed = m_rows[static_cast<size_t>(row)];
    changed.taken[static_cast<size_t>(column)] = false;
    changed.taken[static_cast<size_t>(other)] = true;
    tellRow(row);
}

void MergeModel::takeBoth(int row)
{
    if (isExclusive(row))
        return;
    take(row, Left);
    take(row, Right);
}

commands::MergeChoice MergeModel::choice() const
{
    const int kept = keptColumn();
    const int other = otherColumn(kept);
    commands::MergeChoice choice{contact(kept).uid, contact(other).uid, {}};
    for (const Row &row : m_rows) {
        if (row.field.isEmpty() || row.kind == rules::MergeKind::Joined)
            continue;
        const bool ofKept = row.taken[static_cast<size_t>(kept)];
        const bool ofOther = row.taken[static_cast<size_t>(other)];
        const bool severalOfOne =
            row.kind == rules::MergeKind::Several && (row.texts[Left].isEmpty() || row.texts[Right].isEmpty());
        choice.sides.insert(row.field, (ofKept && ofOther) || severalOfOne ? rules::MergeSide::Both
                                       : ofKept                            ? rules::MergeSide::Kept
                                                                           : rules::MergeSide::Other);
    }
    return choice;
}

void MergeModel::chooseAgain(const commands::MergeChoice &choice)
{
    const int kept = contact(Right).uid == choice.kept ? Right : Left;
    const auto keptPlace = static_cast<size_t>(kept);
    const auto otherPlace = static_cast<size_t>(otherColumn(kept));
    beginResetModel();
    for (int row = 0; row < rowCount(); ++row) {
        const bool isWho = isPersonRow(row);
        const auto side = choice.sides.constFind(rowAt(row).field);
        if (!isChoice(row) || (!isWho && side == choice.sides.cend()))
            continue;
        Row &changed = m_rows[static_cast<size_t>(row)];
        changed.taken[keptPlace] = isWho || *side != rules::MergeSide::Other;
        changed.taken[otherPlace] = !isWho && *side != rules::MergeSide::Kept;
    }
    endResetModel();
    Q_EMIT choiceChanged();
}

Contact MergeModel::merged() const
{
    const int kept = keptColumn();
    return rules::mergedAs(contact(kept), contact(otherColumn(kept)), choice().sides);
}

QString MergeModel::leftOut() const
{
    QStringList sentences;
    for (int row = 1; row < rowCount(); ++row) {
        if (!isChoice(row))
            continue;
        for (const int column : {Left, Right}) {
            if (!says(row, column) || isTaken(row, column))
                continue;
            const QString value = text(row, column).simplified();
            const QString &field = rowAt(row).field;
            if (field == u"name" || field == u"nickname")
                sentences += tr("“%1” stays findable as another name.").arg(value);
            else if (field == u"role")
                sentences += tr("“%1” goes into the background.").arg(value);
            else if (field == commands::photoField)
                sentences += tr("The other photo is not taken.");
            else
                sentences += tr("%1: “%2” is not taken.", "field, value").arg(rowAt(row).label, value);
        }
    }
    return sentences.join(u' ');
}

int MergeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MergeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MergeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const int column = index.column();
    const QString words = says(row, column) || column == Label ? text(row, column) : tr("nothing here");
    switch (role) {
    case Qt::DisplayRole:
        return words.simplified();
    case Qt::ToolTipRole:
        return plainToolTip(isPersonRow(row) && column != Label ? words + u'\n' + origin(column) : words);
    case Qt::CheckStateRole:
        if (isChoice(row) && says(row, column))
            return isTaken(row, column) ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::AccessibleTextRole:
        if (column == Label)
            return words;
        if (!says(row, column))
            return tr("%1: nothing here", "field").arg(rowAt(row).label);
        return isTaken(row, column) ? tr("%1: %2, taken", "field, value").arg(rowAt(row).label, words.simplified())
                                    : tr("%1: %2, not taken", "field, value").arg(rowAt(row).label, words.simplified());
    default:
        return {};
    }
}

/// The columns have no head; a screen reader asks what they are called nevertheless.
QVariant MergeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || isEmpty())
        return {};
    if (orientation == Qt::Vertical)
        return text(section, Label);
    return section == Label ? tr("Field") : contact(section).displayName();
}

bool MergeModel::setData(const QModelIndex &index, const QVariant &, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() == Label)
        return false;
    toggle(index.row(), index.column());
    return true;
}

Qt::ItemFlags MergeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.column() == Label)
        return Qt::ItemIsEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (isChoice(index.row()) && says(index.row(), index.column()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace cultivar::ui

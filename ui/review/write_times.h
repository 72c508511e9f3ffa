// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/review.h"

#include <QAbstractListModel>
#include <QTimeZone>
#include <QWidget>

class QPushButton;

namespace cultivar::ui {

class ContentListView;
class ElidedLabel;
class Ground;
class LetterAtHand;
class SectionHeader;

/// One time that may be offered, as its row shows it.
struct TimeLine
{
    OfferedTime time;
    QString day;    ///< on their calendar
    QString clock;  ///< theirs: "10:00"; mine where the clocks agree or theirs is not known
    QString theirs; ///< "10:00 in Toronto"
    QString mine;   ///< "16:00 for you"; empty where the clocks agree
    bool offered = true;

    bool operator==(const TimeLine &) const = default;
};

[[nodiscard]] TimeLine timeLine(const OfferedTime &time, const QTimeZone &mine, bool offered);

class TimesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<TimeLine> lines);
    [[nodiscard]] const TimeLine *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void offerWanted(const cultivar::OfferedTime &time, bool offered);

private:
    std::vector<TimeLine> m_lines;
};

/// "Times to offer": to tick off, others, or none.
class WriteTimes : public QWidget
{
    Q_OBJECT

public:
    explicit WriteTimes(LetterAtHand &letter, QWidget *parent = nullptr);

    /// Without what can be done without.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void hoursWanted();

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void showTimes();

    LetterAtHand &m_letter;
    TimesModel *m_model;
    SectionHeader *m_header = nullptr;
    ElidedLabel *m_difference = nullptr;
    QWidget *m_zone = nullptr;
    Ground *m_card;
    ContentListView *m_list;
    QWidget *m_full;
    QPushButton *m_none = nullptr;
    QPushButton *m_others = nullptr;
    bool m_narrow = false;
};

} // namespace cultivar::ui

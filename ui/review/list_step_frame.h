// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/step_line_list.h"
#include "ui/shell/desk.h"

#include <QScrollArea>

#include <vector>

class QSplitter;
class QVBoxLayout;

namespace cultivar::ui {

class EmptyState;
class Label;
class SectionHeader;

/// Where a step of lists has what: at the left the sections under their headings, at the right what one needs to
/// answer. Below 860 the right stands under the left.
class ListStepFrame : public QWidget
{
    Q_OBJECT

public:
    explicit ListStepFrame(const Desk &desk, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setRemark(const QString &remark);
    /// A quiet sentence below the sections.
    void setFootnote(const QString &words);
    /// Instead of the sections while all of them are empty; can have the focus.
    void setNothing(const QString &icon, const QString &words);

    [[nodiscard]] QWidget *nothing() const;

    void addSection(const QString &name, const QString &title, const QString &qualifier = {});
    /// `left`: lines there is no room for.
    void setLines(size_t section, const std::vector<StepLine> &lines, int left);
    /// All sections were filled: their columns agree, or it says that there is nothing.
    void showTogether();
    void setCurrent(const QString &key);

    /// Null if no such line is shown.
    [[nodiscard]] StepLineView *view(const QString &key) const;
    /// In the order they stand in.
    [[nodiscard]] QStringList keys() const;
    /// With those there is no room for.
    [[nodiscard]] int lines() const;

    /// Makes a line visible and gives it the focus.
    void focusLine(const QString &key);

    /// Below those added before.
    void addDetail(QWidget *detail);
    void scrollDetailUp();

Q_SIGNALS:
    void chosen(const QString &key);
    void wanted(const QString &key, cultivar::ui::LineDeed deed);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Section
    {
        SectionHeader *header = nullptr;
        StepLineList *list = nullptr;
        Label *more = nullptr;
        int left = 0;
    };

    QWidget *makeLeft();
    QWidget *makeRight();
    void goToSection(size_t from, int by);

    Desk m_desk;
    Label *m_title;
    Label *m_remark;
    Label *m_footnote;
    QVBoxLayout *m_sectionsColumn;
    EmptyState *m_nothing;
    QScrollArea *m_left;
    QScrollArea *m_right;
    QVBoxLayout *m_details;
    QSplitter *m_splitter;
    std::vector<Section> m_sections;
};

} // namespace cultivar::ui

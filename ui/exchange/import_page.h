// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/import_flow.h"
#include "ui/shell/page.h"

#include <QTimer>

class QPushButton;
class QStackedWidget;

namespace cultivar::ui {

class Banner;
class ColumnsPanel;
class FilesStep;
class PageHead;
class PreviewPanel;
class ProgressLine;
class ReportPanel;
class StepsBar;

/// Bringing people from files, in four steps: which files, look before adding, import, report.
class ImportPage : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PageInfo pageInfo();

    explicit ImportPage(const Desk &desk, QWidget *parent = nullptr);

    /// Looks at these files; without any, asks for them where none are chosen yet.
    void start(const QStringList &files);

    void enter() override;
    bool stepBack() override;

private:
    void addKeys();
    void showStage();
    void showProgress();
    void tell(const JobMoment &moment);
    void stop();
    void close();
    void takeFocus();
    [[nodiscard]] QPushButton *primary() const;

    Desk m_desk;
    ImportFlow *m_flow;
    PageHead *m_head;
    StepsBar *m_steps;
    Banner *m_banner;
    QStackedWidget *m_stack;
    FilesStep *m_files;
    PreviewPanel *m_preview;
    ColumnsPanel *m_columns;
    QWidget *m_working;
    ProgressLine *m_progress;
    ReportPanel *m_report;
    QTimer m_patience; ///< what is quick shows no progress
};

} // namespace cultivar::ui

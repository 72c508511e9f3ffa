// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/exchange/export_job.h"
#include "ui/shell/desk.h"
#include "ui/shell/job_watch.h"

#include <QDialog>

class QButtonGroup;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace cultivar::ui {

class Banner;
class ProgressLine;

/// Who goes out and in which form; then where to. To be shown with open().
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// A null `contact`: everybody.
    ExportDialog(const Desk &desk, ContactId contact, QWidget *parent = nullptr);

    void reject() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addWhom(QVBoxLayout *column);
    void addFormats(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    [[nodiscard]] bool isOfEverybody() const;
    [[nodiscard]] ExportFormat format() const;
    void offerWhatFits();
    void askWhere();
    void write(const QString &target);
    void written(const Result<void> &done, const QString &target);
    void setBusy(bool busy);

    Desk m_desk;
    QString m_contactUid;
    QString m_contactName;
    int m_everybody = 0; ///< how many
    JobWatch m_watch;
    bool m_busy = false;
    QTimer m_patience;
    QWidget *m_questions;
    QRadioButton *m_one = nullptr;
    QButtonGroup *m_formats;
    Banner *m_banner;
    ProgressLine *m_progress;
    QPushButton *m_export;
};

} // namespace cultivar::ui

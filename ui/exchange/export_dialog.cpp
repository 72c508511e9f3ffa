// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/export_dialog.h"

#include "core/wording/error_text.h"
#include "ui/exchange/exchange_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/room_for_words.h"
#include "ui/widgets/section_header.h"

#include <QButtonGroup>
#include <QFileInfo>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <chrono>

namespace cultivar::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto exportPatience = 400ms;
constexpr int usualWidth = 480;

struct FormatText
{
    ExportFormat format = ExportFormat::Vcard4;
    QString name;
    QString text;
    QString ending;
    QString filter;
};

std::vector<FormatText> formatTexts()
{
    return {
        {ExportFormat::Vcard4, ExportDialog::tr("vCard 4"),
         ExportDialog::tr("For address books of today. Keeps what an import brought and this program does not know."),
         u"vcf"_s, ExportDialog::tr("vCard (*.vcf)")},
        {ExportFormat::Vcard3, ExportDialog::tr("vCard 3"), ExportDialog::tr("For older address books and phones."),
         u"vcf"_s, ExportDialog::tr("vCard (*.vcf)")},
        {ExportFormat::Csv, ExportDialog::tr("CSV"),
         ExportDialog::tr("For spreadsheets. Every field of a person but the photo; edited, it can be imported again."),
         u"csv"_s, ExportDialog::tr("CSV (*.csv)")},
        {ExportFormat::GoogleCsv, ExportDialog::tr("CSV for other address books"),
         ExportDialog::tr(
             "With the columns of Google Contacts, which most programs take. Photos and your own thoughts stay here."),
         u"csv"_s, ExportDialog::tr("CSV (*.csv)")},
        {ExportFormat::Icalendar, ExportDialog::tr("Calendar"),
         ExportDialog::tr("Meetings, and what you promised and is open."), u"ics"_s,
         ExportDialog::tr("Calendar (*.ics)")},
        {ExportFormat::Json, ExportDialog::tr("Cultivar archive"),
         ExportDialog::tr("Everything there is: people, conversations, meetings, promises, settings."), u"json"_s,
         ExportDialog::tr("JSON (*.json)")}};
}

QString nameForFile(QString name)
{
    for (const QChar sign : u"/\\:*?\"<>|"_s)
        name.replace(sign, u'-');
    return name.simplified();
}

} // namespace

ExportDialog::ExportDialog(const Desk &desk, ContactId contact, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_questions(new QWidget)
    , m_formats(new QButtonGroup(this))
    , m_banner(new Banner)
    , m_progress(new ProgressLine)
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    if (desk.contacts.isReady()) {
        m_everybody = static_cast<int>(desk.contacts.index().size());
        if (const std::optional<ContactRow> row = desk.contacts.index().row(contact)) {
            m_contactUid = row->uid.text();
            m_contactName = row->name;
        }
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addWidget(m_banner);
    auto *questions = new QVBoxLayout(m_questions);
    questions->setContentsMargins(0, 0, 0, 0);
    questions->setSpacing(8);
    addWhom(questions);
    addFormats(questions);
    column->addWidget(m_questions);
    column->addWidget(m_progress);
    column->addStretch(1);
    addButtons(column);
    m_banner->hide();
    m_progress->hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(exportPatience);
    connect(&m_patience, &QTimer::timeout, m_progress, &QWidget::show);
    connect(&m_watch, &JobWatch::moved, this, [this](const JobMoment &moment) {
        m_progress->tell(ExchangeWords::phase(moment.step, false), ExchangeWords::howFar(moment),
                         ExchangeWords::share(moment.step));
    });
    connect(m_progress, &ProgressLine::cancelled, this, &ExportDialog::reject);
    offerWhatFits();
    setMinimumWidth(usualWidth);
}

void ExportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    makeRoomForWords(this);
}

void ExportDialog::addWhom(QVBoxLayout *column)
{
    const QString everybody =
        m_everybody > 0 ? tr("Everybody, %1").arg(ExchangeWords::people(m_everybody)) : tr("Everybody");
    column->addWidget(new SectionHeader(tr("Who")));
    if (m_contactUid.isEmpty()) {
        column->addWidget(new Label(everybody, TextRole::Body));
        return;
    }
    auto *group = new QButtonGroup(this);
    m_one = new QRadioButton(QString(m_contactName).replace(u'&', u"&&"_s));
    m_one->setObjectName(u"exportOne"_s);
    m_one->setAccessibleName(m_contactName);
    m_one->setChecked(true);
    auto *all = new QRadioButton(everybody);
    all->setObjectName(u"exportEverybody"_s);
    for (QRadioButton *button : {m_one, all}) {
        group->addButton(button);
        column->addWidget(button);
    }
    connect(group, &QButtonGroup::buttonToggled, this, &ExportDialog::offerWhatFits);
}

void ExportDialog::addFormats(QVBoxLayout *column)
{
    constexpr int indent = 24;
    column->addSpacing(8);
    column->addWidget(new SectionHeader(tr("In which form")));
    for (const FormatText &text : formatTexts()) {
        auto *button = new QRadioButton(text.name);
        button->setObjectName(u"exportAs_"_s + toWord(text.format));
        button->setAccessibleDescription(text.text);
        m_formats->addButton(button, static_cast<int>(text.format));
        column->addWidget(button);
        auto *words = (new Label(text.text, TextRole::Second, Token::Text2))->wrapped();
        words->setContentsMargins(indent, 0, 0, 4);
        column->addWidget(words);
    }
    m_formats->button(static_cast<int>(ExportFormat::Vcard4))->setChecked(true);
}

void ExportDialog::addButtons(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    QPushButton *cancel = makeButton(ButtonKind::Secondary, {u"cancelExport"_s, tr("Cancel"), {}, {}});
    connect(cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    row->addWidget(cancel);
    m_export = makeButton(ButtonKind::Primary, {u"exportNow"_s, tr("Export…"), {}, {}});
    m_export->setDefault(true);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::askWhere);
    row->addWidget(m_export);
    column->addLayout(row);
}

bool ExportDialog::isOfEverybody() const
{
    return !m_one || !m_one->isChecked();
}

ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_formats->checkedId());
}

void ExportDialog::offerWhatFits()
{
    QAbstractButton *archive = m_formats->button(static_cast<int>(ExportFormat::Json));
    archive->setEnabled(isOfEverybody());
    archive->setToolTip(isOfEverybody() ? QString() : tr("The archive is always of everything."));
    if (!archive->isEnabled() && archive->isChecked())
        m_formats->button(static_cast<int>(ExportFormat::Vcard4))->setChecked(true);
}

void ExportDialog::askWhere()
{
    if (m_busy)
        return;
    const FormatText text = formatTexts()[static_cast<size_t>(format())];
    const QString name = isOfEverybody() ? tr("Cultivar contacts") : nameForFile(m_contactName);
    m_desk.prompter.saveFile(this, {tr("Export to"), u"%1.%2"_s.arg(name, text.ending), text.filter},
                             [this](const QString &target) { write(target); });
}

void ExportDialog::write(const QString &target)
{
    m_banner->tell(Banner::Kind::Obstacle, {});
    setBusy(true);
    const ExportRequest request{target, format(), isOfEverybody() ? QString() : m_contactUid};
    const auto done = m_desk.workspace.query([request, control = m_watch.begin()](const Records &records) {
        return exportToFile(records, request, control);
    });
    whenDone(done, this, [this, target](const Result<void> &result) { written(result, target); });
}

void ExportDialog::written(const Result<void> &done, const QString &target)
{
    m_watch.end();
    setBusy(false);
    if (!done) {
        if (done.error().kind != ErrorKind::Cancelled)
            m_banner->tell(Banner::Kind::Obstacle, wording::errorText(done.error()));
        return;
    }
    const QString whom = isOfEverybody() ? tr("Everybody") : m_contactName;
    m_desk.doer.say(tr("%1 exported to %2", "whom, file").arg(whom, QFileInfo(target).fileName()));
    accept();
}

void ExportDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_questions->setEnabled(!busy);
    m_export->setEnabled(!busy);
    m_progress->setStopping(false);
    m_progress->tell(tr("Exporting"), {}, -1);
    if (busy) {
        m_patience.start();
        return;
    }
    m_patience.stop();
    m_progress->hide();
}

void ExportDialog::reject()
{
    if (!m_busy) {
        QDialog::reject();
        return;
    }
    m_watch.stop();
    m_progress->setStopping(true);
}

} // namespace cultivar::ui

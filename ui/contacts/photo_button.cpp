// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/photo_button.h"

#include "core/model/photo.h"
#include "core/workspace/contacts/photo_commands.h"
#include "core/workspace/contacts/photos.h"
#include "core/workspace/exchange/export_job.h"
#include "core/workspace/exchange/import_source.h"
#include "ui/style/cultivar_style.h"
#include "ui/style/icons.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/openable_url.h"
#include "ui/widgets/picture.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>

namespace cultivar::ui {

namespace {

constexpr int photoButtonSize = 56;
constexpr qint64 largestFile = qint64{64} * 1024 * 1024;

/// A picture in a file, small enough to be kept. On the thread that writes: it may be large.
Result<QByteArray> pictureIn(const QString &path)
{
    QFile file(path);
    if (const Result<void> opened = openFile(file); !opened)
        return passOn(opened);
    if (file.size() > largestFile)
        return fail(ErrorKind::InvalidInput, u"photo"_s, u"too_large"_s);
    return pictureToKeep(file.readAll());
}

bool isPictureCopied()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    return copied && copied->hasImage();
}

QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

PhotoButton::PhotoButton(const Desk &desk, QWidget *parent)
    : QAbstractButton(parent)
    , m_desk(desk)
    , m_menu(new QMenu(this))
{
    setObjectName(u"contactPhoto"_s);
    setFixedSize(photoButtonSize, photoButtonSize);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setAcceptDrops(true);
    m_menu->setObjectName(u"photoMenu"_s);
    connect(m_menu, &QMenu::aboutToShow, this, &PhotoButton::fillMenu);
    connect(this, &QAbstractButton::clicked, this, [this] { m_menu->popup(mapToGlobal(QPoint(0, height() + 4))); });
}

void PhotoButton::showDetail(const ContactDetail &detail)
{
    m_contact = detail.contact.uid;
    m_name = detail.contact.displayName();
    m_hasImage = detail.hasImage;
    m_address = detail.photoAddress;
    setAccessibleName(m_hasImage ? tr("Photo of %1").arg(m_name) : tr("Add a photo of %1").arg(m_name));
    setToolTip(m_hasImage ? tr("Change or remove the photo") : tr("Add a photo"));
    update();
}

void PhotoButton::fillMenu()
{
    m_menu->clear();
    const auto add = [this](const QString &name, const QString &text, const QString &iconName, auto step) {
        QAction *action = m_menu->addAction(ui::icon(iconName), text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, step);
    };
    add(u"choosePhoto"_s, m_hasImage ? tr("Another photo…") : tr("Choose a photo…"), u"add"_s, &PhotoButton::choose);
    if (isPictureCopied())
        add(u"pastePhoto"_s, tr("Paste the picture that was copied"), u"copy"_s,
            [this] { takeImage(QGuiApplication::clipboard()->image()); });
    if (const QUrl address(m_address); !m_address.isEmpty() && isOpenable(address))
        add(u"openPhotoAddress"_s, tr("See the photo in the browser"), u"research"_s,
            [this, address] { m_desk.prompter.openUrl(address); });
    if (m_hasImage)
        add(u"savePhoto"_s, tr("Save the photo…"), u"save"_s, &PhotoButton::save);
    if (m_hasImage || !m_address.isEmpty())
        add(u"removePhoto"_s, tr("Remove the photo"), u"trash"_s, &PhotoButton::remove);
}

void PhotoButton::choose()
{
    m_desk.prompter.openFiles(
        this, {tr("Photo of %1").arg(m_name), {}, tr("Pictures (*.jpg *.jpeg *.png *.gif *.webp);;All files (*)")},
        [this](const QStringList &files) {
            if (!files.isEmpty())
                takeFile(files.front());
        });
}

void PhotoButton::take(const std::function<Result<QByteArray>()> &picture)
{
    const auto set = [contact = m_contact, picture](const Records &records) -> Result<Edit> {
        const Result<QByteArray> image = picture();
        return image ? commands::setPhoto(contact, *image)(records) : Result<Edit>(passOn(image));
    };
    m_desk.doer.change(set, tr("Photo of %1 added").arg(m_name));
}

void PhotoButton::takeFile(const QString &file)
{
    take([file] { return pictureIn(file); });
}

void PhotoButton::takeImage(const QImage &image)
{
    take([image] { return pictureToKeep(image); });
}

void PhotoButton::save()
{
    // By the time it was read and a file was named, somebody else may be shown.
    const auto read = [contact = m_contact](const Records &records) { return imagesOf(records, {contact}); };
    m_desk.doer.take(m_desk.workspace.query(read), this, [this, name = m_name](const QHash<Uid, QByteArray> &images) {
        if (images.isEmpty())
            return;
        const QByteArray image = *images.cbegin();
        const QString format = toWord(imageFormatOf(image).value_or(ImageFormat::Jpeg));
        m_desk.prompter.saveFile(
            this, {tr("Save the photo"), u"%1.%2"_s.arg(name, format == u"jpeg" ? u"jpg"_s : format), {}},
            [this, image](const QString &path) {
                if (const Result<void> written = writeFile(path, image); !written)
                    m_desk.doer.complain(written.error());
                else
                    m_desk.doer.say(tr("Photo saved"));
            });
    });
}

void PhotoButton::remove()
{
    m_desk.doer.change(commands::removePhoto(m_contact), tr("Photo of %1 removed").arg(m_name));
}

void PhotoButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintAvatar(&painter, rect(), {m_contact, m_name}, theme);
    if (hasFocus())
        CultivarStyle::paintFocusRing(&painter, rect(), theme.color(Token::Focus), photoButtonSize * 0.28);
}

void PhotoButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->matches(QKeySequence::Paste) && isPictureCopied())
        takeImage(QGuiApplication::clipboard()->image());
    else
        QAbstractButton::keyPressEvent(event);
}

void PhotoButton::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasImage() || !droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PhotoButton::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    if (const QString file = droppedFile(event->mimeData()); !file.isEmpty())
        takeFile(file);
    else
        takeImage(qvariant_cast<QImage>(event->mimeData()->imageData()));
}

} // namespace cultivar::ui

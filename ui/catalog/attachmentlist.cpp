#include "catalog/attachmentlist.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include "attachments.h"
#include "catalog/fieldeditor.h"
#include "synccontroller.h"
#include "widgets/flowlayout.h"
#include "widgets/marks.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int shownNameCharacters = 40;

} // namespace

AttachmentList::AttachmentList(const Desk &desk, const QString &key, QWidget *parent) : QWidget(parent), m_desk(desk), m_key(key)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    m_row = new QWidget(this);
    column->addWidget(m_row);
    (new FlowLayout(m_row))->setContentsMargins(0, 0, 0, 0);
    m_attach = new QPushButton(m_row);
    m_attach->setObjectName(key + QStringLiteral("Attach"));
    m_attach->setAutoDefault(false);
    connect(m_attach, &QPushButton::clicked, this, &AttachmentList::chooseFiles);
    m_statusRow = new QWidget(this);
    auto *status = new QHBoxLayout(m_statusRow);
    status->setContentsMargins(0, 0, 0, 0);
    m_status = new QLabel(m_statusRow);
    makeQuiet(m_status);
    m_cancel = new QPushButton(m_statusRow);
    m_cancel->setObjectName(key + QStringLiteral("CancelFetch"));
    m_cancel->setAutoDefault(false);
    status->addWidget(m_status);
    status->addWidget(m_cancel);
    status->addStretch();
    column->addWidget(m_statusRow);
    m_lines = new FindingLines(this);
    column->addWidget(m_lines);
    showStatus({}, false);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_fetch.future().cancel();
        showStatus({}, false);
    });
}

void AttachmentList::setAttachments(const QVector<Attachment> &attachments, const QString &recordId)
{
    if (recordId != m_recordId) {
        m_recordId = recordId;
        ++m_record;
        m_fetch.future().cancel();
        showStatus({}, false);
        tell({});
    }
    if (attachments == m_attachments)
        return;
    m_attachments = attachments;
    rebuild();
}

void AttachmentList::setEditable(bool editable)
{
    m_editable = editable;
    rebuild();
}

void AttachmentList::retranslate(const QString &fieldLabel)
{
    m_label = fieldLabel;
    m_attach->setText(tr("Attach a file…"));
    m_attach->setAccessibleName(tr("%1: attach a file").arg(m_label));
    m_attach->setToolTip(tr("A file can also be dropped here. Up to %1 each: %2.")
                             .arg(fileSizeText(m_desk.office().attachmentRules.largestBytes()), m_desk.office().attachmentRules.extensions().join(QStringLiteral(", "))));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("%1: cancel fetching").arg(m_label));
    rebuild();
}

void AttachmentList::rebuild()
{
    const bool hadFocus = m_row->isAncestorOf(focusWidget());
    for (QToolButton *button : m_row->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        m_row->layout()->removeWidget(button);
        button->hide();
        button->deleteLater(); // it may be the one that was just used
    }
    m_row->layout()->removeWidget(m_attach);
    for (const Attachment &attachment : std::as_const(m_attachments)) {
        auto *button = new QToolButton(m_row);
        button->setObjectName(m_key + QStringLiteral("File"));
        const QString name = fontMetrics().elidedText(safeFileName(attachment.name), Qt::ElideMiddle, widthOf(this, shownNameCharacters));
        button->setText(QStringLiteral("%1 (%2)").arg(name, fileSizeText(attachment.size)));
        button->setIcon(style()->standardIcon(QStyle::SP_FileIcon));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setPopupMode(QToolButton::MenuButtonPopup);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolTip(tr("Open %1").arg(safeFileName(attachment.name)));
        button->setAccessibleName(tr("%1: attachment %2").arg(m_label, safeFileName(attachment.name)));
        connect(button, &QToolButton::clicked, this, [this, attachment] { open(attachment); });
        auto *menu = new QMenu(button);
        connect(menu->addAction(tr("Open")), &QAction::triggered, this, [this, attachment] { open(attachment); });
        connect(menu->addAction(tr("Save a copy…")), &QAction::triggered, this, [this, attachment] { chooseTarget(attachment); });
        if (m_editable) {
            // Delete works on the button itself; the menu shows it.
            QAction *removing = menu->addAction(tr("Remove"));
            removing->setShortcut(QKeySequence::Delete);
            removing->setShortcutContext(Qt::WidgetShortcut);
            button->addAction(removing);
            connect(removing, &QAction::triggered, this, [this, attachment] { remove(attachment); });
        }
        button->setMenu(menu);
        m_row->layout()->addWidget(button);
        button->show();
    }
    m_row->layout()->addWidget(m_attach);
    m_attach->setVisible(m_editable);
    setVisible(m_editable || !m_attachments.isEmpty());
    if (hadFocus)
        m_attach->setFocus(Qt::OtherFocusReason);
    updateGeometry();
}

QStringList AttachmentList::filesIn(const QMimeData *dropped)
{
    QStringList files;
    for (const QUrl &url : dropped->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

void AttachmentList::chooseFiles()
{
    QStringList patterns;
    for (const QString &extension : m_desk.office().attachmentRules.extensions())
        patterns << QStringLiteral("*.") + extension;
    attach(QFileDialog::getOpenFileNames(this, tr("Choose files to attach"), QString(),
                                         tr("Documents (%1)").arg(patterns.join(QLatin1Char(' '))) + QStringLiteral(";;") + tr("All files (*)")));
}

void AttachmentList::attach(const QStringList &files)
{
    if (!m_editable || files.isEmpty())
        return;
    tell({});
    showStatus(tr("Attaching…"), false);
    attachNext(files, {});
}

void AttachmentList::attachNext(QStringList files, QStringList problems)
{
    if (files.isEmpty()) {
        showStatus({}, false);
        tell(problems);
        return;
    }
    const QString file = files.takeFirst();
    const QString name = safeFileName(QFileInfo(file).fileName());
    if (const auto room = m_desk.office().attachmentRules.checkCount(m_attachments.size() + 1); !room) {
        attachNext({}, problems << room.error().message);
        return;
    }
    whenReady(m_desk.store().run([file](Store &store) { return store.attachments().attach(file); }), this,
              [this, files, problems, name, record = m_record](const Result<Attachment> &attached) mutable {
                  if (record != m_record) {
                      tell({tr("%1 was not attached: another entry was opened meanwhile.").arg(name)});
                      return;
                  }
                  if (!attached)
                      problems << tr("%1: %2", "file, why it was not attached").arg(name, attached.error().message);
                  else if (std::any_of(m_attachments.begin(), m_attachments.end(), [&](const Attachment &known) { return known.sha256 == attached.value().sha256; }))
                      problems << tr("%1: a file with the same content is attached already.").arg(name);
                  else if (m_editable) {
                      m_attachments << attached.value();
                      rebuild();
                      Q_EMIT edited(m_attachments);
                  }
                  attachNext(files, problems);
              });
}

void AttachmentList::remove(const Attachment &attachment)
{
    m_attachments.removeOne(attachment);
    tell({});
    rebuild();
    Q_EMIT edited(m_attachments);
}

void AttachmentList::open(const Attachment &attachment)
{
    if (!m_opened)
        m_opened = std::make_unique<QTemporaryDir>();
    const QString name = safeFileName(attachment.name);
    const QDir folder(m_opened->path());
    folder.mkpath(attachment.sha256.left(16));
    const QString file = folder.filePath(attachment.sha256.left(16) + QLatin1Char('/') + name);
    const auto show = [this, file, name] {
        // What is changed in the copy would not come back: the other program says so.
        QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::ReadUser);
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
            tell({tr("No program on this computer opens %1. Save a copy instead.").arg(name)});
    };
    if (QFile::exists(file))
        show();
    else
        provide(attachment, file, show);
}

void AttachmentList::chooseTarget(const Attachment &attachment)
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save a copy of the attachment"), safeFileName(attachment.name));
    if (!file.isEmpty())
        saveTo(attachment, file);
}

void AttachmentList::saveTo(const Attachment &attachment, const QString &file)
{
    provide(attachment, file, [this, file] { showStatus(tr("Saved as %1").arg(QDir::toNativeSeparators(file)), false); });
}

void AttachmentList::provide(const Attachment &attachment, const QString &file, const std::function<void()> &done)
{
    tell({});
    const auto copy = [this, attachment, file] {
        return m_desk.store().read([attachment, file](Store &store) { return store.attachments().copyTo(attachment, file); });
    };
    whenReady(copy(), this, [this, attachment, done, copy](const Result<void> &copied) {
        if (copied)
            return done();
        if (copied.error().code == QLatin1String("attachment.write"))
            return tell({copied.error().message});
        // Not here, or damaged: the platform has it.
        fetch(attachment, [this, done, copy] {
            whenReady(copy(), this, [this, done](const Result<void> &again) {
                if (again)
                    done();
                else
                    tell({again.error().message});
            });
        });
    });
}

void AttachmentList::fetch(const Attachment &attachment, const std::function<void()> &done)
{
    m_fetch.future().cancel();
    m_fetch.disconnect(this);
    connect(&m_fetch, &QFutureWatcherBase::progressValueChanged, this, [this, total = attachment.size](int value) {
        showStatus(tr("Fetching the attachment: %1 of %2").arg(fileSizeText(qint64(value) * 1024), fileSizeText(total)), true);
    });
    connect(&m_fetch, &QFutureWatcherBase::finished, this, [this, done, record = m_record] {
        if (m_fetch.isCanceled() || m_fetch.future().resultCount() == 0 || record != m_record)
            return;
        showStatus({}, false);
        if (const Result<void> fetched = m_fetch.result(); fetched)
            done();
        else
            tell({fetched.error().message});
    });
    showStatus(tr("Fetching the attachment…"), true);
    m_fetch.setFuture(m_desk.sync().fetch(attachment, m_recordId));
}

void AttachmentList::tell(const QStringList &problems)
{
    QVector<FindingText> lines;
    for (const QString &problem : problems)
        lines << FindingText{Severity::Error, problem};
    m_lines->setFindings(lines);
}

void AttachmentList::showStatus(const QString &text, bool cancellable)
{
    m_status->setText(text);
    m_cancel->setVisible(cancellable);
    m_statusRow->setVisible(!text.isEmpty());
}

} // namespace sharedesk

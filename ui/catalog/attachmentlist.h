// AttachmentList: the files of one field: open, save, remove, attach by choosing or dropping.
//
// Everything that touches disk or network happens elsewhere; a file counts as attached when its copy is in the profile.
// What goes wrong is said here, beside the files, and changes nothing.
#pragma once

#include <QFutureWatcher>
#include <QTemporaryDir>
#include <QWidget>

#include <functional>
#include <memory>

#include "catalog/attachment.h"
#include "shell/desk.h"

class QLabel;
class QMimeData;
class QPushButton;

namespace sharedesk {

class FindingLines;

class AttachmentList : public QWidget
{
    Q_OBJECT
public:
    // `key` of the field makes object names unique.
    AttachmentList(const Desk &desk, const QString &key, QWidget *parent = nullptr);

    // recordId: of the record that the files belong to; empty while it is new.
    void setAttachments(const QVector<Attachment> &attachments, const QString &recordId);
    void setEditable(bool editable);
    void retranslate(const QString &fieldLabel);
    // One after the other; those that cannot be taken are named with the reason.
    void attach(const QStringList &files);
    void open(const Attachment &attachment);
    void saveTo(const Attachment &attachment, const QString &file);
    static QStringList filesIn(const QMimeData *dropped);
    bool isEditable() const { return m_editable; }

Q_SIGNALS:
    void edited(const QVector<sharedesk::Attachment> &attachments);

private:
    void rebuild();
    void chooseFiles();
    void chooseTarget(const Attachment &attachment);
    void remove(const Attachment &attachment);
    void attachNext(QStringList files, QStringList problems);
    // Puts the content into that file, fetching it first where it is not here, and calls back when it is there.
    void provide(const Attachment &attachment, const QString &file, const std::function<void()> &done);
    void fetch(const Attachment &attachment, const std::function<void()> &done);
    void tell(const QStringList &problems);
    void showStatus(const QString &text, bool cancellable);

    const Desk &m_desk;
    const QString m_key;
    QString m_label;
    QVector<Attachment> m_attachments;
    QString m_recordId;
    int m_record = 0; // counts the records shown: an answer for another one comes too late
    bool m_editable = true;
    std::unique_ptr<QTemporaryDir> m_opened; // copies that other programs show
    QFutureWatcher<Result<void>> m_fetch;
    QWidget *m_row = nullptr;
    QPushButton *m_attach = nullptr;
    QWidget *m_statusRow = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_cancel = nullptr;
    FindingLines *m_lines = nullptr;
};

} // namespace sharedesk

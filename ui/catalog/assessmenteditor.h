// AssessmentEditor: a review on record: who, when, with which result, with its files. A text that is no date is shown as such
// and blocks saving until it is corrected, because the entry could not hold it.
#pragma once

#include <QWidget>

#include "catalog/catalogentry.h"

class QLabel;
class QLineEdit;

namespace sharedesk {

class AttachmentList;
class Desk;
class FindingLines;
struct FindingText;

class AssessmentEditor : public QWidget
{
    Q_OBJECT
public:
    AssessmentEditor(const Desk &desk, const QString &key, QWidget *parent = nullptr);

    const QString &key() const { return m_key; }
    // recordId: of the entry; empty while it is new.
    void setValue(const Assessment &value, const QString &recordId);
    void setFindings(const QVector<FindingText> &findings);
    void setEditable(bool editable);
    void retranslate();
    bool hasWrongDate() const;
    QWidget *input() const;
    QWidget *dateInput() const;

Q_SIGNALS:
    void edited(const QString &key, const sharedesk::Assessment &value);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void tell();

    QString m_key;
    QLabel *m_label = nullptr;
    QLineEdit *m_assessor = nullptr;
    QLineEdit *m_on = nullptr;
    QLineEdit *m_result = nullptr;
    AttachmentList *m_attachments = nullptr;
    FindingLines *m_wrongDate = nullptr;
    FindingLines *m_lines = nullptr;
    Assessment m_value;
};

} // namespace sharedesk

// BulkValue: the input of what a field of many entries is to become: a line, a longer text, a date or a choice.
//
// One input per kind, the one that fits is shown; what is typed stays when another field of the same kind is chosen.
#pragma once

#include <QStackedWidget>

#include "catalog/bulkedit.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace sharedesk {

class BulkValue : public QStackedWidget
{
    Q_OBJECT
public:
    explicit BulkValue(QWidget *parent = nullptr);

    // language: as in Dictionaries::label. asText: the value is a piece of text, whatever the field is.
    void setField(const BulkField &field, const Dictionaries &dictionaries, const QString &language, bool asText);
    QString value() const; // a code for a choice
    void setValue(const QString &value);
    void setNames(const QString &accessibleName);

Q_SIGNALS:
    void edited();

private:
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QComboBox *m_choice = nullptr;
};

} // namespace sharedesk

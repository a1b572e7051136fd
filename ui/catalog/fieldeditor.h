// FieldEditor: one field of the form: its label, its input, and what is wrong with it right below.
//
// The value is text: a dictionary's code for a choice, one line per value for a list. Interface thread only.
#pragma once

#include <QString>
#include <QWidget>

#include "catalog/entryfields.h"
#include "catalog/lint.h"
#include "catalog/dictionary.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace sharedesk {

struct FindingText
{
    Severity severity = Severity::Error;
    QString text;

    bool operator==(const FindingText &) const = default;
};

// The lines under an input that say what is wrong with it; the worst first, hidden when there is nothing.
class FindingLines : public QWidget
{
    Q_OBJECT
public:
    explicit FindingLines(QWidget *parent = nullptr);
    void setFindings(const QVector<FindingText> &findings);
    QString text() const;

private:
    QVBoxLayout *m_lines = nullptr;
    QVector<FindingText> m_findings;
};

class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    explicit FieldEditor(const EntryField &field, QWidget *parent = nullptr);

    const QString &key() const { return m_field.key; }
    bool isWide() const { return m_field.kind == FieldKind::LongText || m_field.kind == FieldKind::List; }
    QString value() const;
    void setValue(const QString &value);
    // What a choice offers; a value that is not among them stays and is shown as it is.
    void setChoices(const QVector<DictionaryValue> &choices);
    // Offered while typing in a line, by code or label; the code is what is taken. Alt+Down shows all.
    void setSuggestions(const QVector<DictionaryValue> &values);
    // A quiet line under the input that says what its value means.
    void setMeaning(const QString &text);
    void setPlaceholder(const QString &text);
    void setFindings(const QVector<FindingText> &findings);
    void setEditable(bool editable);
    void retranslate(const QString &language);
    QWidget *input() const;

Q_SIGNALS:
    void edited(const QString &key, const QString &value);

private:
    void fill(const QString &code);

    EntryField m_field;
    QString m_language;
    QVector<DictionaryValue> m_choices;
    QVector<DictionaryValue> m_suggestions;
    QLabel *m_label = nullptr;
    QLabel *m_meaning = nullptr;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QComboBox *m_choice = nullptr;
    FindingLines *m_lines = nullptr;
};

} // namespace sharedesk

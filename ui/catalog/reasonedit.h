// ReasonEdit: the words of a return, a withdrawal or a change, with phrases of the office to begin from.
//
// The phrases are the values of a dictionary, so that an office adds its own; choosing one adds a line.
#pragma once

#include <QWidget>

#include "shell/desk.h"

class QMenu;
class QPlainTextEdit;
class QToolButton;

namespace sharedesk {

class ReasonEdit : public QWidget
{
    Q_OBJECT
public:
    // `dictionary` empty: no phrases. `name`: accessible name, unique in its window.
    ReasonEdit(Desk &desk, const QString &dictionary, const QString &name, QWidget *parent = nullptr);

    QString text() const; // trimmed
    void setText(const QString &text);
    void setName(const QString &name);
    void setReadOnly(bool readOnly);
    QPlainTextEdit &edit() const { return *m_edit; }
    QToolButton *phrases() const { return m_phrases; } // nullptr: none
    void retranslate();

Q_SIGNALS:
    void changed(); // by the user

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillMenu();
    void addLine(const QString &phrase);

    Desk &m_desk;
    QString m_dictionary;
    QString m_name;
    QPlainTextEdit *m_edit = nullptr;
    QToolButton *m_phrases = nullptr;
    QMenu *m_menu = nullptr;
};

} // namespace sharedesk

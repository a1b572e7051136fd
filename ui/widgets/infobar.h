// InfoBar: a message that stays in its place until it is answered, with what the user can do about it.
#pragma once

#include <QFrame>
#include <QString>
#include <QVector>

#include <functional>

#include "result.h"

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace sharedesk {

class InfoBar : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Note, Warning, Error };
    struct Button
    {
        QString text;
        std::function<void()> act;
    };

    // `place` names what the messages are about; it makes the close button's accessible name unique in its
    // window.
    explicit InfoBar(QWidget *parent = nullptr);
    void setPlace(const QString &place);

    void tell(Kind kind, const QString &text, const QVector<Button> &buttons = {}, bool closable = true);
    // What failed, with the place or the cause in brackets.
    void tell(const Error &error, Kind kind = Kind::Error) { tell(kind, textOf(error)); }
    static QString textOf(const Error &error);
    void clear();
    bool isShowing() const { return m_showing; }
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void colour();

    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QToolButton *m_close = nullptr;
    QString m_place;
    Kind m_kind = Kind::Note;
    bool m_showing = false;
};

} // namespace sharedesk

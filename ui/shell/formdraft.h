// FormDraft: keeps what is typed in a dialog on disk until it is sent, and offers it again after a crash or a cancel.
//
// Interface thread; writes through the store's thread a moment after the last key.
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>

#include "shell/desk.h"

namespace sharedesk {

class FormDraft : public QObject
{
    Q_OBJECT
public:
    FormDraft(Desk &desk, const QString &key, std::function<QJsonObject()> content, QObject *parent);
    ~FormDraft() override;

    // Calls back only when there is an earlier text; typing that came first wins.
    void restore(std::function<void(const QJsonObject &)> use);
    void touch();
    void flush(); // at once: the dialog is about to close

private:
    void write();

    Desk &m_desk;
    QString m_key;
    std::function<QJsonObject()> m_content;
    QTimer m_pause;
    bool m_touched = false;
};

} // namespace sharedesk

// Timeline: the history of a request, oldest first: what happened, when, by whom, with which words.
#pragma once

#include <QHash>
#include <QWidget>

#include "request/request.h"

class QVBoxLayout;

namespace sharedesk {

class Timeline : public QWidget
{
    Q_OBJECT
public:
    explicit Timeline(QWidget *parent = nullptr);
    void show(const QVector<RequestEvent> &events);

private:
    QString detailsOf(const RequestEvent &event) const;

    QVBoxLayout *m_column = nullptr;
    QHash<QString, QString> m_itemNames; // of the application that is shown, by id
};

} // namespace sharedesk

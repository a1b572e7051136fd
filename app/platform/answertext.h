// AnswerText: a JSON answer whose last member is "end": true, so that a client can tell it came whole.
//
// QJsonDocument sorts its members, so the top level is put together here as text. Bodies from the database
// are copied in as they are.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace sharedesk::platform {

QByteArray jsonText(const QJsonValue &value);

class AnswerText
{
public:
    AnswerText &add(const char *name, const QJsonValue &value);
    AnswerText &addAll(const QJsonObject &members);
    AnswerText &addRaw(const char *name, const QByteArray &json);
    // An array of ready-made JSON texts, and "count".
    AnswerText &addList(const char *name, const QByteArrayList &elements);
    QByteArray finished() const;

private:
    QByteArray m_text;
};

} // namespace sharedesk::platform

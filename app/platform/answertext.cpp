#include "answertext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sharedesk::platform {

QByteArray jsonText(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

AnswerText &AnswerText::add(const char *name, const QJsonValue &value)
{
    return addRaw(name, jsonText(value));
}

AnswerText &AnswerText::addAll(const QJsonObject &members)
{
    for (auto member = members.begin(); member != members.end(); ++member)
        addRaw(member.key().toUtf8().constData(), jsonText(member.value()));
    return *this;
}

AnswerText &AnswerText::addRaw(const char *name, const QByteArray &json)
{
    m_text += m_text.isEmpty() ? "{\"" : ",\"";
    m_text += name;
    m_text += "\":" + json;
    return *this;
}

AnswerText &AnswerText::addList(const char *name, const QByteArrayList &elements)
{
    addRaw(name, "[" + elements.join(',') + "]");
    return add("count", elements.size());
}

QByteArray AnswerText::finished() const
{
    return (m_text.isEmpty() ? QByteArray("{") : m_text + ",") + "\"end\":true}";
}

} // namespace sharedesk::platform

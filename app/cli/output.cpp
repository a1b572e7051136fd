#include "output.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sharedesk::cli {

Output::Output(QIODevice &out, QIODevice &err, bool json) : m_out(&out), m_err(&err), m_json(json) {}

void Output::line(const QString &text)
{
    if (m_json)
        return;
    m_out << text << '\n';
    m_out.flush();
}

void Output::value(const QJsonValue &value)
{
    if (!m_json)
        return;
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray())
                                                   : QJsonDocument(value.toObject());
    m_out << QString::fromUtf8(document.toJson(QJsonDocument::Indented));
    m_out.flush();
}

void Output::warning(const QString &text)
{
    m_err << text << '\n';
    m_err.flush();
}

int Output::refused(const Error &error)
{
    m_err << error.message;
    if (!error.detail.isEmpty())
        m_err << " (" << error.detail << ')';
    m_err << '\n';
    m_err.flush();
    value(QJsonObject{{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), error.code},
                                                            {QStringLiteral("message"), error.message},
                                                            {QStringLiteral("detail"), error.detail}}}});
    return Refused;
}

int Output::wrongUsage(const QString &why, const QString &usage)
{
    if (!why.isEmpty())
        m_err << why << '\n';
    m_err << usage << '\n';
    m_err.flush();
    return WrongUsage;
}

} // namespace sharedesk::cli

// BlobApi: /sync/v1/blobs/{sha256}, the part of the protocol whose bodies are no JSON.
//
// Who may edit sends the contents of the own department. A content is read by its own department, and by who watches
// over all departments where a record that names it (?record=ID) shows it to them.
#pragma once

#include "api.h"

namespace sharedesk::platform {

class BlobApi
{
public:
    static constexpr const char *path = "/sync/v1/blobs/";

    BlobApi(PlatformDatabase &database, const AttachmentRules &rules, const QString &serverId)
        : m_database(database), m_rules(rules), m_serverId(serverId)
    {
    }

    std::variant<ApiAnswer, Problem> answer(const ApiRequest &request, const Actor &actor);

private:
    std::variant<ApiAnswer, Problem> put(const ApiRequest &request, const Actor &actor, const QString &sha256);
    std::variant<ApiAnswer, Problem> patch(const ApiRequest &request, const Actor &actor,
                                           const QString &sha256);
    std::variant<ApiAnswer, Problem> content(const ApiRequest &request, const Actor &actor,
                                             const QString &sha256);
    bool mayRead(PlatformTransaction &transaction, const Actor &actor, const QString &recordId,
                 const QString &sha256, QString &departmentId) const;

    PlatformDatabase &m_database;
    const AttachmentRules &m_rules;
    const QString m_serverId;
};

} // namespace sharedesk::platform

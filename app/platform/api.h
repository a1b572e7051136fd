// Api: the endpoints of the protocol, without HTTP itself. Safe to call from many threads.
//
// Every answer names the platform (Sync-Server) and its time, echoes X-Request-Id, and ends with "end": true.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

#include "accounts.h"
#include "ops.h"
#include "platformdatabase.h"
#include "problem.h"

namespace sharedesk::platform {

struct ApiRequest
{
    QString method;
    QString path; // without the query
    QHash<QString, QString> query;
    QHash<QString, QString> headers; // names in lower case
    QByteArray body;

    QString header(const char *name) const { return headers.value(QString::fromLatin1(name)); }
};

struct ApiAnswer
{
    int status = 200;
    QByteArray body;
    QByteArray contentType;
    QList<std::pair<QByteArray, QByteArray>> headers;
};

struct ApiOptions
{
    int tokenMinutes = 8 * 60;
    int bodyLimit = 2 << 20; // bytes, after unpacking
};

class Api
{
public:
    // Takes over office data and options; the database must outlive it. Errors of the database.
    static Result<std::unique_ptr<Api>> make(PlatformDatabase &database, OfficeData office,
                                             ApiOptions options);

    ApiAnswer answer(const ApiRequest &request);
    // nullopt when this method and path are served; else the answer that says why not, before any body is
    // read.
    std::optional<ApiAnswer> refusalOf(const ApiRequest &request) const;
    // A problem that HTTP itself found (too large, too slow, …), in the same form as every other.
    ApiAnswer problemAnswer(const Problem &problem, const ApiRequest &request) const;

    const ApiOptions &options() const { return m_options; }

private:
    Api(PlatformDatabase &database, OfficeData office, ApiOptions options, QString serverId);

    ApiAnswer dispatch(const ApiRequest &request);
    ApiAnswer token(const ApiRequest &request);
    ApiAnswer hello(const ApiRequest &request);
    ApiAnswer changes(const ApiRequest &request, const Actor &actor);
    ApiAnswer ops(const ApiRequest &request, const Actor &actor);
    ApiAnswer status(const ApiRequest &request, const Actor &actor);
    ApiAnswer entry(const ApiRequest &request, const Actor &actor);
    std::optional<Problem> checkKnownPosition(PlatformTransaction &transaction,
                                              const ApiRequest &request) const;
    std::variant<Actor, Problem> signedIn(const ApiRequest &request);
    ApiAnswer finished(const ApiRequest &request, ApiAnswer answer) const;

    PlatformDatabase &m_database;
    const OfficeData m_office;
    const ApiOptions m_options;
    const QString m_serverId;
    SignInBrake m_brake;
};

} // namespace sharedesk::platform

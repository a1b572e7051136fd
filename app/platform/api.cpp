#include "api.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>

#include "answertext.h"
#include "blobapi.h"
#include "blobs.h"
#include "feed.h"

namespace sharedesk::platform {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Api)
};

const QString entriesPath = "/sync/v1/entries/";

ApiAnswer json(QByteArray body)
{
    return {200, std::move(body), "application/json", {}};
}

// Empty when the path is not served.
QStringList methodsOf(const QString &path)
{
    static const QStringList reading{"GET", "HEAD"};
    static const QHash<QString, QStringList> methods{{"/auth/v1/token", {"POST"}},
                                                     {"/sync/v1/hello", reading},
                                                     {"/sync/v1/changes", reading},
                                                     {"/sync/v1/ops", {"POST"}},
                                                     {"/sync/v1/ops/status", {"POST"}}};
    if (path.startsWith(BlobApi::path))
        return {"GET", "HEAD", "PUT", "PATCH"};
    return path.startsWith(entriesPath) ? reading : methods.value(path);
}

Problem unauthorised(const QString &name, const QString &detail)
{
    return problemOf(401, name, detail);
}

Problem malformed(const QString &detail)
{
    return problemOf(400, "malformed", detail);
}

std::variant<QJsonObject, Problem> bodyOf(const ApiRequest &request)
{
    if (!request.header("content-type").startsWith("application/json"))
        return problemOf(415, "content-type", Text::tr("The platform reads application/json only."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return malformed(Text::tr("The body is not a JSON object (at byte %1).").arg(error.offset));
    return document.object();
}

// The list of a batch; complete, and of the length that it says.
std::variant<QJsonArray, Problem> listOf(const QJsonObject &body, const QString &name, int most)
{
    if (!body["end"].toBool() || !body[name].isArray())
        return malformed(Text::tr("The batch is not complete."));
    const QJsonArray list = body[name].toArray();
    if (body.contains("count") && body["count"].toInt(-1) != list.size())
        return malformed(Text::tr("The batch does not have the number of elements that it says."));
    if (list.size() > most) {
        Problem problem =
            problemOf(413, "too-large", Text::tr("The batch has more elements than the platform takes."));
        problem.more["limit"] = most;
        return problem;
    }
    return list;
}

} // namespace

Api::Api(PlatformDatabase &database, OfficeData office, ApiOptions options, QString serverId)
    : m_database(database), m_office(std::move(office)), m_options(options), m_serverId(std::move(serverId))
{
}

Result<std::unique_ptr<Api>> Api::make(PlatformDatabase &database, OfficeData office, ApiOptions options)
{
    PlatformTransaction transaction(database, PlatformTransaction::Mode::Read);
    const QString serverId = transaction.value("SELECT value FROM meta WHERE key = 'server'").toString();
    if (const Result<void> read = transaction.commit(); !read)
        return read.error();
    return std::unique_ptr<Api>(new Api(database, std::move(office), options, serverId));
}

ApiAnswer Api::answer(const ApiRequest &request)
{
    if (const auto refused = refusalOf(request))
        return *refused;
    return finished(request, dispatch(request));
}

std::optional<ApiAnswer> Api::refusalOf(const ApiRequest &request) const
{
    const QStringList methods = methodsOf(request.path);
    if (methods.isEmpty())
        return problemAnswer(problemOf(404, "not-found", Text::tr("There is nothing at this address.")),
                             request);
    if (!methods.contains(request.method)) {
        ApiAnswer answer = problemAnswer(
            problemOf(405, "method", Text::tr("This address does not take that method.")), request);
        answer.headers.append(std::pair(QByteArray("Allow"), methods.join(", ").toLatin1()));
        return answer;
    }
    const QString protocol = request.header("sync-protocol");
    if (!protocol.isEmpty() && protocol != "1")
        return problemAnswer(problemOf(426, "client-too-old",
                                       Text::tr("This program and the platform speak different protocols.")),
                             request);
    return std::nullopt;
}

ApiAnswer Api::problemAnswer(const Problem &problem, const ApiRequest &request) const
{
    ApiAnswer answer;
    answer.status = problem.status;
    answer.contentType = "application/problem+json";
    answer.body = AnswerText().addAll(toJson(problem, request.header("x-request-id").left(64))).finished();
    if (problem.retryAfterSeconds > 0)
        answer.headers.append({"Retry-After", QByteArray::number(problem.retryAfterSeconds)});
    if (problem.status == 401)
        answer.headers.append(std::pair(QByteArray("WWW-Authenticate"), QByteArray("Bearer")));
    return finished(request, std::move(answer));
}

ApiAnswer Api::finished(const ApiRequest &request, ApiAnswer answer) const
{
    static const QRegularExpression requestId("^[A-Za-z0-9._-]{1,64}$");
    for (const auto &[name, value] : answer.headers) {
        if (name == "Sync-Server")
            return answer;
    }
    answer.headers.append({"Sync-Server", m_serverId.toLatin1()});
    answer.headers.append(
        {"Sync-Time", QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1()});
    answer.headers.append(std::pair(QByteArray("Cache-Control"), QByteArray("no-store")));
    const QString id = request.header("x-request-id");
    if (requestId.match(id).hasMatch())
        answer.headers.append({"X-Request-Id", id.toLatin1()});
    return answer;
}

ApiAnswer Api::dispatch(const ApiRequest &request)
{
    if (request.path == "/auth/v1/token")
        return token(request);
    if (request.path == "/sync/v1/hello")
        return hello(request);
    const auto user = signedIn(request);
    if (const Problem *problem = std::get_if<Problem>(&user))
        return problemAnswer(*problem, request);
    const Actor &actor = std::get<Actor>(user);
    if (request.path == "/sync/v1/changes")
        return changes(request, actor);
    if (request.path == "/sync/v1/ops")
        return ops(request, actor);
    if (request.path == "/sync/v1/ops/status")
        return status(request, actor);
    if (request.path.startsWith(BlobApi::path)) {
        const auto result = BlobApi(m_database, m_office.attachmentRules, m_serverId).answer(request, actor);
        const Problem *problem = std::get_if<Problem>(&result);
        return problem ? problemAnswer(*problem, request) : std::get<ApiAnswer>(result);
    }
    return entry(request, actor);
}

ApiAnswer Api::token(const ApiRequest &request)
{
    const auto body = bodyOf(request);
    if (const Problem *problem = std::get_if<Problem>(&body))
        return problemAnswer(*problem, request);
    const QString login = std::get<QJsonObject>(body)["user"].toString();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const int wait = m_brake.secondsToWait(login, now); wait > 0) {
        Problem problem =
            problemOf(429, "too-many-attempts",
                      Text::tr("Too many wrong passwords. Please wait %n second(s).", nullptr, wait));
        problem.retryAfterSeconds = wait;
        return problemAnswer(problem, request);
    }
    std::optional<Actor> actor;
    {
        PlatformTransaction transaction(m_database, PlatformTransaction::Mode::Read);
        actor = signIn(transaction, login, std::get<QJsonObject>(body)["password"].toString());
        if (transaction.failed())
            return problemAnswer(storageProblem(), request);
    }
    if (!actor) {
        m_brake.noteFailure(login, now);
        return problemAnswer(
            unauthorised("invalid-credentials", Text::tr("The user name or the password is not right.")),
            request);
    }
    m_brake.noteSuccess(login);
    PlatformTransaction transaction(m_database, PlatformTransaction::Mode::Write);
    removeExpiredTokens(transaction, now);
    const QString text = issueToken(transaction, actor->userId, now.addSecs(m_options.tokenMinutes * 60));
    if (!transaction.commit())
        return problemAnswer(storageProblem(), request);
    return json(AnswerText()
                    .add("accessToken", text)
                    .add("tokenType", "Bearer")
                    .add("expiresIn", m_options.tokenMinutes * 60)
                    .add("user", toJson(*actor))
                    .finished());
}

std::variant<Actor, Problem> Api::signedIn(const ApiRequest &request)
{
    const QString header = request.header("authorization");
    if (!header.startsWith("Bearer "))
        return unauthorised("token-missing", Text::tr("Please sign in."));
    PlatformTransaction transaction(m_database, PlatformTransaction::Mode::Read);
    const TokenHolder holder =
        holderOf(transaction, header.mid(7).trimmed(), QDateTime::currentDateTimeUtc());
    if (transaction.failed())
        return storageProblem();
    if (holder.actor)
        return *holder.actor;
    return holder.expired
               ? unauthorised("token-expired", Text::tr("The session has ended. Please sign in again."))
               : unauthorised("token-unknown", Text::tr("Please sign in again."));
}

ApiAnswer Api::hello(const ApiRequest &request)
{
    AnswerText text;
    text.add("server", m_serverId)
        .add("time", QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs))
        .add("protocol", QJsonObject{{"min", 1}, {"max", 1}});
    if (!request.header("authorization").isEmpty()) {
        const auto user = signedIn(request);
        if (const Problem *problem = std::get_if<Problem>(&user))
            return problemAnswer(*problem, request);
        const Actor &actor = std::get<Actor>(user);
        PlatformTransaction transaction(m_database, PlatformTransaction::Mode::Read);
        QJsonArray departments;
        for (const Department &department : readDepartments(transaction))
            departments.append(toJson(department));
        const Position first = firstPosition(transaction);
        QJsonArray scopes;
        for (const Scope &scope : scopesOf(actor, m_serverId)) {
            scopes.append(QJsonObject{{"id", scope.id},
                                      {"hash", scope.hash},
                                      {"role", roleKey(actor.role)},
                                      {"total", visibleCount(transaction, scope)},
                                      {"start", toText(Cursor{first, scope.hash})}});
        }
        text.add("user", toJson(actor))
            .add("departments", departments)
            .add("scopes", scopes)
            .add("position", toText(newestPosition(transaction)));
        if (!transaction.commit())
            return problemAnswer(storageProblem(), request);
    }
    text.add("client", QJsonObject{{"min", "0.1.0"}, {"advised", "0.1.0"}, {"url", ""}})
        .add("schemas", QJsonObject{{"entry", QJsonObject{{"version", 1}, {"editMin", 1}}},
                                    {"request", QJsonObject{{"version", 1}, {"editMin", 1}}},
                                    {"proposal", QJsonObject{{"version", 1}, {"editMin", 1}}},
                                    {"agreement", QJsonObject{{"version", 1}, {"editMin", 1}}}})
        .add("limits", QJsonObject{{"opsPerBatch", maxOpsPerBatch},
                                   {"bytesPerBatch", 1 << 20},
                                   {"bytesPerOp", maxBytesPerOp},
                                   {"pageMax", 2000},
                                   {"bytesPerBlob", m_office.attachmentRules.largestBytes()},
                                   {"bytesPerBlobPart", bytesPerBlobPart}})
        .add("features", QJsonArray{"gzipRequest", "blobs"})
        .add("retention", QJsonObject{{"opResultsDays", 180}, {"tombstonesDays", 180}, {"feedDays", 180}})
        .add("announcements", QJsonArray{});
    return json(text.finished());
}

std::optional<Problem> Api::checkKnownPosition(PlatformTransaction &transaction,
                                               const ApiRequest &request) const
{
    const QString text = request.header("sync-position");
    if (text.isEmpty())
        return std::nullopt;
    const std::optional<Position> position = positionFromText(text);
    if (!position)
        return malformed(Text::tr("Sync-Position cannot be read."));
    return check(transaction, *position);
}

ApiAnswer Api::changes(const ApiRequest &request, const Actor &actor)
{
    const QVector<Scope> scopes = scopesOf(actor, m_serverId);
    const auto scope = std::find_if(scopes.begin(), scopes.end(), [&](const Scope &candidate) {
        return candidate.id == request.query.value("scope");
    });
    if (scope == scopes.end())
        return problemAnswer(problemOf(403, "not-allowed", Text::tr("This scope is not open to you.")),
                             request);
    const QString after = request.query.value("after");
    if (after.isEmpty())
        return problemAnswer(problemOf(400, "cursor-required", Text::tr("The request names no cursor.")),
                             request);
    const std::optional<Cursor> cursor = cursorFromText(after);
    bool isNumber = true;
    const int limit = request.query.contains("limit") ? request.query.value("limit").toInt(&isNumber) : 1000;
    if (!cursor || !isNumber || limit < 1)
        return problemAnswer(malformed(Text::tr("The cursor or the page size cannot be read.")), request);
    if (cursor->scopeHash != scope->hash) {
        Problem problem = problemOf(
            410, "scope-changed", Text::tr("What you may see has changed. It has to be fetched once more."));
        problem.more["resync"] = "snapshot";
        return problemAnswer(problem, request);
    }
    PlatformTransaction transaction(m_database, PlatformTransaction::Mode::Read);
    std::optional<Problem> problem = checkKnownPosition(transaction, request);
    if (!problem)
        problem = check(transaction, cursor->position);
    if (problem)
        return problemAnswer(transaction.failed() ? storageProblem() : *problem, request);
    const FeedPage page = readPage(transaction, *scope, cursor->position, qMin(limit, 2000));
    if (!transaction.commit())
        return problemAnswer(storageProblem(), request);
    return json(AnswerText()
                    .add("from", after)
                    .addList("items", page.items)
                    .add("next", toText(Cursor{page.next, scope->hash}))
                    .add("more", page.more)
                    .add("upTo", toText(page.upTo))
                    .add("position", toText(page.next))
                    .finished());
}

ApiAnswer Api::ops(const ApiRequest &request, const Actor &actor)
{
    const auto body = bodyOf(request);
    if (const Problem *problem = std::get_if<Problem>(&body))
        return problemAnswer(*problem, request);
    const auto list = listOf(std::get<QJsonObject>(body), "ops", maxOpsPerBatch);
    if (const Problem *problem = std::get_if<Problem>(&list))
        return problemAnswer(*problem, request);
    {
        // A device that knows a later history than ours pushes nothing: we were restored from a backup.
        PlatformTransaction transaction(m_database, PlatformTransaction::Mode::Read);
        const std::optional<Problem> problem = checkKnownPosition(transaction, request);
        if (transaction.failed() || problem)
            return problemAnswer(transaction.failed() ? storageProblem() : *problem, request);
    }
    const QByteArrayList results =
        applyBatch(m_database, m_office, std::get<QJsonArray>(list), actor,
                   request.header("sync-device").left(64), request.header("x-request-id").left(64));
    PlatformTransaction transaction(m_database, PlatformTransaction::Mode::Read);
    const Position newest = newestPosition(transaction);
    if (!transaction.commit())
        return problemAnswer(storageProblem(), request);
    return json(AnswerText().addList("results", results).add("position", toText(newest)).finished());
}

ApiAnswer Api::status(const ApiRequest &request, const Actor &actor)
{
    const auto body = bodyOf(request);
    if (const Problem *problem = std::get_if<Problem>(&body))
        return problemAnswer(*problem, request);
    const auto list = listOf(std::get<QJsonObject>(body), "ops", 1000);
    if (const Problem *problem = std::get_if<Problem>(&list))
        return problemAnswer(*problem, request);
    QStringList ids;
    for (const QJsonValue &id : std::get<QJsonArray>(list))
        ids.append(id.toString());
    PlatformTransaction transaction(m_database, PlatformTransaction::Mode::Read);
    if (const auto problem = checkKnownPosition(transaction, request))
        return problemAnswer(*problem, request);
    const QByteArrayList results = opStatus(transaction, actor.userId, ids);
    const Position newest = newestPosition(transaction);
    if (!transaction.commit())
        return problemAnswer(storageProblem(), request);
    return json(AnswerText().addList("results", results).add("position", toText(newest)).finished());
}

ApiAnswer Api::entry(const ApiRequest &request, const Actor &actor)
{
    PlatformTransaction transaction(m_database, PlatformTransaction::Mode::Read);
    if (const auto problem = checkKnownPosition(transaction, request))
        return problemAnswer(*problem, request);
    const std::optional<Record> record = readRecord(transaction, request.path.mid(entriesPath.size()));
    const std::optional<Seen> seen = record ? seenBy(transaction, actor, *record) : std::nullopt;
    const QVariant nonce =
        seen ? transaction.value("SELECT nonce FROM history WHERE seq = ?", {seen->seq}) : QVariant();
    if (!transaction.commit())
        return problemAnswer(storageProblem(), request);
    if (!seen)
        return problemAnswer(problemOf(404, "not-found", Text::tr("The platform does not know this record.")),
                             request);
    const QByteArray tag = '"' + seen->rev.toLatin1() + '"';
    ApiAnswer answer;
    if (request.header("if-none-match").toLatin1() == tag)
        answer.status = 304;
    else
        answer = json(itemMembers(*seen) + ",\"position\":" +
                      jsonText(toText(Position{seen->seq, nonce.toString()})) + ",\"end\":true}");
    answer.headers.append({"ETag", tag});
    return answer;
}

} // namespace sharedesk::platform

#include "blobapi.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include "answertext.h"
#include "blobs.h"
#include "feed.h"

namespace sharedesk::platform {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(BlobApi)
};

ApiAnswer stateAnswer(const BlobState &state)
{
    return {200,
            AnswerText().add("offset", state.offset).add("complete", state.complete).finished(),
            "application/json",
            {{"Upload-Offset", QByteArray::number(state.offset)},
             {"Upload-Length", QByteArray::number(state.size)},
             {"Upload-Complete", state.complete ? "?1" : "?0"}}};
}

Problem unknownBlob()
{
    return problemOf(404, "not-found", Text::tr("The platform does not know this attachment."));
}

Problem malformed(const QString &detail)
{
    return problemOf(400, "malformed", detail);
}

std::optional<qint64> numberIn(const ApiRequest &request, const char *header)
{
    bool isNumber = false;
    const qint64 number = request.header(header).toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

} // namespace

std::variant<ApiAnswer, Problem> BlobApi::answer(const ApiRequest &request, const Actor &actor)
{
    const QString sha256 = request.path.mid(int(qstrlen(path)));
    if (!isBlobHash(sha256))
        return problemOf(404, "not-found", Text::tr("There is nothing at this address."));
    if (request.method == "GET")
        return content(request, actor, sha256);
    if (!may(actor.role, Permission::EditCatalog) && !may(actor.role, Permission::DraftRequest) &&
        !may(actor.role, Permission::AnswerRequest))
        return problemOf(403, "not-allowed", Text::tr("Your role attaches no files."));
    if (request.method == "PUT")
        return put(request, actor, sha256);
    if (request.method == "PATCH")
        return patch(request, actor, sha256);
    PlatformTransaction transaction(m_database, PlatformTransaction::Mode::Read);
    const std::optional<BlobState> state = blobState(transaction, actor.departmentId, sha256);
    if (!transaction.commit())
        return storageProblem();
    return state ? std::variant<ApiAnswer, Problem>(stateAnswer(*state)) : unknownBlob();
}

std::variant<ApiAnswer, Problem> BlobApi::put(const ApiRequest &request, const Actor &actor,
                                              const QString &sha256)
{
    const std::optional<qint64> size = numberIn(request, "upload-length");
    if (!size || *size == 0)
        return malformed(Text::tr("The request does not say how long the attachment is."));
    if (*size > m_rules.largestBytes()) {
        Problem problem =
            problemOf(413, "too-large", Text::tr("The attachment is larger than the platform accepts."));
        problem.more["limit"] = m_rules.largestBytes();
        return problem;
    }
    PlatformTransaction transaction(m_database, PlatformTransaction::Mode::Write);
    std::variant<BlobState, Problem> result = beginBlob(transaction, actor.departmentId, sha256, *size,
                                                        QDateTime::currentDateTimeUtc());
    const BlobState *begun = std::get_if<BlobState>(&result);
    if (begun && begun->offset == 0 && !request.body.isEmpty())
        result = appendToBlob(transaction, actor.departmentId, sha256, 0, request.body);
    if (!transaction.commit())
        return storageProblem();
    if (const Problem *problem = std::get_if<Problem>(&result))
        return *problem;
    return stateAnswer(std::get<BlobState>(result));
}

std::variant<ApiAnswer, Problem> BlobApi::patch(const ApiRequest &request, const Actor &actor,
                                                const QString &sha256)
{
    const std::optional<qint64> offset = numberIn(request, "upload-offset");
    if (!offset)
        return malformed(Text::tr("The request does not say where its part of the attachment belongs."));
    PlatformTransaction transaction(m_database, PlatformTransaction::Mode::Write);
    const auto result = appendToBlob(transaction, actor.departmentId, sha256, *offset, request.body);
    if (!transaction.commit())
        return storageProblem();
    if (const Problem *problem = std::get_if<Problem>(&result))
        return *problem;
    return stateAnswer(std::get<BlobState>(result));
}

bool BlobApi::mayRead(PlatformTransaction &transaction, const Actor &actor, const QString &recordId,
                      const QString &sha256, QString &departmentId) const
{
    departmentId = actor.departmentId;
    if (!may(actor.role, Permission::ReadContent))
        return false;
    if (recordId.isEmpty())
        return true;
    const std::optional<Record> record = readRecord(transaction, recordId);
    if (!record || record->departmentId == actor.departmentId)
        return record.has_value();
    const QVector<Scope> scopes = scopesOf(actor, m_serverId);
    const bool watchesAll = std::any_of(scopes.begin(), scopes.end(), [](const Scope &scope) {
        return scope.audience == Audience::Supervisor;
    });
    const std::optional<Seen> seen = watchesAll ? seenBy(transaction, actor, *record) : std::nullopt;
    departmentId = record->departmentId;
    return seen && blobHashes(QJsonDocument::fromJson(seen->body).object()).contains(sha256);
}

std::variant<ApiAnswer, Problem> BlobApi::content(const ApiRequest &request, const Actor &actor,
                                                  const QString &sha256)
{
    bool isNumber = true;
    const qint64 from = request.query.contains("from") ? request.query.value("from").toLongLong(&isNumber) : 0;
    if (!isNumber || from < 0)
        return malformed(Text::tr("The request does not say where its part of the attachment belongs."));
    PlatformTransaction transaction(m_database, PlatformTransaction::Mode::Read);
    QString departmentId;
    const bool allowed =
        mayRead(transaction, actor, request.query.value("record"), sha256, departmentId);
    const std::optional<BlobState> state = blobState(transaction, departmentId, sha256);
    const QByteArray bytes = blobContent(transaction, departmentId, sha256, from);
    if (!transaction.commit())
        return storageProblem();
    // Who may not read it is not told that it is there.
    if (!allowed || !state || !state->complete)
        return unknownBlob();
    return ApiAnswer{200, bytes, "application/octet-stream", {{"Upload-Length", QByteArray::number(state->size)}}};
}

} // namespace sharedesk::platform

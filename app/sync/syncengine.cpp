#include "syncengine.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QUrlQuery>

#include "answercheck.h"
#include "blobtransfer.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SyncEngine)
};

constexpr int poisonFailures = 3;

SyncFailure failed(const Error &error)
{
    return SyncFailure{error, 0, -1, {}};
}

// A batch that the platform itself could not work with, as opposed to a network that could not carry it. Only the
// platform's own problem counts: the error page of a proxy or a firewall has judged nothing that a clerk wrote.
bool blamesTheBatch(const SyncFailure &failure)
{
    return !failure.problem.isEmpty() && (failure.status == 400 || failure.status == 413 || failure.status == 422 || failure.status == 500);
}

// Too large or not to be processed is said of the op itself; 400 and 500 may be the fault of the platform.
bool judgesTheOp(const SyncFailure &failure)
{
    return failure.status == 413 || failure.status == 422;
}

} // namespace

// Everything that names the platform it comes from has to name ours, refusals as well.
std::optional<SyncFailure> SyncEngine::compareServer(const QString &serverId)
{
    const auto identity = m_journal.identity();
    if (!identity)
        return failed(identity.error());
    if (serverId.isEmpty() || identity.value().serverId.isEmpty())
        return std::nullopt;
    if (const auto pinned = m_journal.pinServer(serverId); !pinned)
        return failed(pinned.error());
    return std::nullopt;
}

std::variant<SyncAnswer, SyncFailure> SyncEngine::send(SyncRequest request)
{
    const auto identity = m_journal.identity();
    if (!identity)
        return failed(identity.error());
    request.deviceId = identity.value().deviceId;
    request.position = identity.value().position;
    request.token = m_session.token;
    auto answer = m_transport.send(request);
    const auto *complete = std::get_if<SyncAnswer>(&answer);
    if (const auto other = compareServer(complete ? complete->serverId : std::get<SyncFailure>(answer).serverId))
        return *other;
    if (complete) {
        if (const auto pinned = m_journal.pinServer(complete->serverId); !pinned)
            return failed(pinned.error());
    }
    return answer;
}

std::variant<SignedIn, SyncFailure> SyncEngine::signIn(const QString &user, const QString &password)
{
    // The greeting needs no sign-in: a password goes only to what answers as the platform of this profile. Nothing is
    // pinned by it: a platform that does not know this clerk is not his.
    SyncRequest greeting;
    greeting.path = QStringLiteral("/sync/v1/hello");
    const auto greeted = m_transport.send(greeting);
    const auto *welcome = std::get_if<SyncAnswer>(&greeted);
    if (const auto other = compareServer(welcome ? welcome->serverId : std::get<SyncFailure>(greeted).serverId))
        return *other;
    if (!welcome)
        return std::get<SyncFailure>(greeted);
    SyncRequest request;
    request.method = "POST";
    request.path = QStringLiteral("/auth/v1/token");
    request.body = QJsonDocument(QJsonObject{{QStringLiteral("user"), user}, {QStringLiteral("password"), password}}).toJson(QJsonDocument::Compact);
    const auto answer = m_transport.send(request);
    const auto *accepted = std::get_if<SyncAnswer>(&answer);
    if (const auto other = compareServer(accepted ? accepted->serverId : std::get<SyncFailure>(answer).serverId))
        return *other;
    if (!accepted)
        return std::get<SyncFailure>(answer);
    const SyncAnswer &complete = *accepted;
    if (complete.serverId != welcome->serverId)
        return failed({QStringLiteral("sync.incomplete"), Text::tr("The platform's answer to the sign-in is incomplete."), complete.serverId});
    if (const auto pinned = m_journal.pinServer(complete.serverId); !pinned)
        return failed(pinned.error());
    const auto actor = actorFromJson(complete.body.value(QLatin1String("user")).toObject());
    if (!actor)
        return failed(actor.error());
    SignedIn session{actor.value(), complete.body.value(QLatin1String("accessToken")).toString(), complete.body.value(QLatin1String("expiresIn")).toInt()};
    if (session.token.isEmpty())
        return failed({QStringLiteral("sync.incomplete"), Text::tr("The platform's answer to the sign-in is incomplete."), QStringLiteral("accessToken")});
    return session;
}

std::variant<SyncSummary, SyncFailure> SyncEngine::run(const SignedIn &session, const std::function<void(const SyncProgress &)> &progress)
{
    m_session = session;
    m_progress = progress;
    m_summary = {};
    if (const auto failure = hello())
        return *failure;
    for (const Scope &scope : std::as_const(m_scopes)) {
        if (const auto failure = pull(scope))
            return *failure;
    }
    const int before = m_summary.pushed;
    if (const auto failure = push())
        return *failure;
    if (m_summary.pushed != before) {
        for (const Scope &scope : std::as_const(m_scopes)) {
            if (const auto failure = pull(scope))
                return *failure;
        }
    }
    const auto counts = m_journal.outboxCounts(m_session.actor.userId);
    if (!counts)
        return failed(counts.error());
    // A queued op may have to wait for one of the same record that is on its way; any other was saved just now.
    m_summary.moreWaits = counts.value().queued > counts.value().sealed;
    if (const auto noted = m_journal.noteCompleteSync(QDateTime::currentDateTimeUtc()); !noted)
        return failed(noted.error());
    return m_summary;
}

std::optional<SyncFailure> SyncEngine::hello()
{
    m_progress({QStringLiteral("hello"), 0, 0});
    SyncRequest request;
    request.path = QStringLiteral("/sync/v1/hello");
    const auto answer = send(request);
    if (const auto *failure = std::get_if<SyncFailure>(&answer))
        return *failure;
    const QJsonObject body = std::get<SyncAnswer>(answer).body;
    const QJsonObject protocol = body.value(QLatin1String("protocol")).toObject();
    if (protocol.value(QLatin1String("min")).toInt() > 1 || protocol.value(QLatin1String("max")).toInt() < 1)
        return failed({QStringLiteral("sync.too-old"), Text::tr("The platform and this program speak different versions of the protocol. Everything saved here is kept."), {}});
    const QJsonObject limits = body.value(QLatin1String("limits")).toObject();
    m_limits.opsPerBatch = qBound(1, limits.value(QLatin1String("opsPerBatch")).toInt(m_limits.opsPerBatch), m_limits.opsPerBatch);
    m_limits.bytesPerBatch = qBound(qint64(1024), limits.value(QLatin1String("bytesPerBatch")).toInteger(m_limits.bytesPerBatch), m_limits.bytesPerBatch);
    m_limits.bytesPerBlobPart = qBound(qint64(1024), limits.value(QLatin1String("bytesPerBlobPart")).toInteger(m_limits.bytesPerBlobPart), m_limits.bytesPerBlobPart);
    m_takesBlobs = body.value(QLatin1String("features")).toArray().contains(QStringLiteral("blobs"));
    m_scopes.clear();
    for (const QJsonValue &value : body.value(QLatin1String("scopes")).toArray()) {
        const QJsonObject scope = value.toObject();
        m_scopes << Scope{scope.value(QLatin1String("id")).toString(), scope.value(QLatin1String("hash")).toString(),
                          scope.value(QLatin1String("start")).toString(), scope.value(QLatin1String("total")).toInt()};
    }
    if (m_scopes.isEmpty())
        return failed({QStringLiteral("sync.incomplete"), Text::tr("The platform names nothing that this person may see."), QStringLiteral("scopes")});
    m_departments.clear();
    for (const QJsonValue &value : body.value(QLatin1String("departments")).toArray()) {
        if (const auto department = departmentFromJson(value.toObject()))
            m_departments << department.value();
    }
    return std::nullopt;
}

std::optional<SyncFailure> SyncEngine::pull(const Scope &scope)
{
    int done = 0;
    QSet<QString> asked;
    for (;;) {
        const auto cursor = m_journal.cursor(scope.id);
        if (!cursor)
            return failed(cursor.error());
        const QString from = cursor.value().isEmpty() ? scope.start : cursor.value();
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("scope"), scope.id);
        query.addQueryItem(QStringLiteral("after"), QString::fromLatin1(QUrl::toPercentEncoding(from)));
        query.addQueryItem(QStringLiteral("limit"), QString::number(m_limits.pageSize));
        SyncRequest request;
        request.path = QStringLiteral("/sync/v1/changes?") + query.toString(QUrl::FullyEncoded);
        request.deadlineMilliseconds = m_limits.pageDeadline;
        const auto answer = send(request);
        if (const auto *failure = std::get_if<SyncFailure>(&answer))
            return *failure;
        const QJsonObject body = std::get<SyncAnswer>(answer).body;
        auto page = syncPageFrom(body, scope.id, from);
        if (!page)
            return failed(page.error());
        page.value().scopeHash = scope.hash;
        const bool more = body.value(QLatin1String("more")).toBool();
        asked.insert(from);
        if (more && asked.contains(page.value().next))
            return failed({QStringLiteral("sync.incomplete"), Text::tr("The platform sends the same page again and again; syncing was stopped."), scope.id});
        // The newest position this computer knows of: a page in the middle of a long way may be older than an answer
        // to a push, and must not put it back.
        if (more)
            page.value().position.clear();
        const auto applied = m_journal.applyPage(page.value());
        if (!applied)
            return failed(applied.error());
        m_summary.pulled += applied.value();
        done += int(page.value().items.size());
        m_progress({QStringLiteral("pull"), done, qMax(done, cursor.value().isEmpty() || done > 0 ? scope.total : 0)});
        if (!more)
            return std::nullopt;
    }
}

std::optional<SyncFailure> SyncEngine::sendBlobs()
{
    BlobTransfer transfer(m_journal, [this](SyncRequest request) { return send(std::move(request)); }, m_progress);
    return m_takesBlobs ? transfer.sendAll(m_session.actor.userId, m_limits.bytesPerBlobPart) : transfer.refuseAll(m_session.actor.userId);
}

std::optional<SyncFailure> SyncEngine::fetch(const SignedIn &session, const Attachment &attachment, const QString &recordId, const std::function<bool(qint64)> &progress)
{
    m_session = session;
    return BlobTransfer(m_journal, [this](SyncRequest request) { return send(std::move(request)); }, [](const SyncProgress &) {}).fetch(attachment, recordId, progress);
}

// The platform was restored from a backup that has the hash no more: what is here is sent again, and the op after it.
std::optional<SyncFailure> SyncEngine::sendLostBlobs(QVector<OpAnswer> &answers)
{
    for (OpAnswer &answer : answers) {
        if (answer.status != OpStatus::Rejected || !answer.problem.value(QLatin1String("type")).toString().endsWith(QLatin1String(":blob-missing")))
            continue;
        const QJsonArray lost = answer.problem.value(QLatin1String("sha256")).toArray();
        bool isHere = !lost.isEmpty();
        for (const QJsonValue &hash : lost) {
            const auto waits = m_journal.noteBlobMissing(hash.toString());
            if (!waits)
                return failed(waits.error());
            isHere = isHere && waits.value();
        }
        if (isHere)
            answer.status = OpStatus::Retry;
    }
    return std::nullopt;
}

std::optional<SyncFailure> SyncEngine::push()
{
    const auto counts = m_journal.outboxCounts(m_session.actor.userId);
    if (!counts)
        return failed(counts.error());
    const int total = counts.value().waiting();
    int batchSize = m_limits.opsPerBatch;
    int failures = 0; // of the same batch
    for (;;) {
        // Each time: what was saved meanwhile may have brought another one.
        if (const auto failure = sendBlobs())
            return failure;
        const auto batch = m_journal.seal(m_session.actor.userId, batchSize, m_limits.bytesPerBatch);
        if (!batch)
            return failed(batch.error());
        if (batch.value().isEmpty())
            return std::nullopt;
        m_progress({QStringLiteral("push"), m_summary.pushed, qMax(total, m_summary.pushed)});
        const auto failure = pushBatch(batch.value());
        if (failure && failure->status == 413 && batch.value().size() > 1) {
            batchSize = int(batch.value().size()) / 2;
            continue;
        }
        if (failure && !blamesTheBatch(*failure))
            return failure;
        if (failure && ++failures < poisonFailures)
            continue;
        if (failure) {
            if (const auto stopped = pushOneByOne(batch.value()))
                return stopped;
        }
        batchSize = m_limits.opsPerBatch;
        failures = 0;
    }
}

// Poison: the same batch failed again and again. Alone, only the guilty op fails, and is parked. A platform that takes
// nothing at all has a fault of its own: then nothing is parked because of it.
std::optional<SyncFailure> SyncEngine::pushOneByOne(const QVector<SealedOp> &batch)
{
    QVector<std::pair<SealedOp, SyncFailure>> guilty;
    for (const SealedOp &op : batch) {
        const auto failure = pushBatch({op});
        if (failure && !blamesTheBatch(*failure))
            return failure;
        if (failure)
            guilty.append({op, *failure});
    }
    const bool worksOtherwise = guilty.size() < batch.size() || (batch.size() == 1 && m_summary.pushed > 0);
    QVector<OpAnswer> parked;
    for (const auto &[op, failure] : std::as_const(guilty)) {
        if (!worksOtherwise && !judgesTheOp(failure))
            return failure;
        QJsonObject problem = failure.problem;
        if (!problem.contains(QLatin1String("detail")))
            problem.insert(QStringLiteral("detail"), failure.error.message);
        parked.append({op.opId, OpStatus::Rejected, {}, problem, 0});
    }
    if (const auto applied = m_journal.applyAnswers(parked, {}); !applied)
        return failed(applied.error());
    m_summary.rejected += int(parked.size());
    return std::nullopt;
}

std::optional<SyncFailure> SyncEngine::pushBatch(const QVector<SealedOp> &batch)
{
    // Joined as they were sealed: what is sent again is the same to the byte.
    QByteArray body = "{\"ops\":[";
    for (qsizetype i = 0; i < batch.size(); ++i) {
        if (i > 0)
            body += ',';
        body += batch.at(i).bytes;
    }
    body += "],\"count\":" + QByteArray::number(batch.size()) + ",\"end\":true}";
    SyncRequest request;
    request.method = "POST";
    request.path = QStringLiteral("/sync/v1/ops");
    request.body = body;
    request.deadlineMilliseconds = m_limits.pushDeadline;
    const auto answer = send(request);
    if (const auto *failure = std::get_if<SyncFailure>(&answer))
        return *failure;
    const QJsonObject answered = std::get<SyncAnswer>(answer).body;
    auto answers = opAnswersFrom(answered, batch);
    if (!answers)
        return failed(answers.error());
    if (const auto failure = sendLostBlobs(answers.value()))
        return failure;
    for (OpAnswer &result : answers.value()) {
        // An op that is to wait must not be sealed again in this cycle.
        if (result.status == OpStatus::Retry || result.status == OpStatus::Skipped)
            result.retryAfterSeconds = qBound(5, result.retryAfterSeconds, 3600);
    }
    if (const auto applied = m_journal.applyAnswers(answers.value(), answered.value(QLatin1String("position")).toString()); !applied)
        return failed(applied.error());
    count(answers.value());
    return std::nullopt;
}

void SyncEngine::count(const QVector<OpAnswer> &answers)
{
    for (const OpAnswer &answer : answers) {
        m_summary.conflicts += answer.status == OpStatus::Conflict;
        m_summary.rejected += answer.status == OpStatus::Rejected;
        m_summary.pushed += answer.status != OpStatus::Retry && answer.status != OpStatus::Skipped;
    }
}

} // namespace sharedesk

#include "accounts.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace sharedesk::platform {

namespace {

constexpr int hashIterations = 200'000;
constexpr int freeFailures = 5;
constexpr int longestWait = 300; // seconds
constexpr int rememberedLogins = 10'000;

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->bounded(256));
    return bytes;
}

QByteArray passwordHash(const QString &password, const QByteArray &salt, int iterations)
{
    const QByteArray text = password.toUtf8();
    QByteArray hash(32, '\0');
    PKCS5_PBKDF2_HMAC(text.constData(), int(text.size()),
                      reinterpret_cast<const unsigned char *>(salt.constData()), int(salt.size()), iterations,
                      EVP_sha256(), int(hash.size()), reinterpret_cast<unsigned char *>(hash.data()));
    return hash;
}

QByteArray tokenHash(const QString &token)
{
    return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256);
}

std::optional<Actor> actorOf(PlatformTransaction &transaction, const QString &userId)
{
    PlatformRows row = transaction.run("SELECT a.name, a.department_id, d.name, a.role FROM account a "
                                       "JOIN department d ON d.id = a.department_id WHERE a.user_id = ?",
                                       {userId});
    if (!row.next())
        return std::nullopt;
    const Result<Role> role = roleFromKey(row.value(3).toString());
    if (!role)
        return std::nullopt;
    return Actor{userId, row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                 role.value()};
}

} // namespace

QVector<Department> readDepartments(PlatformTransaction &transaction)
{
    QVector<Department> departments;
    PlatformRows row =
        transaction.run("SELECT id, name, code, region, is_authority FROM department ORDER BY code, id");
    while (row.next())
        departments.append({row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                            row.value(3).toString(), row.value(4).toBool()});
    return departments;
}

QVector<Actor> readPeople(PlatformTransaction &transaction)
{
    QStringList userIds;
    PlatformRows row = transaction.run("SELECT user_id FROM account ORDER BY user_id");
    while (row.next())
        userIds.append(row.value(0).toString());
    QVector<Actor> people;
    for (const QString &userId : userIds) {
        if (const std::optional<Actor> actor = actorOf(transaction, userId))
            people.append(*actor);
    }
    return people;
}

void writeDepartment(PlatformTransaction &transaction, const Department &department)
{
    transaction.run(
        "INSERT INTO department (id, name, code, region, is_authority) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET name = excluded.name, code = excluded.code, "
        "region = excluded.region, is_authority = excluded.is_authority",
        {department.id, department.name, department.code, department.region, department.isAuthority});
}

void writeAccount(PlatformTransaction &transaction, const Account &account, const QString &password)
{
    const QByteArray salt = randomBytes(16);
    transaction.run(
        "INSERT INTO account (user_id, login, name, department_id, role, salt, iterations, hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (user_id) DO UPDATE SET login = excluded.login, "
        "name = excluded.name, department_id = excluded.department_id, role = excluded.role, "
        "salt = excluded.salt, iterations = excluded.iterations, hash = excluded.hash",
        {account.userId, account.login, account.name, account.departmentId, roleKey(account.role), salt,
         hashIterations, passwordHash(password, salt, hashIterations)});
}

std::optional<Actor> signIn(PlatformTransaction &transaction, const QString &login, const QString &password)
{
    PlatformRows row =
        transaction.run("SELECT user_id, salt, iterations, hash FROM account WHERE login = ?", {login});
    const bool known = row.next();
    const QByteArray salt = known ? row.value(1).toByteArray() : QByteArray(16, 's');
    const QByteArray stored = known ? row.value(3).toByteArray() : QByteArray(32, '\0');
    const QByteArray given = passwordHash(password, salt, known ? row.value(2).toInt() : hashIterations);
    const bool equal = stored.size() == given.size() &&
                       CRYPTO_memcmp(stored.constData(), given.constData(), size_t(given.size())) == 0;
    if (!known || !equal)
        return std::nullopt;
    return actorOf(transaction, row.value(0).toString());
}

QString issueToken(PlatformTransaction &transaction, const QString &userId, const QDateTime &expiresAt)
{
    const QString token = QString::fromLatin1(
        randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    transaction.run("INSERT INTO token (hash, user_id, expires_at) VALUES (?, ?, ?)",
                    {tokenHash(token), userId, expiresAt.toMSecsSinceEpoch()});
    return token;
}

TokenHolder holderOf(PlatformTransaction &transaction, const QString &token, const QDateTime &now)
{
    PlatformRows row =
        transaction.run("SELECT user_id, expires_at FROM token WHERE hash = ?", {tokenHash(token)});
    if (!row.next())
        return {};
    if (row.value(1).toLongLong() <= now.toMSecsSinceEpoch())
        return {std::nullopt, true};
    return {actorOf(transaction, row.value(0).toString()), false};
}

void removeExpiredTokens(PlatformTransaction &transaction, const QDateTime &now)
{
    // A day's grace, so that the client is told "expired" and not "unknown".
    transaction.run("DELETE FROM token WHERE expires_at < ?", {now.addDays(-1).toMSecsSinceEpoch()});
}

int SignInBrake::secondsToWait(const QString &login, const QDateTime &now)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_failures.constFind(login);
    if (found == m_failures.cend() || found->count < freeFailures)
        return 0;
    const int wait = qMin(longestWait, 5 << qMin(found->count - freeFailures, 8));
    return int(qMax<qint64>(0, wait - found->last.secsTo(now)));
}

void SignInBrake::noteFailure(const QString &login, const QDateTime &now)
{
    const std::lock_guard lock(m_mutex);
    if (m_failures.size() >= rememberedLogins)
        m_failures.removeIf([&](auto failure) { return failure->last.secsTo(now) > longestWait; });
    Failures &failures = m_failures[login.left(100)];
    failures.count = failures.count > 0 && failures.last.secsTo(now) > longestWait ? 1 : failures.count + 1;
    failures.last = now;
}

void SignInBrake::noteSuccess(const QString &login)
{
    const std::lock_guard lock(m_mutex);
    m_failures.remove(login);
}

} // namespace sharedesk::platform

// Accounts: who may sign in, and the bearer tokens they get. Departments as the platform knows them.
//
// Passwords: PBKDF2-SHA256 with a salt of their own. Tokens: 32 random bytes, kept hashed, valid for a
// limited time.
#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QVector>

#include <mutex>
#include <optional>

#include "people/people.h"
#include "platformdatabase.h"

namespace sharedesk::platform {

struct Account
{
    QString userId;
    QString login;
    QString name;
    QString departmentId;
    Role role = Role::Clerk;
};

QVector<Department> readDepartments(PlatformTransaction &transaction);
QVector<Actor> readPeople(PlatformTransaction &transaction);
void writeDepartment(PlatformTransaction &transaction, const Department &department);
void writeAccount(PlatformTransaction &transaction, const Account &account, const QString &password);

// The actor whose password this is. Takes equally long for a user that does not exist.
std::optional<Actor> signIn(PlatformTransaction &transaction, const QString &login, const QString &password);

QString issueToken(PlatformTransaction &transaction, const QString &userId, const QDateTime &expiresAt);
struct TokenHolder
{
    std::optional<Actor> actor; // nullopt: unknown token, or expired
    bool expired = false;
};
TokenHolder holderOf(PlatformTransaction &transaction, const QString &token, const QDateTime &now);
void removeExpiredTokens(PlatformTransaction &transaction, const QDateTime &now);

// Slows guessing down: after a few failures a login name has to wait. Safe from any thread. In memory only.
class SignInBrake
{
public:
    // Seconds to wait before the next try; 0: go ahead.
    int secondsToWait(const QString &login, const QDateTime &now);
    void noteFailure(const QString &login, const QDateTime &now);
    void noteSuccess(const QString &login);

private:
    struct Failures
    {
        int count = 0;
        QDateTime last;
    };
    std::mutex m_mutex;
    QHash<QString, Failures> m_failures;
};

} // namespace sharedesk::platform

#include "seedfile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SeedFile)
};

Result<SeedUser> userFromJson(const QJsonObject &json, const QVector<Department> &departments)
{
    const QString login = json["user"].toString();
    const Error error{"seed.user", Text::tr("A user in the seed file is not complete."), login};
    SeedUser user{login, json["password"].toString(), {}};
    user.actor.userId = json["userId"].toString();
    user.actor.name = json["name"].toString();
    user.actor.departmentId = json["departmentId"].toString();
    const Result<Role> role = roleFromKey(json["role"].toString());
    if (!role || login.isEmpty() || user.password.isEmpty() || user.actor.userId.isEmpty())
        return error;
    user.actor.role = role.value();
    for (const Department &department : departments) {
        if (department.id == user.actor.departmentId)
            user.actor.departmentName = department.name;
    }
    if (user.actor.departmentName.isEmpty())
        return error;
    return user;
}

} // namespace

Result<SeedFile> SeedFile::fromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return Error{"seed.json", Text::tr("The seed file is not JSON."),
                     QString::number(error.offset) + ": " + error.errorString()};
    SeedFile seed;
    for (const QJsonValue &value : object["departments"].toArray()) {
        const Result<Department> department = departmentFromJson(value.toObject());
        if (!department)
            return Error{"seed.department", Text::tr("A department in the seed file is not complete."),
                         value["name"].toString()};
        seed.departments.append(department.value());
    }
    for (const QJsonValue &value : object["users"].toArray()) {
        const Result<SeedUser> user = userFromJson(value.toObject(), seed.departments);
        if (!user)
            return user.error();
        seed.users.append(user.value());
    }
    return seed;
}

QVector<Actor> SeedFile::people() const
{
    QVector<Actor> people;
    for (const SeedUser &user : users)
        people.append(user.actor);
    return people;
}

} // namespace sharedesk

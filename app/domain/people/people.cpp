#include "people/people.h"

#include <QCoreApplication>

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(People)
};

struct RoleRow {
    Role role;
    const char *key;
    const char *label;
};

constexpr RoleRow roles[] = {
    {Role::Clerk, "clerk", QT_TRANSLATE_NOOP("People", "Clerk")},
    {Role::OfficeHead, "head", QT_TRANSLATE_NOOP("People", "Office head")},
    {Role::Supervisor, "supervisor", QT_TRANSLATE_NOOP("People", "Supervisor")},
    {Role::Authority, "authority", QT_TRANSLATE_NOOP("People", "Authority reviewer")},
    {Role::DepartmentHead, "departmentHead", QT_TRANSLATE_NOOP("People", "Department head")},
    {Role::Auditor, "auditor", QT_TRANSLATE_NOOP("People", "Auditor")},
    {Role::Administrator, "administrator", QT_TRANSLATE_NOOP("People", "Administrator of the office")},
};

const RoleRow &rowOf(Role role)
{
    return roles[static_cast<size_t>(role)];
}

Error memberError(const char *code, const QString &member)
{
    return Error{QString::fromLatin1(code), Text::tr("A person or department is described incompletely."), member};
}

} // namespace

QString roleKey(Role role)
{
    return QString::fromLatin1(rowOf(role).key);
}

Result<Role> roleFromKey(const QString &key)
{
    for (const RoleRow &row : roles) {
        if (key == QLatin1String(row.key))
            return row.role;
    }
    return Error{QStringLiteral("role.unknown"), Text::tr("There is no role \"%1\".").arg(key), key};
}

QString roleLabel(Role role)
{
    return Text::tr(rowOf(role).label);
}

bool may(Role role, Permission permission)
{
    switch (permission) {
    case Permission::EditCatalog:
    case Permission::DraftRequest:
    case Permission::AnswerRequest:
        return role == Role::Clerk || role == Role::OfficeHead;
    case Permission::AgreeCatalog:
        return role == Role::OfficeHead || role == Role::DepartmentHead;
    case Permission::ReviewCatalog:
        return role == Role::Authority;
    case Permission::SeeAllDepartments:
        return role == Role::Supervisor || role == Role::Authority || role == Role::Auditor;
    case Permission::ReadContent:
        return role != Role::Administrator;
    case Permission::ManagePeople:
        return role == Role::Administrator;
    }
    return false;
}

QJsonObject toJson(const Actor &actor)
{
    return {{QStringLiteral("userId"), actor.userId},
            {QStringLiteral("name"), actor.name},
            {QStringLiteral("departmentId"), actor.departmentId},
            {QStringLiteral("departmentName"), actor.departmentName},
            {QStringLiteral("role"), roleKey(actor.role)}};
}

Result<Actor> actorFromJson(const QJsonObject &json)
{
    Actor actor;
    const struct { const char *key; QString Actor::*member; } texts[] = {
        {"userId", &Actor::userId},
        {"name", &Actor::name},
        {"departmentId", &Actor::departmentId},
        {"departmentName", &Actor::departmentName},
    };
    for (const auto &text : texts) {
        const QJsonValue value = json.value(QLatin1String(text.key));
        if (!value.isString())
            return memberError("actor.json", QString::fromLatin1(text.key));
        actor.*text.member = value.toString();
    }
    const auto role = roleFromKey(json.value(QLatin1String("role")).toString());
    if (!role)
        return role.error();
    actor.role = role.value();
    return actor;
}

QJsonObject toJson(const Department &department)
{
    return {{QStringLiteral("id"), department.id},
            {QStringLiteral("name"), department.name},
            {QStringLiteral("code"), department.code},
            {QStringLiteral("region"), department.region},
            {QStringLiteral("isAuthority"), department.isAuthority}};
}

Result<Department> departmentFromJson(const QJsonObject &json)
{
    Department department;
    department.id = json.value(QLatin1String("id")).toString();
    department.name = json.value(QLatin1String("name")).toString();
    department.code = json.value(QLatin1String("code")).toString();
    department.region = json.value(QLatin1String("region")).toString();
    department.isAuthority = json.value(QLatin1String("isAuthority")).toBool();
    if (department.id.isEmpty())
        return memberError("department.json", QStringLiteral("id"));
    if (department.name.isEmpty())
        return memberError("department.json", QStringLiteral("name"));
    return department;
}

} // namespace sharedesk

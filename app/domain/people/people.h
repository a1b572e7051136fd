// Who acts: departments, the roles of their people, and what each role may do.
//
// Source: Regulation on Government Data Sharing (Decree 809); see the glossary for the terms.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QVector>

#include "result.h"

namespace sharedesk {

// The roles that this version knows. Their keys are stable and travel in the sync protocol.
enum class Role {
    Clerk,      // 经办人: edits, drafts, records
    OfficeHead, // 共享工作机构负责人: agrees before an application or a reply goes out
    Supervisor, // reads the deadlines of all departments, changes nothing
    Authority,  // 主管部门 reviewer: publishes or returns catalogs, settles disputes
    DepartmentHead, // 部门负责人: agrees to the department's catalog before it is submitted
    Auditor,        // reads everything, changes nothing
    Administrator,  // of the office: people and settings; no content, neither read nor written
};

// "clerk", "head", "supervisor", "authority", "departmentHead", "auditor", "administrator"
QString roleKey(Role role);
Result<Role> roleFromKey(const QString &key);        // error "role.unknown"
QString roleLabel(Role role);                        // translated

// 政府部门. `code` is the unified social credit code (GB 32100), `region` the GB/T 2260 code.
struct Department {
    QString id;
    QString name;
    QString code;
    QString region;
    bool isAuthority = false;

    bool operator==(const Department &) const = default;
};

// The person who gives a command, as signed in.
struct Actor {
    QString userId;
    QString name;
    QString departmentId;
    QString departmentName;
    Role role = Role::Clerk;

    bool operator==(const Actor &) const = default;
};

// What a role may do at all; what the state of an entry or a request allows is decided there.
enum class Permission {
    EditCatalog, AgreeCatalog, ReviewCatalog, DraftRequest, AnswerRequest, SeeAllDepartments,
    ReadContent,  // catalogs, requests and proposals, beyond what is published for everybody
    ManagePeople, // accounts and settings of the office
};
bool may(Role role, Permission permission);

QJsonObject toJson(const Actor &actor);
Result<Actor> actorFromJson(const QJsonObject &json);
QJsonObject toJson(const Department &department);
Result<Department> departmentFromJson(const QJsonObject &json);

} // namespace sharedesk

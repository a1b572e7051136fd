// SeedFile: the departments and people of a platform, as an administrator writes them down.
//
// JSON: {"departments":[{id,name,code,region,isAuthority}…],
//        "users":[{"userId","user","name","departmentId","role","password"}…]}.
// Errors: "seed.json" (detail: the place), "seed.department" and "seed.user" (detail: which one).
#pragma once

#include <QByteArray>
#include <QVector>

#include "people/people.h"
#include "result.h"

namespace sharedesk {

struct SeedUser
{
    QString login;
    QString password;
    Actor actor;
};

struct SeedFile
{
    QVector<Department> departments;
    QVector<SeedUser> users;

    static Result<SeedFile> fromJson(const QByteArray &json);
    QVector<Actor> people() const;
};

} // namespace sharedesk

// Problem: what went wrong, as RFC 9457 tells it. `name` becomes urn:dcat:problem:<name>.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include "result.h"

namespace sharedesk::platform {

struct Problem
{
    int status = 400;
    QString name;      // "cursor-expired"
    QString detail;    // a sentence for a clerk, in the language of the request
    QString code;      // of the domain's refusal, if it is one
    QJsonArray errors; // [{"field":…,"code":…}]
    int retryAfterSeconds = 0;
    QJsonObject more; // further extension members
};

// `instance` is the request's id; may be empty.
QJsonObject toJson(const Problem &problem, const QString &instance);
// `field` names what has to be corrected, if one does.
Problem problemOf(int status, const QString &name, const QString &detail, const QString &field = {});
// A refusal of the domain (422): its sentence and its code.
Problem refusal(const Error &error);
// The database did not do it: 503, come again.
Problem storageProblem();

} // namespace sharedesk::platform

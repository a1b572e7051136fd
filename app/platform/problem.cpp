#include "problem.h"

#include <QCoreApplication>

namespace sharedesk::platform {

namespace {
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Problem)
};
} // namespace

QJsonObject toJson(const Problem &problem, const QString &instance)
{
    QJsonObject json = problem.more;
    json["type"] = QString("urn:dcat:problem:" + problem.name);
    json["title"] = problem.name;
    json["status"] = problem.status;
    json["detail"] = problem.detail;
    if (!instance.isEmpty())
        json["instance"] = instance;
    if (!problem.code.isEmpty())
        json["code"] = problem.code;
    if (!problem.errors.isEmpty())
        json["errors"] = problem.errors;
    return json;
}

Problem problemOf(int status, const QString &name, const QString &detail, const QString &field)
{
    Problem problem;
    problem.status = status;
    problem.name = name;
    problem.detail = detail;
    if (!field.isEmpty())
        problem.errors.append(QJsonObject{{"field", field}, {"code", name}});
    return problem;
}

Problem refusal(const Error &error)
{
    Problem problem;
    problem.status = 422;
    problem.name = "refused";
    problem.detail = error.message;
    problem.code = error.code;
    // "request.argument.legalBasis": the last part names the field that the clerk has to correct.
    if (error.code.contains(".argument."))
        problem.errors.append(QJsonObject{{"field", error.code.section('.', 2)}, {"code", error.code}});
    if (!error.detail.isEmpty())
        problem.more["place"] = error.detail;
    return problem;
}

Problem storageProblem()
{
    Problem problem;
    problem.status = 503;
    problem.name = "storage-unavailable";
    problem.detail =
        Text::tr("The platform cannot store anything at the moment. Nothing is lost; it will be sent again.");
    problem.retryAfterSeconds = 30;
    return problem;
}

} // namespace sharedesk::platform

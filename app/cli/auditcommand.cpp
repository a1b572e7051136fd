#include "auditcommand.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "calendar/chinatime.h"
#include "profilecommands.h"

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int shownUnlessAsked = 100;

QString faultKey(AuditFault::Kind kind)
{
    switch (kind) {
    case AuditFault::Kind::Altered:
        return QStringLiteral("altered");
    case AuditFault::Kind::Removed:
        return QStringLiteral("removed");
    case AuditFault::Kind::Reordered:
        return QStringLiteral("reordered");
    }
    return {};
}

int verifyLog(const Arguments &arguments, Output &output)
{
    std::optional<AuditHead> expected;
    if (arguments.has(QStringLiteral("head"))) {
        const auto head = headFromText(arguments.value(QStringLiteral("head")));
        if (!head)
            return output.refused(head.error());
        expected = head.value();
    }
    auto desk = openProfile(arguments);
    if (!desk)
        return output.refused(desk.error());
    const auto verified = desk.value().store->verifyAudit(expected);
    if (!verified)
        return output.refused(verified.error());
    const AuditVerdict &verdict = verified.value();
    QJsonObject json{{QStringLiteral("whole"), !verdict.fault}, {QStringLiteral("records"), verdict.head.records}, {QStringLiteral("head"), headText(verdict.head)}};
    if (verdict.fault) {
        json.insert(QStringLiteral("fault"), QJsonObject{{QStringLiteral("kind"), faultKey(verdict.fault->kind)},
                                                         {QStringLiteral("record"), verdict.fault->number},
                                                         {QStringLiteral("message"), verdict.fault->message}});
        output.value(json);
        return output.refused(Error{QStringLiteral("audit.") + faultKey(verdict.fault->kind), verdict.fault->message, {}});
    }
    output.line(Text::tr("The log is whole: %n record(s).", nullptr, int(verdict.head.records)));
    output.line(Text::tr("Note this to find out later whether records were cut off: %1").arg(headText(verdict.head)));
    output.value(json);
    return Done;
}

int listActs(const Arguments &arguments, Output &output)
{
    bool isNumber = true;
    const int most = arguments.has(QStringLiteral("limit")) ? arguments.value(QStringLiteral("limit")).toInt(&isNumber) : shownUnlessAsked;
    if (!isNumber || most < 1)
        return output.refused(Error{QStringLiteral("cli.argument"), Text::tr("--limit needs a number from 1."), {}});
    auto desk = openProfile(arguments);
    if (!desk)
        return output.refused(desk.error());
    const auto records = desk.value().store->auditRecords(arguments.positional.value(1), most);
    if (!records)
        return output.refused(records.error());
    QJsonArray json;
    for (const AuditRecord &record : records.value()) {
        const QString at = toIso(toChinaTime(QDateTime::fromString(record.at, Qt::ISODateWithMs)));
        output.line(QStringLiteral("%1  %2  %3  %4  %5").arg(record.number).arg(at, record.act, record.subject, record.userName));
        json.append(QJsonObject{{QStringLiteral("number"), record.number},
                                {QStringLiteral("at"), at},
                                {QStringLiteral("user"), record.userId},
                                {QStringLiteral("userName"), record.userName},
                                {QStringLiteral("department"), record.departmentId},
                                {QStringLiteral("role"), record.role},
                                {QStringLiteral("act"), record.act},
                                {QStringLiteral("subject"), record.subject},
                                {QStringLiteral("detail"), QJsonDocument::fromJson(record.detail.toUtf8()).object()},
                                {QStringLiteral("hash"), QString::fromLatin1(record.hash)}});
    }
    if (records.value().isEmpty())
        output.line(Text::tr("Nothing has been recorded yet."));
    output.value(json);
    return Done;
}

} // namespace

int auditCommand(const Arguments &arguments, Output &output)
{
    const QString what = arguments.positional.value(0);
    if (what == QLatin1String("verify") && arguments.positional.size() == 1)
        return verifyLog(arguments, output);
    if (what == QLatin1String("list"))
        return listActs(arguments, output);
    return output.refused(Error{QStringLiteral("cli.argument"), Text::tr("Say \"audit verify\" or \"audit list\"."), what});
}

} // namespace sharedesk::cli

// The life of an entry: every command in every status by every role, of the own department and of another,
// against the law's table. The table below is read from the Regulation's catalog management and written out
// here; it does not come from the code that it judges.
#include <QTest>

#include "calendar/chinatime.h"
#include "catalog/entrylife.h"

using namespace sharedesk;

namespace {

constexpr EntryStatus statuses[] = {EntryStatus::Draft,    EntryStatus::Agreed,    EntryStatus::Submitted,
                                    EntryStatus::Returned, EntryStatus::Published, EntryStatus::Withdrawn};
constexpr EntryCommand commands[] = {EntryCommand::Agree,    EntryCommand::Submit,
                                     EntryCommand::Return,   EntryCommand::Publish,
                                     EntryCommand::Withdraw, EntryCommand::StartRevision};
constexpr Role roles[] = {Role::Clerk, Role::OfficeHead, Role::Supervisor, Role::Authority};

struct Step
{
    EntryStatus from;
    EntryCommand command;
    EntryEventType event;
    EntryStatus to;
};

// 编制 → 部门负责人同意 → 报送 → 主管部门审核 → 发布或退回; 撤回; 动态更新.
constexpr Step law[] = {
    {EntryStatus::Draft, EntryCommand::Agree, EntryEventType::Agreed, EntryStatus::Agreed},
    {EntryStatus::Returned, EntryCommand::Agree, EntryEventType::Agreed, EntryStatus::Agreed},
    {EntryStatus::Agreed, EntryCommand::Submit, EntryEventType::Submitted, EntryStatus::Submitted},
    {EntryStatus::Submitted, EntryCommand::Return, EntryEventType::Returned, EntryStatus::Returned},
    {EntryStatus::Submitted, EntryCommand::Publish, EntryEventType::Published, EntryStatus::Published},
    {EntryStatus::Submitted, EntryCommand::Withdraw, EntryEventType::Withdrawn, EntryStatus::Withdrawn},
    {EntryStatus::Published, EntryCommand::Withdraw, EntryEventType::Withdrawn, EntryStatus::Withdrawn},
    {EntryStatus::Published, EntryCommand::StartRevision, EntryEventType::RevisionStarted,
     EntryStatus::Draft},
    {EntryStatus::Withdrawn, EntryCommand::StartRevision, EntryEventType::RevisionStarted,
     EntryStatus::Draft},
};

// Who: the department for its own catalog, its office head for the head's agreement; the authority for every
// department's review; the supervisor for nothing.
bool lawLets(EntryCommand command, Role role, bool ownDepartment)
{
    switch (command) {
    case EntryCommand::Agree:
        return ownDepartment && role == Role::OfficeHead;
    case EntryCommand::Submit:
    case EntryCommand::Withdraw:
    case EntryCommand::StartRevision:
        return ownDepartment && (role == Role::Clerk || role == Role::OfficeHead);
    case EntryCommand::Return:
    case EntryCommand::Publish:
        return role == Role::Authority;
    case EntryCommand::NoteChange: // see tst_updatelimits
    case EntryCommand::ExtendUpdate:
        break;
    }
    return false;
}

const Step *stepOf(EntryStatus from, EntryCommand command)
{
    for (const Step &step : law) {
        if (step.from == from && step.command == command)
            return &step;
    }
    return nullptr;
}

Actor actor(Role role, bool ownDepartment)
{
    const QString department = ownDepartment ? QStringLiteral("minzheng") : QStringLiteral("renshe");
    return {roleKey(role), QStringLiteral("某人"), department, department, role};
}

CatalogEntry entryIn(EntryStatus status)
{
    CatalogEntry entry;
    entry.id = QStringLiteral("e1");
    entry.departmentId = QStringLiteral("minzheng");
    entry.status = status;
    entry.name = QStringLiteral("婚姻登记信息");
    entry.version = 3;
    return entry;
}

const QString reason = QStringLiteral("依据不足");

QDateTime moment()
{
    return fromIso(QStringLiteral("2026-11-23T10:00:00+08:00"));
}

Result<EntryEvent> decided(const CatalogEntry &entry, EntryCommand command, const Actor &who,
                           const QString &text = reason, const QVector<Finding> &findings = {})
{
    return decideLife(entry, command, who, moment(), text, findings);
}

} // namespace

class TestEntryLife : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void copyIsANewDraftOfOnesOwn()
    {
        CatalogEntry entry;
        entry.id = QStringLiteral("one");
        entry.departmentId = QStringLiteral("minzheng");
        entry.provider = QStringLiteral("民政局");
        entry.office = QStringLiteral("社会救助科");
        entry.name = QStringLiteral("低保信息");
        entry.code = QStringLiteral("203/000001");
        entry.status = EntryStatus::Published;
        entry.version = 4;
        entry.publishedOn = QDate(2026, 1, 5);
        entry.life = {EntryEvent{}};
        entry.secrecyReview.assessor = QStringLiteral("钱七");
        entry.summary = QStringLiteral("摘要");
        DataItem item;
        item.id = QStringLiteral("item");
        item.name = QStringLiteral("姓名");
        entry.items << item;
        Actor own;
        own.departmentId = QStringLiteral("minzheng");
        const CatalogEntry copy = copyOf(entry, own);
        QVERIFY(copy.id.isEmpty() && copy.code.isEmpty() && copy.life.isEmpty() &&
                !copy.publishedOn.isValid());
        QCOMPARE(copy.status, EntryStatus::Draft);
        QCOMPARE(copy.version, 1);
        QVERIFY(copy.name.startsWith(entry.name) && copy.name != entry.name);
        QCOMPARE(copy.summary, entry.summary);
        QCOMPARE(copy.office, entry.office);
        QVERIFY(copy.secrecyReview.isEmpty());
        QCOMPARE(copy.items.size(), 1);
        QCOMPARE(copy.items.first().name, item.name);
        QVERIFY(copy.items.first().id != item.id);
        Actor other;
        other.departmentId = QStringLiteral("renshe");
        other.departmentName = QStringLiteral("人社局");
        const CatalogEntry taken = copyOf(entry, other);
        QCOMPARE(taken.departmentId, other.departmentId);
        QCOMPARE(taken.provider, other.departmentName);
        QVERIFY(taken.office.isEmpty());
    }
    void everyCommandInEveryStateByEveryone_data()
    {
        QTest::addColumn<EntryStatus>("status");
        QTest::addColumn<EntryCommand>("command");
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("own");
        for (const EntryStatus status : statuses) {
            for (const EntryCommand command : commands) {
                for (const Role role : roles) {
                    for (const bool own : {true, false}) {
                        const QString name = statusKey(status) + u' ' + entryCommandKey(command) + u' ' +
                                             roleKey(role) + QLatin1String(own ? " own" : " other");
                        QTest::newRow(qPrintable(name)) << status << command << role << own;
                    }
                }
            }
        }
    }

    void everyCommandInEveryStateByEveryone()
    {
        QFETCH(EntryStatus, status);
        QFETCH(EntryCommand, command);
        QFETCH(Role, role);
        QFETCH(bool, own);
        const CatalogEntry entry = entryIn(status);
        const Actor who = actor(role, own);
        const Step *step = stepOf(status, command);
        const bool allowed = step && lawLets(command, role, own);
        const auto event = decided(entry, command, who);
        QCOMPARE(event.ok(), allowed);

        // What is offered is what is possible; editing begins a new version by itself, so no button does.
        for (const EntryCommandAvailability &offer : availableEntryCommands(entry, who)) {
            QVERIFY(offer.command != EntryCommand::StartRevision);
            if (offer.command != command)
                continue;
            QCOMPARE(offer.allowed, allowed);
            QCOMPARE(offer.why.isEmpty(), allowed);
        }
        if (!allowed) {
            QVERIFY2(event.error().code.startsWith(QLatin1String("entry.refused.")),
                     qPrintable(event.error().code));
            QVERIFY(!event.error().message.isEmpty());
            return;
        }
        if (command != EntryCommand::StartRevision) {
            const auto offers = availableEntryCommands(entry, who);
            QVERIFY(std::any_of(offers.cbegin(), offers.cend(),
                                [&](const auto &offer) { return offer.command == command; }));
        }
        QCOMPARE(event.value().type, step->event);
        QCOMPARE(event.value().actor, who);
        QCOMPARE(event.value().at, moment());
        QCOMPARE(event.value().text, reason);

        const CatalogEntry next = evolveLife(entry, event.value());
        QCOMPARE(next.status, step->to);
        QCOMPARE(next.life, QVector<EntryEvent>{event.value()});
        QCOMPARE(next.version, command == EntryCommand::StartRevision ? 4 : 3);
        QCOMPARE(next.publishedOn, command == EntryCommand::Publish ? QDate(2026, 11, 23) : QDate());
        QCOMPARE(next.name, entry.name);
    }

    void onlyAReturnAndAWithdrawalStateTheirReason()
    {
        for (const Step &step : law) {
            const Role role =
                lawLets(step.command, Role::Authority, true) ? Role::Authority : Role::OfficeHead;
            const bool needsReason =
                step.command == EntryCommand::Return || step.command == EntryCommand::Withdraw;
            for (const QString &empty :
                 {QString(), QStringLiteral(" \t\n"), QStringLiteral("\u3000\u200B")}) {
                const auto event = decided(entryIn(step.from), step.command, actor(role, true), empty);
                QCOMPARE(event.ok(), !needsReason);
                if (needsReason)
                    QCOMPARE(event.error().code, QStringLiteral("entry.argument.text"));
            }
            const auto event =
                decided(entryIn(step.from), step.command, actor(role, true), u' ' + reason + u'\n');
            QCOMPARE(event.value().text, reason);
        }
    }

    void anEntryWithErrorsIsNotSubmittedButMayComeBack()
    {
        const QVector<Finding> hints{{QStringLiteral("h"), Severity::Hint, {}, {}, {}},
                                     {QStringLiteral("w"), Severity::Warning, {}, {}, {}}};
        QVector<Finding> errors = hints;
        errors << Finding{QStringLiteral("e"), Severity::Error, {}, {}, {}};
        QVERIFY(
            decided(entryIn(EntryStatus::Agreed), EntryCommand::Submit, actor(Role::Clerk, true), {}, hints)
                .ok());
        const auto refused =
            decided(entryIn(EntryStatus::Agreed), EntryCommand::Submit, actor(Role::Clerk, true), {}, errors);
        QCOMPARE(refused.error().code, QStringLiteral("entry.refused.findings"));
        // Rules may become stricter while an entry is reviewed; that must not hold it there.
        QVERIFY(decided(entryIn(EntryStatus::Submitted), EntryCommand::Return, actor(Role::Authority, false),
                        reason, errors)
                    .ok());
        QVERIFY(decided(entryIn(EntryStatus::Submitted), EntryCommand::Withdraw, actor(Role::Clerk, true),
                        reason, errors)
                    .ok());
        QVERIFY(decided(entryIn(EntryStatus::Published), EntryCommand::StartRevision,
                        actor(Role::Clerk, true), {}, errors)
                    .ok());
    }

    void aRefusalSaysWhichOfTheReasonsItWas()
    {
        QCOMPARE(
            decided(entryIn(EntryStatus::Draft), EntryCommand::Agree, actor(Role::Clerk, true)).error().code,
            QStringLiteral("entry.refused.role"));
        QCOMPARE(decided(entryIn(EntryStatus::Draft), EntryCommand::Agree, actor(Role::OfficeHead, false))
                     .error()
                     .code,
                 QStringLiteral("entry.refused.department"));
        QCOMPARE(
            decided(entryIn(EntryStatus::Draft), EntryCommand::Submit, actor(Role::Clerk, true)).error().code,
            QStringLiteral("entry.refused.status"));
        // A draft is not simply "not possible": somebody has to agree first.
        QVERIFY(decided(entryIn(EntryStatus::Draft), EntryCommand::Submit, actor(Role::Clerk, true))
                    .error()
                    .message !=
                decided(entryIn(EntryStatus::Published), EntryCommand::Submit, actor(Role::Clerk, true))
                    .error()
                    .message);
    }

    void thePublicationDayIsChinas()
    {
        // 16:30 UTC is past midnight in Beijing, whatever this computer's zone.
        const auto late = fromIso(QStringLiteral("2026-11-23T16:30:00Z"));
        const auto event = decideLife(entryIn(EntryStatus::Submitted), EntryCommand::Publish,
                                      actor(Role::Authority, false), late, {}, {});
        QCOMPARE(evolveLife(entryIn(EntryStatus::Submitted), event.value()).publishedOn, QDate(2026, 11, 24));
    }

    void historyNeverRunsBackwards()
    {
        CatalogEntry entry = entryIn(EntryStatus::Submitted);
        EntryEvent earlier;
        earlier.type = EntryEventType::Submitted;
        earlier.at = moment().addSecs(3600);
        entry.life << earlier;
        const auto event = decided(entry, EntryCommand::Withdraw, actor(Role::Clerk, true));
        QCOMPARE(event.value().at, earlier.at);
    }

    void whoMayEditWhat()
    {
        for (const EntryStatus status : statuses) {
            for (const Role role : roles) {
                for (const bool own : {true, false}) {
                    const bool allowed = own && (role == Role::Clerk || role == Role::OfficeHead) &&
                                         status != EntryStatus::Submitted;
                    const auto may = mayEdit(entryIn(status), actor(role, own));
                    QCOMPARE(may.ok(), allowed);
                    if (!allowed)
                        QVERIFY(!may.error().message.isEmpty());
                }
            }
        }
    }

    void anEditEndsAnAgreementAndBeginsANewVersion()
    {
        const Actor clerk = actor(Role::Clerk, true);
        for (const EntryStatus status : {EntryStatus::Draft, EntryStatus::Returned})
            QCOMPARE(editable(entryIn(status), clerk, moment()), entryIn(status));

        const CatalogEntry agreed = editable(entryIn(EntryStatus::Agreed), clerk, moment());
        QCOMPARE(agreed.status, EntryStatus::Draft);
        QCOMPARE(agreed.version, 3);
        for (const EntryStatus status : {EntryStatus::Published, EntryStatus::Withdrawn}) {
            const CatalogEntry revised = editable(entryIn(status), clerk, moment());
            QCOMPARE(revised.status, EntryStatus::Draft);
            QCOMPARE(revised.version, 4);
            QCOMPARE(revised.life.size(), 1);
            QCOMPARE(revised.life.last().type, EntryEventType::RevisionStarted);
            QCOMPARE(revised.life.last().actor, clerk);
        }
    }

    // What is said of many beforehand is what is decided of each afterwards.
    void whatMayBeDecidedIsDecided()
    {
        const QVector<Finding> wrong{Finding{QStringLiteral("r"), Severity::Error, {}, {}, {}}};
        for (const EntryStatus status : statuses) {
            for (const EntryCommand command : commands) {
                for (const Role role : roles) {
                    for (const QVector<Finding> &findings : {QVector<Finding>(), wrong}) {
                        const CatalogEntry entry = entryIn(status);
                        const Actor who = actor(role, true);
                        const auto may = mayDecideLife(entry, command, who, findings);
                        const auto decided =
                            decideLife(entry, command, who, moment(), QStringLiteral("理由"), findings);
                        QCOMPARE(may.ok(), decided.ok());
                        if (!may)
                            QCOMPARE(may.error(), decided.error());
                        if (may)
                            QVERIFY(entryCommandsOf(role).contains(command) ||
                                    command == EntryCommand::StartRevision);
                    }
                }
            }
        }
        QCOMPARE(entryCommandsOf(Role::Authority),
                 (QVector<EntryCommand>{EntryCommand::Return, EntryCommand::Publish}));
        QVERIFY(entryCommandsOf(Role::Supervisor).isEmpty());
        QVERIFY(!entryCommandsOf(Role::Clerk).contains(EntryCommand::Agree));
    }

    void theCauseOfAChangeStaysWithIt()
    {
        CatalogEntry entry = entryIn(EntryStatus::Published);
        entry.publishedOn = QDate(2026, 1, 5);
        const auto noted =
            decideLife(entry, EntryCommand::NoteChange, actor(Role::Clerk, true), moment(),
                       QStringLiteral("条例修订"), {}, QDate(2026, 2, 2), QStringLiteral("law"));
        QVERIFY(noted.ok());
        entry = evolveLife(entry, noted.value());
        QCOMPARE(entryFromJson(toJson(entry)).value(), entry);
        QCOMPARE(causeOf(entryFromJson(toJson(entry)).value().life.last()), QStringLiteral("law"));
    }

    void everyKeyIsReadBack()
    {
        QSet<QString> labels;
        for (const EntryStatus status : statuses) {
            QCOMPARE(statusFromKey(statusKey(status)).value(), status);
            labels << statusLabel(status);
        }
        QCOMPARE(labels.size(), qsizetype(std::size(statuses)));
        labels.clear();
        QVector<EntryCommand> all(std::begin(commands), std::end(commands));
        all << EntryCommand::NoteChange << EntryCommand::ExtendUpdate;
        for (const EntryCommand command : all) {
            QCOMPARE(entryCommandFromKey(entryCommandKey(command)).value(), command);
            labels << entryCommandLabel(command);
        }
        QCOMPARE(labels.size(), all.size());
        for (const QString &wrong : {QString(), QStringLiteral("Draft"), QStringLiteral("deleted")}) {
            QCOMPARE(statusFromKey(wrong).error().detail, wrong);
            QCOMPARE(entryCommandFromKey(wrong).error().code, QStringLiteral("entry.command.unknown"));
        }
    }
};

QTEST_GUILESS_MAIN(TestEntryLife)
#include "tst_entrylife.moc"

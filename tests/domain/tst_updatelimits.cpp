// The duty to update an entry after a change of law or duties, and the limits of update and review: by the
// Regulation's catalog management, in every status and by every role, and through whole lives.
#include <QTest>

#include <QJsonArray>
#include <QRandomGenerator>

#include "calendar/chinatime.h"
#include "catalog/entrylife.h"
#include "catalog/updatelimits.h"
#include "officedata.h"

using namespace sharedesk;

namespace {

Actor actor(Role role, bool own = true)
{
    const QString department = own ? QStringLiteral("minzheng") : QStringLiteral("shuju");
    return {roleKey(role), QStringLiteral("某人"), department, department, role};
}

constexpr EntryStatus statuses[] = {EntryStatus::Draft,    EntryStatus::Agreed,    EntryStatus::Submitted,
                                    EntryStatus::Returned, EntryStatus::Published, EntryStatus::Withdrawn};
constexpr Role roles[] = {Role::Clerk, Role::OfficeHead, Role::Supervisor, Role::Authority};

const QString law = QStringLiteral("婚姻登记条例修订");

CatalogEntry entryIn(EntryStatus status, bool wasPublished = true)
{
    CatalogEntry entry;
    entry.id = QStringLiteral("e1");
    entry.departmentId = QStringLiteral("minzheng");
    entry.status = status;
    entry.name = QStringLiteral("婚姻登记信息");
    if (wasPublished)
        entry.publishedOn = QDate(2026, 3, 2);
    return entry;
}

QDateTime at(const char *iso)
{
    return fromIso(QLatin1String(iso));
}

const QDateTime now = at("2026-11-23T10:00:00+08:00");

} // namespace

class TestUpdateLimits : public QObject
{
    Q_OBJECT

    OfficeData m_office;

    // Carries the command out, or fails the test.
    void give(CatalogEntry &entry, EntryCommand command, const char *iso, QDate on = {})
    {
        const bool reviews = command == EntryCommand::Publish || command == EntryCommand::Return;
        const auto event =
            decideLife(entry, command, actor(reviews ? Role::Authority : Role::OfficeHead, !reviews), at(iso),
                       law, {}, on);
        QVERIFY2(event.ok(), event.ok() ? "" : qPrintable(event.error().message));
        entry = evolveLife(entry, event.value());
    }

    QString lastDays(const CatalogEntry &entry) const
    {
        QStringList days;
        for (const Deadline &limit : runningEntryLimits(entry, m_office.rules))
            days << limit.rule.id + u' ' + limit.lastDay.toString(Qt::ISODate);
        return days.join(QStringLiteral(", "));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto office = loadOfficeData();
        QVERIFY(office.ok());
        m_office = office.value();
    }

    // 10 working days from the change; the day of the change is not counted; make-up days and holidays are.
    void theLimitRunsFromTheDayOfTheChange()
    {
        CatalogEntry entry = entryIn(EntryStatus::Published);
        give(entry, EntryCommand::NoteChange, "2026-11-23T10:00:00+08:00", QDate(2026, 11, 20));
        QCOMPARE(entry.status, EntryStatus::Published);
        QCOMPARE(entry.version, 1);
        QCOMPARE(entry.life.last().on, QDate(2026, 11, 20));
        QCOMPARE(lastDays(entry), QStringLiteral("catalog.update 2026-12-04"));
        // National Day 2026 is 1 to 7 October, with make-up days on 20 September and 10 October.
        CatalogEntry autumn = entryIn(EntryStatus::Published);
        give(autumn, EntryCommand::NoteChange, "2026-09-25T10:00:00+08:00", QDate(2026, 9, 24));
        const auto limit = limitOf(updateDuties(autumn).first(), m_office.rules);
        QVERIFY(limit);
        int counted = 0;
        for (const CountedDay &day : explain(*limit, m_office.rules.calendar))
            counted += day.number > 0;
        QCOMPARE(counted, 10);
    }

    void theConsentAddsFiveDaysOnce()
    {
        CatalogEntry entry = entryIn(EntryStatus::Published);
        give(entry, EntryCommand::NoteChange, "2026-11-23T10:00:00+08:00", QDate(2026, 11, 20));
        give(entry, EntryCommand::ExtendUpdate, "2026-11-24T10:00:00+08:00");
        QCOMPARE(lastDays(entry), QStringLiteral("catalog.update 2026-12-11"));
        const auto second =
            decideLife(entry, EntryCommand::ExtendUpdate, actor(Role::OfficeHead), now.addDays(2), law, {});
        QCOMPARE(second.error().code, QStringLiteral("entry.refused.extension.second"));
    }

    void submissionStopsItAndAReturnLetsItRunAgain()
    {
        CatalogEntry entry = entryIn(EntryStatus::Published);
        give(entry, EntryCommand::NoteChange, "2026-11-23T10:00:00+08:00", QDate(2026, 11, 20));
        entry = editable(entry, actor(Role::Clerk), now);
        QCOMPARE(lastDays(entry), QStringLiteral("catalog.update 2026-12-04"));
        give(entry, EntryCommand::Agree, "2026-11-24T10:00:00+08:00");
        give(entry, EntryCommand::Submit, "2026-11-25T10:00:00+08:00");
        // It stays open until it is published; what runs now is the authority's review of 2 working days.
        QCOMPARE(openUpdateDuties(entry).size(), 1);
        QCOMPARE(lastDays(entry), QStringLiteral("catalog.review 2026-11-27"));
        CatalogEntry returned = entry;
        give(returned, EntryCommand::Return, "2026-11-26T10:00:00+08:00");
        QCOMPARE(lastDays(returned), QStringLiteral("catalog.update 2026-12-04"));
        give(entry, EntryCommand::Publish, "2026-11-26T10:00:00+08:00");
        QVERIFY(openUpdateDuties(entry).isEmpty());
        QCOMPARE(lastDays(entry), QString());
        QCOMPARE(updateDuties(entry).first().endedAt, at("2026-11-26T10:00:00+08:00"));
    }

    void whatIsNotedDuringTheReviewStaysOpen()
    {
        CatalogEntry entry = entryIn(EntryStatus::Submitted);
        give(entry, EntryCommand::NoteChange, "2026-11-23T10:00:00+08:00", QDate(2026, 11, 23));
        give(entry, EntryCommand::Publish, "2026-11-24T10:00:00+08:00");
        QCOMPARE(lastDays(entry), QStringLiteral("catalog.update 2026-12-07"));
        give(entry, EntryCommand::Withdraw, "2026-11-25T10:00:00+08:00");
        QCOMPARE(lastDays(entry), QString());
    }

    void aWithdrawalFromReviewEndsNothing()
    {
        CatalogEntry entry = entryIn(EntryStatus::Agreed);
        give(entry, EntryCommand::NoteChange, "2026-11-23T10:00:00+08:00", QDate(2026, 11, 20));
        give(entry, EntryCommand::Submit, "2026-11-24T10:00:00+08:00");
        give(entry, EntryCommand::Withdraw, "2026-11-25T10:00:00+08:00");
        QCOMPARE(lastDays(entry), QStringLiteral("catalog.update 2026-12-04"));
    }

    void twoChangesHaveTwoLimits()
    {
        CatalogEntry entry = entryIn(EntryStatus::Published);
        give(entry, EntryCommand::NoteChange, "2026-11-23T10:00:00+08:00", QDate(2026, 11, 20));
        give(entry, EntryCommand::NoteChange, "2026-11-23T11:00:00+08:00", QDate(2026, 11, 17));
        QCOMPARE(lastDays(entry), QStringLiteral("catalog.update 2026-12-01, catalog.update 2026-12-04"));
    }

    void whoMayInWhichStatus()
    {
        for (const EntryStatus status : statuses) {
            for (const Role role : roles) {
                for (const bool own : {true, false}) {
                    const bool edits = own && (role == Role::Clerk || role == Role::OfficeHead);
                    const auto noted = decideLife(entryIn(status), EntryCommand::NoteChange, actor(role, own),
                                                  now, law, {}, QDate(2026, 11, 20));
                    QCOMPARE(noted.ok(), edits && status != EntryStatus::Withdrawn);
                    CatalogEntry open = entryIn(status);
                    open.life << EntryEvent{EntryEventType::ChangeNoted, now.addDays(-1), actor(Role::Clerk),
                                            law, QDate(2026, 11, 20)};
                    const auto extended =
                        decideLife(open, EntryCommand::ExtendUpdate, actor(role, own), now, law, {});
                    const bool runs = status != EntryStatus::Withdrawn && status != EntryStatus::Submitted;
                    QCOMPARE(extended.ok(), own && role == Role::OfficeHead && runs);
                    for (const EntryCommandAvailability &offer :
                         availableEntryCommands(open, actor(role, own))) {
                        if (offer.command == EntryCommand::ExtendUpdate)
                            QCOMPARE(offer.allowed, extended.ok());
                        if (offer.command == EntryCommand::NoteChange)
                            QCOMPARE(offer.allowed, noted.ok());
                    }
                }
            }
        }
    }

    void whatIsMissingIsSaid()
    {
        const auto refusal = [&](const CatalogEntry &entry, const QString &text, QDate on) {
            const auto event =
                decideLife(entry, EntryCommand::NoteChange, actor(Role::Clerk), now, text, {}, on);
            return event.ok() ? QString() : event.error().code;
        };
        const CatalogEntry published = entryIn(EntryStatus::Published);
        QCOMPARE(refusal(entryIn(EntryStatus::Draft, false), law, QDate(2026, 11, 20)),
                 QStringLiteral("entry.refused.unpublished"));
        QCOMPARE(refusal(published, QStringLiteral(" \u3000"), QDate(2026, 11, 20)),
                 QStringLiteral("entry.argument.text"));
        QCOMPARE(refusal(published, law, QDate()), QStringLiteral("entry.argument.on"));
        QCOMPARE(refusal(published, law, QDate(2026, 11, 24)), QStringLiteral("entry.argument.on"));
        QCOMPARE(refusal(published, law, QDate(2026, 11, 23)), QString());
        const auto nothing =
            decideLife(published, EntryCommand::ExtendUpdate, actor(Role::OfficeHead), now, law, {});
        QCOMPARE(nothing.error().code, QStringLiteral("entry.refused.noduty"));
        // A button for it is there only when there is something to extend.
        for (const EntryCommandAvailability &offer :
             availableEntryCommands(published, actor(Role::OfficeHead)))
            QVERIFY(offer.command != EntryCommand::ExtendUpdate);
    }

    // Random lives: a limit runs exactly while a noted change is neither submitted nor over, and the review's
    // exactly while the authority has the entry.
    void everyLimitIsStoppedByItsEvent()
    {
        QRandomGenerator random(20261124);
        constexpr EntryCommand all[] = {EntryCommand::Agree,      EntryCommand::Submit,
                                        EntryCommand::Return,     EntryCommand::Publish,
                                        EntryCommand::Withdraw,   EntryCommand::StartRevision,
                                        EntryCommand::NoteChange, EntryCommand::ExtendUpdate};
        for (int life = 0; life < 2000; ++life) {
            CatalogEntry entry = entryIn(EntryStatus::Published);
            QDateTime moment = at("2026-01-05T09:00:00+08:00");
            int open = 0;      // noted, not submitted
            int submitted = 0; // noted, then submitted
            for (int step = 0; step < 30; ++step) {
                moment = moment.addSecs(random.bounded(200000));
                const EntryCommand command = all[random.bounded(int(std::size(all)))];
                const EntryStatus before = entry.status;
                const bool reviews = command == EntryCommand::Publish || command == EntryCommand::Return;
                const auto event =
                    decideLife(entry, command, actor(reviews ? Role::Authority : Role::OfficeHead, !reviews),
                               moment, law, {}, chinaDate(moment));
                if (!event)
                    continue;
                entry = evolveLife(entry, event.value());
                if (command == EntryCommand::NoteChange) {
                    ++open;
                } else if (command == EntryCommand::Submit) {
                    submitted += std::exchange(open, 0);
                } else if (command == EntryCommand::Return ||
                           (command == EntryCommand::Withdraw && before == EntryStatus::Submitted)) {
                    open += std::exchange(submitted, 0);
                } else if (command == EntryCommand::Publish) {
                    submitted = 0;
                } else if (command == EntryCommand::Withdraw) {
                    open = submitted = 0;
                }
                int updates = 0;
                int review = 0;
                for (const Deadline &limit : runningEntryLimits(entry, m_office.rules))
                    ++(limit.rule.id == QLatin1String("catalog.update") ? updates : review);
                QCOMPARE(updates, open);
                QCOMPARE(openUpdateDuties(entry).size(), open + submitted);
                QCOMPARE(review, entry.status == EntryStatus::Submitted ? 1 : 0);
            }
        }
    }

    void whatIsUnknownTravelsOn()
    {
        CatalogEntry entry = entryIn(EntryStatus::Published);
        give(entry, EntryCommand::NoteChange, "2026-11-23T10:00:00+08:00", QDate(2026, 11, 20));
        entry.secrecyReview.assessor = QStringLiteral("保密办");
        QJsonObject json = toJson(entry);
        QJsonObject review = json[QLatin1String("secrecyReview")].toObject();
        review.insert(QStringLiteral("seal"), QStringLiteral("x"));
        json.insert(QStringLiteral("secrecyReview"), review);
        QJsonArray life = json[QLatin1String("life")].toArray();
        QJsonObject event = life.first().toObject();
        event.insert(QStringLiteral("place"), 7);
        life.replace(0, event);
        json.insert(QStringLiteral("life"), life);
        const auto read = entryFromJson(json);
        QVERIFY(read.ok());
        QCOMPARE(read.value().life.first().on, QDate(2026, 11, 20));
        QCOMPARE(toJson(read.value()), json);
        // A day that is none is named.
        event.insert(QStringLiteral("on"), QStringLiteral("2026-13-01"));
        life.replace(0, event);
        json.insert(QStringLiteral("life"), life);
        QCOMPARE(entryFromJson(json).error().detail, QStringLiteral("life"));
    }
};

QTEST_GUILESS_MAIN(TestUpdateLimits)
#include "tst_updatelimits.moc"

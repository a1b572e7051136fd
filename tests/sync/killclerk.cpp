// A clerk who works without pause on a real profile and syncs with a real platform, made to be killed.
//
// Before each change one line {"try":…} goes out, and {"ok":…} only after the store has said that it is saved
// (or
// {"no":…} with the code of the refusal). Lines are written unbuffered: what was said stays said when the
// process is killed.
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTimer>

#include <unistd.h>

#include "storethread.h"
#include "synccontroller.h"

using namespace sharedesk;

namespace {

void say(const QJsonObject &what)
{
    const QByteArray line = QJsonDocument(what).toJson(QJsonDocument::Compact) + '\n';
    qsizetype done = 0;
    while (done < line.size()) {
        const ssize_t written = ::write(STDOUT_FILENO, line.constData() + done, size_t(line.size() - done));
        if (written <= 0)
            ::_exit(3); // nobody listens any more
        done += written;
    }
}

class Clerk
{
public:
    Clerk(Actor actor, quint32 seed) : m_actor(std::move(actor)), m_random(seed) {}

    // One change, in the store's own thread.
    void work(Store &store)
    {
        using Work = void (Clerk::*)(Store &);
        constexpr Work works[] = {&Clerk::createEntry,  &Clerk::createEntry,  &Clerk::editField,
                                  &Clerk::editField,    &Clerk::editField,    &Clerk::editField,
                                  &Clerk::addItem,      &Clerk::addItem,      &Clerk::addItem,
                                  &Clerk::removeItem,   &Clerk::removeEntry,  &Clerk::applyForData,
                                  &Clerk::actOnRequest, &Clerk::actOnRequest, &Clerk::keepDraft};
        (this->*works[below(std::size(works))])(store);
    }

private:
    size_t below(size_t end) { return size_t(m_random.bounded(quint32(end))); }

    template <typename Outcome> void attempt(QJsonObject change, const std::function<Outcome()> &act)
    {
        change.insert(QStringLiteral("n"), ++m_number);
        say({{QStringLiteral("try"), change}});
        const Outcome outcome = act();
        if (outcome)
            say({{QStringLiteral("ok"), m_number}});
        else
            say({{QStringLiteral("no"), m_number},
                 {QStringLiteral("code"), outcome.error().code},
                 {QStringLiteral("detail"), outcome.error().detail}});
    }

    std::optional<CatalogEntry> someEntry(Store &store)
    {
        EntryFilter own;
        own.departmentId = m_actor.departmentId;
        own.statuses = {statusKey(EntryStatus::Draft), statusKey(EntryStatus::Published)};
        own.sort = EntrySort::Changed;
        own.descending = true;
        const auto rows = store.entryRowIds(own);
        if (!rows || rows.value().isEmpty())
            return std::nullopt;
        // Mostly what was touched last, so that edits meet ops that are on their way.
        const size_t all = size_t(rows.value().size());
        const size_t place = below(4) == 0 ? below(all) : below(qMin<size_t>(all, 6));
        const auto row = store.entryRows({rows.value().at(qsizetype(place))});
        if (!row || row.value().isEmpty())
            return std::nullopt;
        const auto stored = store.entry(row.value().first().id);
        return stored ? std::optional(stored.value().entry) : std::nullopt;
    }

    void save(Store &store, const CatalogEntry &before, const CatalogEntry &after, const QJsonObject &change)
    {
        attempt<Result<StoredEntry>>(change, [&] { return store.saveEntry(before, after, m_actor); });
    }

    void createEntry(Store &store)
    {
        CatalogEntry entry;
        entry.id = newId();
        entry.name = QStringLiteral("中断中登记 %1").arg(entry.id);
        save(store, {}, entry,
             {{QStringLiteral("do"), QStringLiteral("create")},
              {QStringLiteral("id"), entry.id},
              {QStringLiteral("field"), QStringLiteral("name")},
              {QStringLiteral("value"), entry.name}});
    }

    void editField(Store &store)
    {
        const auto before = someEntry(store);
        if (!before)
            return;
        const struct
        {
            QString key;
            QString CatalogEntry::*member;
        } fields[] = {{QStringLiteral("summary"), &CatalogEntry::summary},
                      {QStringLiteral("remarks"), &CatalogEntry::remarks},
                      {QStringLiteral("coverage"), &CatalogEntry::coverage}};
        const auto &field = fields[below(std::size(fields))];
        CatalogEntry after = *before;
        after.*field.member = newId();
        save(store, *before, after,
             {{QStringLiteral("do"), QStringLiteral("set")},
              {QStringLiteral("id"), before->id},
              {QStringLiteral("field"), field.key},
              {QStringLiteral("value"), after.*field.member}});
    }

    void addItem(Store &store)
    {
        const auto before = someEntry(store);
        if (!before)
            return;
        DataItem item;
        item.id = newId();
        item.name = QStringLiteral("数据项 ") + item.id;
        CatalogEntry after = *before;
        after.items.insert(qsizetype(below(size_t(after.items.size()) + 1)), item);
        save(store, *before, after,
             {{QStringLiteral("do"), QStringLiteral("add")},
              {QStringLiteral("id"), before->id},
              {QStringLiteral("item"), item.id},
              {QStringLiteral("value"), item.name}});
    }

    void removeItem(Store &store)
    {
        const auto before = someEntry(store);
        if (!before || before->items.isEmpty())
            return;
        CatalogEntry after = *before;
        const DataItem item = after.items.takeAt(qsizetype(below(size_t(after.items.size()))));
        save(store, *before, after,
             {{QStringLiteral("do"), QStringLiteral("remove")},
              {QStringLiteral("id"), before->id},
              {QStringLiteral("item"), item.id}});
    }

    void removeEntry(Store &store)
    {
        const auto entry = someEntry(store);
        if (!entry || entry->status != EntryStatus::Draft || entry->publishedOn.isValid() ||
            !entry->life.isEmpty())
            return;
        attempt<Result<void>>(
            {{QStringLiteral("do"), QStringLiteral("delete")}, {QStringLiteral("id"), entry->id}},
            [&] { return store.deleteEntry(entry->id, m_actor); });
    }

    void keepDraft(Store &store)
    {
        const QString key = QStringLiteral("draft %1").arg(below(5));
        const QString text = newId();
        attempt<Result<void>>({{QStringLiteral("do"), QStringLiteral("draft")},
                               {QStringLiteral("id"), key},
                               {QStringLiteral("value"), text}},
                              [&] { return store.saveDraft(key, text.toUtf8()); });
    }

    void applyForData(Store &store)
    {
        EntryFilter others;
        others.statuses = {statusKey(EntryStatus::Published)};
        others.sharingType = QStringLiteral("conditional");
        const auto rows = store.entryRowIds(others);
        if (!rows || rows.value().isEmpty())
            return;
        const auto row = store.entryRows({rows.value().at(qsizetype(below(size_t(rows.value().size()))))});
        if (!row || row.value().isEmpty() || row.value().first().departmentId == m_actor.departmentId)
            return;
        const auto stored = store.entry(row.value().first().id);
        if (!stored || stored.value().entry.items.isEmpty())
            return;
        const CatalogEntry &entry = stored.value().entry;
        Application application = applicationFor(entry, m_actor);
        application.legalBasis = QStringLiteral("《政务数据共享条例》");
        application.scenario = QStringLiteral("低保复核");
        application.scope = QStringLiteral("全市");
        application.mode = QStringLiteral("interface");
        application.useUntil = QDate::currentDate().addYears(1);
        application.itemIds = {entry.items.first().id};
        application.itemNames = {entry.items.first().name};
        application.contact = m_actor.name;
        application.phone = QStringLiteral("0990-1234567");
        application.agreedBy = QStringLiteral("李主任");
        RequestCommand command;
        command.application = application;
        actOn(store, newId(), command);
    }

    void actOnRequest(Store &store)
    {
        RequestFilter open;
        open.phases = {phaseKey(RequestPhase::Submitted), phaseKey(RequestPhase::Received),
                       phaseKey(RequestPhase::Approved)};
        const auto rows = store.requestRows(open);
        if (!rows || rows.value().isEmpty())
            return;
        const RequestRow row = rows.value().at(qsizetype(below(size_t(rows.value().size()))));
        RequestCommand command;
        command.agreedBy = QStringLiteral("李主任");
        if (row.requesterId == m_actor.departmentId) {
            command.type = RequestCommandType::Withdraw;
        } else if (row.providerId != m_actor.departmentId) {
            return;
        } else if (row.phase == RequestPhase::Submitted) {
            command.type = RequestCommandType::Receive;
        } else if (row.phase == RequestPhase::Received) {
            const bool agrees = below(2) == 0;
            command.type = agrees ? RequestCommandType::Approve : RequestCommandType::Reject;
            command.review = Review{{true, {}}, {true, {}}, {true, {}}};
        } else {
            command.type = RequestCommandType::Deliver;
            command.deliveryMode = QStringLiteral("interface");
            command.deliveryAddress = QStringLiteral("https://data.example/service");
        }
        actOn(store, row.id, command);
    }

    void actOn(Store &store, const QString &id, RequestCommand command)
    {
        command.text = QStringLiteral("理由 ") + newId();
        attempt<Result<StoredRequest>>(
            {{QStringLiteral("do"), QStringLiteral("command")},
             {QStringLiteral("id"), id},
             {QStringLiteral("value"), command.text}},
            [&] { return store.commandRequest(id, command, m_actor, QDateTime::currentDateTimeUtc()); });
    }

    Actor m_actor;
    QRandomGenerator m_random;
    int m_number = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("database"), QString(), QStringLiteral("file")},
                       {QStringLiteral("platform"), QString(), QStringLiteral("url")},
                       {QStringLiteral("ca"), QString(), QStringLiteral("file")},
                       {QStringLiteral("user"), QString(), QStringLiteral("login")},
                       {QStringLiteral("password"), QString(), QStringLiteral("text")},
                       {QStringLiteral("actor"), QString(), QStringLiteral("json")},
                       {QStringLiteral("seed"), QString(), QStringLiteral("number")}});
    parser.process(application);
    const auto value = [&](const char *option) { return parser.value(QLatin1String(option)); };

    const auto actor = actorFromJson(QJsonDocument::fromJson(value("actor").toUtf8()).object());
    const auto office = loadOfficeData();
    auto opened = StoreThread::open(value("database"), office.value());
    if (!opened || !actor) {
        const Error error = opened ? actor.error() : opened.error();
        say({{QStringLiteral("failed"), error.code + QLatin1Char(' ') + error.message + error.detail}});
        return 1;
    }
    StoreThread &store = *opened.value();
    say({{QStringLiteral("open"), true}});

    SyncController sync(store.journal());
    sync.setAutomatic(false);
    sync.setConnection({QUrl(value("platform")), value("ca")});
    const auto signIn = [&] { sync.signIn(value("user"), value("password")); };
    const auto later = [&](auto what) { QTimer::singleShot(30, &sync, what); };
    QObject::connect(&sync, &SyncController::signedIn, &sync, [&] { later([&] { sync.syncNow(); }); });
    QObject::connect(&sync, &SyncController::signInFailed, &sync, [&](const Error &error) {
        say({{QStringLiteral("sync"), error.code}});
        later(signIn);
    });
    QObject::connect(&sync, &SyncController::finished, &sync, [&](const SyncSummary &summary) {
        if (summary.pushed > 0)
            say({{QStringLiteral("pushed"), summary.pushed}});
        later([&] { sync.syncNow(); });
    });
    QObject::connect(&sync, &SyncController::failed, &sync, [&](const Error &error) {
        say({{QStringLiteral("sync"), error.code}});
        if (sync.state().phase == SyncPhase::NeedsSignIn)
            later(signIn);
        else
            later([&] { sync.syncNow(); });
    });
    signIn();

    const auto seed = value("seed").toUInt();
    Clerk clerk(actor.value(), seed);
    QRandomGenerator pace(seed + 1);
    const std::function<void()> next = [&] {
        store.run([&](Store &writer) { clerk.work(writer); }).then(&sync, [&] {
            // Now and then long enough for a cycle to end.
            QTimer::singleShot(pace.bounded(12) == 0 ? pace.bounded(500) : pace.bounded(15), &sync, next);
        });
    };
    next();
    return application.exec();
}

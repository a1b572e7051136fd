#include "seed.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QUuid>

#include "accounts.h"
#include "calendar/chinatime.h"
#include "demogenerator.h"
#include "seedfile.h"

namespace sharedesk::platform {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Seed)
};

Result<DemoGenerator> makeGenerator(PlatformDatabase &database, const OfficeData &office,
                                    const DemoSize &size, QDate today)
{
    QFile file(":/sharedesk/demo/words.json");
    if (!file.open(QIODevice::ReadOnly))
        return Error{"demo.words", Text::tr("The word lists for demo data are missing."), file.fileName()};
    Result<DemoWords> words = DemoWords::fromJson(file.readAll());
    if (!words)
        return words.error();
    PlatformTransaction transaction(database, PlatformTransaction::Mode::Read);
    return DemoGenerator::make(std::move(words).value(), office.rules, readDepartments(transaction),
                               readPeople(transaction), size.seed, today, size.entries);
}

// The author of a demo record is whoever acted last on it.
template <typename Event> Change changeOf(const QVector<Event> &events)
{
    return events.isEmpty() ? Change{{}, {}, "demo", QDateTime::currentDateTimeUtc()}
                            : Change{{}, events.last().actor, "demo", events.last().at};
}

void writeEntry(PlatformTransaction &transaction, const DemoGenerator &generator, int index)
{
    Record record;
    record.kind = "entry";
    if (const std::optional<CatalogEntry> published = generator.publishedBehind(index)) {
        record.id = published->id;
        record.departmentId = published->departmentId;
        takeOver(record, *published);
        writeRecord(transaction, record, changeOf(published->life));
    }
    const CatalogEntry entry = generator.entry(index);
    record.id = entry.id;
    record.departmentId = entry.departmentId;
    takeOver(record, entry);
    writeRecord(transaction, record, changeOf(entry.life));
}

constexpr int entriesPerTransaction = 5000;

Result<void> writeEntries(PlatformDatabase &database, const DemoGenerator &generator, int count)
{
    for (int index = 0; index < count;) {
        PlatformTransaction transaction(database, PlatformTransaction::Mode::Write);
        for (const int end = qMin(count, index + entriesPerTransaction); index < end; ++index)
            writeEntry(transaction, generator, index);
        if (const Result<void> written = transaction.commit(); !written)
            return written;
    }
    return {};
}

} // namespace

Result<void> prepareHistory(PlatformDatabase &database)
{
    PlatformTransaction transaction(database, PlatformTransaction::Mode::Write);
    if (!transaction.value("SELECT value FROM meta WHERE key = 'server'").isValid()) {
        transaction.run("INSERT INTO meta (key, value) VALUES ('server', ?)",
                        {QUuid::createUuid().toString(QUuid::WithoutBraces)});
        transaction.run("INSERT INTO history (seq, nonce, record_id, op_id, at) VALUES (0, ?, '', '', ?)",
                        {randomToken(9), toIso(QDateTime::currentDateTimeUtc())});
    }
    // Answers to ops are kept as long as hello promises.
    transaction.run("DELETE FROM op_result WHERE at < ?",
                    {toIso(QDateTime::currentDateTimeUtc().addDays(-180))});
    return transaction.commit();
}

Result<void> applySeed(PlatformDatabase &database, const QByteArray &json)
{
    const Result<SeedFile> seed = SeedFile::fromJson(json);
    if (!seed)
        return seed.error();
    PlatformTransaction transaction(database, PlatformTransaction::Mode::Write);
    for (const Department &department : seed.value().departments)
        writeDepartment(transaction, department);
    for (const SeedUser &user : seed.value().users) {
        const Account account{user.actor.userId, user.login, user.actor.name, user.actor.departmentId,
                              user.actor.role};
        writeAccount(transaction, account, user.password);
    }
    return transaction.commit();
}

Result<void> fillWithDemo(PlatformDatabase &database, const OfficeData &office, const DemoSize &size,
                          QDate today)
{
    {
        PlatformTransaction transaction(database, PlatformTransaction::Mode::Read);
        const bool isEmpty = !transaction.value("SELECT 1 FROM record LIMIT 1").isValid();
        if (const Result<void> read = transaction.commit(); !read || !isEmpty)
            return read;
    }
    const Result<DemoGenerator> generator = makeGenerator(database, office, size, today);
    if (!generator)
        return generator.error();
    if (const Result<void> written = writeEntries(database, generator.value(), size.entries); !written)
        return written;
    PlatformTransaction transaction(database, PlatformTransaction::Mode::Write);
    for (int index = 0; index < size.requests; ++index) {
        const std::optional<RequestState> state = generator.value().request(index);
        if (!state)
            continue;
        Record record;
        takeOver(record, *state);
        writeRecord(transaction, record, changeOf(state->events));
    }
    return transaction.commit();
}

} // namespace sharedesk::platform

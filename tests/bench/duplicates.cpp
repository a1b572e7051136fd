// Finding what several departments are likely to collect, among the published entries of a whole province: the search
// alone at that size, and through the store in a profile that does not take an hour to fill.
//
// On 2026-11-25, two cores shared with two builds, "bench duplicates --profile DIR" with a profile of a million entries:
// alone 20 s for the fingerprints of 1,000,000 entries and 1.2 s to compare them, 84 MB; through the store 57 s for the
// 699,493 published ones, nearly all of it reading them, 103 MB, a report of how far it is at least every 0.9 s.
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <optional>

#include "calendar/chinatime.h"
#include "collection.h"
#include "collection/duplicatesearch.h"
#include "demogenerator.h"
#include "figures.h"
#include "seedfile.h"
#include "store.h"

namespace sharedesk::bench {

namespace {

// The part of Collection::search()'s progress that is reading: see there.
constexpr double readingShare = 0.95;
constexpr int mostInProfile = 100'000;

// The most memory that this process has had since the last forgetPeak(), in MB. Linux.
double peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

bool said(const Error &error)
{
    print(error.message, 0, {});
    return false;
}

QByteArray demoFile(const QString &name)
{
    QFile file(QStringLiteral(":/sharedesk/demo/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Entries come from the generator, whose time is not counted.
bool searchedAlone(int entries, const OfficeData &office)
{
    auto words = DemoWords::fromJson(demoFile(QStringLiteral("words.json")));
    const auto seed = SeedFile::fromJson(demoFile(QStringLiteral("seed.json")));
    if (!words || !seed)
        return said(words ? seed.error() : words.error());
    const auto generator = DemoGenerator::make(std::move(words).value(), office.rules, seed.value().departments,
                                               seed.value().people(), 1, chinaDate(QDateTime::currentDateTimeUtc()), entries);
    if (!generator)
        return said(generator.error());
    const EntryLikeness likeness(office.duplicateRules, office.elements, office.pinyin);
    DuplicateSearch search(likeness);
    forgetPeak();
    const double before = peakMegabytes();
    double adding = 0;
    for (int i = 0; i < entries; ++i) {
        const CollectedEntry entry = collectedFrom(generator.value().entry(i));
        adding += milliseconds([&] { search.add(i, entry); });
    }
    const double held = peakMegabytes() - before;
    std::optional<DuplicateOutcome> outcome;
    QElapsedTimer timer;
    timer.start();
    double last = 0;
    double longest = 0; // between two reports: so long a user waits after Cancel
    const double running = milliseconds([&] {
        outcome = search.run([&](int) {
            const double now = double(timer.nsecsElapsed()) / 1e6;
            longest = std::max(longest, now - last);
            last = now;
            return true;
        });
    });
    print(QStringLiteral("duplicates: fingerprints of %1 entries").arg(entries), adding / 1000, QStringLiteral("s"));
    print(QStringLiteral("duplicates: comparing them"), running / 1000, QStringLiteral("s"));
    print(QStringLiteral("duplicates: pairs compared"), double(outcome->compared), QString());
    print(QStringLiteral("duplicates: groups found"), double(outcome->groups.size()), QString());
    print(QStringLiteral("duplicates: memory for the fingerprints"), held, QStringLiteral("MB"));
    print(QStringLiteral("duplicates: most memory while comparing"), peakMegabytes() - before, QStringLiteral("MB"));
    print(QStringLiteral("duplicates: longest time between two reports"), longest, QStringLiteral("ms"));
    return true;
}

// Once searched, stopping after that share of the work; gives how long it went on when it was told to stop.
double stopAfter(Collection &collection, double share)
{
    QElapsedTimer since;
    static_cast<void>(collection.search({}, [&](int done, int total) {
        if (done < share * total)
            return true;
        since.start();
        return false;
    }));
    return since.isValid() ? double(since.nsecsElapsed()) / 1e6 : 0;
}

// `keeps`: what was found is written and read again.
bool searched(const QString &database, const OfficeData &office, bool keeps)
{
    auto opened = Store::open(database, office, Store::Access::ReadOnly);
    if (!opened)
        return said(opened.error());
    Collection &collection = opened.value()->collection();
    forgetPeak();
    const double before = peakMegabytes();
    std::optional<Collection::Find> find;
    std::optional<Error> failed;
    QElapsedTimer timer;
    timer.start();
    double reading = 0;
    double last = 0;
    double longest = 0; // between two reports: so long a user waits after Cancel
    const double whole = milliseconds([&] {
        auto result = collection.search({}, [&](int done, int total) {
            const double now = double(timer.nsecsElapsed()) / 1e6;
            longest = std::max(longest, now - last);
            last = now;
            if (done < readingShare * total)
                reading = now;
            return true;
        });
        if (result)
            find = std::move(result).value();
        else
            failed = result.error();
    });
    if (failed || !find)
        return failed ? said(*failed) : false;
    print(QStringLiteral("profile: %1 published entries searched").arg(find->outcome.entries), whole / 1000, QStringLiteral("s"));
    print(QStringLiteral("profile: of it reading the entries"), reading / 1000, QStringLiteral("s"));
    print(QStringLiteral("profile: groups found"), double(find->outcome.groups.size()), QString());
    print(QStringLiteral("profile: most memory above what was there"), peakMegabytes() - before, QStringLiteral("MB"));
    print(QStringLiteral("profile: longest time between two reports"), longest, QStringLiteral("ms"));
    print(QStringLiteral("profile: stopping it while it reads"), stopAfter(collection, 0.05), QStringLiteral("ms"));
    if (!keeps)
        return true;
    auto writer = Store::open(database, office);
    if (!writer)
        return said(writer.error());
    Result<void> kept;
    print(QStringLiteral("profile: keeping what was found"), milliseconds([&] { kept = writer.value()->collection().keep(*find); }),
          QStringLiteral("ms"));
    if (!kept)
        return said(kept.error());
    QVector<DuplicateGroupRow> groups;
    const DuplicateFilter all{QString(), office.duplicateRules.minimum};
    print(QStringLiteral("profile: the list of all groups"), median(5, [&] {
              return milliseconds([&] {
                  if (auto read = collection.groups(all))
                      groups = std::move(read).value();
              });
          }),
          QStringLiteral("ms"));
    if (!groups.isEmpty())
        print(QStringLiteral("profile: one group opened"),
              median(5, [&] { return milliseconds([&] { static_cast<void>(collection.members(groups.first().id)); }); }),
              QStringLiteral("ms"));
    return true;
}

} // namespace

int duplicates(int entries, const QString &given)
{
    const auto office = loadOfficeData();
    if (!office || !searchedAlone(entries, office.value()))
        return 1;
    if (!given.isEmpty())
        return searched(given + QStringLiteral("/sharedesk.db"), office.value(), false) ? 0 : 1;
    QTemporaryDir folder;
    const int kept = std::min(entries, mostInProfile);
    const QString profile = folder.filePath(QStringLiteral("profile"));
    bool made = false;
    const double filling = milliseconds([&] { made = makeProfile(profile, kept, 1); });
    print(QStringLiteral("filling a profile, %1 entries").arg(kept), filling / 1000, QStringLiteral("s"));
    return made && searched(profile + QStringLiteral("/sharedesk.db"), office.value(), true) ? 0 : 1;
}

} // namespace sharedesk::bench

#include "democommand.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonObject>

#include "calendar/chinatime.h"
#include "demogenerator.h"
#include "profilecommands.h"
#include "seedfile.h"

namespace sharedesk::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int mostRecords = 5000000;

Result<int> numberOf(const Arguments &arguments, const QString &option, int fallback)
{
    if (!arguments.has(option))
        return fallback;
    bool isNumber = false;
    const int number = arguments.value(option).toInt(&isNumber);
    if (!isNumber || number < 0 || number > mostRecords)
        return Error{QStringLiteral("cli.argument"), Text::tr("--%1 takes a whole number from 0 to %2.").arg(option).arg(mostRecords), arguments.value(option)};
    return number;
}

Result<DemoGenerator> generatorFor(const OfficeData &office, quint32 seed, QDate today, int entries)
{
    QFile wordsFile(QStringLiteral(":/sharedesk/demo/words.json"));
    QFile seedFile(QStringLiteral(":/sharedesk/demo/seed.json"));
    if (!wordsFile.open(QIODevice::ReadOnly) || !seedFile.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("demo.words"), Text::tr("The word lists for demo data are missing."), wordsFile.fileName()};
    auto words = DemoWords::fromJson(wordsFile.readAll());
    if (!words)
        return words.error();
    const auto people = SeedFile::fromJson(seedFile.readAll());
    if (!people)
        return people.error();
    return DemoGenerator::make(std::move(words).value(), office.rules, people.value().departments, people.value().people(), seed, today, entries);
}

SyncItem itemOf(const QString &kind, const QString &id, qint64 pos, const QJsonObject &body)
{
    SyncItem item;
    item.kind = kind;
    item.id = id;
    item.pos = pos;
    item.rev = QStringLiteral("demo-%1").arg(pos);
    item.body = body;
    return item;
}

} // namespace

int demo(const Arguments &arguments, Output &output)
{
    const auto entries = numberOf(arguments, QStringLiteral("entries"), 300);
    const auto requests = numberOf(arguments, QStringLiteral("requests"), 60);
    const auto seed = numberOf(arguments, QStringLiteral("seed"), 1);
    for (const auto *number : {&entries, &requests, &seed}) {
        if (!*number)
            return output.refused(number->error());
    }
    QDate today = chinaDate(QDateTime::currentDateTimeUtc());
    if (arguments.has(QStringLiteral("today")))
        today = QDate::fromString(arguments.value(QStringLiteral("today")), Qt::ISODate);
    if (!today.isValid())
        return output.refused({QStringLiteral("cli.argument"), Text::tr("\"%1\" is no date; write it as 2026-09-30.").arg(arguments.value(QStringLiteral("today"))), {}});

    auto opened = openProfile(arguments, Profile::Mode::CreateIfMissing);
    if (!opened)
        return output.refused(opened.error());
    const auto made = generatorFor(opened.value().office, quint32(seed.value()), today, entries.value());
    if (!made)
        return output.refused(made.error());
    const DemoGenerator &generator = made.value();
    int entry = 0;
    int request = 0;
    int requestsMade = 0;
    const auto filled = opened.value().store->fillWith([&]() -> std::optional<SyncItem> {
        if (entry < entries.value()) {
            const CatalogEntry next = generator.entry(entry++);
            return itemOf(QStringLiteral("entry"), next.id, entry, toJson(next));
        }
        while (request < requests.value()) {
            const auto next = generator.request(request++);
            if (!next)
                continue;
            ++requestsMade;
            return itemOf(QStringLiteral("request"), next->id, entry + request, requestBody(*next));
        }
        return std::nullopt;
    });
    if (!filled)
        return output.refused(filled.error());
    output.line(Text::tr("Entries: %1, requests: %2").arg(entry).arg(requestsMade));
    output.value(QJsonObject{{QStringLiteral("entries"), entry}, {QStringLiteral("requests"), requestsMade}});
    return Done;
}

} // namespace sharedesk::cli

#include "collection/duplicaterules.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

#include "catalog/dictionary.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DuplicateRules)
};

Error wrong(const QString &member)
{
    return {QStringLiteral("duplicates.value"),
            Text::tr("The rules for duplicate collection are not written as they must be."), member};
}

// The place of a number in the file, and the range it must be in.
struct Number
{
    const char *object;
    const char *member;
    int DuplicateRules::*target;
    int least;
    int most;
};

std::optional<Error> readNumbers(const QJsonObject &json, DuplicateRules &rules)
{
    static const Number numbers[] = {
        {"", "minimum", &DuplicateRules::minimum, 1, 100},
        {"weights", "name", &DuplicateRules::nameWeight, 0, 100},
        {"weights", "items", &DuplicateRules::itemWeight, 0, 100},
        {"", "sameName", &DuplicateRules::sameName, 0, 100},
        {"sameItems", "score", &DuplicateRules::sameItems, 0, 100},
        {"sameItems", "from", &DuplicateRules::sameItemsFrom, 1, 1000},
        {"sameItems", "share", &DuplicateRules::sameItemsShare, 1, 100},
        {"", "nameOnly", &DuplicateRules::nameOnly, 0, 100},
        {"", "otherPlace", &DuplicateRules::otherPlace, 0, 100},
        {"homophone", "likeness", &DuplicateRules::homophone, 0, 100},
        {"homophone", "from", &DuplicateRules::homophoneFrom, 1, 100},
        {"blocks", "largest", &DuplicateRules::largestBlock, 2, 10000},
        {"blocks", "group", &DuplicateRules::largestGroup, 2, 100000},
        {"blocks", "pairs", &DuplicateRules::mostPairs, 100, 50000000},
    };
    for (const Number &number : numbers) {
        const QString object = QLatin1String(number.object);
        const QJsonObject from = object.isEmpty() ? json : json.value(object).toObject();
        const int value = from.value(QLatin1String(number.member)).toInt(-1);
        if (value < number.least || value > number.most)
            return wrong(object.isEmpty() ? QLatin1String(number.member)
                                          : object + QLatin1Char('.') + QLatin1String(number.member));
        rules.*number.target = value;
    }
    return rules.nameWeight + rules.itemWeight == 100 ? std::nullopt : std::optional(wrong(QStringLiteral("weights")));
}

std::optional<Error> readWords(const QJsonObject &json, DuplicateRules &rules)
{
    const struct
    {
        const char *member;
        QStringList DuplicateRules::*target;
    } lists[] = {{"stopWords", &DuplicateRules::stopWords},
                 {"placeEnds", &DuplicateRules::placeEnds},
                 {"notPlaces", &DuplicateRules::notPlaces},
                 {"commonItems", &DuplicateRules::commonItems}};
    for (const auto &list : lists) {
        const QJsonValue given = json.value(QLatin1String(list.member));
        if (!given.isArray())
            return wrong(QLatin1String(list.member));
        for (const QJsonValue &value : given.toArray()) {
            const QString word = normalised(value.toString());
            if (word.isEmpty())
                return wrong(QLatin1String(list.member));
            rules.*list.target << word;
        }
        // The longest first, so that a part of a word never takes it apart.
        std::stable_sort((rules.*list.target).begin(), (rules.*list.target).end(),
                         [](const QString &a, const QString &b) { return a.size() > b.size(); });
    }
    for (const QJsonValue &value : json.value(QLatin1String("synonyms")).toArray()) {
        const QJsonArray words = value.toArray();
        if (words.size() < 2)
            return wrong(QStringLiteral("synonyms"));
        const QString meant = normalised(words.first().toString());
        for (const QJsonValue &word : words) {
            const QString written = normalised(word.toString());
            if (written.isEmpty())
                return wrong(QStringLiteral("synonyms"));
            rules.synonyms.append({meant, written});
        }
    }
    std::stable_sort(rules.synonyms.begin(), rules.synonyms.end(),
                     [](const auto &a, const auto &b) { return a.second.size() > b.second.size(); });
    return std::nullopt;
}

} // namespace

Result<DuplicateRules> DuplicateRules::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return Error{QStringLiteral("duplicates.json"),
                     Text::tr("The rules for duplicate collection are no JSON object."), problem.errorString()};
    const QJsonObject object = document.object();
    DuplicateRules rules;
    rules.source = object.value(QLatin1String("source")).toString();
    rules.sourceEn = object.value(QLatin1String("sourceEn")).toString();
    if (rules.source.isEmpty())
        return wrong(QStringLiteral("source"));
    if (const auto error = readNumbers(object, rules))
        return *error;
    if (const auto error = readWords(object, rules))
        return *error;
    return rules;
}

} // namespace sharedesk

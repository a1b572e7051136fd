#include "collection/entrylikeness.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

#include "calendar/chinatime.h"
#include "catalog/dictionary.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EntryLikeness)
};

// FNV-1a: the same on every computer and in every run, unlike qHash. Never 0, which means "none".
quint64 hashOf(const QString &text)
{
    quint64 hash = 0xcbf29ce484222325u;
    for (const QChar character : text) {
        for (const quint64 byte : {quint64(character.unicode() & 0xff), quint64(character.unicode() >> 8)})
            hash = (hash ^ byte) * 0x100000001b3u;
    }
    return hash == 0 ? 1 : hash;
}

quint32 folded(quint64 hash)
{
    return quint32(hash ^ (hash >> 32));
}

void sortUnique(QVector<quint32> &numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

int shared(std::span<const quint32> first, std::span<const quint32> second)
{
    int count = 0;
    for (std::size_t i = 0, j = 0; i < first.size() && j < second.size();) {
        if (first[i] == second[j])
            ++count;
        const quint32 a = first[i];
        i += a <= second[j];
        j += second[j] <= a;
    }
    return count;
}

// Dice: twice what both have, by what each has.
double alike(std::span<const quint32> first, std::span<const quint32> second, int common)
{
    const std::size_t all = first.size() + second.size();
    return all == 0 ? 0 : 2.0 * common / double(all);
}

int percent(double share)
{
    return int(std::lround(share * 100));
}

// "云川市澄江区" at the beginning: the last of them says where. `rest` is what follows.
QString placeIn(const QString &name, const DuplicateRules &rules, QString &rest)
{
    constexpr qsizetype longest = 4; // characters in front of "市"
    QString place;
    rest = name;
    for (bool found = true; found;) {
        found = false;
        for (qsizetype length = 2; length <= longest && !found; ++length) {
            for (const QString &end : rules.placeEnds) {
                if (rest.size() <= length + end.size() || rest.mid(length, end.size()) != end)
                    continue;
                const QString candidate = rest.left(length + end.size());
                if (std::any_of(rules.notPlaces.begin(), rules.notPlaces.end(),
                                [&](const QString &word) { return candidate.endsWith(word); }))
                    continue;
                place = candidate;
                rest = rest.mid(candidate.size());
                found = true;
                break;
            }
        }
    }
    return place;
}

QString lettersOf(const QString &text)
{
    QString letters;
    letters.reserve(text.size());
    for (const QChar character : text) {
        // Half of a character beyond the basic plane is no letter by itself, but part of a name.
        if (character.isLetterOrNumber() || character.isSurrogate())
            letters += character;
    }
    return letters;
}

QString withoutYears(QString text)
{
    static const QRegularExpression years(QStringLiteral("(?:19|20)\\d{2}(?:-(?:19|20)\\d{2})?年?度?"));
    return text.remove(years);
}

} // namespace

CollectedEntry collectedFrom(const CatalogEntry &entry)
{
    CollectedEntry collected;
    collected.id = entry.id;
    collected.departmentId = entry.departmentId;
    collected.provider = entry.provider;
    collected.name = entry.name;
    collected.code = entry.code;
    collected.status = entry.status;
    for (const EntryEvent &event : entry.life) {
        if (event.type == EntryEventType::Published && event.at.isValid()) {
            collected.since = chinaDate(event.at);
            break;
        }
    }
    if (!collected.since.isValid())
        collected.since = entry.publishedOn;
    collected.items.reserve(entry.items.size());
    for (const DataItem &item : entry.items)
        collected.items.append({item.name, item.element});
    return collected;
}

// Reads only what is needed: a hundred times cheaper than the whole entry, and there may be a million.
CollectedEntry collectedFrom(const QJsonObject &body)
{
    const auto text = [](const QJsonObject &object, const char *key) {
        return object.value(QLatin1String(key)).toString();
    };
    CollectedEntry collected;
    collected.id = text(body, "id");
    collected.departmentId = text(body, "departmentId");
    collected.provider = text(body, "provider");
    collected.name = text(body, "name");
    collected.code = text(body, "code");
    if (const auto status = statusFromKey(text(body, "status")))
        collected.status = status.value();
    else
        collected.status = EntryStatus::Draft;
    const QString published = entryEventKey(EntryEventType::Published);
    for (const QJsonValue &value : body.value(QLatin1String("life")).toArray()) {
        const QJsonObject event = value.toObject();
        if (text(event, "type") == published) {
            collected.since = chinaDate(fromIso(text(event, "at")));
            break;
        }
    }
    if (!collected.since.isValid())
        collected.since = QDate::fromString(text(body, "publishedOn"), Qt::ISODate);
    const QJsonArray items = body.value(QLatin1String("items")).toArray();
    collected.items.reserve(items.size());
    for (const QJsonValue &value : items) {
        const QJsonObject item = value.toObject();
        collected.items.append({text(item, "name"), text(item, "element")});
    }
    return collected;
}

FingerprintView FingerprintView::of(const Fingerprint &fingerprint)
{
    const auto view = [](const QVector<quint32> &numbers) {
        return std::span<const quint32>(numbers.constData(), std::size_t(numbers.size()));
    };
    return {fingerprint.core, fingerprint.sound, fingerprint.place, view(fingerprint.pairs), view(fingerprint.items)};
}

Likeness likeness(const FingerprintView &first, const FingerprintView &second, const DuplicateRules &rules)
{
    Likeness result;
    result.sameName = first.core != 0 && first.core == second.core;
    result.sameSound = !result.sameName && first.sound != 0 && first.sound == second.sound;
    result.otherPlace = first.place != 0 && second.place != 0 && first.place != second.place;
    double name = result.sameName ? 1 : alike(first.pairs, second.pairs, shared(first.pairs, second.pairs));
    if (result.sameSound)
        name = std::max(name, rules.homophone / 100.0);
    result.commonItems = shared(first.items, second.items);
    const double items = alike(first.items, second.items, result.commonItems);
    result.hasItems = !first.items.empty() && !second.items.empty();
    result.name = percent(name);
    result.items = percent(items);

    double score = rules.nameOnly * name;
    if (result.hasItems) {
        score = rules.nameWeight * name + rules.itemWeight * items;
        if (result.sameName)
            score = std::max<double>(score, rules.sameName);
        if (result.commonItems >= rules.sameItemsFrom && result.items >= rules.sameItemsShare)
            score = std::max<double>(score, rules.sameItems);
    }
    if (result.otherPlace)
        score *= rules.otherPlace / 100.0;
    result.score = int(std::lround(score));
    return result;
}

EntryLikeness::EntryLikeness(const DuplicateRules &rules, const DataElements &elements, const PinyinTable &pinyin)
    : m_rules(rules), m_elements(elements), m_pinyin(pinyin)
{
    for (const QString &name : rules.commonItems)
        m_commonKeys << itemKey({name, {}});
    m_commonKeys.sort();
}

QString EntryLikeness::coreOf(const QString &name, QString *place) const
{
    const QString plain = lettersOf(withoutYears(normalised(name)));
    QString rest;
    const QString found = placeIn(plain, m_rules, rest);
    if (place)
        *place = found;
    QString meant;
    for (qsizetype i = 0; i < rest.size();) {
        const auto synonym =
            std::find_if(m_rules.synonyms.begin(), m_rules.synonyms.end(), [&](const QPair<QString, QString> &pair) {
                return QStringView(rest).mid(i).startsWith(pair.second);
            });
        if (synonym == m_rules.synonyms.end()) {
            meant += rest.at(i++);
            continue;
        }
        meant += synonym->first;
        i += synonym->second.size();
    }
    QString core = meant;
    for (const QString &word : m_rules.stopWords) {
        if (word.size() > 1)
            core.remove(word);
    }
    for (bool cut = true; cut;) {
        cut = false;
        for (const QString &word : m_rules.stopWords) {
            if (word.size() == 1 && core.size() > 1 && core.endsWith(word)) {
                core.chop(1);
                cut = true;
            }
        }
    }
    // A name of nothing but filler words is compared as it stands.
    return core.isEmpty() || m_rules.stopWords.contains(core) ? (meant.isEmpty() ? plain : meant) : core;
}

QString EntryLikeness::itemKey(const CollectedEntry::Item &item) const
{
    const DataElement *element = item.element.isEmpty() ? nullptr : m_elements.find(item.element);
    if (!element)
        element = m_elements.named(item.name);
    return element ? QLatin1Char('#') + element->number : lettersOf(normalised(item.name));
}

Fingerprint EntryLikeness::fingerprintOf(const CollectedEntry &entry) const
{
    Fingerprint fingerprint;
    QString place;
    const QString core = coreOf(entry.name, &place);
    if (!place.isEmpty())
        fingerprint.place = hashOf(place);
    if (!core.isEmpty()) {
        fingerprint.core = hashOf(core);
        for (qsizetype i = 0; i + 1 < core.size(); ++i)
            fingerprint.pairs << (quint32(core.at(i).unicode()) << 16 | core.at(i + 1).unicode());
        if (core.size() == 1)
            fingerprint.pairs << core.at(0).unicode();
        if (core.size() >= m_rules.homophoneFrom)
            fingerprint.sound = hashOf(m_pinyin.syllables(core).join(QLatin1Char(' ')));
    }
    for (const CollectedEntry::Item &item : entry.items) {
        const QString key = itemKey(item);
        if (!key.isEmpty() && !std::binary_search(m_commonKeys.begin(), m_commonKeys.end(), key))
            fingerprint.items << folded(hashOf(key));
    }
    sortUnique(fingerprint.pairs);
    sortUnique(fingerprint.items);
    return fingerprint;
}

Likeness EntryLikeness::compare(const CollectedEntry &first, const CollectedEntry &second) const
{
    const Fingerprint a = fingerprintOf(first);
    const Fingerprint b = fingerprintOf(second);
    return likeness(FingerprintView::of(a), FingerprintView::of(b), m_rules);
}

QStringList EntryLikeness::commonItems(const CollectedEntry &first, const CollectedEntry &second) const
{
    QStringList keys;
    for (const CollectedEntry::Item &item : second.items)
        keys << itemKey(item);
    QStringList names;
    QStringList seen = m_commonKeys;
    for (const CollectedEntry::Item &item : first.items) {
        const QString key = itemKey(item);
        if (key.isEmpty() || seen.contains(key) || !keys.contains(key))
            continue;
        seen << key;
        names << item.name;
    }
    return names;
}

QStringList EntryLikeness::reasons(const CollectedEntry &first, const CollectedEntry &second) const
{
    const Likeness found = compare(first, second);
    QStringList texts;
    if (found.sameName)
        texts << Text::tr("The names are the same but for spelling and filler words.");
    else if (found.sameSound)
        texts << Text::tr("The names sound the same and are written differently.");
    else if (found.name > 0)
        texts << Text::tr("The names agree to %1 %.").arg(found.name);
    const QStringList common = commonItems(first, second);
    if (!common.isEmpty())
        texts << Text::tr("%n telling data item(s) in common: %1.", nullptr, int(common.size()))
                     .arg(common.join(Text::tr(", ", "between names of data items")));
    else if (found.hasItems)
        texts << Text::tr("No telling data item in common.");
    else
        texts << Text::tr("At least one of the two states no telling data items.");
    if (found.otherPlace)
        texts << Text::tr("They are of different places.");
    return texts;
}

} // namespace sharedesk

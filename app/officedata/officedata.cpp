#include "officedata.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(OfficeData)
};

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("officedata.read"), Text::tr("A data file of the office could not be read."),
                     path + QStringLiteral(": ") + file.errorString()};
    const QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{QStringLiteral("officedata.read"), Text::tr("A data file of the office could not be read."),
                     path + QStringLiteral(": ") + file.errorString()};
    return content;
}

QString ownFile(const QString &folder, const QString &name)
{
    const QString path = QDir(folder).filePath(name);
    return !folder.isEmpty() && QFile::exists(path) ? path : QString();
}

// Reads and parses one file; an error of the parser gets the file's name in front of its place.
template<typename Value>
Result<Value> parsed(const QString &path, Result<Value> (*parse)(const QByteArray &), QCryptographicHash &hash)
{
    const auto content = contentOf(path);
    if (!content)
        return content.error();
    hash.addData(content.value());
    auto value = parse(content.value());
    if (value)
        return value;
    Error error = value.error();
    error.detail = error.detail.isEmpty() ? path : path + QStringLiteral(", ") + error.detail;
    return error;
}

} // namespace

Result<OfficeData> loadOfficeData(const QString &folder)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto pathOf = [&](const QString &name, const QString &builtIn) {
        const QString own = ownFile(folder, name);
        return own.isEmpty() ? builtIn : own;
    };
    auto calendar = parsed(pathOf(QStringLiteral("china.csv"), QStringLiteral(":/sharedesk/calendars/china.csv")), &WorkCalendar::fromCsv, hash);
    if (!calendar)
        return calendar.error();
    auto limits = parsed(pathOf(QStringLiteral("limits.json"), QStringLiteral(":/sharedesk/rules/limits.json")), &LimitRules::fromJson, hash);
    if (!limits)
        return limits.error();
    // A file of the office from before a rule was added still has the others of its own.
    if (const QString own = ownFile(folder, QStringLiteral("limits.json")); !own.isEmpty()) {
        const auto builtIn = parsed(QStringLiteral(":/sharedesk/rules/limits.json"), &LimitRules::fromJson, hash);
        if (!builtIn)
            return builtIn.error();
        limits = limits.value().completedBy(builtIn.value());
    }
    auto moves = parsed(pathOf(QStringLiteral("request-moves.json"), QStringLiteral(":/sharedesk/rules/request-moves.json")), &RequestMoves::fromJson, hash);
    if (!moves)
        return moves.error();
    if (const auto known = moves.value().checkLimits(limits.value()); !known)
        return known.error();
    auto lintRules = parsed(pathOf(QStringLiteral("lint.json"), QStringLiteral(":/sharedesk/rules/lint.json")), &LintRules::fromJson, hash);
    if (!lintRules)
        return lintRules.error();
    auto dictionaries = parsed(QStringLiteral(":/sharedesk/dictionaries/dictionaries.json"), &Dictionaries::fromJson, hash);
    if (!dictionaries)
        return dictionaries.error();
    if (const QString own = ownFile(folder, QStringLiteral("dictionaries.json")); !own.isEmpty()) {
        const auto added = parsed(own, &Dictionaries::fromJson, hash);
        if (!added)
            return added.error();
        dictionaries = dictionaries.value().extendedBy(added.value());
        if (!dictionaries) {
            Error error = dictionaries.error();
            error.detail = own + QStringLiteral(", ") + error.detail;
            return error;
        }
    }
    auto elements = parsed(QStringLiteral(":/sharedesk/elements/elements.json"), &DataElements::fromJson, hash);
    if (!elements)
        return elements.error();
    if (const QString own = ownFile(folder, QStringLiteral("elements.json")); !own.isEmpty()) {
        const auto added = parsed(own, &DataElements::fromJson, hash);
        if (!added)
            return added.error();
        elements = elements.value().extendedBy(added.value());
        if (!elements) {
            Error error = elements.error();
            error.detail = own + QStringLiteral(", ") + error.detail;
            return error;
        }
    }
    auto pinyin = parsed(QStringLiteral(":/sharedesk/pinyin/readings.txt"), &PinyinTable::fromReadings, hash);
    if (!pinyin)
        return pinyin.error();
    for (const QString &path : {QStringLiteral(":/sharedesk/pinyin/phrases.txt"), ownFile(folder, QStringLiteral("phrases.txt"))}) {
        if (path.isEmpty())
            continue;
        const auto phrases = contentOf(path);
        if (!phrases)
            return phrases.error();
        hash.addData(phrases.value());
        const auto extended = pinyin.value().extendedBy(phrases.value());
        if (!extended)
            return Error{extended.error().code, Text::tr("A word in the office's list of readings is not written as \"重庆 chong qing\"."),
                         path + QStringLiteral(", ") + extended.error().detail};
        pinyin = extended.value();
    }
    auto duplicates = parsed(pathOf(QStringLiteral("duplicates.json"), QStringLiteral(":/sharedesk/rules/duplicates.json")), &DuplicateRules::fromJson, hash);
    if (!duplicates)
        return duplicates.error();
    auto attachments = parsed(pathOf(QStringLiteral("attachments.json"), QStringLiteral(":/sharedesk/rules/attachments.json")), &AttachmentRules::fromJson, hash);
    if (!attachments)
        return attachments.error();
    auto letters = parsed(pathOf(QStringLiteral("letters.json"), QStringLiteral(":/sharedesk/rules/letters.json")), &LetterRules::fromJson, hash);
    if (!letters)
        return letters.error();
    return OfficeData{dictionaries.value(), RuleBook{limits.value(), calendar.value(), moves.value()}, lintRules.value(), hash.result(),
                      elements.value(), pinyin.value(), duplicates.value(), attachments.value(), letters.value()};
}

} // namespace sharedesk

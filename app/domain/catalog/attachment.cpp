#include "catalog/attachment.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Attachment)
};

constexpr int longestSafeName = 120;
constexpr int longestExtension = 8;

// Control characters, and those that turn the direction of a name around so that its type is not seen.
bool isHidden(QChar character)
{
    return character.category() == QChar::Other_Control || character.category() == QChar::Other_Format ||
           character.category() == QChar::Separator_Line || character.category() == QChar::Separator_Paragraph;
}

bool isOfPath(QChar character)
{
    return character == QLatin1Char('/') || character == QLatin1Char('\\') || character == QLatin1Char(':');
}

QString extensionOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    return dot < 0 ? QString() : name.mid(dot + 1).toLower();
}

void addHashes(const QJsonValue &value, QStringList &hashes)
{
    if (value.isArray()) {
        for (const QJsonValue &element : value.toArray())
            addHashes(element, hashes);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() != QLatin1String("sha256"))
            addHashes(member.value(), hashes);
        else if (const QString hash = member.value().toString(); isBlobHash(hash) && !hashes.contains(hash))
            hashes << hash;
    }
}

Error rulesError(const QString &place)
{
    return {QStringLiteral("attachmentrules.json"), Text::tr("The rules for attachments are not written as they must be."), place};
}

} // namespace

QJsonObject toJson(const Attachment &attachment)
{
    QJsonObject json = attachment.unknown;
    json.insert(QStringLiteral("name"), attachment.name);
    json.insert(QStringLiteral("size"), attachment.size);
    json.insert(QStringLiteral("sha256"), attachment.sha256);
    return json;
}

std::optional<Attachment> attachmentFromJson(const QJsonValue &value)
{
    Attachment attachment;
    attachment.unknown = value.toObject();
    const QJsonValue size = attachment.unknown.take(QLatin1String("size"));
    attachment.name = attachment.unknown.take(QLatin1String("name")).toString();
    attachment.size = size.toInteger(-1);
    attachment.sha256 = attachment.unknown.take(QLatin1String("sha256")).toString();
    if (attachment.name.isEmpty() || attachment.size < 0 || !isBlobHash(attachment.sha256))
        return std::nullopt;
    return attachment;
}

bool isBlobHash(const QString &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar character) {
               return (character >= QLatin1Char('0') && character <= QLatin1Char('9')) ||
                      (character >= QLatin1Char('a') && character <= QLatin1Char('f'));
           });
}

QStringList blobHashes(const QJsonValue &value)
{
    QStringList hashes;
    addHashes(value, hashes);
    return hashes;
}

QString safeFileName(const QString &name)
{
    QString safe;
    for (const QChar character : name) {
        if (isHidden(character))
            continue;
        safe += isOfPath(character) || QStringLiteral("*?\"<>|").contains(character) ? QLatin1Char('_') : character;
    }
    // Windows takes no blanks or dots at the end, and a dot in front hides a file elsewhere.
    while (!safe.isEmpty() && (safe.back().isSpace() || safe.back() == QLatin1Char('.')))
        safe.chop(1);
    while (!safe.isEmpty() && (safe.front().isSpace() || safe.front() == QLatin1Char('.')))
        safe.remove(0, 1);
    if (safe.size() > longestSafeName) {
        const QString extension = extensionOf(safe).left(longestExtension);
        safe = safe.left(longestSafeName - extension.size() - 1) + QLatin1Char('.') + extension;
    }
    return safe.isEmpty() ? QStringLiteral("attachment") : safe;
}

QString fileSizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 10 * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

Result<AttachmentRules> AttachmentRules::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return rulesError(problem.errorString());
    AttachmentRules rules;
    rules.m_largestBytes = object.value(QLatin1String("largestBytes")).toInteger();
    rules.m_longestName = object.value(QLatin1String("longestName")).toInt();
    rules.m_mostPerField = object.value(QLatin1String("mostPerField")).toInt();
    for (const auto &[name, number] : {std::pair("largestBytes", rules.m_largestBytes), std::pair("longestName", qint64(rules.m_longestName)),
                                       std::pair("mostPerField", qint64(rules.m_mostPerField))}) {
        if (number <= 0)
            return rulesError(QLatin1String(name));
    }
    const QJsonArray types = object.value(QLatin1String("types")).toArray();
    for (qsizetype i = 0; i < types.size(); ++i) {
        Type type;
        for (const QJsonValue &extension : types.at(i)[QLatin1String("extensions")].toArray())
            type.extensions << extension.toString().toLower();
        for (const QJsonValue &begin : types.at(i)[QLatin1String("begins")].toArray())
            type.begins << QByteArray::fromHex(begin.toString().toLatin1());
        type.extensions.removeAll(QString());
        if (type.extensions.isEmpty() || std::any_of(type.begins.begin(), type.begins.end(), [](const QByteArray &begin) {
                return begin.isEmpty() || begin.size() > bytesToSee;
            }))
            return rulesError(QStringLiteral("types[%1]").arg(i));
        rules.m_types << type;
    }
    if (rules.m_types.isEmpty())
        return rulesError(QStringLiteral("types"));
    return rules;
}

Result<void> AttachmentRules::checkCount(qsizetype count) const
{
    if (count <= m_mostPerField)
        return {};
    return Error{QStringLiteral("attachment.many"), Text::tr("There may be up to %1 attachments here. Remove one first, or put several into one file.").arg(m_mostPerField), {}};
}

QStringList AttachmentRules::extensions() const
{
    QStringList all;
    for (const Type &type : m_types)
        all << type.extensions;
    return all;
}

Result<void> AttachmentRules::check(const QString &name, qint64 size, const QByteArray &begin) const
{
    if (name.trimmed().isEmpty() || name.size() > m_longestName)
        return Error{QStringLiteral("attachment.name"),
                     Text::tr("The name of an attachment has 1 to %1 characters; this one has %2. Rename the file first.").arg(m_longestName).arg(name.size()),
                     safeFileName(name)};
    if (std::any_of(name.begin(), name.end(), [](QChar character) { return isHidden(character) || isOfPath(character); }))
        return Error{QStringLiteral("attachment.name"),
                     Text::tr("The name of the file has characters that cannot be seen or that belong to a path. Rename the file first."), safeFileName(name)};
    const QString extension = extensionOf(name);
    const auto type = std::find_if(m_types.begin(), m_types.end(), [&](const Type &candidate) { return candidate.extensions.contains(extension); });
    if (type == m_types.end())
        return Error{QStringLiteral("attachment.type"),
                     Text::tr("Files of this type cannot be attached. These can: %1.").arg(extensions().join(QStringLiteral(", "))), name};
    if (size <= 0)
        return Error{QStringLiteral("attachment.empty"), Text::tr("The file is empty; there is nothing to attach."), name};
    if (size > m_largestBytes)
        return Error{QStringLiteral("attachment.large"),
                     Text::tr("The file has %1; an attachment may have up to %2.").arg(fileSizeText(size), fileSizeText(m_largestBytes)), name};
    if (!type->begins.isEmpty() && std::none_of(type->begins.begin(), type->begins.end(), [&](const QByteArray &start) { return begin.startsWith(start); }))
        return Error{QStringLiteral("attachment.content"),
                     Text::tr("The content of the file is not what “.%1” says. Save it once more in its own program and attach that.").arg(extension), name};
    return {};
}

} // namespace sharedesk

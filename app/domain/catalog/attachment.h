// Attachment: a file that belongs to a record, named by the hash of its content; the content lies elsewhere.
//
// AttachmentRules: which files an office takes, as data (resources/rules/attachments.json). Pure functions: what a
// file is called and how it begins is given, nothing is read here. Sizes in bytes.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

#include "result.h"

namespace sharedesk {

struct Attachment
{
    QString name; // as the clerk's file was called; for writing a file use safeFileName()
    qint64 size = 0;
    QString sha256;           // 64 digits in lower case
    QJsonObject unknown = {}; // members this program does not know, kept as they came

    bool operator==(const Attachment &) const = default;
};

QJsonObject toJson(const Attachment &attachment);
// nullopt: not written as one must be.
std::optional<Attachment> attachmentFromJson(const QJsonValue &value);
bool isBlobHash(const QString &text);
// Every content that the value refers to, however deep, each once.
QStringList blobHashes(const QJsonValue &value);
// A name that came from elsewhere, made harmless: one component, no control or direction characters, not too long, the
// type kept.
QString safeFileName(const QString &name);
QString fileSizeText(qint64 bytes); // translated: "1.2 MB"

class AttachmentRules
{
public:
    // Errors: "attachmentrules.json"; detail says where.
    static Result<AttachmentRules> fromJson(const QByteArray &json);

    // `begin`: the first bytesToSee bytes, or all of a shorter file. Errors: "attachment.name", "attachment.empty",
    // "attachment.large", "attachment.type" (not one that is taken), "attachment.content" (not what its name says).
    Result<void> check(const QString &name, qint64 size, const QByteArray &begin) const;
    // How many one field may have. Error "attachment.many".
    Result<void> checkCount(qsizetype count) const;
    qint64 largestBytes() const { return m_largestBytes; }
    QStringList extensions() const; // "pdf", …
    static constexpr int bytesToSee = 16;

private:
    struct Type
    {
        QStringList extensions;
        QVector<QByteArray> begins;
    };

    qint64 m_largestBytes = 0;
    int m_longestName = 0;
    int m_mostPerField = 0;
    QVector<Type> m_types;
};

} // namespace sharedesk

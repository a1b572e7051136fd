#include "lettertemplates.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStringDecoder>

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LetterTemplates)
};

constexpr qint64 largestTemplate = 1 << 20; // bytes

QString fileName(LetterKind kind)
{
    return letterKey(kind) + QStringLiteral(".html");
}

QString builtInFile(LetterKind kind)
{
    return QStringLiteral(":/sharedesk/templates/letters/") + fileName(kind);
}

Error unreadable(const QString &why, const QString &detail)
{
    return {QStringLiteral("letter.template.read"), why, detail};
}

} // namespace

QString LetterTemplates::folderIn(const QString &profileFolder)
{
    return QDir(profileFolder).filePath(QStringLiteral("templates/letters"));
}

bool LetterTemplates::hasOwn(LetterKind kind) const
{
    return !m_folder.isEmpty() && QFile::exists(QDir(m_folder).filePath(fileName(kind)));
}

Result<LetterTemplate> LetterTemplates::read(LetterKind kind) const
{
    if (!hasOwn(kind))
        return builtIn(kind);
    const QString file = QDir(m_folder).filePath(fileName(kind));
    return checked(file, QDir::toNativeSeparators(file), true);
}

Result<LetterTemplate> LetterTemplates::builtIn(LetterKind kind)
{
    return checked(builtInFile(kind), fileName(kind), false);
}

Result<LetterTemplate> LetterTemplates::checked(const QString &path, const QString &name, bool isOwn)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(Text::tr("A template of letters could not be read."), name + QStringLiteral(": ") + file.errorString());
    if (file.size() > largestTemplate)
        return unreadable(Text::tr("A template of letters is larger than 1 MB."), name);
    const QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return unreadable(Text::tr("A template of letters could not be read."), name + QStringLiteral(": ") + file.errorString());
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(content);
    if (decoder.hasError() || text.contains(QChar(QChar::ReplacementCharacter)))
        return unreadable(Text::tr("A template of letters is not written in UTF-8. Save it in this encoding."), name);
    if (const auto filled = fillTemplate(name, text, emptyLetterValues()); !filled)
        return filled.error();
    return LetterTemplate{name, text, isOwn};
}

Result<QString> LetterTemplates::writeOut(LetterKind kind, const QString &folder)
{
    const QString path = QDir(folder).filePath(fileName(kind));
    const auto failed = [&](const QString &why) {
        return Error{QStringLiteral("letter.template.write"), Text::tr("The template could not be written."), QDir::toNativeSeparators(path) + QStringLiteral(": ") + why};
    };
    if (QFile::exists(path))
        return Error{QStringLiteral("letter.template.exists"), Text::tr("There is a template of your own already; it stays as it is."),
                     QDir::toNativeSeparators(path)};
    if (!QDir().mkpath(folder))
        return failed(Text::tr("the folder could not be made"));
    QFile source(builtInFile(kind));
    QSaveFile target(path);
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        return failed(target.errorString());
    target.write(source.readAll());
    if (!target.commit())
        return failed(target.errorString());
    return path;
}

} // namespace sharedesk

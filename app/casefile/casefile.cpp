#include "casefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTemporaryDir>

#include "calendar/chinatime.h"
#include "letters.h"
#include "letterwork.h"
#include "zippart.h"
#include "zipwriter.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CaseFile)
};

const QString manifestName = QStringLiteral("manifest.json");
constexpr int mostActs = 1'000'000;
constexpr int manifestFormat = 1;

QByteArray textOf(const QJsonDocument &json)
{
    return json.toJson(QJsonDocument::Indented);
}

QString hashOf(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

// One paragraph per step: when, who, what, and what was said.
QByteArray historyOf(const RequestState &state)
{
    QStringList lines{state.application.entryName, QStringLiteral("%1 → %2").arg(state.application.requesterName, state.application.providerName), {}};
    for (const RequestEvent &event : state.events) {
        lines << QStringLiteral("%1  %2  %3（%4）").arg(toChinaTime(event.at).toString(QStringLiteral("yyyy-MM-dd HH:mm")), eventLabel(event.type), event.actor.name, event.actor.departmentName);
        QStringList said = event.missing;
        said << event.text << event.deliveryAddress;
        if (!event.agreedBy.isEmpty())
            said << Text::tr("Agreed by %1").arg(event.agreedBy);
        for (const QString &text : std::as_const(said)) {
            if (!text.isEmpty())
                lines << QStringLiteral("    ") + text;
        }
    }
    return lines.join(QLatin1Char('\n')).toUtf8() + '\n';
}

QByteArray actsOf(const QVector<AuditRecord> &records)
{
    QJsonArray acts;
    for (const AuditRecord &record : records)
        acts.append(QJsonObject{{QStringLiteral("number"), record.number},
                                {QStringLiteral("at"), record.at},
                                {QStringLiteral("user"), record.userId},
                                {QStringLiteral("userName"), record.userName},
                                {QStringLiteral("department"), record.departmentId},
                                {QStringLiteral("departmentName"), record.departmentName},
                                {QStringLiteral("role"), record.role},
                                {QStringLiteral("act"), record.act},
                                {QStringLiteral("subject"), record.subject},
                                {QStringLiteral("detail"), record.detail},
                                {QStringLiteral("previous"), QString::fromLatin1(record.previous)},
                                {QStringLiteral("hash"), QString::fromLatin1(record.hash)}});
    return textOf(QJsonDocument(acts));
}

Result<void> addLetters(CaseFile &file, Store &store, const RequestState &state, const OfficeData &office, const LetterTemplates &templates)
{
    QTemporaryDir folder;
    int count = 0;
    for (const LetterOccasion &occasion : letterOccasions(state)) {
        const LetterKind kind = occasion.key.kind;
        const auto number = store.letters().numberOf(occasion.key);
        if (!number)
            return number.error();
        if (number.value().isEmpty())
            continue;
        auto html = composeLetter(state, occasion.key, number.value(), office, templates);
        if (!html)
            html = composeBuiltInLetter(state, occasion.key, number.value(), office);
        if (!html)
            return html.error();
        const QString path = folder.filePath(QStringLiteral("letter.pdf"));
        if (const auto written = LetterDocument(html.value(), letterTitle(kind)).write(path, LetterFormat::Pdf); !written)
            return written;
        QFile pdf(path);
        if (!pdf.open(QIODevice::ReadOnly))
            return Error{QStringLiteral("case.read"), Text::tr("A letter could not be read back."), pdf.errorString()};
        file.parts << CasePart{QStringLiteral("letters/%1 ").arg(++count) + letterFileName(state, kind, LetterFormat::Pdf), pdf.readAll()};
    }
    return {};
}

QByteArray manifestOf(const CaseFile &file, const Actor &by, const QDateTime &at)
{
    QJsonArray parts;
    for (const CasePart &part : file.parts)
        parts.append(QJsonObject{{QStringLiteral("name"), part.name}, {QStringLiteral("size"), part.content.size()}, {QStringLiteral("sha256"), hashOf(part.content)}});
    return textOf(QJsonDocument(QJsonObject{{QStringLiteral("format"), manifestFormat},
                                            {QStringLiteral("request"), file.requestId},
                                            {QStringLiteral("entry"), file.entryName},
                                            {QStringLiteral("made"), toIso(toChinaTime(at))},
                                            {QStringLiteral("madeBy"), by.name},
                                            {QStringLiteral("department"), by.departmentName},
                                            {QStringLiteral("logHead"), headText(file.head)},
                                            {QStringLiteral("files"), parts}}));
}

Result<QByteArray> contentOf(ZipArchive &archive, const QString &name)
{
    const Error broken{QStringLiteral("case.read"), Text::tr("The part %1 cannot be read.").arg(name), name};
    if (!archive.contains(name))
        return Error{QStringLiteral("case.read"), Text::tr("The part %1 is missing.").arg(name), name};
    ZipPart part(archive, name);
    if (!part.open(QIODevice::ReadOnly))
        return broken;
    const QByteArray content = part.readAll();
    part.close();
    return part.fault() == ZipPart::Fault::None ? Result<QByteArray>(content) : broken;
}

} // namespace

Result<CaseFile> caseOf(Store &store, const QString &requestId, const OfficeData &office, const LetterTemplates &templates)
{
    const auto stored = store.request(requestId);
    if (!stored)
        return stored.error();
    const RequestState &state = stored.value().state;
    CaseFile file{requestId, state.application.entryName, {}, {}};
    file.parts << CasePart{QStringLiteral("request.json"), textOf(QJsonDocument(requestBody(state)))}
               << CasePart{QStringLiteral("history.txt"), historyOf(state)};
    const auto entry = store.entry(state.application.entryId);
    if (entry)
        file.parts << CasePart{QStringLiteral("entry.json"), textOf(QJsonDocument(toJson(entry.value().entry)))};
    else if (entry.error().code != QLatin1String("store.missing"))
        return entry.error();
    const auto acts = store.auditRecords(requestId, mostActs);
    if (!acts)
        return acts.error();
    file.parts << CasePart{QStringLiteral("acts.json"), actsOf(acts.value())};
    const auto whole = store.verifyAudit();
    if (!whole)
        return whole.error();
    file.head = whole.value().head;
    if (const auto added = addLetters(file, store, state, office, templates); !added)
        return added.error();
    return file;
}

Result<void> writeCase(const CaseFile &file, const Actor &by, const QDateTime &at, const QString &path)
{
    QSaveFile target(path);
    const auto failed = [&] {
        return Error{QStringLiteral("case.write"), Text::tr("The case file could not be written; nothing was kept."), QDir::toNativeSeparators(path) + QStringLiteral(": ") + target.errorString()};
    };
    if (!target.open(QIODevice::WriteOnly))
        return failed();
    ZipWriter zip(target);
    bool written = true;
    for (const CasePart &part : file.parts)
        written = written && zip.add(part.name, part.content);
    written = written && zip.add(manifestName, manifestOf(file, by, at)) && zip.finish();
    if (!written || !target.commit())
        return failed();
    return {};
}

Result<CaseCheck> checkCase(const QString &path)
{
    ZipArchive archive;
    if (!QFileInfo(path).isFile() || !archive.open(path))
        return Error{QStringLiteral("case.read"), Text::tr("This is no case file, or it is damaged."), QDir::toNativeSeparators(path)};
    const auto manifest = contentOf(archive, manifestName);
    if (!manifest)
        return manifest.error();
    const QJsonObject json = QJsonDocument::fromJson(manifest.value()).object();
    const QJsonArray files = json.value(QLatin1String("files")).toArray();
    if (json.value(QLatin1String("format")).toInt() != manifestFormat || files.isEmpty())
        return Error{QStringLiteral("case.read"), Text::tr("The manifest is damaged or of a newer program."), QDir::toNativeSeparators(path)};
    CaseCheck check{json.value(QLatin1String("request")).toString(), int(files.size()), {}};
    for (const QJsonValue &file : files) {
        const QString name = file[QLatin1String("name")].toString();
        const auto content = contentOf(archive, name);
        if (!content)
            check.faults << content.error().message;
        else if (hashOf(content.value()) != file[QLatin1String("sha256")].toString())
            check.faults << Text::tr("The part %1 has been altered.").arg(name);
    }
    if (archive.parts() > quint64(files.size()) + 1)
        check.faults << Text::tr("There are parts that the manifest does not name.");
    return check;
}

} // namespace sharedesk

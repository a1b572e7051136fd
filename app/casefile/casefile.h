// The case file of a request: everything that this profile knows of it, as one ZIP that proves itself.
//
// Parts: request.json (the events, as they are stored), history.txt (the same for people), entry.json (the entry asked for,
// where it is here), acts.json (the records of the log about it), letters/*.pdf (those that have a number), manifest.json
// (size and SHA-256 of each of the others, and the head of the log). Times are China time. Needs a QGuiApplication for the
// letters; one thread. Errors: "store.missing", those of letters, "case.write", "case.read" (detail: the cause).
#pragma once

#include <QDateTime>

#include "lettertemplates.h"
#include "officedata.h"
#include "store.h"

namespace sharedesk {

struct CasePart
{
    QString name; // in the archive, with "/" between folders
    QByteArray content;
};

struct CaseFile
{
    QString requestId;
    QString entryName;
    AuditHead head;
    QVector<CasePart> parts; // without the manifest
};

// A letter whose own template is broken stands with the built-in one.
Result<CaseFile> caseOf(Store &store, const QString &requestId, const OfficeData &office, const LetterTemplates &templates);

// The file is there whole or not at all.
Result<void> writeCase(const CaseFile &file, const Actor &by, const QDateTime &at, const QString &path);

struct CaseCheck
{
    QString requestId;
    int parts = 0;
    QStringList faults; // translated, one per part that is not as the manifest says; empty: whole
};
Result<CaseCheck> checkCase(const QString &path);

} // namespace sharedesk

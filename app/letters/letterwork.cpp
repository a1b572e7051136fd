#include "letterwork.h"

#include <QDir>
#include <QFileInfo>

#include "catalog/attachment.h"

namespace sharedesk {

Result<QString> composeLetter(const RequestState &state, const LetterKey &key, const QString &number, const OfficeData &office,
                              const LetterTemplates &templates)
{
    const auto chosen = templates.read(key.kind);
    if (!chosen)
        return chosen.error();
    QString shown = number;
    for (const LetterOccasion &occasion : letterOccasions(state)) {
        if (number.isEmpty() && occasion.key == key)
            shown = office.letterRules.numberText(occasion.date.year(), 0);
    }
    const auto values = letterValues(state, key, {office.letterRules.office, shown}, office.rules, office.dictionaries);
    if (!values)
        return values.error();
    return fillTemplate(chosen.value().name, chosen.value().text, values.value());
}

QString letterFileName(const RequestState &state, LetterKind kind, LetterFormat format)
{
    return safeFileName(QStringLiteral("%1 %2 %3%4").arg(letterTitle(kind), state.application.entryName, state.application.requesterName, letterSuffix(format)));
}

QString freeFile(const QString &folder, const QString &name)
{
    const QDir dir(folder);
    const QFileInfo parts(name);
    QString path = dir.filePath(name);
    for (int copy = 2; QFileInfo::exists(path); ++copy)
        path = dir.filePath(QStringLiteral("%1 (%2).%3").arg(parts.completeBaseName()).arg(copy).arg(parts.suffix()));
    return path;
}

QString letterSuffix(LetterFormat format)
{
    return format == LetterFormat::Pdf ? QStringLiteral(".pdf") : QStringLiteral(".odt");
}

} // namespace sharedesk

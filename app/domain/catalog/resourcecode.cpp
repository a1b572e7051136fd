#include "catalog/resourcecode.h"

#include <QRegularExpression>

namespace sharedesk {

namespace {

constexpr int levelEnds[] = {1, 3, 6}; // class, item, subject; the detail is the rest

}

QString ResourceCode::text() const
{
    return classification + QLatin1Char('/') + sequence;
}

std::optional<ResourceCode> resourceCodeFrom(const QString &text)
{
    static const QRegularExpression structure(QStringLiteral("^([1-3][0-9A-Za-z]{2,})/([0-9A-Za-z]{1,12})\\z"));
    const QRegularExpressionMatch match = structure.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return ResourceCode{match.captured(1), match.captured(2)};
}

QStringList classificationPath(const QString &classification)
{
    const QString code = classification.trimmed();
    QStringList path;
    for (const int end : levelEnds) {
        if (code.size() >= end)
            path << code.left(end);
    }
    if (!code.isEmpty() && (path.isEmpty() || path.last() != code))
        path << code;
    return path;
}

QString classificationText(const QString &classification, const Dictionaries &dictionaries, const QString &language)
{
    const QString dictionary = QStringLiteral("classification");
    QStringList names;
    for (const QString &code : classificationPath(classification)) {
        if (dictionaries.contains(dictionary, code))
            names << QStringLiteral("%1 %2").arg(code, dictionaries.label(dictionary, code, language));
    }
    return names.join(QStringLiteral(" › "));
}

} // namespace sharedesk

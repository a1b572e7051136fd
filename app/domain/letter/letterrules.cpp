#include "letter/letterrules.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include "letter/lettertemplate.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Letter)
};

LetterValues numberValues(const LetterRules &rules, const QString &year, const QString &serial)
{
    return {{{QStringLiteral("short"), rules.shortName}, {QStringLiteral("year"), year}, {QStringLiteral("serial"), serial}}, {}};
}

Error wrong(const QString &where)
{
    return {QStringLiteral("letters.json"), Text::tr("The office's rules for letters are not written as they must be."), where};
}

} // namespace

Result<LetterRules> LetterRules::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return wrong(Text::tr("offset %1: %2").arg(problem.offset).arg(problem.errorString()));
    const QJsonObject object = document.object();
    for (const QString &member : {QStringLiteral("office"), QStringLiteral("short"), QStringLiteral("number")}) {
        if (!object.value(member).isString())
            return wrong(member);
    }
    LetterRules rules;
    rules.office = object.value(QStringLiteral("office")).toString().trimmed();
    rules.shortName = object.value(QStringLiteral("short")).toString().trimmed();
    rules.number = object.value(QStringLiteral("number")).toString().trimmed();
    rules.firstSerial = object.value(QStringLiteral("firstSerial")).toInt(1);
    if (rules.firstSerial < 1)
        return wrong(QStringLiteral("firstSerial"));
    // Both marks must come through, else two letters would have the same number.
    const auto withNumber = [&rules](int year, int serial) {
        return fillTemplate(QStringLiteral("number"), rules.number, numberValues(rules, QString::number(year), QString::number(serial)),
                            LetterEscape::None);
    };
    const auto first = withNumber(2026, 1);
    if (!first)
        return wrong(first.error().message);
    if (first.value() == withNumber(2027, 1).value() || first.value() == withNumber(2026, 2).value())
        return wrong(Text::tr("number: {{year}} and {{serial}} must stand in it"));
    return rules;
}

QString LetterRules::numberText(int year, int serial) const
{
    const QString shown = serial > 0 ? QString::number(serial) : QString(4, QChar(QChar::Nbsp));
    const auto text = fillTemplate({}, number, numberValues(*this, QString::number(year), shown), LetterEscape::None);
    return text ? text.value() : QString();
}

} // namespace sharedesk

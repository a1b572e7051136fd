#include "catalog/dictionary.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Dictionaries)
};

Error valueError(const char *code, const QString &dictionary, const QString &value)
{
    return Error{QString::fromLatin1(code),
                 QLatin1String(code) == QLatin1String("dictionary.code.reused")
                     ? Text::tr("A code of a dictionary is used for two meanings.")
                     : Text::tr("A value of a dictionary is not written as it must be."),
                 dictionary + QLatin1Char('/') + value};
}

Result<DictionaryValue> valueFrom(const QString &dictionary, const QJsonObject &json)
{
    DictionaryValue value;
    value.code = json.value(QLatin1String("code")).toString();
    value.labelZh = json.value(QLatin1String("zh")).toString();
    value.labelEn = json.value(QLatin1String("en")).toString();
    value.parent = json.value(QLatin1String("parent")).toString();
    const QString from = json.value(QLatin1String("validFrom")).toString();
    const QString to = json.value(QLatin1String("validTo")).toString();
    value.validFrom = QDate::fromString(from, Qt::ISODate);
    value.validTo = QDate::fromString(to, Qt::ISODate);
    // A date that is none must not become "for ever".
    if ((!from.isEmpty() && !value.validFrom.isValid()) || (!to.isEmpty() && !value.validTo.isValid()))
        return valueError("dictionary.value", dictionary, value.code);
    for (const QJsonValue &alias : json.value(QLatin1String("aliases")).toArray())
        value.aliases << alias.toString();
    if (value.code.isEmpty() || value.labelZh.isEmpty() || value.labelEn.isEmpty())
        return valueError("dictionary.value", dictionary, value.code);
    return value;
}

} // namespace

Result<Dictionaries> Dictionaries::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return Error{QStringLiteral("dictionary.json"), Text::tr("The file of dictionaries is not valid JSON."),
                     Text::tr("at byte %1: %2").arg(problem.offset).arg(problem.errorString())};
    Dictionaries dictionaries;
    const QJsonObject all = document.object().value(QLatin1String("dictionaries")).toObject();
    for (auto it = all.constBegin(); it != all.constEnd(); ++it) {
        QVector<DictionaryValue> &values = dictionaries.m_values[it.key()];
        for (const QJsonValue &element : it.value().toArray()) {
            const auto value = valueFrom(it.key(), element.toObject());
            if (!value)
                return value.error();
            for (const DictionaryValue &other : std::as_const(values)) {
                // The same code may stand under two parents (XML is a file and a self-describing format).
                if (other.code == value.value().code && other.parent == value.value().parent)
                    return valueError("dictionary.code.reused", it.key(), other.code);
            }
            values << value.value();
        }
    }
    dictionaries.index();
    return dictionaries;
}

Result<Dictionaries> Dictionaries::extendedBy(const Dictionaries &office) const
{
    Dictionaries extended = *this;
    for (auto it = office.m_values.cbegin(); it != office.m_values.cend(); ++it) {
        QVector<DictionaryValue> &values = extended.m_values[it.key()];
        for (const DictionaryValue &added : it.value()) {
            bool exists = false;
            for (const DictionaryValue &value : std::as_const(values)) {
                if (value.code != added.code || value.parent != added.parent)
                    continue;
                if (value.labelZh != added.labelZh)
                    return valueError("dictionary.code.reused", it.key(), added.code);
                exists = true;
            }
            if (!exists)
                values << added;
        }
    }
    extended.index();
    return extended;
}

void Dictionaries::index()
{
    m_codes.clear();
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it) {
        QHash<QString, QString> &codes = m_codes[it.key()];
        // Codes and labels win over aliases, earlier values over later ones.
        for (const DictionaryValue &value : it.value()) {
            for (const QString &text : {value.code, value.labelZh, value.labelEn}) {
                const QString key = normalised(text);
                if (!codes.contains(key))
                    codes.insert(key, value.code);
            }
        }
        for (const DictionaryValue &value : it.value()) {
            for (const QString &alias : value.aliases) {
                const QString key = normalised(alias);
                if (!codes.contains(key))
                    codes.insert(key, value.code);
            }
        }
    }
}

QStringList Dictionaries::names() const
{
    QStringList names = m_values.keys();
    names.sort();
    return names;
}

QVector<DictionaryValue> Dictionaries::values(const QString &dictionary, const QString &parent) const
{
    const QVector<DictionaryValue> all = m_values.value(dictionary);
    if (parent.isEmpty())
        return all;
    QVector<DictionaryValue> children;
    for (const DictionaryValue &value : all) {
        if (value.parent == parent)
            children << value;
    }
    return children;
}

bool Dictionaries::contains(const QString &dictionary, const QString &code) const
{
    const auto values = m_values.constFind(dictionary);
    if (values == m_values.cend())
        return false;
    return std::any_of(values->cbegin(), values->cend(), [&](const DictionaryValue &value) { return value.code == code; });
}

QString Dictionaries::label(const QString &dictionary, const QString &code, const QString &language) const
{
    const auto values = m_values.constFind(dictionary);
    if (values != m_values.cend()) {
        for (const DictionaryValue &value : *values) {
            if (value.code == code)
                return language == QLatin1String("zh") ? value.labelZh : value.labelEn;
        }
    }
    return code;
}

QString Dictionaries::codeFor(const QString &dictionary, const QString &text) const
{
    const auto codes = m_codes.constFind(dictionary);
    return codes == m_codes.cend() ? QString() : codes->value(normalised(text));
}

QString normalised(const QString &text)
{
    const QString compatible = text.normalized(QString::NormalizationForm_KC);
    QString result;
    result.reserve(compatible.size());
    for (const QChar character : compatible) {
        const QChar::Category category = character.category();
        if (character.isSpace() || category == QChar::Other_Format || category == QChar::Other_Control)
            continue;
        switch (character.unicode()) {
        case 0x3010: case 0x3014: case u'[': case u'{': result += u'('; break;
        case 0x3011: case 0x3015: case u']': case u'}': result += u')'; break;
        case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: result += u'-'; break;
        case 0x3001: result += u','; break;
        case 0x3002: result += u'.'; break;
        case 0x201C: case 0x201D: case 0x2018: case 0x2019: result += u'"'; break;
        default: result += character.toLower();
        }
    }
    return result;
}

} // namespace sharedesk

#include "catalog/dataelement.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "catalog/dictionary.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DataElements)
};

Error elementError(const char *code, const QString &detail)
{
    return Error{QString::fromLatin1(code), Text::tr("A data element is not written as it must be."), detail};
}

DataElement elementFrom(const QJsonObject &json)
{
    DataElement element;
    element.number = json.value(QLatin1String("number")).toString();
    element.name = json.value(QLatin1String("name")).toString();
    element.nameEn = json.value(QLatin1String("en")).toString();
    for (const QJsonValue &synonym : json.value(QLatin1String("synonyms")).toArray())
        element.synonyms << synonym.toString();
    element.dataType = json.value(QLatin1String("type")).toString();
    element.length = json.value(QLatin1String("length")).toString();
    element.codeList = json.value(QLatin1String("codes")).toString();
    element.source = json.value(QLatin1String("source")).toString();
    return element;
}

// How well one of the element's names fits the text; 0: not at all.
int fit(const QString &name, const QString &text)
{
    if (name == text)
        return 1000;
    // The end says what it is: 申请人姓名 is a name, 姓名拼音 is not. The longer the common end, the better.
    if (text.endsWith(name))
        return 600 + int(std::min<qsizetype>(name.size(), 90));
    if (name.startsWith(text))
        return 500 - int(std::min<qsizetype>(name.size() - text.size(), 90));
    if (name.contains(text) || text.contains(name))
        return 300 + int(std::min(name.size(), text.size()));
    const double likeness = bigramLikeness(name, text);
    return likeness >= 0.5 ? int(likeness * 200) : 0;
}

} // namespace

double bigramLikeness(const QString &first, const QString &second)
{
    if (first == second)
        return 1;
    if (first.size() < 2 || second.size() < 2)
        return 0;
    const auto pairsOf = [](const QString &text) {
        std::vector<quint32> pairs;
        pairs.reserve(size_t(text.size()));
        for (qsizetype i = 0; i + 1 < text.size(); ++i)
            pairs.push_back(quint32(text.at(i).unicode()) << 16 | text.at(i + 1).unicode());
        std::sort(pairs.begin(), pairs.end());
        return pairs;
    };
    const auto left = pairsOf(first);
    const auto right = pairsOf(second);
    size_t common = 0;
    for (size_t i = 0, k = 0; i < left.size() && k < right.size();) {
        if (left[i] < right[k])
            ++i;
        else if (right[k] < left[i])
            ++k;
        else {
            ++common;
            ++i;
            ++k;
        }
    }
    return 2.0 * double(common) / double(left.size() + right.size());
}

Result<DataElements> DataElements::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError ||
        !document.object().value(QLatin1String("elements")).isArray())
        return Error{QStringLiteral("element.json"), Text::tr("The file of data elements is not valid JSON."),
                     Text::tr("at byte %1: %2").arg(problem.offset).arg(problem.errorString())};
    DataElements elements;
    for (const QJsonValue &value : document.object().value(QLatin1String("elements")).toArray()) {
        elements.m_elements << elementFrom(value.toObject());
        const DataElement &element = elements.m_elements.last();
        if (element.number.isEmpty() || element.name.isEmpty())
            return elementError("element.value", element.number + QLatin1Char(' ') + element.name);
    }
    if (const auto indexed = elements.index(); !indexed)
        return indexed.error();
    return elements;
}

Result<void> DataElements::index()
{
    m_byNumber.clear();
    m_byName.clear();
    for (qsizetype i = 0; i < m_elements.size(); ++i) {
        const DataElement &element = m_elements.at(i);
        if (m_byNumber.contains(element.number))
            return elementError("element.number.reused", element.number);
        m_byNumber.insert(element.number, i);
        for (const QString &name : QStringList{element.name} + element.synonyms) {
            const auto known = m_byName.constFind(normalised(name));
            if (known != m_byName.cend() && *known != i)
                return elementError("element.name.twice", element.number + QLatin1Char(' ') + name);
            m_byName.insert(normalised(name), i);
        }
    }
    return {};
}

Result<DataElements> DataElements::extendedBy(const DataElements &office) const
{
    DataElements extended = *this;
    for (const DataElement &own : office.m_elements) {
        const auto known = m_byNumber.constFind(own.number);
        if (known == m_byNumber.cend()) {
            extended.m_elements << own;
            continue;
        }
        DataElement &element = extended.m_elements[*known];
        if (normalised(element.name) != normalised(own.name))
            return elementError("element.number.reused", own.number);
        for (const QString &synonym : own.synonyms) {
            if (!element.synonyms.contains(synonym))
                element.synonyms << synonym;
        }
    }
    if (const auto indexed = extended.index(); !indexed)
        return indexed.error();
    return extended;
}

const DataElement *DataElements::find(const QString &number) const
{
    const auto found = m_byNumber.constFind(number);
    return found == m_byNumber.cend() ? nullptr : &m_elements.at(*found);
}

const DataElement *DataElements::named(const QString &name) const
{
    const auto found = m_byName.constFind(normalised(name));
    return found == m_byName.cend() ? nullptr : &m_elements.at(*found);
}

QVector<DataElement> DataElements::suggest(const QString &text, int limit) const
{
    const QString wanted = normalised(text);
    if (wanted.isEmpty())
        return {};
    struct Hit
    {
        int fit;
        qsizetype at;
    };
    QVector<Hit> hits;
    for (qsizetype i = 0; i < m_elements.size(); ++i) {
        const DataElement &element = m_elements.at(i);
        int best = normalised(element.number) == wanted ? 1000 : fit(normalised(element.name), wanted);
        for (const QString &synonym : element.synonyms)
            best = std::max(best, fit(normalised(synonym), wanted) - 1);
        if (best > 0)
            hits << Hit{best, i};
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.fit > b.fit; });
    QVector<DataElement> suggested;
    for (const Hit &hit : std::as_const(hits)) {
        if (suggested.size() == limit)
            break;
        suggested << m_elements.at(hit.at);
    }
    return suggested;
}

} // namespace sharedesk

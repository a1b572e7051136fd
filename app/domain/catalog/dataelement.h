// DataElement (数据元): what a data item is called, how it is typed and how long it is wherever it is held.
//
// The list is data (resources/elements/*.json); an office may add elements and names, never change the
// meaning of a number. Numbers are this program's own and stable; `source` names the standard that the facts
// come from.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

#include "result.h"

namespace sharedesk {

struct DataElement
{
    QString number; // "SD0001"
    QString name;   // 公民身份号码
    QString nameEn;
    QStringList synonyms; // other names met in real catalogs
    QString dataType;     // dictionary "dataType"
    QString length;       // whole number as text; empty: none (dates)
    QString codeList;     // the list of its codes, e.g. "GB/T 2261.1"; empty: free
    QString source;

    bool operator==(const DataElement &) const = default;
};

class DataElements
{
public:
    // JSON: {"elements": [{"number", "name", "en", "synonyms", "type", "length", "codes", "source"} …]}.
    // Errors "element.json", "element.value" (number or name missing), "element.number.reused",
    // "element.name.twice" (a name that stands for two elements); detail names the number.
    static Result<DataElements> fromJson(const QByteArray &json);
    // The office's own on top: new numbers, or more synonyms of a known one.
    Result<DataElements> extendedBy(const DataElements &office) const;

    const QVector<DataElement> &all() const { return m_elements; }
    const DataElement *find(const QString &number) const;
    // The element of exactly this name or synonym, spaces, width and punctuation aside; nullptr: none.
    const DataElement *named(const QString &name) const;
    // Likely elements for an item of this name or for typed text, best first. A name that only says whose it
    // is
    // ("申请人姓名" is a 姓名) is not the same element, but a suggestion of it.
    QVector<DataElement> suggest(const QString &text, int limit) const;

private:
    Result<void> index();

    QVector<DataElement> m_elements;
    QHash<QString, qsizetype> m_byNumber;
    QHash<QString, qsizetype> m_byName; // normalised
};

// How alike two normalised texts are by their pairs of neighbouring characters, 0…1 (Dice).
double bigramLikeness(const QString &first, const QString &second);

} // namespace sharedesk

// Dictionaries: codes with their labels, as data. An office may add values, never reuse a code.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

#include "result.h"

namespace sharedesk {

struct DictionaryValue {
    QString code;
    QString labelZh;
    QString labelEn;
    QString parent;       // code in the dictionary that this one depends on; empty: none
    QStringList aliases;  // other spellings met in real files, e.g. "共享平台"
    QDate validFrom;      // inclusive; invalid: unbounded
    QDate validTo;

    bool operator==(const DictionaryValue &) const = default;
};

class Dictionaries {
public:
    // JSON: {"dictionaries":{"sharingType":[{"code":…,"zh":…,"en":…,"parent":…,"aliases":[…]}…]}}.
    // Errors "dictionary.json", "dictionary.value", "dictionary.code.reused"; detail names dictionary and code.
    static Result<Dictionaries> fromJson(const QByteArray &json);
    // The office's own values on top of these: adding is allowed, changing the meaning of a code is an error.
    Result<Dictionaries> extendedBy(const Dictionaries &office) const;

    QStringList names() const;
    QVector<DictionaryValue> values(const QString &dictionary, const QString &parent = {}) const;
    bool contains(const QString &dictionary, const QString &code) const;
    // Label in the language ("zh", "en"); an unknown code is shown as it is.
    QString label(const QString &dictionary, const QString &code, const QString &language) const;
    // The code whose label, alias or code equals the text after normalising; empty when there is none.
    QString codeFor(const QString &dictionary, const QString &text) const;

private:
    void index();

    QHash<QString, QVector<DictionaryValue>> m_values;
    QHash<QString, QHash<QString, QString>> m_codes; // dictionary -> normalised text -> code
};

// NFKC, no white space or invisible characters, lower case, one form of bracket and dash: what makes two
// names the same to a reader.
QString normalised(const QString &text);

} // namespace sharedesk

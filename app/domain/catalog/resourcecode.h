// ResourceCode: the code of a resource: classification, "/", sequence number, e.g. 3070220400053/000002.
//
// A classification is written from left to right: class (类, 1 digit), item (项, 2), subject (目, 3), detail (细目, any
// length). Source: the compilation guide (2017, trial), its coding of information resources. Which classes and items
// there are is data: dictionary "classification", whose codes are whole paths; an office adds its own.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

#include "catalog/dictionary.h"

namespace sharedesk {

struct ResourceCode {
    QString classification;
    QString sequence;

    QString text() const;
    bool operator==(const ResourceCode &) const = default;
};

// Empty when the text has not this structure.
std::optional<ResourceCode> resourceCodeFrom(const QString &text);

// The path to a classification, from the class down: "3070220400053" gives "3", "307", "307022", "3070220400053".
QStringList classificationPath(const QString &classification);
// What the path means, as far as the dictionary knows it: "3 Department › 307 Provinces …". Empty when it knows nothing.
QString classificationText(const QString &classification, const Dictionaries &dictionaries, const QString &language);

} // namespace sharedesk

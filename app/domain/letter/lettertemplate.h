// Templates of letters: a text with named places, filled with values. Pure.
//
//   {{field}}                  the value
//   {{?field}} … {{/field}}    only when the field (or the list) is not empty
//   {{^field}} … {{/field}}    only when it is empty
//   {{#list}} … {{/list}}      once for each row of the list; its columns are fields inside
//   {{! remark }}              nothing
//
// Every name must be one of the values', also inside a part that is left out: a template that is right for one request
// is right for all. Errors: "letter.template"; the message says template, line and field, detail is "line:field".
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

#include "result.h"

namespace sharedesk {

struct LetterList
{
    QStringList columns;
    QVector<QStringList> rows; // each as long as the columns
};

struct LetterValues
{
    QHash<QString, QString> fields;
    QHash<QString, LetterList> lists;
};

enum class LetterEscape {
    Html, // values stay text whatever stands in them; a line break becomes <br/>
    None
};

// `name`: how messages call the template.
Result<QString> fillTemplate(const QString &name, const QString &text, const LetterValues &values,
                             LetterEscape escape = LetterEscape::Html);

} // namespace sharedesk

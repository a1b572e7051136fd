// Changes of entries as lines for people: aligned also where Chinese characters are two columns wide.
#pragma once

#include <QJsonArray>
#include <QString>
#include <QStringList>
#include <QVector>

#include "catalog/dictionary.h"
#include "catalog/entrydiff.h"

namespace sharedesk::cli {

int displayWidth(const QString &text);              // in columns of a terminal
QString padded(const QString &text, int width);     // with spaces at its end up to that width

// One line per change: "+" came, "-" went, "~" changed, "=" moved; then the field; then the values. In a longer text
// only what differs is shown, as [-went-] and {+came+}, with some of what stands around it.
QStringList changeLines(const QVector<FieldChange> &changes, const Dictionaries &dictionaries);
QJsonArray changesJson(const QVector<FieldChange> &changes); // as toJson() says

} // namespace sharedesk::cli

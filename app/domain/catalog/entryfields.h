// The table of the text fields of an entry and of a data item: forms, import, export, lint and merge all read it.
#pragma once

#include <QString>
#include <QVector>

#include "catalog/catalogentry.h"

namespace sharedesk {

enum class FieldKind { Line, LongText, Choice, YesNo, List };

struct EntryField {
    QString key;                       // name in JSON and in code
    const char *label;                 // for translate("EntryField", label)
    QString section;                   // "basics" "format" "sharing" "open" "safety" "context"
    FieldKind kind = FieldKind::Line;
    QString dictionary;                // for Choice
    int maxLength = 200;               // characters
    QString CatalogEntry::*text = nullptr;
};

struct ItemField {
    QString key;
    const char *label;
    FieldKind kind = FieldKind::Line;
    QString dictionary;
    int maxLength = 200;
    QString DataItem::*text = nullptr;
};

const QVector<EntryField> &entryFields();        // in the order of the form; all QString members
const QVector<ItemField> &itemFields();
const EntryField *entryField(const QString &key); // nullptr when there is none; points into entryFields()
const ItemField *itemField(const QString &key);
QString entryFieldLabel(const QString &key);      // translated; also for items, relatedCodes, publishedOn, assessments
QString itemFieldLabel(const QString &key);

} // namespace sharedesk

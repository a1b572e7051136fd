// What lists of entries say of an entry, in the same words and with the same pictures wherever it stands in a list.
#pragma once

#include <QDate>
#include <QString>
#include <QVariant>

namespace sharedesk {

class Desk;

QString entryNameText(const QString &name);         // says so where there is none
QString findingsText(int errors, int warnings);     // empty without any
QVariant findingsIcon(int errors, int warnings);    // invalid without any
QString dueText(QDate lastDay, const Desk &desk);   // empty without a limit (invalid)
QVariant dueIcon(QDate lastDay, const Desk &desk);  // invalid while there is time

} // namespace sharedesk

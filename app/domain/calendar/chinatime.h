// China Standard Time. Every moment that the law counts is UTC+8, whatever the computer's zone.
#pragma once

#include <QDate>
#include <QDateTime>

namespace sharedesk {

QDateTime toChinaTime(const QDateTime &moment);            // the same moment, shown at UTC+08:00
QDate chinaDate(const QDateTime &moment);                  // the calendar day it falls on in China
QDateTime chinaMoment(QDate day, QTime time);              // that wall-clock time in China
QString toIso(const QDateTime &moment);                    // "2026-09-30T10:00:00.000+08:00"
QDateTime fromIso(const QString &text);                    // invalid when it is no moment; no offset = China time

} // namespace sharedesk

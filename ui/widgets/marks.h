// Marks: the small pictures and colours of findings and of unsent work, the same wherever they are shown.
//
// Each differs in shape as well as in colour, so that colour never carries the meaning alone.
#pragma once

#include <QIcon>
#include <QPalette>

#include "catalog/lint.h"

class QLabel;
class QWidget;

namespace sharedesk {

QIcon severityIcon(Severity severity);
QColor severityColour(Severity severity, const QPalette &palette);
// An arrow up: the user's own change that the platform does not have yet. `attention`: held or refused.
QIcon unsentIcon(bool attention);
// Secondary text: readable, but behind the main text.
void makeQuiet(QLabel *label);
void makeTitle(QLabel *label, double scale);
// Width of so many digits in the widget's font: a measure that does not jump with the script of the font.
int widthOf(const QWidget *widget, int characters);

} // namespace sharedesk

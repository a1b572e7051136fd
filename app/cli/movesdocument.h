// The table of the moves of a request as a page of the manual: a state diagram and a table, in the language of the
// program. Pure functions of the table and the limits.
#pragma once

#include "calendar/rulebook.h"

namespace sharedesk::cli {

QString movesDiagram(const RequestMoves &moves);            // Mermaid, "stateDiagram-v2"
QString movesPage(const RuleBook &rules, bool chinese);     // Markdown, the diagram in it
QJsonArray movesJson(const RequestMoves &moves);

} // namespace sharedesk::cli

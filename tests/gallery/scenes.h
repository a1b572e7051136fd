// Scenes of the gallery that lead a page through several steps. Each gives false when a step did not come about.
#pragma once

#include <QString>

#include <functional>

#include "desktopdriver.h"
#include "request/request.h"

namespace sharedesk {

using Keep = std::function<bool(const char *name)>; // takes the picture

// Two entries written as they come out of a spreadsheet, and what of it can be repaired; shows the quality page before.
bool showRepair(DesktopDriver &desktop, const Keep &keep);
// What several departments are likely to collect, a source proposed. `language` of what is typed.
bool showSources(DesktopDriver &desktop, const Keep &keep, const QString &language);
// The letter of a reply, its office's template when it is wrong, and the letters of all listed requests, written to a folder.
bool showLetters(DesktopDriver &desktop, const Keep &keep);
// The dialogs of these steps on the first request in the phase; it stays on the screen and nothing is done to it.
bool showSteps(DesktopDriver &desktop, const Keep &keep, RequestPhase phase, const QStringList &commands);
// A field of all listed entries at once, set and text replaced in it; nothing is changed.
bool showBulkChange(DesktopDriver &desktop, const Keep &keep);

} // namespace sharedesk

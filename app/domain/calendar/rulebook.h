// RuleBook: the rules and the calendar that a computation uses, together, as one value.
#pragma once

#include "calendar/limitrule.h"
#include "calendar/workcalendar.h"
#include "request/requestmoves.h"

namespace sharedesk {

struct RuleBook {
    LimitRules limits;
    WorkCalendar calendar;
    RequestMoves moves; // of a sharing request
};

} // namespace sharedesk

// RuleBook: the rules and the calendar that a computation uses, together, as one value.
#pragma once

#include "calendar/limitrule.h"
#include "calendar/workcalendar.h"

namespace sharedesk {

struct RuleBook {
    LimitRules limits;
    WorkCalendar calendar;
};

} // namespace sharedesk

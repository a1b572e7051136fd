// The arguments of a command that are texts, once: for JSON, for the table of moves and for the checks.
#pragma once

#include "request/request.h"

namespace sharedesk {

enum class TextKind {
    Code, // an id or a code of a dictionary
    Line, // a name, an address: one line
    Text, // as many lines as it takes
};

struct ArgumentText {
    const char *key;
    QString RequestArguments::*member;
    TextKind kind;
};

inline constexpr ArgumentText argumentTexts[] = {
    {"text", &RequestArguments::text, TextKind::Text},
    {"agreedBy", &RequestArguments::agreedBy, TextKind::Line},
    {"deliveryMode", &RequestArguments::deliveryMode, TextKind::Code},
    {"deliveryAddress", &RequestArguments::deliveryAddress, TextKind::Text},
    {"consultation", &RequestArguments::consultation, TextKind::Text},
    {"report", &RequestArguments::report, TextKind::Text},
    {"conditions", &RequestArguments::conditions, TextKind::Text},
    {"assigneeId", &RequestArguments::assigneeId, TextKind::Line},
    {"assigneeName", &RequestArguments::assigneeName, TextKind::Line},
    {"refersTo", &RequestArguments::refersTo, TextKind::Code},
    {"outcome", &RequestArguments::outcome, TextKind::Code},
    {"requesterRegion", &RequestArguments::requesterRegion, TextKind::Code},
    {"providerRegion", &RequestArguments::providerRegion, TextKind::Code},
};

// The other arguments; each has a check of its own.
inline constexpr const char *otherArguments[] = {"missing", "workingDays", "application", "items", "review"};

} // namespace sharedesk

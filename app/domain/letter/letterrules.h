// LetterRules: how an office numbers its letters and signs them, as data (resources/rules/letters.json).
//
//   {"office": "", "short": "数享函", "number": "{{short}}〔{{year}}〕{{serial}}号", "firstSerial": 1}
//
// Source of the form of the number: GB/T 9704 (sign of the office, year in 〔〕, serial without leading zeros).
#pragma once

#include <QByteArray>
#include <QString>

#include "result.h"

namespace sharedesk {

struct LetterRules
{
    QString office;      // as the letters are signed; empty: the department's name
    QString shortName;   // sign of the office in the number
    QString number;      // pattern with the fields short, year and serial, of which the last two must stand in it
    int firstSerial = 1; // of a year; ≥ 1. Offices with several computers give each a range of its own

    // Errors: "letters.json"; detail names the member or the place.
    static Result<LetterRules> fromJson(const QByteArray &json);

    // `serial` 0: left blank, for a letter that has no number yet.
    QString numberText(int year, int serial) const;
};

} // namespace sharedesk

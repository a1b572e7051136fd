// The tokenizer "han" of the index: Chinese has no blanks between words, so every two neighbouring characters are a token
// (whatever their script), and every single one too, at the same place. A text of n characters is then found by the phrase
// of its n-1 pairs, exactly where it stands; one character by itself.
//
// Blanks and control characters part runs. A text that begins with markOfParts is taken as tokens between blanks instead
// (parts of codes); these never meet the others, since each token begins with the mark. After markOfSyllables each part
// that is stored is found by each of its beginnings too, written with a "~" behind: "chan" by "c~", "ch~", "cha~", "chan~".
#pragma once

#include "result.h"

struct sqlite3;

namespace sharedesk {

inline constexpr char markOfParts = '\x02';
inline constexpr char markOfSyllables = '\x03';
inline constexpr char markOfBeginning = '~';

// On every connection, before the first statement that touches the table.
Result<void> addHanTokenizer(sqlite3 *connection);

} // namespace sharedesk

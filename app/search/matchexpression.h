// What is asked of the index's table for the words that a user typed.
#pragma once

#include <QString>
#include <QStringList>

#include "text/pinyin.h"

namespace sharedesk {

// Which table is asked. Everything: `found`, with the columns name, provider, text (summary and data items), first letters
// of name and of provider, their syllables, parts of the code. Name: `named`, with name, its first letters, its syllables.
enum class Within { Everything, Name };

// Letters, digits and signs of ASCII: may be pinyin or a code.
bool isAscii(const QString &word);
// Whether the expression of these words finds more than hold them: letters with too many readings are asked for by as
// many of the first ones as have few enough, and each hit is to be looked at with entryFits().
bool findsMore(const QStringList &words, const PinyinTable &pinyin);
// For FTS5's MATCH; all of the words. The beginning of a code is not among it: the store finds that.
QString matchExpression(const QStringList &words, Within within, const PinyinTable &pinyin);

} // namespace sharedesk

// OfficeData: the data files the office works with: the built-in ones, or the office's own in a folder.
//
// In the folder: limits.json, request-moves.json, china.csv, lint.json, duplicates.json, attachments.json and letters.json replace the
// built-in file of that name (limits.json keeps the built-in limits that it does not name); dictionaries.json adds values
// to the built-in ones, elements.json data elements. Errors name the file ("officedata.read", or the error of what was read).
#pragma once

#include <QString>

#include "calendar/rulebook.h"
#include "catalog/attachment.h"
#include "catalog/dataelement.h"
#include "catalog/dictionary.h"
#include "catalog/lint.h"
#include "collection/duplicaterules.h"
#include "letter/letterrules.h"
#include "result.h"
#include "text/pinyin.h"

namespace sharedesk {

struct OfficeData {
    Dictionaries dictionaries;
    RuleBook rules;
    LintRules lintRules;
    QByteArray fingerprint; // changes when any of the files changes
    DataElements elements;
    PinyinTable pinyin;
    DuplicateRules duplicateRules;
    AttachmentRules attachmentRules;
    LetterRules letterRules;
};

// An empty folder, or one that does not exist, gives the built-in data.
Result<OfficeData> loadOfficeData(const QString &folder = {});

} // namespace sharedesk

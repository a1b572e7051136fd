// CatalogEntry (目录条目, one data resource) and DataItem (数据项) with all their fields. Values only.
//
// Sources of the fields: the Regulation, the national compilation guide (2017) and city templates.
// Fields with a dictionary hold its code as text, so that a code which this program does not know is kept.
// Yes/no fields are "yes", "no" or "" (not stated).
#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

#include "catalog/attachment.h"
#include "people/people.h"
#include "result.h"

namespace sharedesk {

struct DataItem
{
    QString id;       // uuid without braces
    QString name;     // 信息项名称
    QString dataType; // dictionary "dataType": C N Y D T L M G B I F
    QString length;   // whole number as text
    QString element;  // 数据元编号
    QString description;
    QString sharingType; // dictionary "sharingType"
    QString sharingConditions;
    QString openToPublic;        // "yes" | "no" | ""
    QString personalInformation; // dictionary "personalInformation": none personal sensitive
    QJsonObject unknown;         // members this program does not know, kept as they came

    bool operator==(const DataItem &) const = default;
};

// 保密审查 and 个人信息保护影响评估: who found what, when.
struct Assessment
{
    QString assessor;
    QDate on;
    QString result;
    QVector<Attachment> attachments = {}; // what was found, as files
    QJsonObject unknown = {};             // members this program does not know, kept as they came

    bool isEmpty() const
    {
        return assessor.isEmpty() && !on.isValid() && result.isEmpty() && attachments.isEmpty() &&
               unknown.isEmpty();
    }
    bool operator==(const Assessment &) const = default;
};

enum class EntryStatus { Draft, Agreed, Submitted, Returned, Published, Withdrawn };
QString statusKey(EntryStatus status); // "draft", …
Result<EntryStatus> statusFromKey(const QString &key);
QString statusLabel(EntryStatus status); // translated

// ChangeNoted: the law or the department's duties changed, so the entry has to be updated. UpdateExtended:
// the authority consented to more days for that.
enum class EntryEventType {
    Agreed,
    Submitted,
    Returned,
    Published,
    Withdrawn,
    RevisionStarted,
    ChangeNoted,
    UpdateExtended
};
QString entryEventKey(EntryEventType type);   // "entry.agreed", …
QString entryEventLabel(EntryEventType type); // translated

struct EntryEvent
{
    EntryEventType type = EntryEventType::Agreed;
    QDateTime at;
    Actor actor;
    QString text;             // reason of a return or withdrawal; what changed; the consent to more days
    QDate on = {};            // ChangeNoted: the China date of the change, which the limit counts from
    QJsonObject unknown = {}; // members this program does not know, kept as they came

    bool operator==(const EntryEvent &) const = default;
};

struct CatalogEntry
{
    QString id;           // uuid without braces
    QString departmentId; // owner
    EntryStatus status = EntryStatus::Draft;
    int version = 1;
    QDate publishedOn;
    QVector<EntryEvent> life; // oldest first

    QString classification;
    QString name;
    QString code;
    QString provider;
    QString providerCode;
    QString office;
    QString summary;
    QString formatClass; // dictionary "formatClass"
    QString formatType;  // dictionary "formatType", child of the class
    QString formatOther;
    QString sharingType; // dictionary "sharingType": unconditional conditional notShared
    QString sharingConditions;
    QString notSharedReason;
    QString legalBasis;
    QString sharingModeClass; // dictionary "sharingModeClass": platform mail disk media other
    QString sharingModeType;  // dictionary "sharingModeType": database file interface
    QString sharingModeOther;
    QString openToPublic;
    QString openConditions;
    QString updateFrequency; // dictionary "updateFrequency"
    QString updateFrequencyOther;
    QStringList relatedCodes;
    QString dataClass;
    QString dataLevel; // dictionary "dataLevel": core important general (general1…general4)
    QString personalInformation;
    Assessment impactAssessment;
    Assessment secrecyReview;
    QString informationSystem;
    QString businessMatter;
    QString managementMode; // dictionary "managementMode": computer manual
    QString coverage;
    QString remarks;
    QString sourceDepartment;
    QVector<DataItem> items;
    QJsonObject unknown; // members this program does not know, kept as they came

    bool operator==(const CatalogEntry &) const = default;
};

QString newId(); // a uuid v4 without braces

QJsonObject toJson(const DataItem &item);
QJsonObject toJson(const CatalogEntry &entry);
Result<DataItem> dataItemFromJson(const QJsonObject &json);
Result<CatalogEntry> entryFromJson(const QJsonObject &json); // error "entry.json", detail names the member

} // namespace sharedesk

// Walkthrough: the main job from a spreadsheet to the supervisor's dashboard, by clicks and keys in the real windows,
// against the real platform. Each step says what it saw and leaves a picture; the first that fails ends it.
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

#include "desktopdriver.h"
#include "platformprocess.h"
#include "request/request.h"
#include "rows.h"

namespace sharedesk {

class EntryForm;

class Walkthrough
{
public:
    Walkthrough(const QString &folder, const QString &language);
    ~Walkthrough();
    bool play();

private:
    struct Outcome
    {
        bool good = false;
        QString what; // what was seen, or what was not
    };
    using Step = Outcome (Walkthrough::*)();

    // In the order of play(); each leaves the windows as the next one needs them.
    Outcome signInAsClerk();
    Outcome seeWhatIsWrongInTheSheet();
    Outcome importTheSheet();
    Outcome correctAnEntry();
    Outcome editWithoutThePlatform();
    Outcome syncWithoutThePlatform();
    Outcome syncWhenItIsBack();
    Outcome approveARequest();
    Outcome rejectAnother();
    Outcome seeTheDashboardChange();
    Outcome clickThroughTheChart();
    Outcome sendTheReplies();
    Outcome seeTheReplyAsTheOtherDepartment();
    Outcome seeTheEditAsTheOfficeHead();
    Outcome superviseTheDeadlines();

    // Helps of the steps; in steps.cpp.
    QString sheetFile();
    EntryForm &form();
    QVector<RequestRow> requestRows(const RequestFilter &filter);
    OutboxCounts outbox();
    bool saveForm();
    bool becomes(const QString &user);
    QString nextInReview() const;
    bool openRequest(const QString &id);
    static QString clerkOf(const QString &departmentId) { return departmentId + QStringLiteral(".clerk"); }

    QString m_folder;
    QString m_language;
    QTemporaryDir m_profiles;
    std::unique_ptr<PlatformProcess> m_platform;
    std::unique_ptr<DesktopDriver> m_desktop;
    QString m_entryId;       // the imported entry that is edited
    QString m_itemName;      // the data item added offline
    QString m_approved;
    QString m_rejected;
    QString m_rejectedBy;    // requester of the rejected one
    QString m_reason;
    QStringList m_phasesBefore;
};

} // namespace sharedesk

// Desk: what every page of the desktop shares: the store, the rules, who is signed in, and the way to other pages.
//
// One per main window, handed to pages by reference; pages never know each other or the main window. Interface
// thread only. Moments that pages use come from now(), so that tests and the walkthrough can set the day.
#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>

#include <functional>

#include "officedata.h"
#include "people/people.h"
#include "storethread.h"

namespace sharedesk {

class SearchThread;
class SyncController;

class Desk : public QObject
{
    Q_OBJECT
public:
    Desk(StoreThread &store, SyncController &sync, OfficeData office, QObject *parent = nullptr);

    StoreThread &store() const { return m_store; }
    SyncController &sync() const { return m_sync; }
    const OfficeData &office() const { return m_office; }
    // The index for searching; without one, or while it is not ready, the store is asked. Of two questions only the
    // newer one is answered, so only the catalog's list asks it.
    SearchThread *search() const { return m_search; }
    void setSearch(SearchThread *search) { m_search = search; }

    // Where the office keeps its own templates and files; empty: nowhere.
    QString profileFolder() const { return m_profileFolder; }
    void setProfileFolder(const QString &folder) { m_profileFolder = folder; }

    // Who works here. Known offline from the last sign-in; empty userId before the first one.
    const Actor &actor() const { return m_actor; }
    void setActor(const Actor &actor);

    QDateTime now() const;                                  // China time
    void setClock(std::function<QDateTime()> clock);
    QString language() const;                               // "zh" or "en": for dictionary labels and lint messages

    // Ways between pages; the main window listens.
    void showEntry(const QString &entryId) { Q_EMIT entryWanted(entryId); }
    void showEntries(const EntryFilter &filter) { Q_EMIT entriesWanted(filter); }
    void showRequest(const QString &requestId) { Q_EMIT requestWanted(requestId); }
    void showRequests(const RequestFilter &filter, const QString &title) { Q_EMIT requestsWanted(filter, title); }
    void showProposal(const QString &proposalId) { Q_EMIT proposalWanted(proposalId); } // of a source department
    void showOutbox() { Q_EMIT outboxWanted(); }
    void askForEntry(const QString &entryId) { Q_EMIT applicationWanted(entryId); }
    // A short notice in the status area ("saved on this computer, not yet sent"); not for errors that need reading.
    void say(const QString &notice) { Q_EMIT noticed(notice); }

Q_SIGNALS:
    void actorChanged();
    void entryWanted(const QString &entryId);
    void entriesWanted(const sharedesk::EntryFilter &filter);
    void requestWanted(const QString &requestId);
    void requestsWanted(const sharedesk::RequestFilter &filter, const QString &title);
    void proposalWanted(const QString &proposalId);
    void outboxWanted();
    void applicationWanted(const QString &entryId);
    void noticed(const QString &notice);

private:
    StoreThread &m_store;
    SyncController &m_sync;
    OfficeData m_office;
    QString m_profileFolder;
    Actor m_actor;
    SearchThread *m_search = nullptr;
    std::function<QDateTime()> m_clock;
};

} // namespace sharedesk

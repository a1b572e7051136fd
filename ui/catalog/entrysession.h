// EntrySession: the work on one entry against the store: open, save, autosave, the commands of its life.
//
// Never waits: every call returns at once and answers by a signal. What was typed is lost neither by an error
// (the draft keeps it) nor by a crash (it is put aside every few seconds under the key "entry:<id>").
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <optional>

#include "catalog/entrydraft.h"
#include "catalog/entrylife.h"
#include "rows.h"
#include "shell/desk.h"

namespace sharedesk {

class EntrySession : public QObject
{
    Q_OBJECT
public:
    enum class Phase { Empty, Loading, Ready, Saving };

    explicit EntrySession(Desk &desk, QObject *parent = nullptr);

    void open(const QString &entryId);
    void startNew();
    // A new entry with the content of the one that is open, see copyOf().
    void startCopy();
    bool mayCopy() const;
    bool mayCompare() const { return m_phase == Phase::Ready && !isNew() && !hasOffer(); }
    void close();

    EntryDraft &draft() { return m_draft; }
    Desk &desk() const { return m_desk; }
    Phase phase() const { return m_phase; }
    bool isNew() const { return m_draft.stored().id.isEmpty(); }
    QString entryId() const { return m_id; }
    LocalState local() const { return m_local; }
    QString problem() const { return m_problem; }
    // Why the content cannot be edited now; ok when it can.
    Result<void> mayEdit() const;
    QVector<EntryCommandAvailability> commands() const;
    Result<void> mayRemove() const;
    bool mayAsk() const; // another department's published entry

    void save();
    void command(EntryCommand command, const QString &text, QDate on = {});
    void give(EntryOrder order); // for this entry
    void discardChanges(); // back to what is stored; the draft put aside goes too
    void remove();

    // Text of an earlier session that was never saved.
    bool hasOffer() const { return m_offer.has_value(); }
    QDateTime offeredAt() const { return m_offeredAt; }
    void takeOffer();
    void dropOffer();
    void putAside(); // what the timer does

    static constexpr int autosaveMs = 5000;

Q_SIGNALS:
    void opened();
    void stateChanged();
    void saved();
    void removed();
    void failed(const sharedesk::Error &error);
    void changedElsewhere(); // while there is unsaved text

private:
    void setPhase(Phase phase);
    void loadDraft();
    void fillFromModel();
    void loadNames();
    void take(const StoredEntry &stored);
    void storeChanged(const QStringList &ids);
    QString draftKey() const;
    void forgetDraft();

    Desk &m_desk;
    EntryDraft m_draft;
    QString m_id;
    Phase m_phase = Phase::Empty;
    LocalState m_local = LocalState::Synced;
    QString m_problem;
    bool m_readOnlySchema = false;
    std::optional<CatalogEntry> m_model; // waits until the new entry may be filled
    std::optional<CatalogEntry> m_offer;
    QDateTime m_offeredAt;
    CatalogEntry m_putAside;
    bool m_hasPutAside = false;
    QTimer m_autosave;
    int m_generation = 0; // answers of an entry that is no longer shown are dropped
};

} // namespace sharedesk

#include "catalog/entrysession.h"

#include "widgets/whenready.h"
#include <QJsonDocument>
#include <QJsonObject>

namespace sharedesk {

namespace {

QByteArray asideContent(const CatalogEntry &entry, const QDateTime &at)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("at"), at.toString(Qt::ISODateWithMs)},
                                     {QStringLiteral("entry"), toJson(entry)}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

EntrySession::EntrySession(Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_draft(desk.office(), this)
{
    m_autosave.setInterval(autosaveMs);
    connect(&m_autosave, &QTimer::timeout, this, &EntrySession::putAside);
    connect(&m_desk.store(), &StoreThread::changed, this, &EntrySession::storeChanged);
    connect(&m_desk, &Desk::actorChanged, this, &EntrySession::stateChanged);
    m_draft.setToday(desk.now().date());
    connect(&m_draft, &EntryDraft::changed, this, &EntrySession::stateChanged);
}

void EntrySession::open(const QString &entryId)
{
    close();
    m_id = entryId;
    setPhase(Phase::Loading);
    whenReady(m_desk.store().run([entryId](Store &store) { return store.entry(entryId); }), this,
              [this, generation = m_generation](const Result<StoredEntry> &stored) {
                  if (generation != m_generation)
                      return;
                  if (!stored) {
                      setPhase(Phase::Empty);
                      Q_EMIT failed(stored.error());
                      return;
                  }
                  take(stored.value());
                  m_draft.setToday(m_desk.now().date());
                  m_draft.open(stored.value().entry);
                  loadDraft();
              });
}

void EntrySession::startNew()
{
    close();
    CatalogEntry entry;
    entry.departmentId = m_desk.actor().departmentId;
    entry.provider = m_desk.actor().departmentName;
    m_draft.open(entry);
    m_local = LocalState::Synced;
    // Nothing may be typed before it is known whether an earlier text is to be offered: opening would take it
    // away.
    setPhase(Phase::Loading);
    loadDraft();
}

void EntrySession::startCopy()
{
    const CatalogEntry model = copyOf(m_draft.current(), m_desk.actor());
    startNew();
    m_model = model;
}

bool EntrySession::mayCopy() const
{
    return m_phase == Phase::Ready && !isNew() && !m_draft.isDirty() &&
           sharedesk::mayEdit(copyOf(m_draft.stored(), m_desk.actor()), m_desk.actor());
}

void EntrySession::fillFromModel()
{
    // Unsaved text of an earlier new entry comes first: filling would take it away.
    if (!m_model || m_offer)
        return;
    m_draft.replaceContent(*m_model, tr("duplicate"));
    m_model.reset();
}

void EntrySession::close()
{
    ++m_generation;
    m_autosave.stop();
    m_offer.reset();
    m_model.reset();
    m_hasPutAside = false;
    m_id.clear();
    m_problem.clear();
    m_readOnlySchema = false;
    m_phase = Phase::Empty;
}

void EntrySession::take(const StoredEntry &stored)
{
    m_id = stored.entry.id;
    m_local = stored.local;
    m_problem = stored.problem;
    m_readOnlySchema = stored.isReadOnlySchema;
}

void EntrySession::loadDraft()
{
    const QString key = draftKey();
    whenReady(m_desk.store().run([key](Store &store) { return store.draft(key); }), this,
              [this, generation = m_generation](const Result<std::optional<QByteArray>> &content) {
                  if (generation != m_generation)
                      return;
                  if (content && content.value()) {
                      const QJsonObject aside = QJsonDocument::fromJson(*content.value()).object();
                      QJsonObject body = aside.value(QStringLiteral("entry")).toObject();
                      // A new entry gets its id when it is saved, and no body is read without one.
                      if (isNew())
                          body.insert(QStringLiteral("id"), newId());
                      const auto entry = entryFromJson(body);
                      if (entry &&
                          EntryDraft::withLifeOf(entry.value(), m_draft.stored()) != m_draft.stored()) {
                          m_offer = entry.value();
                          m_offeredAt = QDateTime::fromString(aside.value(QStringLiteral("at")).toString(),
                                                              Qt::ISODateWithMs);
                      }
                  }
                  setPhase(Phase::Ready);
                  m_autosave.start();
                  fillFromModel();
                  Q_EMIT opened();
              });
    loadNames();
}

void EntrySession::loadNames()
{
    whenReady(m_desk.store().read([department = m_draft.stored().departmentId](Store &store) {
        return store.namesInDepartment(department);
    }),
              this, [this, generation = m_generation](const Result<QHash<QString, int>> &names) {
                  if (generation == m_generation && names)
                      m_draft.setNames(names.value());
              });
}

Result<void> EntrySession::mayEdit() const
{
    if (m_phase == Phase::Empty || m_phase == Phase::Loading)
        return Error{QStringLiteral("entry.loading"), tr("The entry is being opened."), {}};
    if (m_readOnlySchema)
        return Error{QStringLiteral("entry.schema"),
                     tr("This entry was made by a newer version of the program and can only be read here."),
                     {}};
    if (hasOffer())
        return Error{QStringLiteral("entry.offer"), tr("Decide about the unsaved text first."), {}};
    return sharedesk::mayEdit(m_draft.stored(), m_desk.actor());
}

QVector<EntryCommandAvailability> EntrySession::commands() const
{
    QVector<EntryCommandAvailability> all = availableEntryCommands(m_draft.stored(), m_desk.actor());
    const QString why = isNew()                   ? tr("Save the entry first.")
                        : m_draft.isDirty()       ? tr("Save the changes first.")
                        : m_readOnlySchema        ? mayEdit().error().message
                        : hasOffer()              ? tr("Decide about the unsaved text first.")
                        : m_phase != Phase::Ready ? tr("The entry is being saved.")
                                                  : QString();
    if (!why.isEmpty()) {
        for (EntryCommandAvailability &one : all) {
            one.allowed = false;
            one.why = why;
        }
    }
    return all;
}

Result<void> EntrySession::mayRemove() const
{
    if (const auto allowed = mayEdit(); !allowed)
        return allowed;
    const CatalogEntry &entry = m_draft.stored();
    // The store refuses the rest; saying so beforehand saves the question.
    if (isNew() || entry.status != EntryStatus::Draft || entry.publishedOn.isValid())
        return Error{QStringLiteral("entry.refused.delete"),
                     tr("Only a saved draft that was never published can be deleted."),
                     {}};
    return {};
}

bool EntrySession::mayAsk() const
{
    const CatalogEntry &entry = m_draft.stored();
    return !isNew() && entry.status == EntryStatus::Published &&
           entry.departmentId != m_desk.actor().departmentId &&
           may(m_desk.actor().role, Permission::DraftRequest);
}

void EntrySession::save()
{
    if (m_phase != Phase::Ready || !m_draft.isDirty())
        return;
    if (const auto allowed = mayEdit(); !allowed) {
        Q_EMIT failed(allowed.error());
        return;
    }
    const CatalogEntry before = m_draft.stored();
    const CatalogEntry sent = m_draft.current();
    CatalogEntry after = sent;
    if (isNew())
        after.id = newId();
    setPhase(Phase::Saving);
    whenReady(m_desk.store().run([before, after, actor = m_desk.actor()](Store &store) {
        return store.saveEntry(before, after, actor);
    }),
              this, [this, sent, generation = m_generation](const Result<StoredEntry> &stored) {
                  if (generation != m_generation)
                      return;
                  setPhase(Phase::Ready);
                  if (!stored) {
                      Q_EMIT failed(stored.error());
                      return;
                  }
                  const QString oldKey = draftKey();
                  take(stored.value());
                  m_draft.accept(sent, stored.value().entry);
                  m_desk.store().run([oldKey](Store &store) { return store.clearDraft(oldKey); });
                  m_hasPutAside = false;
                  loadNames();
                  Q_EMIT stateChanged();
                  Q_EMIT saved();
              });
}

void EntrySession::command(EntryCommand command, const QString &text, QDate on)
{
    give(EntryOrder{m_id, command, text, on});
}

void EntrySession::give(EntryOrder order)
{
    if (m_phase != Phase::Ready || order.entryId != m_id)
        return;
    setPhase(Phase::Saving);
    whenReady(m_desk.store().run(
                  [order, actor = m_desk.actor(),
                   now = m_desk.now()](Store &store) { return store.commandEntry(order, actor, now); }),
              this, [this, order, generation = m_generation](const Result<StoredEntry> &stored) {
                  if (generation != m_generation)
                      return;
                  setPhase(Phase::Ready);
                  if (!stored) {
                      Q_EMIT failed(stored.error());
                      return;
                  }
                  take(stored.value());
                  m_draft.setStored(stored.value().entry);
                  // The words are on disk with the command; what was put aside of them is given up.
                  m_desk.store().run([key = QStringLiteral("life:") + entryCommandKey(order.command)](
                                         Store &store) { return store.clearDraft(key).ok(); });
                  Q_EMIT saved();
              });
}

void EntrySession::remove()
{
    if (isNew()) {
        forgetDraft();
        Q_EMIT removed();
        return;
    }
    setPhase(Phase::Saving);
    whenReady(m_desk.store().run(
                  [id = m_id, actor = m_desk.actor()](Store &store) { return store.deleteEntry(id, actor); }),
              this, [this, generation = m_generation](const Result<void> &done) {
                  if (generation != m_generation)
                      return;
                  setPhase(Phase::Ready);
                  if (!done) {
                      Q_EMIT failed(done.error());
                      return;
                  }
                  forgetDraft();
                  Q_EMIT removed();
              });
}

void EntrySession::discardChanges()
{
    forgetDraft();
    m_draft.open(m_draft.stored());
    loadNames();
}

void EntrySession::takeOffer()
{
    if (!m_offer)
        return;
    const CatalogEntry content = *m_offer;
    m_offer.reset();
    m_model.reset();
    m_draft.replaceContent(content, tr("take over the unsaved text"));
    Q_EMIT stateChanged();
}

void EntrySession::dropOffer()
{
    m_offer.reset();
    forgetDraft();
    fillFromModel();
    Q_EMIT stateChanged();
}

void EntrySession::putAside()
{
    // An offer that is not answered yet must not be overwritten.
    if (m_phase != Phase::Ready || hasOffer())
        return;
    if (!m_draft.isDirty()) {
        if (m_hasPutAside)
            forgetDraft();
        return;
    }
    if (m_hasPutAside && m_putAside == m_draft.current())
        return;
    m_putAside = m_draft.current();
    m_hasPutAside = true;
    m_desk.store().run([key = draftKey(), content = asideContent(m_putAside, m_desk.now())](Store &store) {
        return store.saveDraft(key, content);
    });
}

QString EntrySession::draftKey() const
{
    return QStringLiteral("entry:%1").arg(isNew() ? QStringLiteral("new") : m_draft.stored().id);
}

void EntrySession::forgetDraft()
{
    m_hasPutAside = false;
    m_desk.store().run([key = draftKey()](Store &store) { return store.clearDraft(key); });
}

void EntrySession::storeChanged(const QStringList &ids)
{
    if (m_phase != Phase::Ready || isNew() || (!ids.isEmpty() && !ids.contains(m_id)))
        return;
    whenReady(m_desk.store().run([id = m_id](Store &store) { return store.entry(id); }), this,
              [this, generation = m_generation](const Result<StoredEntry> &stored) {
                  if (generation != m_generation || m_phase != Phase::Ready || !stored)
                      return;
                  const CatalogEntry &entry = stored.value().entry;
                  const bool same = entry == m_draft.stored();
                  if (!same && m_draft.isDirty()) {
                      // The form keeps what it showed: saving compares with that, so nobody's change is
                      // overwritten unseen.
                      Q_EMIT changedElsewhere();
                      return;
                  }
                  take(stored.value());
                  if (!same) {
                      m_draft.open(entry);
                      loadNames();
                  }
                  Q_EMIT stateChanged();
              });
}

void EntrySession::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT stateChanged();
}

} // namespace sharedesk

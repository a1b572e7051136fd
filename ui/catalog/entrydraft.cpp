#include "catalog/entrydraft.h"

#include <algorithm>

#include "catalog/dictionary.h"
#include "catalog/entryfields.h"
#include "catalog/entryfix.h"
#include "catalog/linkedchoices.h"

namespace sharedesk {

namespace {

constexpr int lintDelayMs = 120;
constexpr int typingPauseMs = 2000;

} // namespace

// Entries share their strings, so two whole snapshots per step cost little and cannot go out of step.
class EntryDraft::Step : public QUndoCommand
{
public:
    Step(EntryDraft &draft, QString text, int mergeId, CatalogEntry before, CatalogEntry after)
        : QUndoCommand(text), m_draft(draft), m_mergeId(mergeId), m_before(std::move(before)),
          m_after(std::move(after))
    {
    }

    int id() const override { return m_mergeId; }
    void undo() override { m_draft.setCurrent(m_before); }
    void redo() override { m_draft.setCurrent(m_after); }

    bool mergeWith(const QUndoCommand *other) override
    {
        m_after = static_cast<const Step *>(other)->m_after;
        return true;
    }

private:
    EntryDraft &m_draft;
    int m_mergeId;
    CatalogEntry m_before;
    CatalogEntry m_after;
};

EntryDraft::EntryDraft(const OfficeData &office, QObject *parent) : QObject(parent), m_office(office)
{
    m_lint.setSingleShot(true);
    m_lint.setInterval(lintDelayMs);
    connect(&m_lint, &QTimer::timeout, this, &EntryDraft::lintNow);
}

void EntryDraft::open(const CatalogEntry &stored)
{
    m_undo.clear();
    m_stored = stored;
    m_current = stored;
    m_names.clear();
    m_openedName = normalised(stored.name);
    m_lastMergeKey.clear();
    Q_EMIT changed();
    lintNow();
}

void EntryDraft::accept(const CatalogEntry &sent, const CatalogEntry &saved)
{
    const bool typedMeanwhile = withLifeOf(m_current, sent) != sent;
    m_stored = saved;
    m_openedName = normalised(saved.name);
    m_current = typedMeanwhile ? withLifeOf(m_current, saved) : saved;
    if (!typedMeanwhile)
        m_undo.setClean();
    m_lastMergeKey.clear();
    Q_EMIT changed();
    lintNow();
}

void EntryDraft::setStored(const CatalogEntry &stored)
{
    m_stored = stored;
    m_current = withLifeOf(m_current, stored);
    Q_EMIT changed();
    m_lint.start();
}

bool EntryDraft::isDirty() const
{
    return withLifeOf(m_current, m_stored) != m_stored;
}

CatalogEntry EntryDraft::withLifeOf(CatalogEntry content, const CatalogEntry &life)
{
    content.id = life.id;
    content.departmentId = life.departmentId;
    content.status = life.status;
    content.version = life.version;
    content.publishedOn = life.publishedOn;
    content.life = life.life;
    return content;
}

void EntryDraft::step(const QString &text, const QString &mergeKey,
                      const std::function<void(CatalogEntry &)> &edit)
{
    CatalogEntry after = m_current;
    edit(after);
    if (after == m_current)
        return;
    // A pause, or another field, begins a new step; Qt merges only steps with the same number.
    if (mergeKey.isEmpty() || mergeKey != m_lastMergeKey || m_sinceStep.hasExpired(typingPauseMs))
        ++m_typing;
    m_lastMergeKey = mergeKey;
    m_sinceStep.start();
    m_undo.push(new Step(*this, text, mergeKey.isEmpty() ? -1 : m_typing, m_current, after));
}

void EntryDraft::setCurrent(const CatalogEntry &content)
{
    m_current = withLifeOf(content, m_stored);
    Q_EMIT changed();
    m_lint.start();
}

void EntryDraft::setText(const QString &key, const QString &value)
{
    const EntryField *field = entryField(key);
    if (!field || !field->text)
        return;
    step(tr("change “%1”").arg(entryFieldLabel(key)), key, [&](CatalogEntry &entry) {
        entry.*(field->text) = value;
        // A type that does not belong to the new class would be a mistake nobody made.
        for (const char *linked : {"formatType", "sharingModeType"}) {
            if (parentFieldOf(QLatin1String(linked)) != key)
                continue;
            QString &type = entry.*(entryField(QLatin1String(linked))->text);
            const auto fitting = fittingChoices(QLatin1String(linked), entry, m_office.dictionaries, m_office.lintRules);
            if (!std::any_of(fitting.begin(), fitting.end(), [&](const DictionaryValue &known) { return known.code == type; }))
                type.clear();
        }
    });
}

void EntryDraft::setRelatedCodes(const QStringList &codes)
{
    const QString key = QStringLiteral("relatedCodes");
    step(tr("change “%1”").arg(entryFieldLabel(key)), key,
         [&](CatalogEntry &entry) { entry.relatedCodes = codes; });
}

void EntryDraft::setAssessment(const QString &key, const Assessment &assessment)
{
    step(tr("change “%1”").arg(entryFieldLabel(key)), key, [&](CatalogEntry &entry) {
        (key == QLatin1String("impactAssessment") ? entry.impactAssessment : entry.secrecyReview) =
            assessment;
    });
}

const Assessment &EntryDraft::assessment(const QString &key) const
{
    return key == QLatin1String("impactAssessment") ? m_current.impactAssessment : m_current.secrecyReview;
}

int EntryDraft::itemRow(const QString &itemId) const
{
    for (int row = 0; row < m_current.items.size(); ++row) {
        if (m_current.items.at(row).id == itemId)
            return row;
    }
    return -1;
}

void EntryDraft::setItemText(const QString &itemId, const QString &key, const QString &value)
{
    const int row = itemRow(itemId);
    const ItemField *field = itemField(key);
    if (row < 0 || !field || !field->text)
        return;
    step(tr("change “%1” of a data item").arg(itemFieldLabel(key)), {},
         [&](CatalogEntry &entry) { entry.items[row].*(field->text) = value; });
}

QString EntryDraft::addItem(int position)
{
    DataItem item;
    item.id = newId();
    step(tr("add a data item"), {}, [&](CatalogEntry &entry) {
        entry.items.insert(std::clamp<qsizetype>(position, 0, entry.items.size()), item);
    });
    return item.id;
}

QString EntryDraft::duplicateItem(int row)
{
    if (row < 0 || row >= m_current.items.size())
        return {};
    DataItem item = m_current.items.at(row);
    item.id = newId();
    step(tr("duplicate a data item"), {}, [&](CatalogEntry &entry) { entry.items.insert(row + 1, item); });
    return item.id;
}

void EntryDraft::removeItems(QVector<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater<>());
    step(tr("remove %n data item(s)", nullptr, int(rows.size())), {}, [&](CatalogEntry &entry) {
        for (const int row : std::as_const(rows)) {
            if (row >= 0 && row < entry.items.size())
                entry.items.removeAt(row);
        }
    });
}

void EntryDraft::editItems(const QString &stepText, const std::function<void(QVector<DataItem> &)> &edit)
{
    step(stepText, {}, [&](CatalogEntry &entry) { edit(entry.items); });
}

void EntryDraft::replaceContent(const CatalogEntry &content, const QString &stepText)
{
    step(stepText, {}, [&](CatalogEntry &entry) { entry = withLifeOf(content, entry); });
}

void EntryDraft::setNames(const QHash<QString, int> &names)
{
    m_names = names;
    lintNow();
}

LintContext EntryDraft::lintContext() const
{
    LintContext context{m_office.dictionaries, m_names, &m_office.elements, m_today};
    const QString name = normalised(m_current.name);
    // The counts are of what is stored: this entry moves from its old name to the one just typed.
    if (!m_names.isEmpty() && (name != m_openedName || m_stored.id.isEmpty())) {
        if (auto old = context.namesInDepartment.find(m_openedName);
            old != context.namesInDepartment.end() && !m_stored.id.isEmpty())
            --old.value();
        ++context.namesInDepartment[name];
    }
    return context;
}

bool EntryDraft::canRepair(const Finding &finding) const
{
    return fixFor(finding, m_current, m_office.lintRules, lintContext()).has_value();
}

bool EntryDraft::repair(const Finding &finding)
{
    const auto fixed = fixFor(finding, m_current, m_office.lintRules, lintContext());
    const LintRule *rule = m_office.lintRules.find(finding.ruleId);
    if (!fixed || !rule)
        return false;
    replaceContent(*fixed, fixLabel(*rule));
    lintNow();
    return true;
}

int EntryDraft::repairAll()
{
    const EntryRepair repair = repairOf(m_current, m_office.lintRules, lintContext());
    if (!repair.isEmpty())
        replaceContent(repair.after, tr("repair what can be repaired safely"));
    lintNow();
    return int(repair.changes.size());
}

void EntryDraft::lintNow()
{
    m_lint.stop();
    const QVector<Finding> findings = lint(m_current, m_office.lintRules, lintContext());
    if (findings == m_findings)
        return;
    m_findings = findings;
    Q_EMIT findingsChanged();
}

} // namespace sharedesk

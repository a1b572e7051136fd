#include "catalog/importplan.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

#include "catalog/dictionary.h"
#include "catalog/entryfields.h"
#include "catalog/entrylife.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImportPlan)
};

// As a cell gives it back.
QString asInCell(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return text.trimmed();
}

struct Taking
{
    const ImportScope &scope;

    void text(const QString &field, const QString &stated, QString &target) const
    {
        if (stated.isEmpty()) {
            if (scope.emptyClears && scope.fields.contains(field) && !asInCell(target).isEmpty())
                target.clear();
        } else if (asInCell(stated) != asInCell(target)) {
            target = stated;
        }
    }

    void assessment(const QString &group, const Assessment &stated, Assessment &target) const
    {
        text(group + QStringLiteral(".assessor"), stated.assessor, target.assessor);
        text(group + QStringLiteral(".result"), stated.result, target.result);
        const QString on = group + QStringLiteral(".on");
        if (stated.on.isValid() || (scope.emptyClears && scope.fields.contains(on)))
            target.on = stated.on;
    }

    void codes(const QStringList &stated, QStringList &target) const
    {
        if (stated.isEmpty() && !(scope.emptyClears && scope.fields.contains(QStringLiteral("relatedCodes"))))
            return;
        static const QRegularExpression separators(QStringLiteral("[,，;；、\\s]+"));
        if (target.join(QLatin1Char(' ')).split(separators, Qt::SkipEmptyParts) != stated)
            target = stated;
    }

    void item(const DataItem &stated, DataItem &target) const
    {
        for (const ItemField &field : itemFields())
            text(QStringLiteral("items.") + field.key, stated.*field.text, target.*field.text);
    }
};

// Which existing item each stated one is: by name, the first by the first of that name; -1: a new one.
QVector<qsizetype> partners(const QVector<DataItem> &existing, const QVector<DataItem> &stated, bool byPlaceToo)
{
    QVector<qsizetype> result(stated.size(), -1);
    QVector<bool> taken(existing.size(), false);
    for (qsizetype i = 0; i < stated.size(); ++i) {
        const QString name = normalised(stated.at(i).name);
        for (qsizetype k = 0; k < existing.size() && result.at(i) < 0; ++k) {
            if (!taken.at(k) && normalised(existing.at(k).name) == name) {
                result[i] = k;
                taken[k] = true;
            }
        }
    }
    const auto left = std::count(taken.cbegin(), taken.cend(), false);
    if (!byPlaceToo || left != std::count(result.cbegin(), result.cend(), -1))
        return result;
    qsizetype next = 0;
    for (qsizetype &partner : result) {
        if (partner >= 0)
            continue;
        while (taken.at(next))
            ++next;
        partner = next++;
    }
    return result;
}

void takeItems(const QVector<DataItem> &stated, const Taking &taking, QVector<DataItem> &items)
{
    const bool hasColumns = std::any_of(taking.scope.fields.cbegin(), taking.scope.fields.cend(),
                                        [](const QString &field) { return field.startsWith(QLatin1String("items.")); });
    const bool whole = taking.scope.emptyClears && hasColumns;
    const QVector<qsizetype> partner = partners(items, stated, whole);
    QVector<DataItem> result = whole ? QVector<DataItem>() : items;
    for (qsizetype i = 0; i < stated.size(); ++i) {
        const qsizetype known = partner.at(i);
        if (known < 0) {
            result << stated.at(i);
        } else if (whole) {
            DataItem item = items.at(known);
            taking.item(stated.at(i), item);
            result << item;
        } else {
            taking.item(stated.at(i), result[known]);
        }
    }
    items = result;
}

} // namespace

CatalogEntry importedOver(const CatalogEntry &existing, const CatalogEntry &stated, const ImportScope &scope)
{
    const Taking taking{scope};
    CatalogEntry result = existing;
    for (const EntryField &field : entryFields())
        taking.text(field.key, stated.*field.text, result.*field.text);
    taking.codes(stated.relatedCodes, result.relatedCodes);
    taking.assessment(QStringLiteral("impactAssessment"), stated.impactAssessment, result.impactAssessment);
    taking.assessment(QStringLiteral("secrecyReview"), stated.secrecyReview, result.secrecyReview);
    takeItems(stated.items, taking, result.items);
    return result;
}

PlannedEntry plannedImport(const CatalogEntry &stated, const std::optional<CatalogEntry> &existing, MatchedBy matchedBy, const ImportScope &scope,
                           const Actor &actor)
{
    PlannedEntry planned;
    planned.matchedBy = matchedBy;
    if (!existing) {
        planned.after = stated;
        if (!may(actor.role, Permission::EditCatalog)) {
            planned.action = PlannedEntry::Action::Refused;
            planned.refusal = mayEdit(stated, actor).error();
        }
        return planned;
    }
    planned.before = *existing;
    planned.after = importedOver(*existing, stated, scope);
    if (planned.after == *existing) {
        planned.action = PlannedEntry::Action::Unchanged;
        return planned;
    }
    planned.changes = entryChanges(planned.before, planned.after);
    planned.action = PlannedEntry::Action::Changed;
    if (const auto allowed = mayEdit(*existing, actor); !allowed) {
        planned.action = PlannedEntry::Action::Refused;
        planned.refusal = allowed.error();
    }
    return planned;
}

const QVector<PlannedEntry::Action> &importActions()
{
    using Action = PlannedEntry::Action;
    static const QVector<Action> all{Action::New, Action::Changed, Action::Unchanged, Action::Refused};
    return all;
}

QString importActionKey(PlannedEntry::Action action)
{
    switch (action) {
    case PlannedEntry::Action::New: return QStringLiteral("new");
    case PlannedEntry::Action::Changed: return QStringLiteral("changed");
    case PlannedEntry::Action::Unchanged: return QStringLiteral("unchanged");
    case PlannedEntry::Action::Refused: break;
    }
    return QStringLiteral("refused");
}

QString importActionLabel(PlannedEntry::Action action)
{
    switch (action) {
    case PlannedEntry::Action::New: return Text::tr("New", "entry");
    case PlannedEntry::Action::Changed: return Text::tr("Changed", "entry");
    case PlannedEntry::Action::Unchanged: return Text::tr("Unchanged", "entry");
    case PlannedEntry::Action::Refused: break;
    }
    return Text::tr("Refused", "entry");
}

} // namespace sharedesk

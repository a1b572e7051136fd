// EntryDraft: one entry while it is edited: what is stored, what the form shows, the way back, and what is
// wrong.
//
// Every edit is one step of the undo stack; typing in one field folds into one step. Only content is edited
// here: identity, status and life always come from what is stored. Interface thread only.
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <functional>

#include "catalog/catalogentry.h"
#include "catalog/lint.h"
#include "officedata.h"

namespace sharedesk {

class EntryDraft : public QObject
{
    Q_OBJECT
public:
    explicit EntryDraft(const OfficeData &office, QObject *parent = nullptr);

    // Begins with this entry and forgets the history.
    void open(const CatalogEntry &stored);
    // `saved` is what the store made of `sent`; text typed while it was saving stays.
    void accept(const CatalogEntry &sent, const CatalogEntry &saved);
    // The stored entry changed its life only (agreed, returned, …).
    void setStored(const CatalogEntry &stored);

    const CatalogEntry &stored() const { return m_stored; }
    const CatalogEntry &current() const { return m_current; }
    bool isDirty() const;
    QUndoStack &undoStack() { return m_undo; }

    void setText(const QString &key, const QString &value);
    void setRelatedCodes(const QStringList &codes);
    void setAssessment(const QString &key,
                       const Assessment &assessment); // "impactAssessment", "secrecyReview"
    const Assessment &assessment(const QString &key) const;

    void setItemText(const QString &itemId, const QString &key, const QString &value);
    QString addItem(int position); // gives its id
    QString duplicateItem(int row);
    void removeItems(QVector<int> rows);
    // Any change of the list as one step.
    void editItems(const QString &stepText, const std::function<void(QVector<DataItem> &)> &edit);
    // All content at once (a draft that was found again).
    void replaceContent(const CatalogEntry &content, const QString &stepText);

    // Normalised names in the department, for the rule of unique names; arrives later than the entry.
    void setNames(const QHash<QString, int> &names);
    void setToday(QDate today) { m_today = today; } // China date; for what becomes stale
    const QVector<Finding> &findings() const { return m_findings; }
    void lintNow();
    // Safe repairs, each one step: of one finding (false: there is none), or of all at once (gives how many texts).
    bool canRepair(const Finding &finding) const;
    bool repair(const Finding &finding);
    int repairAll();

    static CatalogEntry withLifeOf(CatalogEntry content, const CatalogEntry &life);

Q_SIGNALS:
    void changed();
    void findingsChanged();

private:
    class Step;

    void step(const QString &text, const QString &mergeKey, const std::function<void(CatalogEntry &)> &edit);
    void setCurrent(const CatalogEntry &content);
    int itemRow(const QString &itemId) const;
    LintContext lintContext() const;

    const OfficeData &m_office;
    CatalogEntry m_stored;
    CatalogEntry m_current;
    QUndoStack m_undo;
    QVector<Finding> m_findings;
    QHash<QString, int> m_names;
    QString m_openedName; // normalised; what m_names counted for this entry
    QDate m_today;
    QTimer m_lint;
    QElapsedTimer m_sinceStep;
    QString m_lastMergeKey;
    int m_typing = 0;
};

} // namespace sharedesk

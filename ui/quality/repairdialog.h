// RepairDialog: the safe repairs of what some checks find, looked at entry by entry before they are made.
//
// The dialog only says what is wanted; the page makes it, with progress and undo (ChangeRun). What the repair would make
// of each entry is worked out on the store's reading thread, and this can be stopped.
#pragma once

#include <QDialog>

#include "shell/desk.h"

namespace sharedesk {

class BulkModel;
class ChangePreview;

class RepairDialog : public QDialog
{
    Q_OBJECT
public:
    // Of the department's entries in which one of the rules finds something. `expected`: about how many these are.
    RepairDialog(Desk &desk, const QString &departmentId, const QVector<const LintRule *> &rules, int expected,
                 QWidget *parent = nullptr);
    ~RepairDialog() override;

    QVector<EntryChange> wanted() const;
    bool isUpToDate() const { return !m_reading; }
    const BulkModel &model() const;

private:
    void build(const QVector<const LintRule *> &rules);
    void look(const QString &departmentId, const QStringList &rules, int expected);
    void showState();

    Desk &m_desk;
    bool m_reading = false;
    QString m_failed;
    ChangePreview *m_preview = nullptr;
};

} // namespace sharedesk

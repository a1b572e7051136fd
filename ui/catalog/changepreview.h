// ChangePreview: what a change would make of each of many entries: looked at, unticked, then made or not.
//
// The lower part of a dialog that changes many entries at once: how far the looking is, the table with a tick for each
// entry that would change, and the two buttons. What is ticked is in model(); the dialog makes nothing itself.
#pragma once

#include <QWidget>

#include "catalog/bulkedit.h"

class QLabel;
class QPushButton;
class QTableView;

namespace sharedesk {

class BulkModel;
class Desk;
class ProgressPanel;

class ChangePreview : public QWidget
{
    Q_OBJECT
public:
    explicit ChangePreview(const Desk &desk, QWidget *parent = nullptr);

    void setPreviews(QVector<BulkPreview> previews);
    // What stands above the table, and whether what it shows may be made.
    void tell(const QString &state, bool mayChange);
    QString summary() const; // how many of the entries will change, and what that brings
    const BulkModel &model() const { return *m_model; }
    ProgressPanel &progress() const { return *m_progress; }

Q_SIGNALS:
    void tickedChanged();
    void accepted();
    void rejected();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showButtons();
    void tickSelected();

    BulkModel *m_model = nullptr;
    bool m_mayChange = false;
    QLabel *m_state = nullptr;
    ProgressPanel *m_progress = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_none = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace sharedesk

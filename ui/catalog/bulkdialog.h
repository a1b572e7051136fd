// BulkDialog: one change of one field for many entries, looked at entry by entry before it is made.
//
// The dialog only says what is wanted; the page makes it, with progress and undo (ChangeRun). What the change would make
// of each entry is worked out on the store's reading thread.
#pragma once

#include <QDialog>
#include <QTimer>

#include "catalog/bulkedit.h"
#include "shell/desk.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace sharedesk {

class BulkModel;
class BulkValue;
class ChangePreview;

class BulkDialog : public QDialog
{
    Q_OBJECT
public:
    // keys: of rows of the list (EntryRow::row). edit: the change to begin with, as it was left the last time.
    BulkDialog(Desk &desk, const QVector<qint64> &keys, const BulkEdit &edit, QWidget *parent = nullptr);
    ~BulkDialog() override;

    BulkEdit edit() const;
    QVector<EntryChange> wanted() const;
    bool isUpToDate() const { return !m_pause.isActive() && !m_reading; } // the table shows what edit() would do
    const BulkModel &model() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fillFields();
    void fillKinds();
    void showInputs();
    void editChanged();
    void look();
    void take(QVector<BulkPreview> previews);
    void showState();
    void begin(const BulkEdit &edit);
    void retranslate();

    Desk &m_desk;
    QVector<qint64> m_keys;
    QStringList m_ids; // read from the keys once
    int m_generation = 0; // answers to what was asked before are dropped
    bool m_reading = false;
    QString m_failed;
    QTimer m_pause;
    QLabel *m_what = nullptr;
    QLabel *m_labels[4] = {}; // field, change, find, value
    QComboBox *m_field = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_find = nullptr;
    BulkValue *m_value = nullptr;
    QCheckBox *m_onlyEmpty = nullptr;
    ChangePreview *m_preview = nullptr;
};

} // namespace sharedesk

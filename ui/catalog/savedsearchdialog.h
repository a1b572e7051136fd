// SavedSearchDialog: renames (F2) and deletes (Delete) kept searches; a deletion can be taken back (Ctrl+Z).
//
// Each step is on disk before the list shows it; what the store refuses is said and the list stays as it is.
#pragma once

#include <QDialog>

#include "rows.h"
#include "shell/desk.h"

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace sharedesk {

class InfoBar;

class SavedSearchDialog : public QDialog
{
    Q_OBJECT
public:
    SavedSearchDialog(Desk &desk, const QVector<SavedSearch> &searches, QWidget *parent = nullptr);

    const QVector<SavedSearch> &searches() const { return m_searches; }
    void removeCurrent();
    void undo(); // the last deletion that has not been taken back

Q_SIGNALS:
    void changed();

private:
    void fill(const QString &currentId);
    void rename(QListWidgetItem *item);
    void reload(const QString &currentId);
    void tell(const Error &error);
    void updateButtons();

    Desk &m_desk;
    QVector<SavedSearch> m_searches;
    QVector<SavedSearch> m_deleted; // newest last
    InfoBar *m_notice = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_delete = nullptr;
    bool m_filling = false;
};

} // namespace sharedesk

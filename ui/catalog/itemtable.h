// ItemTable: the data items of an entry as a grid with its buttons: add, duplicate, remove, up, down.
#pragma once

#include <QWidget>

#include "catalog/itemmodel.h"

class QLabel;
class QPushButton;
class QTableView;

namespace sharedesk {

class FindingLines;
class ItemGrid;

class ItemTable : public QWidget
{
    Q_OBJECT
public:
    ItemTable(EntryDraft &draft, const OfficeData &office, QWidget *parent = nullptr);

    void setEditable(bool editable);
    void retranslate(const QString &language);
    void showFindings(); // of the list as a whole, and of the current row
    bool goTo(const QString &itemId, const QString &key);
    QTableView *view() const { return m_view; }
    // Text in an open cell editor goes into the draft, so that saving cannot miss it.
    void commitEditor();

private:
    void select(const QString &itemId, const QString &key, bool edit);
    void add();
    void duplicate();
    void updateButtons();

    EntryDraft &m_draft;
    const OfficeData &m_office;
    ItemModel *m_model = nullptr;
    QTableView *m_view = nullptr;
    ItemGrid *m_grid = nullptr;
    QLabel *m_empty = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    FindingLines *m_lines = nullptr;
    QString m_language;
    QString m_currentId;
    QString m_currentKey;
    bool m_editable = true;
};

} // namespace sharedesk

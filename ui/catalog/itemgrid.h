// ItemGrid: what a spreadsheet can do, in the grid of data items: copy, paste, fill down, clear, move rows.
//
// Each is one step of the draft's undo stack. What is pasted into a column with a dictionary may be a label, an alias or
// a code; a text that is none of them is kept and shown as it is, so that nothing pasted is lost.
#pragma once

#include <QObject>
#include <QVector>

#include "catalog/itemmodel.h"

class QAction;
class QTableView;

namespace sharedesk {

// Cells as spreadsheets put them on the clipboard: tab and line break between cells, quotes around a cell that has
// either in it.
QString toClipboardText(const QVector<QStringList> &rows);
QVector<QStringList> fromClipboardText(const QString &text);

class ItemGrid : public QObject
{
    Q_OBJECT
public:
    ItemGrid(EntryDraft &draft, const OfficeData &office, ItemModel &model, QTableView &view);

    void setEditable(bool editable);
    void retranslate();
    QVector<int> selectedRows() const; // ascending
    void moveRows(int by);             // the selected ones, together
    void removeRows();

private:
    void copy();
    void paste();
    void fillDown();
    void clear();
    void dragged(int logical, int from, int to);
    // The fields of the columns that the selection touches, left to right.
    QVector<int> selectedColumns() const;
    QString valueFor(int column, const QString &text) const;
    void selectItems(const QVector<QString> &ids, int firstColumn, int lastColumn);

    EntryDraft &m_draft;
    const OfficeData &m_office;
    ItemModel &m_model;
    QTableView &m_view;
    QAction *m_copy = nullptr;
    QAction *m_paste = nullptr;
    QAction *m_fillDown = nullptr;
    QAction *m_clear = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_remove = nullptr;
};

} // namespace sharedesk

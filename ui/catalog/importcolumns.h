// ImportColumns: which column of the file is which field: every column with its header, what stands in it and the field
// it goes to, those that are ignored among them.
//
// Interface thread only; nothing is stored here.
#pragma once

#include <QWidget>

#include "tablehead.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTableWidget;

namespace sharedesk {

class ImportColumns : public QWidget
{
    Q_OBJECT
public:
    explicit ImportColumns(QWidget *parent = nullptr);

    // `name`: proposed for the template when it is not remembered yet.
    void setHead(const TableHead &head, const QString &name);
    ColumnMapping mapping() const; // its name is set, remembered or not
    int firstDataRow() const { return m_head.firstDataRow; }
    bool isWhole() const;       // can be read like this
    bool isRemembering() const; // the user wants it kept for this template
    QComboBox *fieldOf(int column) const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fill();
    void moveHead();
    void take(int column);
    void showState();
    void retranslate();

    CatalogTemplate m_national;
    TableHead m_head;
    bool m_isFilling = false;
    QLabel *m_state = nullptr;
    QLabel *m_missing = nullptr;
    QLabel *m_headLabel = nullptr;
    QLabel *m_dataLabel = nullptr;
    QSpinBox *m_headRow = nullptr;
    QSpinBox *m_dataRow = nullptr;
    QTableWidget *m_table = nullptr;
    QCheckBox *m_clears = nullptr;
    QCheckBox *m_remember = nullptr;
    QLineEdit *m_name = nullptr;
};

} // namespace sharedesk

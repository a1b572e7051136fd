// ApartPanel: entries that were said to be no duplicates, each of which can be looked at again.
#pragma once

#include <QWidget>

#include "collectionrows.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace sharedesk {

class ApartPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ApartPanel(QWidget *parent = nullptr);

    void setRows(const QVector<SetApart> &rows);

Q_SIGNALS:
    void joinWanted(const QString &entryId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();

    QVector<SetApart> m_rows;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_empty = nullptr;
    QTableWidget *m_table = nullptr;
    QPushButton *m_join = nullptr;
};

} // namespace sharedesk

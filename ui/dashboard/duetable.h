// DueTable: the table of the dashboard: what a department has to do next, or how every department stands.
#pragma once

#include <QTableWidget>

#include "overview.h"
#include "shell/desk.h"

namespace sharedesk {

class DueTable : public QTableWidget
{
    Q_OBJECT
public:
    DueTable(Desk &desk, QWidget *parent = nullptr);

    void showNext(const QVector<RequestRow> &rows);
    void showDepartments(const QVector<DepartmentLoad> &departments);

private:
    void start(const QStringList &headers, int rows);
    QTableWidgetItem *put(int row, int column, const QString &text);
    void openRow(int row, int column);

    Desk &m_desk;
    QVector<RequestRow> m_next;
    QVector<DepartmentLoad> m_departments;
};

} // namespace sharedesk

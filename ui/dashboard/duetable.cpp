#include "dashboard/duetable.h"

#include <QHeaderView>

#include "widgets/listtable.h"
#include "widgets/marks.h"

namespace sharedesk {

namespace {

enum DepartmentColumn { Name, Overdue, Today, Soon, Later, Open, DepartmentColumns };

} // namespace

DueTable::DueTable(Desk &desk, QWidget *parent) : QTableWidget(parent), m_desk(desk)
{
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    makeListTable(*this);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTableWidget::cellActivated, this, &DueTable::openRow);
    connect(this, &QTableWidget::cellDoubleClicked, this, &DueTable::openRow);
}

void DueTable::start(const QStringList &headers, int rows)
{
    clear();
    setRowCount(rows);
    setColumnCount(int(headers.size()));
    setHorizontalHeaderLabels(headers);
}

QTableWidgetItem *DueTable::put(int row, int column, const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(text);
    setItem(row, column, item);
    return item;
}

void DueTable::showNext(const QVector<RequestRow> &rows)
{
    m_next = rows;
    m_departments.clear();
    setSelectionBehavior(QAbstractItemView::SelectRows);
    start({tr("Last day"), tr("Urgency"), tr("What is due"), tr("Entry asked for"), tr("Asked by")}, int(rows.size()));
    const bool chinese = m_desk.language() == QLatin1String("zh");
    for (int i = 0; i < rows.size(); ++i) {
        const RequestRow &row = rows.at(i);
        const auto rule = m_desk.office().rules.limits.find(row.dueRule, row.dueOn);
        put(i, 0, row.dueProvisional ? tr("%1 (provisional)").arg(row.dueOn.toString(Qt::ISODate)) : row.dueOn.toString(Qt::ISODate));
        auto *urgency = put(i, 1, urgencyText(row.dueOn, m_desk.now().date(), m_desk.office().rules.calendar));
        if (row.dueOn <= m_desk.now().date()) {
            QFont bold = font();
            bold.setBold(true);
            urgency->setFont(bold);
            urgency->setForeground(severityColour(row.dueOn < m_desk.now().date() ? Severity::Error : Severity::Warning, palette()));
        }
        put(i, 2, !rule ? row.dueRule : chinese ? rule->titleZh : rule->titleEn);
        put(i, 3, row.entryName);
        put(i, 4, row.requesterName);
    }
    const int widths[] = {16, 24, 30, 36};
    for (int i = 0; i < int(std::size(widths)); ++i)
        setColumnWidth(i, widthOf(this, widths[i]));
    horizontalHeader()->setStretchLastSection(true);
}

void DueTable::showDepartments(const QVector<DepartmentLoad> &departments)
{
    m_departments = departments;
    m_next.clear();
    setSelectionBehavior(QAbstractItemView::SelectItems);
    start({tr("Department"), tr("Overdue"), tr("Due today"), tr("Due in 3 working days"), tr("Later"), tr("Open in all")}, int(departments.size()));
    for (int i = 0; i < departments.size(); ++i) {
        const DepartmentLoad &load = departments.at(i);
        put(i, Name, load.name);
        const int figures[] = {load.due.overdue, load.due.dueToday, load.due.dueSoon, load.due.later, load.due.open()};
        for (int column = Overdue; column < DepartmentColumns; ++column) {
            auto *item = put(i, column, locale().toString(figures[column - Overdue]));
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (column <= Today && figures[column - Overdue] > 0) {
                QFont bold = font();
                bold.setBold(true);
                item->setFont(bold);
                item->setForeground(severityColour(column == Overdue ? Severity::Error : Severity::Warning, palette()));
            }
        }
    }
    setColumnWidth(Name, widthOf(this, 40));
    for (int column = Overdue; column < DepartmentColumns; ++column) {
        setColumnWidth(column, widthOf(this, 22));
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    horizontalHeader()->setStretchLastSection(false);
}

void DueTable::openRow(int row, int column)
{
    if (row < m_next.size()) {
        m_desk.showRequest(m_next.at(row).id);
        return;
    }
    if (row >= m_departments.size())
        return;
    const DepartmentLoad &load = m_departments.at(row);
    const OverviewScope scope{load.id};
    const QDate today = m_desk.now().date();
    const WorkCalendar &calendar = m_desk.office().rules.calendar;
    switch (column) {
    case Overdue: m_desk.showRequests(filterOf(Urgency::Overdue, scope, today, calendar), tr("%1: overdue").arg(load.name)); break;
    case Today: m_desk.showRequests(filterOf(Urgency::DueToday, scope, today, calendar), tr("%1: due today").arg(load.name)); break;
    case Soon: m_desk.showRequests(filterOf(Urgency::DueSoon, scope, today, calendar), tr("%1: due in 3 working days").arg(load.name)); break;
    case Later: m_desk.showRequests(filterOf(Urgency::Later, scope, today, calendar), tr("%1: due later").arg(load.name)); break;
    default: {
        RequestFilter all;
        all.providerId = load.id;
        all.onlyRunning = true;
        m_desk.showRequests(all, tr("%1: open in all").arg(load.name));
    }
    }
}

} // namespace sharedesk

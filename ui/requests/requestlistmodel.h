// RequestListModel: requests as a table, what is due first on top. Urgency is a word and a colour, never colour alone.
#pragma once

#include <QAbstractTableModel>

#include "shell/desk.h"

namespace sharedesk {

class RequestListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Due, Urgent, Entry, Phase, Other, Sharing, Local, ColumnCount };
    // Which department the column "other" names.
    enum class Side { Inbox, Sent, All };

    RequestListModel(Desk &desk, QObject *parent = nullptr);

    void setRows(QVector<RequestRow> rows, Side side);
    const RequestRow &rowAt(int row) const { return m_rows.at(row); }
    int rowOf(const QString &id) const; // -1: not in the list
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString otherOf(const RequestRow &row) const;
    Urgency urgencyOfRow(const RequestRow &row) const;

    Desk &m_desk;
    QVector<RequestRow> m_rows;
    Side m_side = Side::Inbox;
};

QColor urgencyColour(Urgency urgency, const QPalette &palette);

} // namespace sharedesk

// OutcomeTable: what happens, or happened, to each of many entries: its name and one sentence.
#pragma once

#include <QTableWidget>

namespace sharedesk {

class OutcomeTable : public QTableWidget
{
    Q_OBJECT
public:
    struct Line
    {
        QString entryId;
        QString name;
        QString text;
        bool isRefused = false;
    };

    explicit OutcomeTable(QWidget *parent = nullptr);
    // Refused ones first. Of very many the first ones, and how many more there are.
    void fill(QVector<Line> lines);

    static constexpr int mostLines = 500;

Q_SIGNALS:
    void entryWanted(const QString &entryId); // Enter, double click
};

} // namespace sharedesk

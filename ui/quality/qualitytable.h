// The two tables of the quality page: what the checks find, and how data items relate to the data elements.
//
// A row is led to by arrow keys; Enter or a double click activates it.
#pragma once

#include <QTableWidget>

#include "catalog/elementusage.h"
#include "catalog/qualityscore.h"

namespace sharedesk {

class QualityTable : public QTableWidget
{
    Q_OBJECT
public:
    explicit QualityTable(QWidget *parent = nullptr);

    // `language` of the rules' texts: "zh" or "en".
    void showLosses(const QVector<RuleLoss> &losses, const QString &language);
    void showUses(const QVector<ElementUse> &uses);
    QVector<int> chosenRows() const; // ascending
    void chooseRows(const QVector<int> &rows);

Q_SIGNALS:
    void activatedRow(int row);

private:
    void start(const QStringList &headers, int rows, const QVector<int> &widths,
               const QVector<int> &numbers);
    QTableWidgetItem *put(int row, int column, const QString &text, bool number = false);
};

} // namespace sharedesk

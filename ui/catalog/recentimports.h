// RecentImports: the imports of the department, newest first, and the way back from each.
#pragma once

#include <QVector>
#include <QWidget>

#include "rows.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace sharedesk {

class RecentImports : public QWidget
{
    Q_OBJECT
public:
    explicit RecentImports(QWidget *parent = nullptr);

    void setRuns(const QVector<ImportRun> &runs); // hidden while there are none

Q_SIGNALS:
    void undoWanted(const sharedesk::ImportRun &run);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();
    void updateButton();
    int current() const;

    QVector<ImportRun> m_runs;
    QLabel *m_title = nullptr;
    QTreeWidget *m_list = nullptr;
    QPushButton *m_undo = nullptr;
};

} // namespace sharedesk

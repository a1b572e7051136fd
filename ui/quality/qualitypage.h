// QualityPage: how good the catalog is, what costs it most, how it went over time, and which items are one data element.
//
// A department sees its own catalog, a supervisor and the authority that of each department or of all. Everything is
// read on the store's reader thread.
#pragma once

#include "catalog/elementusage.h"
#include "catalog/qualityscore.h"
#include "shell/desk.h"
#include "widgets/page.h"
#include "widgets/refresher.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace sharedesk {

class ChangeRun;
class InfoBar;
class ProgressPanel;
class QualityTable;
class ScoreChart;
class Tile;

// What the page shows, read in one go.
struct QualityView
{
    QualityFigures figures;
    QVector<QualitySnapshot> history;
    QVector<ElementUse> uses; // of one department, while the data elements are looked at
};

class QualityPage : public Page
{
    Q_OBJECT
public:
    explicit QualityPage(Desk &desk, QWidget *parent = nullptr);

    void activate() override;
    const QualityView &view() const { return m_view; }
    bool isReading() const { return m_refresher.isReading(); }
    ScoreChart &chart() const { return *m_chart; }

Q_SIGNALS:
    void shown();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildScore();
    QWidget *buildElements();
    void retranslate();
    void fillDepartments();
    void read();
    void display();
    void showLosses();
    QString department() const; // empty: all
    bool seesAll() const;
    void openDimension(QualityDimension dimension);
    void openRules(const QVector<int> &rows);
    void referItems();
    QVector<const LintRule *> chosenRepairs(int *entries = nullptr) const; // of the chosen findings, those that have one
    void showRepair();
    void repairFound();
    void apply(const QVector<EntryChange> &changes, const DataElement &element);

    Desk &m_desk;
    QualityView m_view;
    QVector<RuleLoss> m_losses;
    bool m_hasView = false;
    Refresher m_refresher;
    ChangeRun *m_changeRun = nullptr;
    QLabel *m_title = nullptr;
    QComboBox *m_department = nullptr;
    InfoBar *m_notice = nullptr;
    ProgressPanel *m_progress = nullptr;
    QTabWidget *m_tabs = nullptr;
    Tile *m_score = nullptr;
    Tile *m_dimensions[qualityDimensions] = {};
    Tile *m_errors = nullptr;
    QLabel *m_chartTitle = nullptr;
    QComboBox *m_span = nullptr;
    ScoreChart *m_chart = nullptr;
    QLabel *m_lossTitle = nullptr;
    QualityTable *m_lossTable = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_repair = nullptr;
    QLabel *m_elementHint = nullptr;
    QualityTable *m_elementTable = nullptr;
    QPushButton *m_refer = nullptr;
    QLabel *m_empty = nullptr;
};

} // namespace sharedesk

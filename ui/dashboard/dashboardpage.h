// DashboardPage: today in one look: what is overdue, due, waiting; each figure leads to exactly the records it counts.
//
// A department sees its own figures, a supervisor and the authority those of all departments. The figures are counted
// on the store's reader thread.
#pragma once

#include "overview.h"
#include "shell/desk.h"
#include "widgets/page.h"
#include "widgets/refresher.h"

class QLabel;
class QStackedWidget;

namespace sharedesk {

class BarChart;
class DueTable;
class InfoBar;
class Tile;

// What the page shows, read in one go.
struct DashboardFigures {
    Overview overview;
    OutboxCounts outbox;
    int entriesWithErrors = 0;
    int updatesOverdue = 0;
    int updatesDueSoon = 0;
    int inReview = 0;
};

class DashboardPage : public Page
{
    Q_OBJECT
public:
    explicit DashboardPage(Desk &desk, QWidget *parent = nullptr);

    void activate() override;

    const DashboardFigures &figures() const { return m_figures; }
    BarChart &loadChart() const { return *m_load; }
    BarChart &phaseChart() const { return *m_phases; }

Q_SIGNALS:
    void shown();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum TileAt { Overdue, DueToday, DueSoon, AtOthers, Unsent, WithErrors, UpdatesOverdue, UpdatesDueSoon, InReview, TileCount };

    void build();
    void retranslate();
    void read();
    void display();
    void open(TileAt tile);
    void openDay(int bar);
    void openPhase(int bar);
    OverviewScope scope() const;
    bool seesAll() const;
    void openEntries(EntryFilter filter, const QString &what);

    Desk &m_desk;
    DashboardFigures m_figures;
    bool m_hasFigures = false;
    Refresher m_refresher;
    QLabel *m_title = nullptr;
    QLabel *m_day = nullptr;
    InfoBar *m_notice = nullptr;
    Tile *m_tiles[TileCount] = {};
    QLabel *m_loadTitle = nullptr;
    BarChart *m_load = nullptr;
    QLabel *m_phasesTitle = nullptr;
    BarChart *m_phases = nullptr;
    QLabel *m_tableTitle = nullptr;
    QStackedWidget *m_tableStack = nullptr;
    QLabel *m_empty = nullptr;
    DueTable *m_table = nullptr;
};

} // namespace sharedesk

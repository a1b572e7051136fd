// ImportReading: reads a spreadsheet on a thread of its own, plans on the store's reader what it would do, and checks
// every entry as it would be then.
//
// Where neither the headers nor a remembered mapping say what the columns are, it asks. What it finds is either at a cell (text that no field could take) or about an entry (the lint rules); both
// carry the row of the file. Interface thread only; the thread ends with the object.
#pragma once

#include <QObject>
#include <QPromise>
#include <QVector>

#include <memory>
#include <optional>
#include <thread>

#include "catalogimport.h"
#include "catalog/lint.h"
#include "rejectedrows.h"
#include "shell/desk.h"
#include "widgets/progresspanel.h"

namespace sharedesk {

struct ImportRemark
{
    Severity severity = Severity::Error;
    int row = 0;      // as the spreadsheet counts, from 1; 0: the whole file
    QString column;   // heading of the column, or the field's label
    QString cellText; // what stands there
    QString message;
    QString cell = {}; // "B12"; empty: no single cell
};

struct ImportCandidate
{
    CatalogEntry entry; // as it would be after the import
    PlannedEntry planned;
    int firstRow = 0;
    int lastRow = 0;
    QVector<int> rows;
    QVector<ImportRemark> remarks; // the worst first

    bool hasErrors() const { return !remarks.isEmpty() && remarks.first().severity == Severity::Error; }
};

struct ImportPreview
{
    QString file;
    QString sheet;
    QStringList sheets; // all of the file
    int firstDataRow = 0;
    TableHead head;     // with the mapping that was used
    int rowsRead = 0;
    QVector<ImportRemark> looseRemarks; // of rows that belong to no entry
    QVector<ImportRemark> notes;        // about the file: formulas, hidden rows, …; nothing to correct
    QVector<ImportCandidate> candidates;
};

// What stays out: rows that belong to no entry, and those of entries with errors unless all are imported, and of those
// that may not be changed.
RejectedRows rejectedOf(const ImportPreview &preview, bool importsAll);

class ImportReading : public QObject
{
    Q_OBJECT
public:
    struct Request
    {
        QString file;
        QString sheet; // empty: the program finds it
        std::optional<ColumnMapping> mapping = {}; // what the user says the columns are
        int firstDataRow = 0;                      // with it: where the entries begin
    };

    explicit ImportReading(Desk &desk, QObject *parent = nullptr);
    ~ImportReading() override;

    bool isRunning() const { return m_running; }
    void start(const Request &request, const std::shared_ptr<JobProgress> &progress);

Q_SIGNALS:
    void finished(const sharedesk::ImportPreview &preview);
    void columnsWanted(const sharedesk::ImportTable &table);
    void cancelled();
    void failed(const sharedesk::Error &error);

private:
    void readFile(const Request &request, const QVector<ColumnMapping> &remembered);
    void plan(const ImportTable &table, const ImportResult &read);
    void fail(const Error &error);

    Desk &m_desk;
    std::shared_ptr<JobProgress> m_progress;
    std::jthread m_thread;
    bool m_running = false;
};

} // namespace sharedesk

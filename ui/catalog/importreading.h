// ImportReading: reads a spreadsheet on a thread of its own and checks every entry of it.
//
// What it finds is either at a cell (text that no field could take) or about an entry (the lint rules); both
// carry the row of the file. Interface thread only; the thread ends with the object.
#pragma once

#include <QObject>
#include <QPromise>
#include <QVector>

#include <memory>
#include <thread>

#include "catalog/catalogentry.h"
#include "catalog/lint.h"
#include "officedata.h"
#include "rejectedrows.h"
#include "result.h"
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
    CatalogEntry entry;
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
    int rowsRead = 0;
    QVector<ImportRemark> looseRemarks; // of rows that belong to no entry
    QVector<ImportRemark> notes;        // about the file: formulas, hidden rows, …; nothing to correct
    QVector<ImportCandidate> candidates;
};

// What stays out: rows that belong to no entry, and those of entries with errors unless all are imported.
RejectedRows rejectedOf(const ImportPreview &preview, bool importsAll);

class ImportReading : public QObject
{
    Q_OBJECT
public:
    struct Request
    {
        QString file;
        QString sheet; // empty: the program finds it
        QString departmentId;
        QString providerName;
        QString language;
    };

    explicit ImportReading(const OfficeData &office, QObject *parent = nullptr);
    ~ImportReading() override;

    bool isRunning() const { return m_running; }
    void start(const Request &request, const std::shared_ptr<JobProgress> &progress);

Q_SIGNALS:
    void finished(const sharedesk::ImportPreview &preview);
    void cancelled();
    void failed(const sharedesk::Error &error);

private:
    const OfficeData &m_office;
    std::shared_ptr<JobProgress> m_progress;
    std::jthread m_thread;
    bool m_running = false;
};

} // namespace sharedesk

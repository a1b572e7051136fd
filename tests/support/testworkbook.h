// TestWorkbook: an XLSX package put together part by part, so that a test can break exactly one thing in it.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QVector>

namespace sharedesk {

class TestWorkbook {
public:
    QMap<QString, QByteArray> parts; // by name in the package; taken as they are once set
    QString properties;              // attributes of workbookPr, such as date1904="1"

    // `rows`: the XML between <sheetData> and its end; `before` and `after`: beside it; `state`: "hidden", "veryHidden".
    TestWorkbook &sheet(const QString &name, const QByteArray &rows, const QByteArray &before = {}, const QByteArray &after = {}, const QString &state = {});
    TestWorkbook &strings(const QVector<QByteArray> &items); // the XML inside each <si>
    TestWorkbook &formats(const QVector<QByteArray> &codes);  // number formats; style 0 is plain, style n is codes[n - 1]

    // Writes the package; false when the place cannot be written. `packing`: 0 stored to 9.
    bool save(const QString &path, int packing = 6) const;

    // Cells of one row as inline text; empty ones are left out. "<…" is taken as the XML of a cell.
    static QByteArray row(int number, const QVector<QByteArray> &cells, const QByteArray &attributes = {});

private:
    struct Sheet {
        QString name;
        QByteArray xml;
        QString state;
    };
    QVector<Sheet> m_sheets;
    bool m_hasStrings = false;
    bool m_hasFormats = false;
};

// A part as it lies in the package: offset of its packed bytes and their number; {-1, 0}: no such part.
std::pair<qsizetype, qsizetype> packedBytes(const QByteArray &package, const QByteArray &part);

} // namespace sharedesk

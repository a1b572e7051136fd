// CsvReader: the rows of a text file with separated values, streamed.
//
// UTF-8 with or without mark, UTF-16 with mark, else GB18030 (what office programs here write). The separator is the one
// of comma, semicolon and tab that the first rows agree on. Quoted cells may hold separators, line breaks and doubled
// quotes. An apostrophe that an export put before what a spreadsheet would take for a formula is taken off again.
// Errors: "file.unreadable", "csv.encoding" (neither encoding fits), "csv.not" (no text), "csv.quote" (a quote that is
// never closed), "csv.cell" (a cell longer than a spreadsheet allows), "csv.large" (more rows or columns). One thread.
#pragma once

#include "tablereader.h"

namespace sharedesk {

class CsvReader : public TableReader {
public:
    static Result<std::unique_ptr<CsvReader>> open(const QString &path);

    QStringList sheetNames() const override; // one, named as the file
    Result<void> readRows(int sheet, const RowVisitor &visit) override;

    QString encoding() const { return m_encoding; } // "UTF-8", "UTF-16", "GB18030"
    QChar separator() const { return m_separator; }

private:
    CsvReader(QString path, QString encoding) : m_path(std::move(path)), m_encoding(std::move(encoding)) {}

    QString m_path;
    QString m_encoding;
    QChar m_separator = QLatin1Char(',');
};

} // namespace sharedesk

#include "tablereader.h"

#include <QFile>

#include "csvreader.h"
#include "xlsxreader.h"

namespace sharedesk {

Result<std::unique_ptr<TableReader>> TableReader::open(const QString &path)
{
    QFile file(path);
    const bool packed = file.open(QIODevice::ReadOnly) && file.peek(4) == QByteArray("PK\x03\x04", 4);
    file.close();
    const QString suffix = path.section(QLatin1Char('.'), -1).toLower();
    const bool isText = suffix == QLatin1String("csv") || suffix == QLatin1String("tsv") || suffix == QLatin1String("txt");
    if (isText && !packed) {
        auto reader = CsvReader::open(path);
        if (!reader)
            return reader.error();
        return std::unique_ptr<TableReader>(std::move(reader).value());
    }
    auto reader = XlsxReader::open(path);
    if (!reader)
        return reader.error();
    return std::unique_ptr<TableReader>(std::move(reader).value());
}

} // namespace sharedesk

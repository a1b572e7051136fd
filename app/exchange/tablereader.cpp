#include "tablereader.h"

#include "csvreader.h"
#include "filekind.h"
#include "xlsxreader.h"

namespace sharedesk {

namespace {

template<typename Reader>
Result<std::unique_ptr<TableReader>> opened(const QString &path)
{
    auto reader = Reader::open(path);
    if (!reader)
        return reader.error();
    return std::unique_ptr<TableReader>(std::move(reader).value());
}

} // namespace

Result<std::unique_ptr<TableReader>> TableReader::open(const QString &path)
{
    const FileKind kind = fileKind(path);
    if (const auto refusal = refusalOf(kind, path))
        return *refusal;
    const QString suffix = path.section(QLatin1Char('.'), -1).toLower();
    const bool isNamedText = suffix == QLatin1String("csv") || suffix == QLatin1String("tsv") || suffix == QLatin1String("txt");
    auto reader = kind == FileKind::Workbook ? opened<XlsxReader>(path) : opened<CsvReader>(path);
    if (reader && isNamedText == (kind == FileKind::Workbook)) {
        TableFinding finding;
        finding.kind = TableFinding::Kind::OtherName;
        finding.text = kind == FileKind::Workbook ? QStringLiteral("XLSX") : QStringLiteral("CSV");
        reader.value()->m_findings.prepend(finding);
    }
    return reader;
}

} // namespace sharedesk

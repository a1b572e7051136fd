#include "zippart.h"

#include <QFile>

#include <minizip/unzip.h>

namespace sharedesk {

namespace {

constexpr int anyCase = 2; // of unzLocateFile

}

ZipArchive::~ZipArchive()
{
    if (m_archive)
        unzClose(m_archive);
}

bool ZipArchive::open(const QString &path)
{
    m_archive = unzOpen64(QFile::encodeName(path).constData());
    return m_archive != nullptr;
}

bool ZipArchive::contains(const QString &name) const
{
    return unzLocateFile(m_archive, name.toUtf8().constData(), anyCase) == UNZ_OK;
}

ZipPart::ZipPart(ZipArchive &archive, QString name) : m_archive(archive), m_name(std::move(name)) {}

ZipPart::~ZipPart()
{
    finish();
}

bool ZipPart::open(OpenMode mode)
{
    unz_file_info64 info{};
    if (mode != ReadOnly || !m_archive.contains(m_name)
        || unzGetCurrentFileInfo64(m_archive.m_archive, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK
        || unzOpenCurrentFile(m_archive.m_archive) != UNZ_OK)
        return false;
    m_size = info.uncompressed_size > quint64(std::numeric_limits<qint64>::max()) ? std::numeric_limits<qint64>::max()
                                                                                  : qint64(info.uncompressed_size);
    m_open = true;
    return QIODevice::open(mode);
}

void ZipPart::close()
{
    finish();
    QIODevice::close();
}

void ZipPart::finish()
{
    if (!m_open)
        return;
    m_open = false;
    // The checksum is only known when the part was read to its end.
    if (unzCloseCurrentFile(m_archive.m_archive) == UNZ_CRCERROR)
        m_damaged = true;
}

qint64 ZipPart::readData(char *data, qint64 most)
{
    if (most <= 0)
        return 0;
    if (m_ended)
        return -1;
    const int wanted = int(qMin<qint64>(most, 1 << 20));
    const int count = unzReadCurrentFile(m_archive.m_archive, data, unsigned(wanted));
    if (count > 0) {
        m_read += count;
        // More than the archive states: a part made to exhaust the computer.
        if (m_read > m_size) {
            m_ended = m_damaged = true;
            setErrorString(QStringLiteral("size"));
            return -1;
        }
        return count;
    }
    m_ended = true;
    m_damaged = count < 0 || m_read < m_size;
    if (m_damaged)
        setErrorString(QStringLiteral("inflate %1").arg(count));
    return -1;
}

} // namespace sharedesk

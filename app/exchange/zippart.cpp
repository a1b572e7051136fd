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

quint64 ZipArchive::parts() const
{
    unz_global_info64 info{};
    return unzGetGlobalInfo64(m_archive, &info) == UNZ_OK ? info.number_entry : 0;
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
        || unzOpenCurrentFile(m_archive.m_archive) != UNZ_OK) {
        m_fault = Fault::Broken;
        return false;
    }
    m_open = true;
    m_size = qint64(qMin(quint64(info.uncompressed_size), quint64(std::numeric_limits<qint64>::max())));
    m_packedSize = qint64(qMin(quint64(info.compressed_size), quint64(ziplimits::partBytes)));
    if (m_size > ziplimits::partBytes || (m_size > ziplimits::ratioFrom && m_size / ziplimits::ratio > m_packedSize)) {
        m_fault = Fault::TooLarge;
        return false;
    }
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
    if (unzCloseCurrentFile(m_archive.m_archive) == UNZ_CRCERROR && m_fault == Fault::None)
        m_fault = Fault::Checksum;
}

qint64 ZipPart::fail(Fault fault)
{
    m_ended = true;
    m_fault = fault;
    return -1;
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
        m_archive.m_bytesLeft -= count;
        // More than the archive states, or than all parts may have together: made to exhaust the computer.
        return m_read > m_size || m_archive.m_bytesLeft < 0 ? fail(Fault::TooLarge) : count;
    }
    if (count < 0 || m_read < m_size)
        return fail(Fault::Broken);
    m_ended = true;
    return -1;
}

} // namespace sharedesk

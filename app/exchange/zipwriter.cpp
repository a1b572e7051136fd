#include "zipwriter.h"

#include <minizip/zip.h>
#include <zlib.h>

#include <utility>

namespace sharedesk {

namespace {

constexpr uLong utf8Names = 1 << 11; // general purpose flag of the zip format

QIODevice &deviceOf(voidpf opaque)
{
    return *static_cast<QIODevice *>(opaque);
}

voidpf openDevice(voidpf opaque, const void *, int)
{
    return opaque;
}

uLong readDevice(voidpf opaque, voidpf, void *buffer, uLong size)
{
    const qint64 read = deviceOf(opaque).read(static_cast<char *>(buffer), qint64(size));
    return read < 0 ? 0 : uLong(read);
}

uLong writeDevice(voidpf opaque, voidpf, const void *buffer, uLong size)
{
    const qint64 written = deviceOf(opaque).write(static_cast<const char *>(buffer), qint64(size));
    return written < 0 ? 0 : uLong(written);
}

ZPOS64_T tellDevice(voidpf opaque, voidpf)
{
    return ZPOS64_T(deviceOf(opaque).pos());
}

long seekDevice(voidpf opaque, voidpf, ZPOS64_T offset, int origin)
{
    QIODevice &device = deviceOf(opaque);
    const qint64 from = origin == ZLIB_FILEFUNC_SEEK_CUR ? device.pos() : origin == ZLIB_FILEFUNC_SEEK_END ? device.size() : 0;
    return device.seek(from + qint64(offset)) ? 0 : -1;
}

int closeDevice(voidpf, voidpf)
{
    return 0;
}

int errorOfDevice(voidpf, voidpf)
{
    return 0;
}

} // namespace

ZipWriter::ZipWriter(QIODevice &device)
{
    zlib_filefunc64_def calls{};
    calls.zopen64_file = openDevice;
    calls.zread_file = readDevice;
    calls.zwrite_file = writeDevice;
    calls.ztell64_file = tellDevice;
    calls.zseek64_file = seekDevice;
    calls.zclose_file = closeDevice;
    calls.zerror_file = errorOfDevice;
    calls.opaque = &device;
    m_archive = zipOpen2_64("device", APPEND_STATUS_CREATE, nullptr, &calls);
}

ZipWriter::~ZipWriter()
{
    finish();
}

bool ZipWriter::add(const QString &name, const QByteArray &content, Packing packing)
{
    if (!m_archive)
        return false;
    zip_fileinfo info{};
    info.tmz_date.tm_year = 1980; // the first that the format knows
    info.tmz_date.tm_mday = 1;
    const int method = packing == Packing::Stored ? 0 : Z_DEFLATED;
    if (zipOpenNewFileInZip4_64(m_archive, name.toUtf8().constData(), &info, nullptr, 0, nullptr, 0, nullptr, method, Z_DEFAULT_COMPRESSION, 0,
                                -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nullptr, 0, 0, utf8Names, 0) != ZIP_OK)
        return false;
    const bool written = zipWriteInFileInZip(m_archive, content.constData(), unsigned(content.size())) == ZIP_OK;
    return zipCloseFileInZip(m_archive) == ZIP_OK && written;
}

bool ZipWriter::finish()
{
    void *archive = std::exchange(m_archive, nullptr);
    return archive && zipClose(archive, nullptr) == ZIP_OK;
}

} // namespace sharedesk

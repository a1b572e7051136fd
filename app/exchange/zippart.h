// ZipArchive and ZipPart: the parts of a zip file as streams. One part is read at a time; one thread.
//
// Limits against files made to exhaust the computer: parts, bytes of a part, bytes of all parts read, ratio. Real
// workbooks lie far below (a million rows of the same text pack about 60 : 1, deflate ends at 1032 : 1).
#pragma once

#include <QIODevice>
#include <QString>

namespace sharedesk {

namespace ziplimits {
constexpr quint64 parts = 20'000;
constexpr qint64 partBytes = qint64(1) << 30;
constexpr qint64 allBytes = qint64(5) << 30; // some parts are read twice
constexpr qint64 ratio = 400;
constexpr qint64 ratioFrom = qint64(16) << 20; // bytes from which the ratio counts
}

class ZipArchive {
public:
    ZipArchive() = default;
    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    bool open(const QString &path);
    bool contains(const QString &name) const; // upper and lower case are the same
    quint64 parts() const;

private:
    friend class ZipPart;
    void *m_archive = nullptr;
    qint64 m_bytesLeft = ziplimits::allBytes;
};

// Sequential and read-only. A damaged part ends early: fault() tells, also of a wrong checksum at its end.
class ZipPart : public QIODevice
{
    Q_OBJECT
public:
    enum class Fault {
        None,
        Broken,   // cannot be unpacked, or ends before the size that the archive states
        Checksum, // whole by its size, but other bytes than were packed
        TooLarge  // beyond a limit above, or more than the archive states
    };

    ZipPart(ZipArchive &archive, QString name);
    ~ZipPart() override;

    bool open(OpenMode mode) override;
    void close() override;
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_ended && bytesAvailable() == 0; }
    Fault fault() const { return m_fault; } // of a checksum after close() only

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void finish();
    qint64 fail(Fault fault);

    ZipArchive &m_archive;
    QString m_name;
    qint64 m_size = 0;
    qint64 m_packedSize = 0;
    qint64 m_read = 0;
    bool m_open = false;
    bool m_ended = false;
    Fault m_fault = Fault::None;
};

} // namespace sharedesk

// ZipArchive and ZipPart: the parts of a zip file as streams. One part is read at a time; one thread.
#pragma once

#include <QIODevice>
#include <QString>

namespace sharedesk {

class ZipArchive {
public:
    ZipArchive() = default;
    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    bool open(const QString &path);
    bool contains(const QString &name) const; // upper and lower case are the same

private:
    friend class ZipPart;
    void *m_archive = nullptr;
};

// Sequential and read-only. A damaged part ends early: isDamaged() tells, also of a wrong checksum at its end.
class ZipPart : public QIODevice
{
    Q_OBJECT
public:
    ZipPart(ZipArchive &archive, QString name);
    ~ZipPart() override;

    bool open(OpenMode mode) override;
    void close() override;
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_ended && bytesAvailable() == 0; }
    qint64 uncompressedSize() const { return m_size; } // as the archive states it
    bool isDamaged() const { return m_damaged; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void finish();

    ZipArchive &m_archive;
    QString m_name;
    qint64 m_size = 0;
    qint64 m_read = 0;
    bool m_open = false;
    bool m_ended = false;
    bool m_damaged = false;
};

} // namespace sharedesk

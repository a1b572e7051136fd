// ZipWriter: a zip file, part by part, onto a device that can be sought (a QSaveFile, a QBuffer). One thread.
//
// The same parts give the same bytes: no time of day stands in it.
#pragma once

#include <QIODevice>
#include <QString>

namespace sharedesk {

class ZipWriter
{
public:
    enum class Packing { Deflated, Stored };

    explicit ZipWriter(QIODevice &device); // open for writing; outlives this
    ~ZipWriter();
    ZipWriter(const ZipWriter &) = delete;
    ZipWriter &operator=(const ZipWriter &) = delete;

    // False: the device did not take it all; its errorString() says why.
    bool add(const QString &name, const QByteArray &content, Packing packing = Packing::Deflated);
    bool finish(); // writes the directory; nothing may be added after it

private:
    void *m_archive = nullptr;
};

} // namespace sharedesk

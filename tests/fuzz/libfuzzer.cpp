// libFuzzer's entry for one reader, named when it is built: READER_TARGET.
// Seeds: build/fuzz/bin/fuzz_sheet with SHAREDESK_SEEDS=DIR in the environment writes them there and ends.
#include <QDir>
#include <QFile>

#include <cstdint>
#include <cstdlib>

#include "readertargets.h"

using namespace sharedesk;

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    const QString folder = qEnvironmentVariable("SHAREDESK_SEEDS");
    if (folder.isEmpty())
        return 0;
    int number = 0;
    for (const QByteArray &seed : fuzz::target(READER_TARGET)->seeds()) {
        QFile file(QDir(folder).filePath(QStringLiteral("seed-%1").arg(number++)));
        if (!file.open(QIODevice::WriteOnly) || file.write(seed) != seed.size())
            std::exit(1);
    }
    std::exit(0);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const fuzz::Target *const target = fuzz::target(READER_TARGET);
    target->run(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}

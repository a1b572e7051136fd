// Thousands of damaged files for each reader, the same ones every time. Longer: SHAREDESK_FUZZ_ROUNDS=100000. What
// libFuzzer finds (preset "fuzz") is kept in edgesAreSurvived().
#include <QRandomGenerator>
#include <QTest>

#include "readertargets.h"

using namespace sharedesk;

namespace {

QByteArray damaged(QByteArray bytes, const fuzz::Target &target, const QVector<QByteArray> &seeds, QRandomGenerator &random)
{
    static const QVector<QByteArray> pieces{"<c>", "</c>", "<row>", "</row>", "<v>", "</v>", "<f/>", "<is>", "<t>", "</t>", "<si>", "r=\"XFD1048576\"", "r=\"A1\"", " t=\"s\"", " t=\"e\"",
                                            "99999999999999999999", "-1", "1e309", "&#0;", "&amp;", "]]>", "<![CDATA[", "<!--", "_x0000_", "mergeCell ref=\"A1:XFD1048576\"", "\"", "\n", ",", QByteArray(1, '\0')};
    for (int changes = 1 + random.bounded(4); changes > 0; --changes) {
        if (bytes.isEmpty())
            bytes = "x";
        const auto at = qsizetype(random.bounded(int(bytes.size())));
        switch (random.bounded(target.isText ? 7 : 4)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes.remove(at, 1 + random.bounded(40));
            break;
        case 2:
            bytes.truncate(at);
            break;
        case 3: { // a piece of another place or file
            const QByteArray &other = seeds.at(random.bounded(int(seeds.size())));
            bytes.insert(at, other.mid(random.bounded(int(other.size())), 1 + random.bounded(60)));
            break;
        }
        default:
            bytes.insert(at, pieces.at(random.bounded(int(pieces.size()))));
            break;
        }
    }
    return bytes;
}

} // namespace

class TestFuzzReaders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void damagedFilesAreSurvived_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const fuzz::Target &target : fuzz::targets())
            QTest::newRow(target.name) << QByteArray(target.name);
    }

    void damagedFilesAreSurvived()
    {
        QFETCH(QByteArray, name);
        const fuzz::Target &target = *fuzz::target(name);
        const QVector<QByteArray> seeds = target.seeds();
        QVERIFY(!seeds.isEmpty());
        for (const QByteArray &seed : seeds) {
            QVERIFY(!seed.isEmpty());
            target.run(seed);
        }
        const int rounds = qEnvironmentVariableIsSet("SHAREDESK_FUZZ_ROUNDS") ? qEnvironmentVariableIntValue("SHAREDESK_FUZZ_ROUNDS") : 1500;
        QRandomGenerator random(20261125);
        for (int i = 0; i < rounds; ++i)
            target.run(damaged(seeds.at(i % seeds.size()), target, seeds, random));
    }

    void edgesAreSurvived_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a cell inside a cell") << QByteArray("sheet") << QByteArray("<w><row><c><c><v>1</v></c></c></row></w>");
        QTest::newRow("a row inside a row") << QByteArray("sheet") << QByteArray("<w><row><row><c><v>1</v></c></row></row></w>");
        QTest::newRow("a merged area without end") << QByteArray("sheet") << QByteArray("<mergeCell ref=\"");
        QTest::newRow("half a UTF-16 character") << QByteArray("csv") << QByteArray("\xFF\xFE" "a", 3);
    }

    void edgesAreSurvived()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, bytes);
        fuzz::target(name)->run(bytes);
    }
};

QTEST_GUILESS_MAIN(TestFuzzReaders)
#include "tst_fuzzreaders.moc"

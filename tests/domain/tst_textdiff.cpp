// Which characters changed between two texts: for every pair the pieces give both texts back.
#include <QRandomGenerator>
#include <QTest>

#include "text/textdiff.h"

using namespace sharedesk;

using Kind = TextPiece::Kind;

namespace {

QString side(const QVector<TextPiece> &pieces, Kind other)
{
    QString text;
    for (const TextPiece &piece : pieces) {
        if (piece.kind == Kind::Kept || piece.kind == other)
            text += piece.text;
    }
    return text;
}

QString marked(const QVector<TextPiece> &pieces)
{
    QString text;
    for (const TextPiece &piece : pieces)
        text += piece.kind == Kind::Kept      ? piece.text
                : piece.kind == Kind::Removed ? QStringLiteral("[-%1]").arg(piece.text)
                                              : QStringLiteral("[+%1]").arg(piece.text);
    return text;
}

} // namespace

class TestTextDiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changedCharactersAreMarked_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        QTest::newRow("same") << "户籍信息" << "户籍信息" << "户籍信息";
        QTest::newRow("both empty") << "" << "" << "";
        QTest::newRow("came") << "" << "户籍" << "[+户籍]";
        QTest::newRow("went") << "户籍" << "" << "[-户籍]";
        QTest::newRow("in the middle") << "全市户籍信息" << "全省户籍信息" << "全[-市][+省]户籍信息";
        QTest::newRow("two places") << "依据条例形成的全市婚姻登记记录" << "依据办法形成的全市离婚登记记录"
                                    << "依据[-条例][+办法]形成的全市[+离]婚[-姻]登记记录";
        QTest::newRow("chance") << "甲乙的丙丁" << "子丑的寅卯" << "[-甲乙的丙丁][+子丑的寅卯]";
        QTest::newRow("surrogates") << QString::fromUtf8("𠮷野") << QString::fromUtf8("𠮶野")
                                    << QString::fromUtf8("[-𠮷][+𠮶]野");
        QTest::newRow("combined") << QString::fromUtf8("e\u0301a") << "ea" << QString::fromUtf8("[-e\u0301][+e]a");
        QTest::newRow("repeated") << "aaa" << "aaaa" << "aaa[+a]";
    }

    void changedCharactersAreMarked()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, expected);
        QCOMPARE(marked(textChanges(before, after)), expected);
    }

    void bothTextsComeBack()
    {
        QRandomGenerator random(20261124);
        const QString letters = QStringLiteral("数据的共享ab\n，");
        for (int round = 0; round < 3000; ++round) {
            const auto text = [&](int longest) {
                QString made;
                for (int i = random.bounded(longest + 1); i > 0; --i)
                    made += letters.at(random.bounded(int(letters.size())));
                return made;
            };
            const QString before = text(30);
            QString after = before;
            if (round % 3 == 0)
                after = text(30);
            else
                for (int i = random.bounded(4); i > 0; --i)
                    after.insert(random.bounded(int(after.size()) + 1), text(3));
            const auto pieces = textChanges(before, after);
            QCOMPARE(side(pieces, Kind::Removed), before);
            QCOMPARE(side(pieces, Kind::Added), after);
            for (qsizetype i = 1; i < pieces.size(); ++i)
                QVERIFY(pieces.at(i).kind != pieces.at(i - 1).kind);
        }
    }

    void longTextsWithLittleInCommonStayWhole()
    {
        QString before;
        QString after;
        for (int i = 0; i < 4000; ++i) {
            before += QChar(0x4e00 + i * 7 % 3000);
            after += QChar(0x6000 + i * 11 % 3000);
        }
        const auto pieces = textChanges(before, after);
        QCOMPARE(side(pieces, Kind::Removed), before);
        QCOMPARE(side(pieces, Kind::Added), after);
        QVERIFY(pieces.size() <= 2);
    }
};

QTEST_GUILESS_MAIN(TestTextDiff)
#include "tst_textdiff.moc"

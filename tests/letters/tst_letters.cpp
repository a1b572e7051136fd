// Letters as files: templates of the office, PDF and ODT as other programs see them, numbers that are given once.
#include <QDirIterator>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "calendar/chinatime.h"
#include "letters.h"
#include "letterwork.h"
#include "request/requestdecision.h"
#include "store.h"
#include "zippart.h"

using namespace sharedesk;

class TestLetters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void builtInTemplatesFitEveryLetter();
    void ownTemplateIsUsed();
    void brokenTemplateSaysWhere_data();
    void brokenTemplateSaysWhere();
    void writtenTemplateIsNotOverwritten();
    void pdfIsAnA4Document();
    void pdfIsSearchedByItsCharacters();
    void longLetterHasNumberedPages();
    void nothingIsFetchedForALetter();
    void odtHoldsTheLetter();
    void odtIsReadByOfficePrograms();
    void failedWritingKeepsTheOldFile();
    void filesDoNotCollide();
    void numberIsGivenOnce();
    void numbersRunByYear();

private:
    Result<QString> composed(LetterKind kind, const LetterTemplates &templates = LetterTemplates())
    {
        return composeLetter(m_state, letterOccasion(m_state, kind)->key, QStringLiteral("数享函〔2026〕7号"), m_office, templates);
    }
    // The text of one part of a zip file, as XML readers see it; empty: not well-formed.
    static QString textOf(const QString &file, const QString &part);

    QTemporaryDir m_folder;
    OfficeData m_office;
    RequestState m_state;
    Actor m_clerk{QStringLiteral("m.clerk"), QStringLiteral("陈雅琴"), QStringLiteral("minzheng"), QStringLiteral("云川市民政局"), Role::Clerk};
};

namespace {

RequestEvent happened(const QString &id, RequestEventType type, const Actor &actor, int day)
{
    RequestEvent made;
    made.id = id;
    made.type = type;
    made.actor = actor;
    made.at = chinaMoment(QDate(2026, 11, day), QTime(9, 0));
    made.agreedBy = QStringLiteral("周志远");
    made.text = QStringLiteral("第一条 <理由> & {{reason}}\n第二条");
    return made;
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestLetters::initTestCase()
{
    const auto office = loadOfficeData();
    QVERIFY(office);
    m_office = office.value();
    RequestEvent submitted = happened(QStringLiteral("1"), RequestEventType::Submitted, m_clerk, 2);
    Application application;
    application.entryName = QStringLiteral("婚姻登记信息");
    application.sharingType = QStringLiteral("conditional");
    application.providerId = m_clerk.departmentId;
    application.providerName = m_clerk.departmentName;
    application.requesterName = QStringLiteral("云川市卫生健康委员会");
    application.scenario = QStringLiteral("核验 <b>");
    application.itemNames = QStringList{QStringLiteral("姓名"), QStringLiteral("登记日期")};
    submitted.application = application;
    RequestEvent notice = happened(QStringLiteral("3"), RequestEventType::NoticeGiven, m_clerk, 4);
    notice.missing = QStringList{QStringLiteral("使用依据的文件"), QStringLiteral("联系人电话")};
    RequestEvent extended = happened(QStringLiteral("5"), RequestEventType::Extended, m_clerk, 6);
    extended.workingDays = 5;
    RequestEvent consulted = happened(QStringLiteral("9"), RequestEventType::Consulted, m_clerk, 12);
    consulted.consultation = QStringLiteral("双方各持己见");
    // No request is approved and rejected; here each letter has its event.
    m_state = fold(QStringLiteral("r1"), {submitted, happened(QStringLiteral("2"), RequestEventType::Received, m_clerk, 3), notice,
                                          happened(QStringLiteral("4"), RequestEventType::Supplemented, m_clerk, 5), extended,
                                          happened(QStringLiteral("6"), RequestEventType::Rejected, m_clerk, 9),
                                          happened(QStringLiteral("7"), RequestEventType::Approved, m_clerk, 10),
                                          happened(QStringLiteral("8"), RequestEventType::CorrectionAnswered, m_clerk, 11), consulted});
}

void TestLetters::builtInTemplatesFitEveryLetter()
{
    for (const LetterKind kind : letterKinds()) {
        const auto html = composed(kind);
        QVERIFY2(html, html ? "" : qPrintable(html.error().message));
        QVERIFY(html.value().contains(QStringLiteral("数享函〔2026〕7号")));
        QVERIFY(html.value().contains(kind == LetterKind::Dispute ? QStringLiteral("政务数据共享争议协商记录") : letterTitle(kind)));
        QVERIFY(html.value().contains(QStringLiteral("第一条 &lt;理由&gt; &amp; {{reason}}")));
        QVERIFY(html.value().contains(QStringLiteral("二〇二六年十一月")));
    }
    const QString notice = composed(LetterKind::Notice).value();
    QVERIFY(notice.contains(QStringLiteral("1．使用依据的文件")) && notice.contains(QStringLiteral("2．联系人电话")));
    QVERIFY(composed(LetterKind::Dispute).value().contains(QStringLiteral("双方各持己见")));
    QVERIFY(composed(LetterKind::Extension).value().contains(QStringLiteral("延长5个工作日")));
    // Without a number its place is there, to be written by hand.
    const auto blank = composeLetter(m_state, letterOccasion(m_state, LetterKind::Reply)->key, {}, m_office, LetterTemplates());
    QVERIFY(blank.value().contains(QStringLiteral("数享函〔2026〕\u00A0")));
}

void TestLetters::ownTemplateIsUsed()
{
    const LetterTemplates templates(m_folder.filePath(QStringLiteral("own")));
    QVERIFY(!templates.hasOwn(LetterKind::Refusal));
    const auto path = LetterTemplates::writeOut(LetterKind::Refusal, templates.folder());
    QVERIFY(path);
    QVERIFY(templates.hasOwn(LetterKind::Refusal));
    QCOMPARE(composed(LetterKind::Refusal, templates).value(), composed(LetterKind::Refusal).value());
    QVERIFY(writeFile(path.value(), "<p>{{office}}: {{reason}}</p>"));
    QCOMPARE(composed(LetterKind::Refusal, templates).value(),
             QStringLiteral("<p>云川市民政局: 第一条 &lt;理由&gt; &amp; {{reason}}<br/>第二条</p>"));
    QVERIFY(templates.read(LetterKind::Refusal).value().isOwn);
    QVERIFY(!templates.read(LetterKind::Reply).value().isOwn);
}

void TestLetters::brokenTemplateSaysWhere_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown field") << QByteArray("<p>\n{{resaon}}</p>") << "letter.template";
    // Wrong for every letter, also for one that would not show it.
    QTest::newRow("in a part that is left out") << QByteArray("{{?extensionDays}}{{x}}{{/extensionDays}}") << "letter.template";
    QTest::newRow("other encoding") << QByteArray("<p>\xB4\xF0\xB8\xB4</p>") << "letter.template.read";
    QTest::newRow("large") << QByteArray((1 << 20) + 1, ' ') << "letter.template.read";
}

void TestLetters::brokenTemplateSaysWhere()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    QTemporaryDir own;
    QVERIFY(writeFile(own.filePath(QStringLiteral("reply.html")), content));
    const auto html = composed(LetterKind::Reply, LetterTemplates(own.path()));
    QVERIFY(!html);
    QCOMPARE(html.error().code, code);
    QVERIFY((html.error().message + html.error().detail).contains(QStringLiteral("reply.html")));
    // The others are not touched by it.
    QVERIFY(composed(LetterKind::Refusal, LetterTemplates(own.path())));
}

void TestLetters::writtenTemplateIsNotOverwritten()
{
    QTemporaryDir own;
    const QString file = own.filePath(QStringLiteral("notice.html"));
    QVERIFY(writeFile(file, "ours"));
    QCOMPARE(LetterTemplates::writeOut(LetterKind::Notice, own.path()).error().code, QStringLiteral("letter.template.exists"));
    QCOMPARE(contentOf(file), QByteArray("ours"));
    QVERIFY(writeFile(own.filePath(QStringLiteral("file")), "x"));
    QCOMPARE(LetterTemplates::writeOut(LetterKind::Notice, own.filePath(QStringLiteral("file/below"))).error().code, QStringLiteral("letter.template.write"));
}

void TestLetters::pdfIsAnA4Document()
{
    const LetterDocument document(composed(LetterKind::Refusal).value(), QStringLiteral("答复"));
    QCOMPARE(document.pageCount(), 1);
    const QString file = m_folder.filePath(QStringLiteral("letter.pdf"));
    QVERIFY(document.write(file, LetterFormat::Pdf));
    const QByteArray pdf = contentOf(file);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pdf.contains("/MediaBox [0 0 595"));
    QVERIFY(pdf.contains("/FontFile")); // embedded
    // On white paper there is ink, but none in the margins.
    const QImage page = document.picture(0, 48);
    QCOMPARE(page.size(), QSize(397, 561));
    int ink = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            const bool dark = qGray(page.pixel(x, y)) < 128;
            ink += dark;
            QVERIFY2(!dark || (y > 65 && x > 50 && x < 350), qPrintable(QStringLiteral("%1 %2").arg(x).arg(y)));
        }
    }
    QVERIFY(ink > 500);
}

// Where a font draws 日 and the radical ⽇ alike, the file must say 日.
void TestLetters::pdfIsSearchedByItsCharacters()
{
    const QString file = m_folder.filePath(QStringLiteral("searched.pdf"));
    const QString text = QStringLiteral("一人工作日月水火木土方不门车长民页见风马鱼黄龙齐齿西角青食");
    QVERIFY(LetterDocument(QStringLiteral("<p>%1</p>").arg(text), {}).write(file, LetterFormat::Pdf));
    const QByteArray pdf = contentOf(file);
    const qsizetype begin = pdf.indexOf("begincmap");
    QVERIFY(begin > 0);
    const QByteArray table = pdf.mid(begin, pdf.indexOf("endcmap", begin) - begin);
    for (const QChar c : text) {
        const QByteArray code = '<' + QByteArray::number(c.unicode(), 16).toUpper() + '>';
        QVERIFY2(table.contains(code), qPrintable(QString(c)));
    }
}

void TestLetters::longLetterHasNumberedPages()
{
    QString html = QStringLiteral("<p>");
    for (int i = 0; i < 60; ++i)
        html += QStringLiteral("这是一封很长的文书，它的正文超过一页，所以每一页都有页码。");
    const LetterDocument document(html, QStringLiteral("长"));
    QVERIFY(document.pageCount() > 1);
    // The number stands on the right of odd pages, on the left of even ones, below the text.
    const auto inkBelow = [&](int page, bool right) {
        const QImage image = document.picture(page, 48);
        int ink = 0;
        for (int y = 500; y < image.height(); ++y) {
            for (int x = right ? 200 : 0; x < (right ? image.width() : 200); ++x)
                ink += qGray(image.pixel(x, y)) < 160;
        }
        return ink;
    };
    QVERIFY(inkBelow(0, true) > 0);
    QCOMPARE(inkBelow(0, false), 0);
    QVERIFY(inkBelow(1, false) > 0);
    QCOMPARE(inkBelow(1, true), 0);
}

void TestLetters::nothingIsFetchedForALetter()
{
    QImage red(200, 200, QImage::Format_RGB32);
    red.fill(Qt::red);
    const QString picture = m_folder.filePath(QStringLiteral("red.png"));
    QVERIFY(red.save(picture));
    const LetterDocument document(QStringLiteral("<p>甲<img src=\"%1\" width=\"200\" height=\"200\"/></p>").arg(QUrl::fromLocalFile(picture).toString()), {});
    const QImage page = document.picture(0, 48);
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x)
            QVERIFY(page.pixelColor(x, y).red() < 200 || page.pixelColor(x, y).green() > 100);
    }
}

QString TestLetters::textOf(const QString &file, const QString &part)
{
    ZipArchive archive;
    if (!archive.open(file) || !archive.contains(part))
        return {};
    ZipPart content(archive, part);
    if (!content.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader reader(content.readAll());
    QString text;
    while (!reader.atEnd()) {
        reader.readNext();
        text += reader.isEndElement() && reader.name() == QLatin1String("p") ? QStringLiteral("\n") : reader.isCharacters() ? reader.text().toString() : QString();
    }
    return reader.hasError() ? QString() : text;
}

void TestLetters::odtHoldsTheLetter()
{
    const LetterDocument document(composed(LetterKind::Reply).value(), QStringLiteral("答复 <1>"));
    const QString file = m_folder.filePath(QStringLiteral("letter.odt"));
    QVERIFY(document.write(file, LetterFormat::Odt));
    // By this programs know the file.
    QVERIFY(contentOf(file).mid(30).startsWith("mimetypeapplication/vnd.oasis.opendocument.text"));
    const QString text = textOf(file, QStringLiteral("content.xml"));
    for (const QString &line : {QStringLiteral("数享函〔2026〕7号"), letterTitle(LetterKind::Reply), QStringLiteral("云川市卫生健康委员会："), QStringLiteral("登记日期"),
                                QStringLiteral("使用场景：核验 <b>"), QStringLiteral("第一条 <理由> & {{reason}}"), QStringLiteral("二〇二六年十一月十日")})
        QVERIFY2(text.contains(line), qPrintable(line + QLatin1Char('\n') + text));
    QCOMPARE(textOf(file, QStringLiteral("meta.xml")).trimmed(), QStringLiteral("答复 <1>"));
    QVERIFY(textOf(file, QStringLiteral("styles.xml")).contains(QStringLiteral("— 1 —")));
    QVERIFY(!textOf(file, QStringLiteral("META-INF/manifest.xml")).isNull());
    // Chinese characters have the size and the font of the letter, not of the office program.
    ZipArchive archive;
    QVERIFY(archive.open(file));
    ZipPart part(archive, QStringLiteral("content.xml"));
    QVERIFY(part.open(QIODevice::ReadOnly));
    const QByteArray xml = part.readAll();
    QVERIFY(xml.contains("style:font-size-asian=\"16pt\""));
    QVERIFY(xml.contains("style:font-size-asian=\"22pt\""));
    QVERIFY(!xml.contains("\"Sans\""));
    QVERIFY(xml.contains("style:rel-width=\"100%\""));
}

// Slow, and only where LibreOffice Writer is installed.
void TestLetters::odtIsReadByOfficePrograms()
{
    const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    if (office.isEmpty() || !QFile::exists(QStringLiteral("/usr/lib/libreoffice/program/libswlo.so")))
        QSKIP("LibreOffice Writer is not installed");
    const QString file = m_folder.filePath(QStringLiteral("opened.odt"));
    QVERIFY(LetterDocument(composed(LetterKind::Notice).value(), QStringLiteral("告知")).write(file, LetterFormat::Odt));
    QProcess convert;
    convert.start(office, {QStringLiteral("-env:UserInstallation=file://%1").arg(m_folder.filePath(QStringLiteral("office"))), QStringLiteral("--headless"),
                           QStringLiteral("--convert-to"), QStringLiteral("txt:Text (encoded):UTF8"), QStringLiteral("--outdir"), m_folder.path(), file});
    QVERIFY(convert.waitForFinished(240'000));
    const QString text = QString::fromUtf8(contentOf(m_folder.filePath(QStringLiteral("opened.txt"))));
    QVERIFY2(text.contains(QStringLiteral("2．联系人电话")), convert.readAllStandardError().constData());
    QVERIFY(text.contains(letterTitle(LetterKind::Notice)));
}

void TestLetters::failedWritingKeepsTheOldFile()
{
    const LetterDocument document(QStringLiteral("<p>甲</p>"), {});
    for (const LetterFormat format : {LetterFormat::Pdf, LetterFormat::Odt}) {
        const auto lost = document.write(m_folder.filePath(QStringLiteral("no/such/folder/letter")), format);
        QCOMPARE(lost.error().code, QStringLiteral("letter.write"));
        QVERIFY(lost.error().detail.contains(QStringLiteral("such")));
        // A folder of that name stands in the way, and stays.
        const QString taken = m_folder.filePath(QStringLiteral("taken") + letterSuffix(format));
        QVERIFY(QDir().mkpath(taken));
        QCOMPARE(document.write(taken, format).error().code, QStringLiteral("letter.write"));
        QVERIFY(QFileInfo(taken).isDir());
    }
    for (QDirIterator files(m_folder.path(), QDir::Files); files.hasNext();)
        QVERIFY2(!files.next().contains(QStringLiteral("taken")), qPrintable(files.filePath()));
}

void TestLetters::filesDoNotCollide()
{
    RequestState slashed = m_state;
    slashed.application.entryName = QStringLiteral("a/b:c");
    const QString name = letterFileName(slashed, LetterKind::Notice, LetterFormat::Odt);
    QVERIFY2(!name.contains(QLatin1Char('/')) && name.endsWith(QStringLiteral(".odt")), qPrintable(name));
    QTemporaryDir folder;
    const QString first = freeFile(folder.path(), name);
    QVERIFY(writeFile(first, "1"));
    const QString second = freeFile(folder.path(), name);
    QVERIFY(second != first && second.endsWith(QStringLiteral(" (2).odt")));
    QVERIFY(writeFile(second, "2"));
    QVERIFY(freeFile(folder.path(), name).endsWith(QStringLiteral(" (3).odt")));
}

void TestLetters::numberIsGivenOnce()
{
    OfficeData office = m_office;
    const QString file = m_folder.filePath(QStringLiteral("once.db"));
    const QDateTime now = chinaMoment(QDate(2026, 11, 25), QTime(9, 0));
    const QVector<LetterOccasion> all = letterOccasions(m_state);
    QCOMPARE(all.size(), 6);
    QStringList numbers;
    {
        auto store = Store::open(file, office);
        QVERIFY(store);
        Letters &letters = store.value()->letters();
        QCOMPARE(letters.numberOf(all.first().key).value(), QString());
        const auto given = letters.give(all, m_clerk, now);
        QVERIFY(given);
        numbers = given.value();
        QCOMPARE(numbers.first(), QStringLiteral("数享函〔2026〕1号"));
        QCOMPARE(QSet<QString>(numbers.cbegin(), numbers.cend()).size(), 6);
    }
    // Written again after a start, under another rule: each keeps its number, and the next one goes on.
    office.letterRules.shortName = QStringLiteral("新函");
    auto store = Store::open(file, office);
    QVERIFY(store);
    Letters &letters = store.value()->letters();
    QCOMPARE(letters.give({all.at(2), all.at(0)}, m_clerk, now).value(), (QStringList{numbers.at(2), numbers.at(0)}));
    QCOMPARE(letters.numberOf(all.at(1).key).value(), numbers.at(1));
    LetterOccasion other = all.first();
    other.key.requestId = QStringLiteral("r2");
    QCOMPARE(letters.give({other, other}, m_clerk, now).value(), (QStringList{QStringLiteral("新函〔2026〕7号"), QStringLiteral("新函〔2026〕7号")}));
}

void TestLetters::numbersRunByYear()
{
    OfficeData office = m_office;
    office.letterRules.firstSerial = 500;
    auto store = Store::open(m_folder.filePath(QStringLiteral("years.db")), office);
    QVERIFY(store);
    const auto give = [&](const char *request, int year) {
        const LetterOccasion occasion{{QLatin1String(request), QStringLiteral("e"), LetterKind::Reply}, QDate(year, 1, 4), {}, {}};
        return store.value()->letters().give({occasion}, m_clerk, chinaMoment(QDate(2026, 11, 25), QTime(9, 0))).value().first();
    };
    QCOMPARE(give("a", 2026), QStringLiteral("数享函〔2026〕500号"));
    QCOMPARE(give("b", 2027), QStringLiteral("数享函〔2027〕500号"));
    QCOMPARE(give("c", 2026), QStringLiteral("数享函〔2026〕501号"));
}

QTEST_MAIN(TestLetters)
#include "tst_letters.moc"

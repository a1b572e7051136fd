// Letters in the whole desktop: seen, saved as PDF and ODT by clicks, with a number that stays; a broken template is told;
// many at once, with what became of each.
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPrinter>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>

#include "demodesk.h"
#include "letters/letterbatchdialog.h"
#include "letters/letterdialog.h"
#include "letters/pageview.h"
#include "requests/requestlistmodel.h"
#include "requests/requestspage.h"
#include "requests/requestview.h"
#include "widgets/infobar.h"

using namespace sharedesk;

class TestLetterDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_demo.prepare(QStringLiteral("minzheng.clerk"))); }
    void init()
    {
        m_desktop = m_demo.desktop();
        QVERIFY(m_desktop);
        m_files = std::make_unique<QTemporaryDir>();
        QVERIFY(m_desktop->window().go(Place::Requests));
        QVERIFY(DesktopDriver::waitFor([this] { return list().rowCount() > 0; }));
    }
    void cleanup() { m_desktop.reset(); }

    void letterIsSavedInBothForms();
    void nothingToTellOffersNoLetter();
    void brokenTemplateOffersTheBuiltIn();
    void templateIsWrittenForEditing();
    void manyAreWrittenIntoAFolder();
    void manyArePrintedAsOneJob();
    void stoppedJobSaysWhatIsMissing();
    void namesAndLanguage_data();
    void namesAndLanguage();

private:
    RequestsPage &page() { return m_desktop->window().requests(); }
    RequestListModel &list() { return page().list(); }
    const RequestState &shown() { return page().view().shown().state; }
    bool open(RequestPhase phase)
    {
        for (int row = 0; row < list().rowCount(); ++row) {
            if (list().rowAt(row).phase != phase)
                continue;
            const QString id = list().rowAt(row).id;
            page().showRequest(id);
            return DesktopDriver::waitFor([&] { return shown().id == id && !page().isLoading(); });
        }
        return false;
    }
    LetterDialog *openLetter(RequestPhase phase)
    {
        if (!open(phase) || !m_desktop->click(QStringLiteral("letter")))
            return nullptr;
        auto *dialog = qobject_cast<LetterDialog *>(m_desktop->dialog());
        return dialog && settled(*dialog) ? dialog : nullptr;
    }
    template <typename Dialog> static bool settled(const Dialog &dialog)
    {
        return DesktopDriver::waitFor([&] { return !dialog.isBusy(); });
    }
    // Types the name into the dialog that asks where to save, and accepts.
    bool answerFileDialog(const QString &path)
    {
        QFileDialog *dialog = nullptr;
        if (!DesktopDriver::waitFor([&] { return (dialog = qobject_cast<QFileDialog *>(m_desktop->dialog())) != nullptr; }))
            return false;
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        if (!name)
            return false;
        // Not key by key: the list of suggestions would take the last one.
        name->setText(path);
        auto *buttons = dialog->findChild<QDialogButtonBox *>();
        auto *accept = buttons->button(dialog->acceptMode() == QFileDialog::AcceptSave ? QDialogButtonBox::Save : QDialogButtonBox::Open);
        if (!DesktopDriver::waitFor([&] { return accept->isEnabled(); }))
            return false;
        QTest::mouseClick(accept, Qt::LeftButton);
        return DesktopDriver::waitFor([&] { return qobject_cast<QFileDialog *>(m_desktop->dialog()) == nullptr; });
    }
    QByteArray content(const QString &name)
    {
        QFile file(m_files->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString ownTemplate(const char *name) { return m_desktop->profile() + QStringLiteral("/templates/letters/") + QLatin1String(name); }

    DemoDesk m_demo;
    std::unique_ptr<DesktopDriver> m_desktop;
    std::unique_ptr<QTemporaryDir> m_files;
};

void TestLetterDialog::letterIsSavedInBothForms()
{
    LetterDialog *dialog = openLetter(RequestPhase::Rejected);
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<PageView *>()->pages() >= 1);
    QVERIFY(dialog->findChild<PageView *>()->accessibleDescription().contains(shown().application.requesterName));
    QCOMPARE(dialog->number(), QString());
    QVERIFY(m_desktop->click(QStringLiteral("saveLetterPdf")));
    QVERIFY(answerFileDialog(m_files->filePath(QStringLiteral("letter.pdf"))));
    QVERIFY(settled(*dialog));
    QVERIFY(content(QStringLiteral("letter.pdf")).startsWith("%PDF-"));
    const QString number = dialog->number();
    QVERIFY(number.startsWith(QStringLiteral("数享函〔")));
    QVERIFY(dialog->findChild<InfoBar *>()->text().contains(QStringLiteral("letter.pdf")));
    QVERIFY(dialog->findChild<PageView *>()->accessibleDescription().contains(number));

    QVERIFY(m_desktop->click(QStringLiteral("saveLetterOdt")));
    QVERIFY(answerFileDialog(m_files->filePath(QStringLiteral("letter.odt"))));
    QVERIFY(settled(*dialog));
    QVERIFY(content(QStringLiteral("letter.odt")).startsWith("PK"));
    QCOMPARE(dialog->number(), number);
    QVERIFY(m_desktop->click(QStringLiteral("closeLetter")));

    // Opened again it has its number; another letter has the next.
    dialog = openLetter(RequestPhase::Rejected);
    QVERIFY(dialog);
    QCOMPARE(dialog->number(), number);
    QVERIFY(m_desktop->click(QStringLiteral("closeLetter")));
    dialog = openLetter(RequestPhase::AwaitingSupplement);
    QVERIFY(dialog);
    QCOMPARE(dialog->number(), QString());
    dialog->saveTo(m_files->filePath(QStringLiteral("no/such/folder.pdf")), LetterFormat::Pdf);
    QVERIFY(settled(*dialog));
    QVERIFY(dialog->findChild<InfoBar *>()->text().contains(QStringLiteral("folder.pdf")));
    QVERIFY(!dialog->number().isEmpty() && dialog->number() != number);
}

void TestLetterDialog::nothingToTellOffersNoLetter()
{
    QVERIFY(open(RequestPhase::Submitted));
    auto *button = page().view().findChild<QPushButton *>(QStringLiteral("letter"));
    QVERIFY(button && !button->isVisible());
    QVERIFY(open(RequestPhase::Approved));
    QVERIFY(DesktopDriver::waitFor([&] { return button->isVisible(); }));
    // Whoever only reads writes no letters.
    Actor supervisor = m_desktop->session().desk().actor();
    supervisor.role = Role::Supervisor;
    m_desktop->session().desk().setActor(supervisor);
    QVERIFY(DesktopDriver::waitFor([&] { return !button->isVisible(); }));
}

void TestLetterDialog::brokenTemplateOffersTheBuiltIn()
{
    QVERIFY(QDir().mkpath(QFileInfo(ownTemplate("refusal.html")).path()));
    QFile file(ownTemplate("refusal.html"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("<p>\n{{resaon}}</p>") > 0);
    file.close();
    LetterDialog *dialog = openLetter(RequestPhase::Rejected);
    QVERIFY(dialog);
    auto *notice = dialog->findChild<InfoBar *>();
    QVERIFY2(notice->text().contains(QStringLiteral("line 2")) && notice->text().contains(QStringLiteral("resaon")), qPrintable(notice->text()));
    QCOMPARE(dialog->findChild<PageView *>()->pages(), 0);
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("saveLetterPdf"))->isEnabled());
    auto *builtIn = named<QPushButton>(*dialog, QStringLiteral("Use the built-in template"));
    QVERIFY(builtIn);
    QTest::mouseClick(builtIn, Qt::LeftButton);
    QVERIFY(settled(*dialog));
    QVERIFY(!notice->isShowing());
    QVERIFY(dialog->findChild<PageView *>()->pages() > 0);
    QVERIFY(dialog->findChild<QPushButton *>(QStringLiteral("saveLetterPdf"))->isEnabled());
}

void TestLetterDialog::templateIsWrittenForEditing()
{
    LetterDialog *dialog = openLetter(RequestPhase::Rejected);
    QVERIFY(dialog);
    QVERIFY(!QFile::exists(ownTemplate("refusal.html")));
    QVERIFY(m_desktop->click(QStringLiteral("editTemplate")));
    auto *notice = dialog->findChild<InfoBar *>();
    QVERIFY(DesktopDriver::waitFor([&] { return notice->text().contains(QStringLiteral("refusal.html")); }));
    QFile file(ownTemplate("refusal.html"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("<p>OURS {{office}}</p>") > 0);
    file.close();
    auto *again = named<QPushButton>(*dialog, QStringLiteral("Show the letter again"));
    QVERIFY(again);
    QTest::mouseClick(again, Qt::LeftButton);
    QVERIFY(settled(*dialog));
    QVERIFY(dialog->findChild<PageView *>()->accessibleDescription().startsWith(QStringLiteral("OURS")));
}

void TestLetterDialog::manyAreWrittenIntoAFolder()
{
    auto *table = m_desktop->find<QTableView>(QStringLiteral("requestTable"));
    table->selectAll();
    QVERIFY(m_desktop->click(QStringLiteral("writeLetters")));
    auto *dialog = qobject_cast<LetterBatchDialog *>(m_desktop->dialog());
    QVERIFY(dialog && settled(*dialog));
    const int letters = dialog->letterCount();
    auto *lines = dialog->findChild<QTableWidget *>(QStringLiteral("letterTable"));
    QCOMPARE(lines->rowCount(), list().rowCount());
    QVERIFY(letters > 1 && letters < lines->rowCount());
    QVERIFY(m_desktop->click(QStringLiteral("saveLettersPdf")));
    QVERIFY(answerFileDialog(m_files->path()));
    QVERIFY(settled(*dialog));
    QCOMPARE(QDir(m_files->path()).entryList({QStringLiteral("*.pdf")}, QDir::Files).size(), letters);
    QCOMPARE(QDir(m_files->path()).entryList(QDir::Files).size(), letters);
    QSet<QString> numbers;
    for (const LetterOutcome &outcome : dialog->outcomes()) {
        QVERIFY(!outcome.problem);
        QVERIFY(QFileInfo(outcome.file).size() > 1000);
        numbers.insert(outcome.number);
    }
    QCOMPARE(numbers.size(), letters);
    // Once more: no file is replaced, and each keeps its number.
    dialog->writeTo(m_files->path(), LetterFormat::Pdf);
    QVERIFY(settled(*dialog));
    QCOMPARE(QDir(m_files->path()).entryList(QDir::Files).size(), 2 * letters);
    for (const LetterOutcome &outcome : dialog->outcomes())
        QVERIFY(numbers.contains(outcome.number));
    // Only those of a kind.
    auto *kinds = m_desktop->find<QComboBox>(QStringLiteral("batchKind"));
    kinds->setCurrentIndex(kinds->findData(QStringLiteral("refusal")));
    QVERIFY(dialog->letterCount() > 0 && dialog->letterCount() < letters);
}

// A printer that prints into a file: the letters stand in it one behind the other, each beginning a page.
void TestLetterDialog::manyArePrintedAsOneJob()
{
    Desk &desk = m_desktop->session().desk();
    QVector<LetterOrder> orders;
    int pages = 0;
    for (int row = 0; row < list().rowCount() && orders.size() < 3; ++row) {
        const auto stored = DemoDesk::wait(desk.store().read([id = list().rowAt(row).id](Store &store) { return store.request(id); }));
        QVERIFY(stored);
        const QVector<LetterOccasion> letters = lettersFor(stored.value().state, desk.actor());
        if (letters.isEmpty())
            continue;
        orders << LetterOrder{stored.value().state, letters.last()};
        const auto html = composeLetter(stored.value().state, letters.last().key, {}, desk.office(), LetterTemplates());
        pages += LetterDocument(html.value(), {}).pageCount();
    }
    QCOMPARE(orders.size(), 3);
    LetterTarget target;
    target.printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    target.printer->setPageSize(QPageSize(QPageSize::A4));
    target.printer->setFullPage(true);
    target.printer->setOutputFormat(QPrinter::PdfFormat);
    target.printer->setOutputFileName(m_files->filePath(QStringLiteral("job.pdf")));
    LetterRun run(desk);
    QVector<LetterOutcome> outcomes;
    connect(&run, &LetterRun::finished, this, [&](const QVector<LetterOutcome> &all) { outcomes = all; });
    run.start(orders, target, LetterTemplates(), std::make_shared<JobProgress>());
    QVERIFY(DesktopDriver::waitFor([&] { return !run.isRunning(); }));
    QCOMPARE(outcomes.size(), 3);
    for (const LetterOutcome &outcome : outcomes)
        QVERIFY(!outcome.problem && !outcome.number.isEmpty() && outcome.file.isEmpty());
    const QByteArray job = content(QStringLiteral("job.pdf"));
    QVERIFY(job.startsWith("%PDF-") && job.trimmed().endsWith("%%EOF"));
    QVERIFY2(job.contains("/Count " + QByteArray::number(pages)), QByteArray::number(pages).constData());
}

void TestLetterDialog::stoppedJobSaysWhatIsMissing()
{
    m_desktop->find<QTableView>(QStringLiteral("requestTable"))->selectAll();
    QVERIFY(m_desktop->click(QStringLiteral("writeLetters")));
    auto *dialog = qobject_cast<LetterBatchDialog *>(m_desktop->dialog());
    QVERIFY(dialog && settled(*dialog));
    const int letters = dialog->letterCount();
    dialog->writeTo(m_files->path(), LetterFormat::Odt);
    dialog->reject(); // while it runs: stops it
    QVERIFY(settled(*dialog));
    QVERIFY(dialog->isVisible());
    int written = 0;
    for (const LetterOutcome &outcome : dialog->outcomes()) {
        if (!outcome.problem)
            ++written;
        else
            QCOMPARE(outcome.problem->code, QStringLiteral("letter.stopped"));
    }
    QCOMPARE(dialog->outcomes().size(), letters);
    QVERIFY(written < letters);
    QCOMPARE(QDir(m_files->path()).entryList(QDir::Files).size(), written);
    QVERIFY(dialog->findChild<InfoBar *>()->isShowing());
    dialog->reject();
    QVERIFY(DesktopDriver::waitFor([this] { return m_desktop->dialog() == nullptr; }));
}

void TestLetterDialog::namesAndLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << "en";
    QTest::newRow("Chinese") << "zh_CN";
}

void TestLetterDialog::namesAndLanguage()
{
    QFETCH(QString, language);
    m_desktop.reset();
    m_desktop = m_demo.desktop(language);
    QVERIFY(m_desktop->window().go(Place::Requests));
    QVERIFY(DesktopDriver::waitFor([this] { return list().rowCount() > 0; }));
    LetterDialog *dialog = openLetter(RequestPhase::Rejected);
    QVERIFY(dialog);
    QCOMPARE(namingProblems(*dialog), QStringList());
    QStringList english = language == QLatin1String("en") ? QStringList() : englishTexts(*dialog);
    english.removeAll(QStringLiteral("PDF"));
    for (QString &text : english)
        text.remove(QRegularExpression(QStringLiteral("PDF|ODT")));
    english.removeIf([](const QString &text) { return !text.contains(QRegularExpression(QStringLiteral("[A-Za-z]{3,}"))); });
    QCOMPARE(english, QStringList());
    QVERIFY(m_desktop->click(QStringLiteral("closeLetter")));
    m_desktop->find<QTableView>(QStringLiteral("requestTable"))->selectAll();
    QVERIFY(m_desktop->click(QStringLiteral("writeLetters")));
    auto *batch = qobject_cast<LetterBatchDialog *>(m_desktop->dialog());
    QVERIFY(batch && settled(*batch));
    QCOMPARE(namingProblems(*batch), QStringList());
}

QTEST_MAIN(TestLetterDialog)
#include "tst_letterdialog.moc"

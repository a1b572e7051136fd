// gallery DIR [--language zh_CN|en] [--of empty|clerk|supervisor|authority]: every screen of the desktop as a PNG, with the data of a real sync.
#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <cstdio>

#include "catalog/attachmentlist.h"
#include "catalog/catalogpage.h"
#include "catalog/entryform.h"
#include "catalog/entryfilterbar.h"
#include "catalog/entrysections.h"
#include "catalog/importdialog.h"
#include "catalog/savedsearches.h"
#include "catalog/lifedialog.h"
#include "catalogexport.h"
#include "dashboard/dashboardpage.h"
#include "desktopdriver.h"
#include "platformprocess.h"
#include "requests/requestlistmodel.h"
#include "requests/requestspage.h"
#include "requests/requestview.h"
#include "review/reviewentry.h"
#include "review/reviewpage.h"
#include "scenes.h"
#include "shell/appearance.h"
#include "testworkbook.h"

using namespace sharedesk;

namespace {

class Gallery
{
public:
    // `part`: only the screens of this person; empty: all.
    Gallery(const QString &folder, const QString &language, const QString &part)
        : m_folder(folder), m_language(language), m_part(part)
    {
    }

    bool render()
    {
        PlatformProcess::Options options;
        options.demoEntries = 300;
        options.demoRequests = 60;
        m_platform = std::make_unique<PlatformProcess>(options);
        const std::pair<const char *, bool (Gallery::*)()> parts[] = {{"empty", &Gallery::emptyDesk},
                                                                      {"clerk", &Gallery::clerk},
                                                                      {"supervisor", &Gallery::supervisor},
                                                                      {"authority", &Gallery::authority}};
        bool whole = m_platform->start();
        for (const auto &[name, show] : parts)
            whole = whole && (!(m_part.isEmpty() || m_part == QLatin1String(name)) || (this->*show)());
        if (!whole)
            std::fprintf(stderr, "%s\n%s\n", qPrintable(m_platform->output()), m_desktop ? qPrintable(m_desktop->error()) : "");
        return whole;
    }

private:
    bool keep(const QString &name)
    {
        const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, name, m_language);
        std::printf("%s\n", qPrintable(file));
        return m_desktop->picture().save(file);
    }

    Keep keeper()
    {
        return [this](const char *name) { return keep(QLatin1String(name)); };
    }

    bool start()
    {
        m_desktop = std::make_unique<DesktopDriver>();
        return m_desktop->open(m_language);
    }

    bool emptyDesk()
    {
        if (!start())
            return false;
        bool good = keep(QStringLiteral("empty-dashboard"));
        const std::pair<Place, const char *> places[] = {
            {Place::Catalog, "empty-catalog"}, {Place::Requests, "empty-requests"}, {Place::Quality, "empty-quality"}, {Place::Sources, "empty-sources"}, {Place::Sync, "empty-sync"}};
        for (const auto &[place, name] : places) {
            m_desktop->window().go(place);
            QTest::qWait(150);
            good = keep(QLatin1String(name)) && good;
        }
        m_desktop->click(QStringLiteral("statusSignIn"));
        good = keep(QStringLiteral("signin")) && good;
        return good;
    }

    bool clerk()
    {
        if (!start() || !m_desktop->signIn(*m_platform, QStringLiteral("minzheng.clerk")))
            return false;
        MainWindow &window = m_desktop->window();
        QTest::qWait(300);
        bool good = keep(QStringLiteral("sync"));
        window.go(Place::Dashboard);
        QTest::qWait(400);
        good = keep(QStringLiteral("dashboard")) && good;
        good = quality() && good;
        good = showRepair(*m_desktop, keeper()) && good;
        good = showSources(*m_desktop, keeper(), m_language) && good;
        window.go(Place::Catalog);
        QTest::qWait(400);
        good = keep(QStringLiteral("catalog")) && good;
        good = searching() && good;
        good = showBulkChange(*m_desktop, keeper()) && good;
        good = entries() && good;
        good = steps() && good;
        return requests() && good;
    }

    // A change of law noted for many entries, and what one of them says of it then.
    bool steps()
    {
        MainWindow &window = m_desktop->window();
        EntryFilter published;
        published.statuses = QStringList{statusKey(EntryStatus::Published), statusKey(EntryStatus::Returned)};
        window.go(Place::Catalog);
        window.catalog().showEntries(published);
        auto *table = window.findChild<QTableView *>(QStringLiteral("entries"));
        if (!table || !DesktopDriver::waitFor([&] { return table->isVisible() && table->model()->rowCount() > 3; }))
            return false;
        QTest::qWait(300);
        table->selectAll();
        table->setFocus();
        auto *change = window.findChild<QAction *>(QStringLiteral("life.note-change"));
        if (!change)
            return false;
        change->trigger();
        LifeDialog *dialog = nullptr;
        if (!DesktopDriver::waitFor([&] {
                dialog = qobject_cast<LifeDialog *>(m_desktop->dialog());
                return dialog && dialog->isChecked();
            }))
            return false;
        m_desktop->type(QStringLiteral("lifeText"), QStringLiteral("市机构改革方案（云委发〔2026〕12号）"));
        bool good = keep(QStringLiteral("life-change"));
        const QVector<EntryOrder> orders = dialog->orders();
        m_desktop->click(QStringLiteral("confirmLife"));
        QTest::qWait(800);
        good = keep(QStringLiteral("life-change-done")) && good;
        if (orders.isEmpty() || !window.catalog().openEntry(orders.last().entryId))
            return false;
        QTest::qWait(400);
        if (auto *side = window.findChild<QTabWidget *>(QStringLiteral("entrySide")))
            side->setCurrentIndex(1);
        QTest::qWait(200);
        return keep(QStringLiteral("entry-life")) && good;
    }

    bool authority()
    {
        if (!start() || !m_desktop->signIn(*m_platform, QStringLiteral("authority")))
            return false;
        MainWindow &window = m_desktop->window();
        window.go(Place::Review);
        ReviewPage &review = window.review();
        if (!DesktopDriver::waitFor([&] { return review.list().rowCount() > 2 && !review.entry().entryId().isEmpty(); }))
            return false;
        QTest::qWait(300);
        bool good = keep(QStringLiteral("review"));
        review.selectEntry(review.list().rowAt(1).id);
        QTest::qWait(300);
        m_desktop->type(QStringLiteral("reviewReason"), QStringLiteral("摘要未说明数据的来源和范围，请补充。"));
        if (auto *tabs = window.findChild<QTabWidget *>(QStringLiteral("reviewTabs")))
            tabs->setCurrentIndex(2);
        for (int row : {0, 2, 3})
            review.list().setData(review.list().index(row, ReviewListModel::Name), Qt::Checked, Qt::CheckStateRole);
        QTest::qWait(200);
        good = keep(QStringLiteral("review-history")) && good;
        m_desktop->click(QStringLiteral("publishTicked"));
        QTest::qWait(300);
        good = keep(QStringLiteral("review-publish")) && good;
        m_desktop->click(QStringLiteral("confirmLife"));
        QTest::qWait(600);
        return keep(QStringLiteral("review-published")) && good;
    }

    // As after a month of work: the score of earlier days is noted, as it is each day.
    bool quality()
    {
        const QDate today = m_desktop->session().desk().now().date();
        auto noted = m_desktop->session().store().run([today, own = m_desktop->session().desk().actor().departmentId](Store &store) {
            bool good = true;
            for (int days = 60; days > 0; days -= 4) {
                QualitySnapshot day;
                day.day = today.addDays(-days);
                day.entries = 20;
                day.score = 82 - days / 3.0 + days % 3;
                good = store.noteQuality(own, day).ok() && good;
            }
            return good;
        });
        noted.waitForFinished();
        m_desktop->window().go(Place::Quality);
        QTest::qWait(500);
        bool good = keep(QStringLiteral("quality"));
        if (auto *tabs = m_desktop->window().findChild<QTabWidget *>(QStringLiteral("qualityTabs")))
            tabs->setCurrentIndex(1);
        QTest::qWait(200);
        return keep(QStringLiteral("quality-elements")) && good;
    }

    // A text with hits in names, summaries and items; facets with one chosen; a search that is kept.
    bool searching()
    {
        MainWindow &window = m_desktop->window();
        auto *field = m_desktop->find<QLineEdit>(QStringLiteral("entrySearch"));
        DesktopDriver::waitFor([this] { return m_desktop->session().search().isReady(); });
        field->setText(QStringLiteral("登记 姓名"));
        QTest::qWait(400);
        bool good = keep(QStringLiteral("catalog-search"));
        field->setText(QStringLiteral("xinxi"));
        m_desktop->click(QStringLiteral("facetPanel"));
        QTest::qWait(400);
        for (const int facet : {1, 5}) {
            if (auto *tree = m_desktop->find<QTreeWidget>(QStringLiteral("facets")))
                tree->topLevelItem(facet)->child(0)->setCheckState(0, Qt::Checked);
            QTest::qWait(300);
        }
        good = keep(QStringLiteral("catalog-facets")) && good;
        auto *saved = window.findChild<SavedSearches *>();
        for (const char *name : {"xinxi", "登记类条目"}) {
            saved->saveCurrent();
            m_desktop->type(QStringLiteral("searchName"), QString::fromUtf8(name));
            good = keep(QStringLiteral("search-save")) && good;
            m_desktop->click(QStringLiteral("saveSearchNow"));
            QTest::qWait(300);
        }
        saved->manage();
        QTest::qWait(200);
        m_desktop->click(QStringLiteral("deleteSearch"));
        QTest::qWait(300);
        good = keep(QStringLiteral("search-saved")) && good;
        m_desktop->click(QStringLiteral("closeSavedSearches"));
        m_desktop->click(QStringLiteral("facetPanel"));
        window.findChild<EntryFilterBar *>()->clear();
        QTest::qWait(300);
        return good;
    }

    bool entries()
    {
        MainWindow &window = m_desktop->window();
        window.catalog().newEntry();
        QTest::qWait(300);
        bool good = keep(QStringLiteral("entry-new"));
        const QString file = m_sheets.filePath(QStringLiteral("catalog.xlsx"));
        writeSheet(file);
        window.catalog().importFile(file);
        auto *import = qobject_cast<ImportDialog *>(m_desktop->dialog());
        if (!import || !DesktopDriver::waitFor([import] { return import->step() == ImportDialog::Step::Preview; }))
            return false;
        good = keep(QStringLiteral("import")) && good;
        import->showColumns();
        QTest::qWait(200);
        good = keep(QStringLiteral("import-columns")) && good;
        import->import();
        if (!DesktopDriver::waitFor([import] { return import->step() == ImportDialog::Step::Preview; }))
            return false;
        m_desktop->click(QStringLiteral("importNow"));
        DesktopDriver::waitFor([import] { return import->step() == ImportDialog::Step::Done; });
        good = keep(QStringLiteral("import-done")) && good;
        m_desktop->click(QStringLiteral("closeImport"));
        QTest::qWait(400);
        good = keep(QStringLiteral("catalog-unsent")) && good;
        good = importNotes() && good;
        if (auto *table = window.findChild<QTableView *>(QStringLiteral("entries"))) {
            table->setCurrentIndex(table->model()->index(0, 0));
            QTest::keyClick(table, Qt::Key_Return);
            QTest::qWait(400);
            good = keep(QStringLiteral("entry")) && good;
            good = comparison() && good;
            good = attachments() && good;
        }
        window.go(Place::Sync);
        QTest::qWait(300);
        return keep(QStringLiteral("sync-waiting")) && good;
    }

    // Two files of the secrecy review, and one that is not taken.
    bool attachments()
    {
        QTemporaryDir folder;
        QStringList files;
        for (const QString &name : {QStringLiteral("保密审查记录.pdf"), QStringLiteral("保密委员会第三次会议纪要（2026年11月）.pdf"), QStringLiteral("审查.exe")}) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write("%PDF-1.7\n" + QByteArray(300'000 + 1000 * name.size(), 'x')) < 0)
                return false;
            files << file.fileName();
        }
        auto *button = m_desktop->window().findChild<QPushButton *>(QStringLiteral("secrecyReviewAttach"));
        auto *list = button ? qobject_cast<AttachmentList *>(button->parentWidget()->parentWidget()) : nullptr;
        if (!list)
            return false;
        list->attach(files);
        QTest::qWait(600);
        if (auto *sections = m_desktop->window().findChild<EntrySections *>())
            sections->ensureWidgetVisible(list, 0, 200);
        QTest::qWait(200);
        const bool good = keep(QStringLiteral("entry-attachments"));
        m_desktop->window().catalog().form().session().draft().undoStack().setIndex(0);
        return good;
    }

    bool comparison()
    {
        EntryDraft &draft = m_desktop->window().catalog().form().session().draft();
        draft.setText(QStringLiteral("summary"), draft.current().summary + QStringLiteral("每季度末与上级部门核对一次。"));
        draft.setText(QStringLiteral("updateFrequency"), QStringLiteral("yearly"));
        m_desktop->click(QStringLiteral("compareEntry"));
        QTest::qWait(300);
        const bool good = keep(QStringLiteral("compare"));
        if (auto *dialog = qobject_cast<QDialog *>(m_desktop->dialog()))
            dialog->reject();
        draft.undoStack().setIndex(0);
        return good;
    }

    // What the reader noticed of a workbook: something of each kind.
    bool importNotes()
    {
        using Book = TestWorkbook;
        const QByteArray rest = "<c t=\"str\"><f>B2</f><v>每日</v></c>";
        Book book;
        book.sheet(QStringLiteral("目录"),
                   Book::row(1, {"信息资源名称", "信息资源摘要", "信息资源提供方", "共享类型", "更新周期", "信息项名称", "数据长度", "保密审查人", "保密审查日期"})
                       + Book::row(2, {"社会组织年检信息", "依据社会组织登记管理条例形成的年检结果。", "云川市民政局", "无条件共享", rest, "社会组织名称", "１００", "钱七", "<c s=\"0\"><v>46267</v></c>"})
                       + Book::row(3, {"", "", "", "", "", "年检结论", "２０"})
                       + Book::row(4, {"慈善组织认定信息", "依据慈善法认定的慈善组织名称和认定日期。", "云川市民政局", "偶尔共享", rest, "慈善组织名称", "<c t=\"e\"><v>#REF!</v></c>"}, "hidden=\"1\""),
                   "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>", "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/></mergeCells>");
        book.sheet(QStringLiteral("2024年旧表"), Book::row(1, {"信息资源名称"}), {}, {}, QStringLiteral("hidden"));
        book.parts.insert(QStringLiteral("xl/vbaProject.bin"), "macros");
        const QString file = m_sheets.filePath(QStringLiteral("catalog with macros.xlsm"));
        if (!book.save(file))
            return false;
        m_desktop->window().catalog().importFile(file);
        auto *import = qobject_cast<ImportDialog *>(m_desktop->dialog());
        if (!import || !DesktopDriver::waitFor([import] { return import->step() == ImportDialog::Step::Preview; }))
            return false;
        const bool good = keep(QStringLiteral("import-notes"));
        import->reject();
        QTest::qWait(100);
        return good;
    }

    bool requests()
    {
        MainWindow &window = m_desktop->window();
        window.go(Place::Requests);
        QTest::qWait(500);
        bool good = keep(QStringLiteral("requests"));
        good = showSteps(*m_desktop, keeper(), RequestPhase::Delivered, {"correct", "change", "terminate"}) && good;
        good = showSteps(*m_desktop, keeper(), RequestPhase::Received, {"notice", "extend", "approve", "approve-partly", "reject"}) && good;
        good = keep(QStringLiteral("request")) && good;
        for (QAbstractButton *why : window.findChildren<QAbstractButton *>()) {
            if (!why->isVisible() || !why->objectName().startsWith(QLatin1String("why.")))
                continue;
            m_desktop->click(why->objectName());
            good = keep(QStringLiteral("why-this-date")) && good;
            if (auto *dialog = qobject_cast<QDialog *>(m_desktop->dialog()))
                dialog->reject();
            break;
        }
        good = showLetters(*m_desktop, keeper()) && good;
        return application() && good;
    }

    bool application()
    {
        EntryFilter published;
        published.statuses = QStringList{statusKey(EntryStatus::Published)};
        const QString own = m_desktop->session().desk().actor().departmentId;
        auto future = m_desktop->session().store().read([published, own](Store &store) {
            QString id;
            static_cast<void>(store.forEachEntry(published, [&](const StoredEntry &stored) {
                const bool fits = stored.entry.departmentId != own && stored.entry.sharingType != QLatin1String("notShared")
                    && stored.entry.items.size() > 4;
                if (fits)
                    id = stored.entry.id;
                return !fits;
            }));
            return id;
        });
        future.waitForFinished();
        m_desktop->window().requests().askFor(future.result());
        if (!DesktopDriver::waitFor([this] { return m_desktop->dialog() != nullptr; }))
            return false;
        const bool good = keep(QStringLiteral("application"));
        if (auto *dialog = qobject_cast<QDialog *>(m_desktop->dialog()))
            dialog->reject();
        return good;
    }

    bool supervisor()
    {
        if (!start() || !m_desktop->signIn(*m_platform, QStringLiteral("supervisor")))
            return false;
        m_desktop->window().go(Place::Dashboard);
        QTest::qWait(400);
        bool good = keep(QStringLiteral("supervisor-dashboard"));
        m_desktop->window().go(Place::Requests);
        QTest::qWait(500);
        good = keep(QStringLiteral("supervisor-requests")) && good;
        m_desktop->window().go(Place::Quality);
        QTest::qWait(500);
        return keep(QStringLiteral("supervisor-quality")) && good;
    }

    // Two entries of a spreadsheet as it comes: one fit, one with what is wrong in it.
    void writeSheet(const QString &file)
    {
        CatalogEntry good;
        good.name = QStringLiteral("社会救助对象信息");
        good.provider = m_desktop->session().desk().actor().departmentName;
        good.summary = QStringLiteral("依据社会救助暂行办法认定的救助对象姓名、类别和起止时间。");
        good.formatClass = QStringLiteral("database");
        good.formatType = QStringLiteral("mysql");
        good.sharingType = QStringLiteral("unconditional");
        good.sharingModeClass = QStringLiteral("platform");
        good.sharingModeType = QStringLiteral("database");
        good.updateFrequency = QStringLiteral("daily");
        DataItem item;
        item.name = QStringLiteral("救助对象姓名");
        item.dataType = QStringLiteral("C");
        item.length = QStringLiteral("60");
        good.items = {item};
        CatalogEntry wrong = good;
        wrong.name = QStringLiteral("民政业务系统");
        wrong.summary.clear();
        wrong.sharingType = QStringLiteral("conditional");
        wrong.updateFrequency.clear();
        static_cast<void>(exportCatalog(file, {good, wrong}, m_desktop->session().desk().office().dictionaries));
    }

    QString m_folder;
    QString m_language;
    QString m_part;
    QTemporaryDir m_sheets;
    std::unique_ptr<PlatformProcess> m_platform;
    std::unique_ptr<DesktopDriver> m_desktop;
};

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gallery"));
    setAppearance(application);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("DIR"), QStringLiteral("Where the pictures go."));
    parser.addOption({QStringLiteral("language"), QStringLiteral("Only this language."), QStringLiteral("language")});
    parser.addOption({QStringLiteral("of"), QStringLiteral("Only the screens of: empty, clerk, supervisor, authority."), QStringLiteral("part")});
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const QString folder = parser.positionalArguments().first();
    if (!QDir().mkpath(folder))
        return 1;
    QStringList languages = parser.values(QStringLiteral("language"));
    if (languages.isEmpty())
        languages = QStringList{QStringLiteral("zh_CN"), QStringLiteral("en")};
    for (const QString &language : std::as_const(languages)) {
        if (!Gallery(folder, language, parser.value(QStringLiteral("of"))).render()) {
            std::fprintf(stderr, "gallery: not every screen of %s could be shown\n", qPrintable(language));
            return 1;
        }
    }
    return 0;
}

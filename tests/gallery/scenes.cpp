#include "scenes.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "catalog/bulkdialog.h"
#include "catalog/catalogpage.h"
#include "letters/letterbatchdialog.h"
#include "letters/letterdialog.h"
#include "quality/qualitypage.h"
#include "quality/qualitytable.h"
#include "quality/repairdialog.h"
#include "requests/requestlistmodel.h"
#include "requests/requestspage.h"
#include "requests/requestview.h"
#include "sources/groupmodel.h"
#include "sources/groupspanel.h"
#include "sources/sourcespage.h"

namespace sharedesk {

bool showRepair(DesktopDriver &desktop, const Keep &keep)
{
    auto written = desktop.session().store().run([actor = desktop.session().desk().actor()](Store &store) {
        bool good = true;
        for (const char *name : {"殡葬服务机构(市属)信息", "流浪乞讨人员救助\u200B登记信息"}) {
            CatalogEntry entry;
            entry.name = QString::fromUtf8(name);
            entry.summary = QStringLiteral("依职责形成的登记记录。");
            entry.updateFrequency = QStringLiteral("每天");
            for (const char *item : {"姓名", "公民身份号码"}) {
                DataItem data;
                data.id = newId();
                data.name = QString::fromUtf8(item);
                data.length = QStringLiteral("50位");
                entry.items << data;
            }
            good = store.saveEntry({}, entry, actor).ok() && good;
        }
        return good;
    });
    written.waitForFinished();
    MainWindow &window = desktop.window();
    if (auto *tabs = window.findChild<QTabWidget *>(QStringLiteral("qualityTabs")))
        tabs->setCurrentIndex(0);
    auto *losses = window.findChild<QualityTable *>(QStringLiteral("losses"));
    const auto isThere = [&] { return window.quality().view().figures.byRule.value(QStringLiteral("item.length.number")) == 2; };
    if (!written.result() || !losses || !DesktopDriver::waitFor(isThere))
        return false;
    losses->selectAll();
    QTest::qWait(200);
    bool good = keep("quality-chosen");
    desktop.click(QStringLiteral("repairFound"));
    auto *dialog = qobject_cast<RepairDialog *>(desktop.dialog());
    if (!dialog || !DesktopDriver::waitFor([&] { return dialog->isUpToDate(); }))
        return false;
    good = keep("quality-repair") && good;
    desktop.click(QStringLiteral("bulkChange"));
    QTest::qWait(500);
    return keep("quality-repaired") && good;
}

bool showSteps(DesktopDriver &desktop, const Keep &keep, RequestPhase phase, const QStringList &commands)
{
    RequestsPage &page = desktop.window().requests();
    int there = -1;
    for (int row = 0; row < page.list().rowCount() && there < 0; ++row)
        there = page.list().rowAt(row).phase == phase ? row : -1;
    if (there < 0)
        return false;
    const QString id = page.list().rowAt(there).id;
    page.showRequest(id);
    bool good = DesktopDriver::waitFor([&] { return page.view().shown().state.id == id; });
    for (const QString &command : commands) {
        const QString button = QStringLiteral("command.") + command;
        auto *found = desktop.window().findChild<QAbstractButton *>(button);
        if (!found || !found->isEnabled())
            continue; // possible once only, and done in the demo data
        desktop.click(button);
        good = DesktopDriver::waitFor([&] { return desktop.dialog() != nullptr; }) && keep(qPrintable(QStringLiteral("command-") + command)) && good;
        if (auto *dialog = qobject_cast<QDialog *>(desktop.dialog()))
            dialog->reject();
        good = DesktopDriver::waitFor([&] { return desktop.dialog() == nullptr; }) && good;
    }
    return good;
}

bool showBulkChange(DesktopDriver &desktop, const Keep &keep)
{
    MainWindow &window = desktop.window();
    auto *table = window.findChild<QTableView *>(QStringLiteral("entries"));
    if (!table)
        return false;
    table->selectAll();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_E, Qt::ControlModifier);
    auto *dialog = qobject_cast<BulkDialog *>(desktop.dialog());
    if (!dialog)
        return false;
    const auto isUpToDate = [dialog] { return dialog->isUpToDate(); };
    const auto chooseField = [dialog](const char *key) {
        auto *field = dialog->findChild<QComboBox *>(QStringLiteral("bulkField"));
        for (int at = 0; at < bulkFields().size(); ++at) {
            if (bulkFields().at(at).key == QLatin1String(key) && !bulkFields().at(at).ofItems)
                field->setCurrentIndex(at);
        }
    };
    chooseField("sharingType");
    if (auto *choice = dialog->findChild<QComboBox *>(QStringLiteral("bulkChoice")))
        choice->setCurrentIndex(choice->findData(QStringLiteral("notShared")));
    bool good = DesktopDriver::waitFor(isUpToDate) && keep("bulk-set");
    chooseField("summary");
    if (auto *kind = dialog->findChild<QComboBox *>(QStringLiteral("bulkKind")))
        kind->setCurrentIndex(kind->findData(int(BulkEdit::Kind::Replace)));
    desktop.type(QStringLiteral("bulkFind"), QStringLiteral("本市行政区域"));
    desktop.type(QStringLiteral("bulkLine"), QStringLiteral("云川市行政区域"));
    good = DesktopDriver::waitFor(isUpToDate) && keep("bulk-replace") && good;
    dialog->reject();
    QTest::qWait(200);
    return good;
}

bool showLetters(DesktopDriver &desktop, const Keep &keep)
{
    RequestsPage &page = desktop.window().requests();
    RequestListModel &list = page.list();
    int refused = -1;
    for (int row = 0; row < list.rowCount() && refused < 0; ++row)
        refused = list.rowAt(row).phase == RequestPhase::Rejected ? row : -1;
    if (refused < 0)
        return false;
    const QString id = list.rowAt(refused).id;
    page.showRequest(id);
    if (!DesktopDriver::waitFor([&] { return page.view().shown().state.id == id && !page.isLoading(); }) || !desktop.click(QStringLiteral("letter")))
        return false;
    auto *dialog = qobject_cast<LetterDialog *>(desktop.dialog());
    if (!dialog || !DesktopDriver::waitFor([&] { return !dialog->isBusy(); }))
        return false;
    bool good = keep("letter");
    QTemporaryDir folder;
    dialog->saveTo(folder.filePath(QStringLiteral("letter.pdf")), LetterFormat::Pdf);
    good = DesktopDriver::waitFor([&] { return !dialog->isBusy(); }) && keep("letter-saved") && good;
    const QString own = desktop.profile() + QStringLiteral("/templates/letters/");
    QFile file(own + QStringLiteral("refusal.html"));
    good = QDir().mkpath(own) && file.open(QIODevice::WriteOnly) && file.write("<p>\n{{resaon}}</p>") > 0 && good;
    file.close();
    dialog->reject();
    desktop.click(QStringLiteral("letter"));
    dialog = qobject_cast<LetterDialog *>(desktop.dialog());
    good = dialog && DesktopDriver::waitFor([&] { return !dialog->isBusy(); }) && keep("letter-template") && good;
    if (dialog)
        dialog->reject();
    desktop.find<QTableView>(QStringLiteral("requestTable"))->selectAll();
    desktop.click(QStringLiteral("writeLetters"));
    auto *batch = qobject_cast<LetterBatchDialog *>(desktop.dialog());
    if (!batch || !DesktopDriver::waitFor([&] { return !batch->isBusy(); }))
        return false;
    good = keep("letters") && good;
    batch->writeTo(folder.path(), LetterFormat::Pdf);
    good = DesktopDriver::waitFor([&] { return !batch->isBusy(); }) && keep("letters-written") && good;
    batch->reject();
    file.remove();
    return good;
}

bool showSources(DesktopDriver &desktop, const Keep &keep, const QString &language)
{
    desktop.window().go(Place::Sources);
    SourcesPage &page = desktop.window().sources();
    QTest::qWait(300);
    bool good = keep("sources-unsearched");
    const auto settled = [&page] { return !page.isBusy() && page.groups().model().rowCount() > 0; };
    if (!desktop.click(QStringLiteral("searchDuplicates")) || !DesktopDriver::waitFor(settled))
        return false;
    QTest::qWait(200);
    good = keep("sources-groups") && good;
    desktop.click(QStringLiteral("proposeSource"));
    if (auto *reason = desktop.find<QPlainTextEdit>(QStringLiteral("proposalReason")))
        reason->setPlainText(language == QLatin1String("en") ? QStringLiteral("Collects it by law since 2019")
                                                               : QStringLiteral("依《社会救助暂行办法》由本部门首先收集"));
    good = keep("sources-propose") && good;
    desktop.click(QStringLiteral("sendProposal"));
    QTest::qWait(400);
    good = keep("sources-proposed") && good;
    desktop.click(QStringLiteral("notADuplicate"));
    QTest::qWait(300);
    auto *tabs = desktop.window().findChild<QTabWidget *>(QStringLiteral("sourceTabs"));
    for (const auto &[tab, name] : {std::pair(1, "sources-proposals"), std::pair(2, "sources-apart")}) {
        tabs->setCurrentIndex(tab);
        QTest::qWait(300);
        good = keep(name) && good;
    }
    tabs->setCurrentIndex(0);
    return good;
}

} // namespace sharedesk

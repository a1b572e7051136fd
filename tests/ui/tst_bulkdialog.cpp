// A field of many entries changed from the list: looked at first, unticked, made, taken back.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include "catalog/bulkdialog.h"
#include "catalog/bulkmodel.h"
#include "catalog/catalogpage.h"
#include "catalog/entrylistmodel.h"
#include "catalogdesk.h"
#include "shell/changerun.h"
#include "widgets/infobar.h"

using namespace sharedesk;

class TestBulkDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<CatalogDesk> m_desk;
    std::unique_ptr<CatalogPage> m_page;
    QStringList m_own; // three of the own department, in the order of their names
    QString m_foreign;

    QTableView *list() { return m_page->findChild<QTableView *>(QStringLiteral("entries")); }
    QString frequency(const QString &id) { return m_desk->stored(id).entry.updateFrequency; }

    BulkDialog *openDialog()
    {
        m_page->activateWindow();
        if (!QTest::qWaitForWindowActive(m_page.get()))
            return nullptr;
        list()->setFocus();
        list()->selectAll();
        QTest::keyClick(list(), Qt::Key_E, Qt::ControlModifier);
        auto *dialog = m_page->findChild<BulkDialog *>();
        return dialog && QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
    }

    static void chooseField(BulkDialog &dialog, const QString &label)
    {
        auto *field = dialog.findChild<QComboBox *>(QStringLiteral("bulkField"));
        const int at = field->findText(label);
        QVERIFY2(at >= 0, qPrintable(label));
        field->setCurrentIndex(at);
    }

    static void choose(BulkDialog &dialog, const QString &code)
    {
        auto *choice = dialog.findChild<QComboBox *>(QStringLiteral("bulkChoice"));
        QVERIFY(choice->isVisible());
        choice->setCurrentIndex(choice->findData(code));
        QTRY_VERIFY(dialog.isUpToDate());
    }

    static QPushButton *button(const BulkDialog &dialog) { return dialog.findChild<QPushButton *>(QStringLiteral("bulkChange")); }
    static QString state(const BulkDialog &dialog) { return dialog.findChild<QLabel *>(QStringLiteral("bulkState"))->text(); }
    // The list's own; the form has others.
    InfoBar *notice() { return list()->parentWidget()->parentWidget()->findChild<InfoBar *>(); }
    void pressInList(Qt::Key key)
    {
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        list()->setFocus();
        QTest::keyClick(list(), key, Qt::ControlModifier);
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_desk = std::make_unique<CatalogDesk>();
        m_own.clear();
        for (const char *name : {"A 不动产登记", "B 采矿许可", "C 测绘资质"})
            m_own << m_desk->add(CatalogDesk::entry(QString::fromUtf8(name)));
        m_foreign = m_desk->add(CatalogDesk::entry(QStringLiteral("D 社保缴费"), QStringLiteral("social")));
        m_page = std::make_unique<CatalogPage>(m_desk->desk());
        m_page->resize(1200, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->activate();
        QTRY_COMPARE(m_page->list().rowCount(), 4);
    }

    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void everyEntryIsShownBeforeItChanges()
    {
        BulkDialog *dialog = openDialog();
        QVERIFY(dialog);
        QVERIFY2(namingProblems(*dialog).isEmpty(), qPrintable(namingProblems(*dialog).join(QLatin1Char('\n'))));
        chooseField(*dialog, QStringLiteral("Update frequency"));
        choose(*dialog, QStringLiteral("monthly"));
        const BulkModel &model = dialog->model();
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.changing(), 3);
        QCOMPARE(model.index(0, BulkModel::Before).data().toString(), QStringLiteral("Daily"));
        QCOMPARE(model.index(0, BulkModel::After).data().toString(), QStringLiteral("Monthly"));
        // The entry of another department stays, and the reason stands beside it.
        QCOMPARE(model.index(3, BulkModel::Entry).data().toString(), QStringLiteral("D 社保缴费"));
        QVERIFY(!model.index(3, BulkModel::Consequence).data().toString().isEmpty());
        QVERIFY(!model.index(3, BulkModel::Entry).data(Qt::CheckStateRole).isValid());
        QCOMPARE(state(*dialog), QStringLiteral("3 of 4 entry(ies) will change."));
        // Nothing is changed yet.
        QCOMPARE(frequency(m_own.first()), QStringLiteral("daily"));

        // The space key takes one out.
        auto *table = dialog->findChild<QTableView *>(QStringLiteral("bulkPreview"));
        table->setFocus();
        table->selectionModel()->setCurrentIndex(model.index(1, BulkModel::After), QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(!model.isTicked(1));
        QCOMPARE(button(*dialog)->text(), QStringLiteral("&Change 2 entry(ies)"));
        button(*dialog)->click();
        QTRY_COMPARE(frequency(m_own.first()), QStringLiteral("monthly"));
        QCOMPARE(frequency(m_own.at(1)), QStringLiteral("daily"));
        QCOMPARE(frequency(m_own.at(2)), QStringLiteral("monthly"));
        QCOMPARE(frequency(m_foreign), QStringLiteral("daily"));
        QTRY_VERIFY(notice()->isShowing());
        QVERIFY2(notice()->text().contains(QStringLiteral("2 entry(ies) changed")), qPrintable(notice()->text()));
    }

    void changesAreTakenBackTheLastOneFirst()
    {
        for (const char *code : {"monthly", "yearly"}) {
            BulkDialog *dialog = openDialog();
            QVERIFY(dialog);
            chooseField(*dialog, QStringLiteral("Update frequency"));
            choose(*dialog, QLatin1String(code));
            button(*dialog)->click();
            QTRY_COMPARE(frequency(m_own.at(2)), QLatin1String(code));
            QTRY_VERIFY(!m_page->findChild<BulkDialog *>());
            QTRY_VERIFY(m_page->findChild<ChangeRun *>()->mayTakeBack());
        }
        // Meanwhile somebody changes one of them again.
        const CatalogEntry now = m_desk->stored(m_own.at(1)).entry;
        CatalogEntry changed = now;
        changed.updateFrequency = QStringLiteral("quarterly");
        QVERIFY(CatalogDesk::wait(m_desk->store().run([now, changed](Store &store) {
                    return store.saveEntry(now, changed, CatalogDesk::clerk());
                })).ok());
        pressInList(Qt::Key_Z);
        QTRY_COMPARE(frequency(m_own.at(0)), QStringLiteral("monthly"));
        QTRY_VERIFY(notice()->text().contains(QStringLiteral("B 采矿许可")));
        QCOMPARE(frequency(m_own.at(1)), QStringLiteral("quarterly"));
        pressInList(Qt::Key_Z);
        QTRY_COMPARE(frequency(m_own.at(0)), QStringLiteral("daily"));
        QTRY_VERIFY(!m_page->findChild<ChangeRun *>()->mayTakeBack());
    }

    void textIsReplacedInNamesButNeverSet()
    {
        BulkDialog *dialog = openDialog();
        QVERIFY(dialog);
        chooseField(*dialog, QStringLiteral("Name"));
        auto *kind = dialog->findChild<QComboBox *>(QStringLiteral("bulkKind"));
        QCOMPARE(kind->count(), 1);
        QCOMPARE(kind->currentText(), QStringLiteral("Replace text in it"));
        QVERIFY(!button(*dialog)->isEnabled());
        QVERIFY2(state(*dialog).contains(QStringLiteral("text to look for")), qPrintable(state(*dialog)));
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("bulkFind")), QStringLiteral("B "));
        QTRY_VERIFY(dialog->isUpToDate());
        QCOMPARE(dialog->model().changing(), 1);
        QCOMPARE(dialog->model().index(0, BulkModel::After).data().toString(), QStringLiteral("采矿许可"));
        // The text does not occur in the others: said beside each.
        QVERIFY(dialog->model().index(1, BulkModel::Consequence).data().toString().contains(QStringLiteral("does not occur")));
    }

    void consequencesAreSeenBefore()
    {
        BulkDialog *dialog = openDialog();
        QVERIFY(dialog);
        chooseField(*dialog, QStringLiteral("Sharing type"));
        choose(*dialog, QStringLiteral("notShared")); // needs a reason and a legal basis
        QVERIFY(dialog->model().newFindings() > 0);
        QVERIFY2(state(*dialog).contains(QStringLiteral("new finding")), qPrintable(state(*dialog)));
        QVERIFY(!dialog->model().index(0, BulkModel::Consequence).data().toString().isEmpty());
        // Another change: nothing of the first is left, and an incomplete one cannot be made.
        dialog->findChild<QComboBox *>(QStringLiteral("bulkChoice"))->setCurrentIndex(0);
        QVERIFY(!button(*dialog)->isEnabled());
        QTRY_VERIFY(dialog->isUpToDate());
        QCOMPARE(dialog->model().rowCount(), 0);
    }

    void whatWasChosenIsThereAgain()
    {
        BulkDialog *dialog = openDialog();
        QVERIFY(dialog);
        chooseField(*dialog, QStringLiteral("Summary"));
        auto *kind = dialog->findChild<QComboBox *>(QStringLiteral("bulkKind"));
        kind->setCurrentIndex(kind->findText(QStringLiteral("Set to a value")));
        dialog->findChild<QPlainTextEdit *>(QStringLiteral("bulkText"))->setPlainText(QStringLiteral("新的摘要"));
        dialog->findChild<QCheckBox *>(QStringLiteral("bulkOnlyEmpty"))->setChecked(true);
        const BulkEdit edit = dialog->edit();
        dialog->reject();
        QTRY_VERIFY(!m_page->findChild<BulkDialog *>());
        dialog = openDialog();
        QVERIFY(dialog);
        QCOMPARE(dialog->edit(), edit);
        QTRY_VERIFY(dialog->isUpToDate());
        QVERIFY2(state(*dialog).startsWith(QStringLiteral("None of these")), qPrintable(state(*dialog)));
    }

    void withoutTheRoleThereIsNoChange()
    {
        Actor reader = CatalogDesk::clerk();
        reader.role = Role::Supervisor;
        m_desk->desk().setActor(reader);
        list()->selectAll();
        auto *change = m_page->findChild<QPushButton *>(QStringLiteral("changeEntries"));
        QVERIFY(!change->isEnabled());
        QVERIFY(!change->toolTip().isEmpty());
        QTest::keyClick(list(), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!m_page->findChild<BulkDialog *>());
    }
};

QTEST_MAIN(TestBulkDialog)
#include "tst_bulkdialog.moc"

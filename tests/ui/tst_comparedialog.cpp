// Two states of an entry side by side: what differs, walking through it, putting a value back and taking that back.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

#include "arrival.h"
#include "catalog/comparedialog.h"
#include "catalog/comparisonmodel.h"
#include "catalog/entryform.h"
#include "catalogdesk.h"
#include "widgets/markedtext.h"

using namespace sharedesk;

class TestCompareDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<CatalogDesk> m_desk;
    std::unique_ptr<EntryForm> m_form;
    int m_pos = 0;

    EntryDraft &draft() { return m_form->session().draft(); }

    void arrive(const CatalogEntry &entry)
    {
        const auto arrived = sharedesk::arrive(m_desk->store().journal(), entry, ++m_pos);
        QVERIFY2(arrived.ok(), arrived ? "" : qPrintable(arrived.error().message));
    }

    void openForm(const QString &id)
    {
        m_form->open(id);
        QTRY_COMPARE(m_form->session().phase(), EntrySession::Phase::Ready);
    }

    CompareDialog *openDialog()
    {
        QTest::keyClick(m_form.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = m_form->findChild<CompareDialog *>();
        if (!dialog || !QTest::qWaitFor([dialog] { return dialog->isLoaded(); }) || !QTest::qWaitForWindowActive(dialog))
            return nullptr;
        return dialog;
    }

    static QTableView *table(const CompareDialog &dialog)
    {
        return dialog.findChild<QTableView *>(QStringLiteral("comparison"));
    }

    // The field, mark and both sides of every row shown.
    static QStringList shown(const CompareDialog &dialog)
    {
        QStringList rows;
        const QAbstractItemModel *model = table(dialog)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < ComparisonModel::ColumnCount; ++column)
                cells << model->index(row, column).data().toString().trimmed();
            cells.removeAll(QString());
            rows << cells.join(QLatin1Char('|'));
        }
        return rows;
    }

    // Version 1 published, version 2 published, and the clerk's own text on top.
    QString twoVersions()
    {
        CatalogEntry first = CatalogDesk::entry(QStringLiteral("婚姻登记信息"));
        first.status = EntryStatus::Published;
        first.publishedOn = QDate(2026, 3, 2);
        arrive(first);
        CatalogEntry second = first;
        second.version = 2;
        second.publishedOn = QDate(2026, 5, 4);
        second.summary = QStringLiteral("依据登记条例记载的权利人、坐落和用途。");
        second.updateFrequency = QStringLiteral("monthly");
        DataItem added;
        added.id = newId();
        added.name = QStringLiteral("坐落");
        added.dataType = QStringLiteral("C");
        second.items << added;
        arrive(second);
        return first.id;
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_pos = 0;
        m_desk = std::make_unique<CatalogDesk>();
        m_form = std::make_unique<EntryForm>(m_desk->desk());
        m_form->resize(1100, 680);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }

    void cleanup()
    {
        m_form.reset();
        m_desk.reset();
    }

    void anyTwoVersionsStandSideBySide()
    {
        openForm(twoVersions());
        CompareDialog *dialog = openDialog();
        QVERIFY(dialog);
        auto *left = dialog->findChild<QComboBox *>(QStringLiteral("compareLeft"));
        auto *right = dialog->findChild<QComboBox *>(QStringLiteral("compareRight"));
        QCOMPARE(left->count(), 3);
        QCOMPARE(left->itemText(0), QStringLiteral("As it stands here"));
        QCOMPARE(left->itemText(2), QStringLiteral("Version 1, published on 2026-03-02, by 李四"));
        // As it stands here is what was published last: there is nothing to see yet, and the dialog says so.
        QCOMPARE(right->currentIndex(), 0);
        QCOMPARE(dialog->model().differences(), 0);
        QVERIFY(!table(*dialog)->isVisible());
        left->setCurrentIndex(2);
        const QStringList rows = shown(*dialog);
        QVERIFY2(rows.filter(QStringLiteral("Data item 2|added|坐落")).size() == 1, qPrintable(rows.join(QLatin1Char('\n'))));
        QVERIFY2(rows.filter(QRegularExpression(QStringLiteral("权利类型.*\\|changed\\|.*用途"))).size() == 1,
                 qPrintable(rows.join(QLatin1Char('\n'))));
        QVERIFY2(rows.filter(QRegularExpression(QStringLiteral("Daily\\|changed\\|Monthly"))).size() == 1, qPrintable(rows.join(QLatin1Char('\n'))));
        QVERIFY2(namingProblems(*dialog).isEmpty(), qPrintable(namingProblems(*dialog).join(QLatin1Char('\n'))));
        // Everything, not only what differs.
        const qsizetype differing = rows.size();
        dialog->findChild<QCheckBox *>(QStringLiteral("onlyDifferences"))->click();
        QVERIFY(shown(*dialog).size() > differing);
        // The marks are seen in the text too.
        QString marked;
        const QAbstractItemModel *model = table(*dialog)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            marked += model->index(row, ComparisonModel::Left).data(MarkedTextDelegate::HtmlRole).toString();
        QVERIFY2(marked.contains(QRegularExpression(QStringLiteral("line-through[^>]*>权利类型<"))), qPrintable(marked));
    }

    void theKeysWalkThroughTheDifferences()
    {
        openForm(twoVersions());
        CompareDialog *dialog = openDialog();
        QVERIFY(dialog);
        dialog->findChild<QComboBox *>(QStringLiteral("compareLeft"))->setCurrentIndex(2);
        QTableView *view = table(*dialog);
        QVector<int> visited{view->currentIndex().row()};
        for (;;) {
            QTest::keyClick(dialog, Qt::Key_F7);
            if (view->currentIndex().row() == visited.last())
                break;
            visited << view->currentIndex().row();
        }
        QCOMPARE(visited.size(), dialog->model().differences());
        for (const int row : std::as_const(visited))
            QVERIFY(dialog->model().rowAt(row).differs);
        QTest::keyClick(dialog, Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(view->currentIndex().row(), visited.at(visited.size() - 2));
    }

    void aValueIsPutBackAndTakenBack()
    {
        const QString id = twoVersions();
        openForm(id);
        const QString now = draft().current().summary;
        CompareDialog *dialog = openDialog();
        QVERIFY(dialog);
        dialog->findChild<QComboBox *>(QStringLiteral("compareLeft"))->setCurrentIndex(2);
        const QStringList rows = shown(*dialog);
        int summary = -1;
        for (int row = 0; row < rows.size(); ++row)
            summary = dialog->model().rowAt(row).field == QLatin1String("summary") ? row : summary;
        QVERIFY(summary >= 0);
        table(*dialog)->setCurrentIndex(table(*dialog)->model()->index(summary, 0));
        auto *restore = dialog->findChild<QPushButton *>(QStringLiteral("restoreValue"));
        QVERIFY(restore->isEnabled());
        QTest::keyClick(dialog, Qt::Key_R, Qt::ControlModifier);
        QVERIFY(draft().current().summary.contains(QStringLiteral("权利类型")));
        QVERIFY(draft().isDirty());
        QCOMPARE(draft().current().version, 2);
        for (int row = 0; row < table(*dialog)->model()->rowCount(); ++row)
            QVERIFY(dialog->model().rowAt(row).field != QLatin1String("summary"));
        QTest::keyClick(dialog, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(draft().current().summary, now);
        QVERIFY(!draft().isDirty());
    }

    void unsavedTextIsAStateOfItsOwn()
    {
        CatalogEntry synced = CatalogDesk::entry(QStringLiteral("殡葬信息"));
        arrive(synced);
        openForm(synced.id);
        draft().setText(QStringLiteral("summary"), QStringLiteral("改过的摘要"));
        CompareDialog *dialog = openDialog();
        QVERIFY(dialog);
        auto *left = dialog->findChild<QComboBox *>(QStringLiteral("compareLeft"));
        QCOMPARE(left->currentText(), QStringLiteral("As it was last saved"));
        QCOMPARE(dialog->model().differences(), 1);
        QVERIFY(shown(*dialog).join(QLatin1Char('\n')).contains(QStringLiteral("|changed|改过的摘要")));
    }

    void whatAnotherDepartmentStatesIsOnlyRead()
    {
        CatalogEntry other = CatalogDesk::entry(QStringLiteral("社保缴费信息"), QStringLiteral("social"));
        other.status = EntryStatus::Published;
        other.publishedOn = QDate(2026, 3, 2);
        arrive(other);
        other.version = 2;
        other.remarks = QStringLiteral("改");
        arrive(other);
        openForm(other.id);
        CompareDialog *dialog = openDialog();
        QVERIFY(dialog);
        dialog->findChild<QComboBox *>(QStringLiteral("compareLeft"))->setCurrentIndex(2);
        auto *restore = dialog->findChild<QPushButton *>(QStringLiteral("restoreValue"));
        QVERIFY(!restore->isEnabled());
        QVERIFY(!restore->toolTip().isEmpty());
        QTest::keyClick(dialog, Qt::Key_R, Qt::ControlModifier);
        QVERIFY(!draft().isDirty());
    }

    void aNewEntryHasNothingToCompare()
    {
        m_form->startNew();
        QTRY_COMPARE(m_form->session().phase(), EntrySession::Phase::Ready);
        QTest::keyClick(m_form.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!m_form->findChild<CompareDialog *>());
        QVERIFY(!m_form->findChild<QPushButton *>(QStringLiteral("compareEntry"))->isVisible());
    }
};

QTEST_MAIN(TestCompareDialog)
#include "tst_comparedialog.moc"

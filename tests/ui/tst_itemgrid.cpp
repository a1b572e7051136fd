// The grid of data items as a spreadsheet: copy, paste, fill down, clear, move, each undone as one step.
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QTableView>
#include <QTest>

#include "catalog/itemgrid.h"
#include "catalog/itemtable.h"

using namespace sharedesk;

class ItemGridTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto office = loadOfficeData();
        QVERIFY(office);
        m_office = office.value();
    }
    void init();
    void cleanup() { m_table.reset(); }

    void clipboardTextIsReadAsItWasWritten_data();
    void clipboardTextIsReadAsItWasWritten();
    void pastedRowsAreAddedAndUndoneAtOnce();
    void pastedLabelsBecomeCodesAndUnknownTextStays();
    void oneRowFillsTheSelection();
    void copyAndPasteKeepsLabels();
    void fillDownTakesTheTopOfTheSelection();
    void fillDownOfOneCellTakesWhatStandsAbove();
    void deleteClearsCellsAndRemovesWholeRows();
    void keysMoveTheSelectedRowsTogether();
    void draggedRowIsMoved();
    void readOnlyGridOnlyCopies();

private:
    void select(int top, int left, int bottom, int right)
    {
        auto *model = m_view->model();
        m_view->setFocus();
        m_view->selectionModel()->setCurrentIndex(model->index(top, left), QItemSelectionModel::NoUpdate);
        m_view->selectionModel()->select(QItemSelection(model->index(top, left), model->index(bottom, right)), QItemSelectionModel::ClearAndSelect);
    }
    void press(const QKeySequence &keys)
    {
        const QKeyCombination key = keys[0];
        QTest::keyClick(m_view, key.key(), key.keyboardModifiers());
    }
    QStringList names() const
    {
        QStringList names;
        for (const DataItem &item : m_draft->current().items)
            names << item.name;
        return names;
    }
    int columnOf(const char *key) const
    {
        for (int i = 0; i < itemFields().size(); ++i) {
            if (itemFields().at(i).key == QLatin1String(key))
                return i;
        }
        return -1;
    }
    const QVector<DataItem> &items() const { return m_draft->current().items; }

    OfficeData m_office;
    std::unique_ptr<EntryDraft> m_draft;
    std::unique_ptr<ItemTable> m_table;
    QTableView *m_view = nullptr;
};

void ItemGridTest::init()
{
    m_draft = std::make_unique<EntryDraft>(m_office);
    CatalogEntry entry;
    for (const char *name : {"姓名", "性别", "住址"}) {
        DataItem item;
        item.id = newId();
        item.name = QString::fromUtf8(name);
        entry.items << item;
    }
    m_draft->open(entry);
    m_table = std::make_unique<ItemTable>(*m_draft, m_office);
    m_table->retranslate(QStringLiteral("zh"));
    m_table->resize(1000, 500);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
    m_view = m_table->view();
}

void ItemGridTest::clipboardTextIsReadAsItWasWritten_data()
{
    QTest::addColumn<QVector<QStringList>>("rows");
    QTest::newRow("plain") << QVector<QStringList>{{"a", "b"}, {"c", "d"}};
    QTest::newRow("empty cells") << QVector<QStringList>{{"", "b", ""}, {"", "", ""}};
    QTest::newRow("break and tab in a cell") << QVector<QStringList>{{"one\ntwo", "three\tfour"}, {"x", "y"}};
    QTest::newRow("quotes") << QVector<QStringList>{{"\"quoted\"", "5\" disk"}};
}

void ItemGridTest::clipboardTextIsReadAsItWasWritten()
{
    QFETCH(QVector<QStringList>, rows);
    QCOMPARE(fromClipboardText(toClipboardText(rows)), rows);
    QCOMPARE(fromClipboardText(toClipboardText(rows).replace(QLatin1String("\n"), QLatin1String("\r\n"))).size(), rows.size());
}

void ItemGridTest::pastedRowsAreAddedAndUndoneAtOnce()
{
    QApplication::clipboard()->setText(QStringLiteral("出生日期\tD\t8\r\n民族\tC\t20\r\n籍贯\tC\t60\r\n"));
    select(2, 0, 2, 0);
    press(QKeySequence::Paste);
    QCOMPARE(names(), (QStringList{"姓名", "性别", "出生日期", "民族", "籍贯"}));
    QCOMPARE(items().at(4).length, QStringLiteral("60"));
    QCOMPARE(m_view->selectionModel()->selectedIndexes().size(), 9);
    m_draft->undoStack().undo();
    QCOMPARE(names(), (QStringList{"姓名", "性别", "住址"}));
    QVERIFY(!m_draft->undoStack().canUndo());
}

void ItemGridTest::pastedLabelsBecomeCodesAndUnknownTextStays()
{
    QApplication::clipboard()->setText(QStringLiteral("字符型\n日期\n没有的类型"));
    select(0, columnOf("dataType"), 0, columnOf("dataType"));
    press(QKeySequence::Paste);
    QCOMPARE(items().at(0).dataType, QStringLiteral("C"));
    QVERIFY(!items().at(1).dataType.isEmpty());
    QCOMPARE(items().at(2).dataType, QStringLiteral("没有的类型"));
}

void ItemGridTest::oneRowFillsTheSelection()
{
    QApplication::clipboard()->setText(QStringLiteral("30"));
    select(0, columnOf("length"), 2, columnOf("length"));
    press(QKeySequence::Paste);
    for (const DataItem &item : items())
        QCOMPARE(item.length, QStringLiteral("30"));
    QCOMPARE(items().size(), 3);
}

void ItemGridTest::copyAndPasteKeepsLabels()
{
    m_draft->setItemText(items().at(0).id, QStringLiteral("dataType"), QStringLiteral("N"));
    select(0, 0, 0, columnOf("dataType"));
    press(QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("姓名\t数值型\n"));
    select(2, 0, 2, 0);
    press(QKeySequence::Paste);
    QCOMPARE(items().at(2).name, QStringLiteral("姓名"));
    QCOMPARE(items().at(2).dataType, QStringLiteral("N"));
    QVERIFY(items().at(2).id != items().at(0).id);
}

void ItemGridTest::fillDownTakesTheTopOfTheSelection()
{
    m_draft->setItemText(items().at(0).id, QStringLiteral("dataType"), QStringLiteral("C"));
    m_draft->setItemText(items().at(0).id, QStringLiteral("length"), QStringLiteral("18"));
    select(0, columnOf("dataType"), 2, columnOf("length"));
    press(QKeySequence(Qt::CTRL | Qt::Key_D));
    for (const DataItem &item : items()) {
        QCOMPARE(item.dataType, QStringLiteral("C"));
        QCOMPARE(item.length, QStringLiteral("18"));
    }
    QCOMPARE(names(), (QStringList{"姓名", "性别", "住址"}));
}

void ItemGridTest::fillDownOfOneCellTakesWhatStandsAbove()
{
    select(1, 0, 1, 0);
    press(QKeySequence(Qt::CTRL | Qt::Key_D));
    QCOMPARE(names(), (QStringList{"姓名", "姓名", "住址"}));
    select(0, 0, 0, 0);
    press(QKeySequence(Qt::CTRL | Qt::Key_D));
    QCOMPARE(names(), (QStringList{"姓名", "姓名", "住址"}));
}

void ItemGridTest::deleteClearsCellsAndRemovesWholeRows()
{
    select(0, 0, 1, 0);
    press(QKeySequence::Delete);
    QCOMPARE(names(), (QStringList{"", "", "住址"}));
    m_view->selectRow(1);
    press(QKeySequence::Delete);
    QCOMPARE(names(), (QStringList{"", "住址"}));
    m_draft->undoStack().undo();
    m_draft->undoStack().undo();
    QCOMPARE(names(), (QStringList{"姓名", "性别", "住址"}));
}

void ItemGridTest::keysMoveTheSelectedRowsTogether()
{
    select(1, 0, 2, 0);
    press(QKeySequence(Qt::ALT | Qt::Key_Up));
    QCOMPARE(names(), (QStringList{"性别", "住址", "姓名"}));
    press(QKeySequence(Qt::ALT | Qt::Key_Up)); // at the top already
    QCOMPARE(names(), (QStringList{"性别", "住址", "姓名"}));
    press(QKeySequence(Qt::ALT | Qt::Key_Down));
    QCOMPARE(names(), (QStringList{"姓名", "性别", "住址"}));
}

void ItemGridTest::draggedRowIsMoved()
{
    QHeaderView *header = m_view->verticalHeader();
    const QPoint from(header->width() / 2, header->sectionViewportPosition(0) + header->sectionSize(0) / 2);
    const QPoint to(header->width() / 2, header->sectionViewportPosition(2) + header->sectionSize(2) - 2);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, from);
    // A drag is a drag only after some way.
    QTest::mouseMove(header->viewport(), from + QPoint(0, QApplication::startDragDistance() + 2));
    QTest::mouseMove(header->viewport(), to);
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(names(), (QStringList{"性别", "住址", "姓名"}));
    QCOMPARE(m_view->model()->index(2, 0).data().toString(), QStringLiteral("姓名"));
    QCOMPARE(header->visualIndex(0), 0);
    m_draft->undoStack().undo();
    QCOMPARE(names(), (QStringList{"姓名", "性别", "住址"}));
}

void ItemGridTest::readOnlyGridOnlyCopies()
{
    m_table->setEditable(false);
    select(0, 0, 0, 0);
    press(QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("姓名\n"));
    select(1, 0, 1, 0);
    press(QKeySequence::Paste);
    press(QKeySequence::Delete);
    press(QKeySequence(Qt::CTRL | Qt::Key_D));
    press(QKeySequence(Qt::ALT | Qt::Key_Up));
    QCOMPARE(names(), (QStringList{"姓名", "性别", "住址"}));
}

QTEST_MAIN(ItemGridTest)
#include "tst_itemgrid.moc"

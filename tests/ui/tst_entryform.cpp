// The form of an entry, on a real store: typing, undo, conditional fields, items, findings, saving, drafts,
// leaving.
#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QUrl>

#include <unistd.h>

#include "catalog/entryform.h"
#include "catalog/entrysections.h"
#include "catalogdesk.h"
#include "widgets/infobar.h"

using namespace sharedesk;

class TestEntryForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void typingMakesDirtyAndSaveStores();
    void undoTakesTypingBack();
    void fieldsAppearWithTheirChoice();
    void classDecidesTheTypes();
    void classificationIsFoundByItsName();
    void entryIsDuplicated();
    void unsavedNewEntryComesBeforeTheDuplicate();
    void unsavedNewEntryIsOfferedAgain();
    void itemsAreAddedMovedDuplicatedAndRemoved();
    void findingStandsAtItsField();
    void goThereFocusesTheField();
    void fixItRepairsAsOneStep();
    void whatNeedsADecisionIsNotRepaired();
    void unsavedTextIsOfferedAgain();
    void offeredTextIsNotOverwritten();
    void leavingAsks();
    void failedSaveKeepsTheText();
    void wrongDateIsNotSaved();
    void whatANewerProgramNotedOfAnAssessmentStays();
    void droppedFilesAreAttachedOpenedAndRemoved();
    void filesThatAreNotTakenAreNamedInPlace();
    void anAttachmentThatIsNotHereSaysSo();
    void foreignEntryIsReadOnly();
    void lifeIsLedFromTheButtons();
    void publishedEntryOfAnotherCanBeAskedFor();
    void newEntryIsCreated();
    void changeElsewhereIsShown();
    void messagesFollowTheLanguage();
    void fitsANarrowWindow();
    void namesAreUnique();

private:
    template <typename Widget> Widget *field(const char *name)
    {
        return m_form->findChild<Widget *>(QLatin1String(name));
    }
    EntryDraft &draft() { return m_form->session().draft(); }
    bool open(const QString &id)
    {
        m_form->open(id);
        return QTest::qWaitFor([this] { return m_form->session().phase() == EntrySession::Phase::Ready; });
    }
    bool save()
    {
        QSignalSpy saved(&m_form->session(), &EntrySession::saved);
        QTest::keyClick(field<QLineEdit>("name"), Qt::Key_S, Qt::ControlModifier);
        return QTest::qWaitFor([&] { return saved.count() > 0; });
    }
    void newForm()
    {
        m_form = std::make_unique<EntryForm>(m_desk->desk());
        m_form->resize(1100, 680);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }
    void answerQuestionWith(const QString &accessibleName)
    {
        QTimer::singleShot(50, this, [accessibleName] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            auto *button = named<QPushButton>(*box, accessibleName);
            QVERIFY(button);
            button->click();
        });
    }

    QString file(const QString &name, const QByteArray &content)
    {
        QFile made(m_files.filePath(name));
        return made.open(QIODevice::WriteOnly) && made.write(content) == content.size() ? made.fileName() : QString();
    }
    // As the clerk drops them on the secrecy review.
    void drop(const QStringList &files)
    {
        QList<QUrl> urls;
        for (const QString &path : files)
            urls << QUrl::fromLocalFile(path);
        QMimeData data;
        data.setUrls(urls);
        QWidget *place = field<QLineEdit>("secrecyReviewResult")->parentWidget();
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QApplication::sendEvent(place, &enter) && enter.isAccepted());
        QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QApplication::sendEvent(place, &dropped));
    }
    QToolButton *attached()
    {
        const auto buttons = m_form->findChildren<QToolButton *>(QStringLiteral("secrecyReviewFile"));
        return buttons.isEmpty() || buttons.last()->isHidden() ? nullptr : buttons.last();
    }

    std::unique_ptr<CatalogDesk> m_desk;
    std::unique_ptr<EntryForm> m_form;
    QString m_id;
    QTemporaryDir m_files;
};

// Takes the place of the program that shows documents.
class Viewer : public QObject
{
    Q_OBJECT
public:
    Viewer() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "show"); }
    ~Viewer() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QStringList shown;
public Q_SLOTS:
    void show(const QUrl &url) { shown << url.toLocalFile(); }
};

void TestEntryForm::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_desk = std::make_unique<CatalogDesk>();
    m_id = m_desk->add(CatalogDesk::entry(QStringLiteral("不动产登记簿信息")));
    QVERIFY(!m_id.isEmpty());
    newForm();
    QVERIFY(open(m_id));
}

void TestEntryForm::cleanup()
{
    m_form.reset();
    m_desk.reset();
}

void TestEntryForm::typingMakesDirtyAndSaveStores()
{
    QVERIFY(!draft().isDirty());
    auto *summary = field<QPlainTextEdit>("summary");
    summary->setFocus();
    summary->moveCursor(QTextCursor::End);
    QTest::keyClicks(summary, "2026");
    QVERIFY(draft().isDirty());
    QVERIFY(save());
    QVERIFY(!draft().isDirty());
    const StoredEntry stored = m_desk->stored(m_id);
    QVERIFY(stored.entry.summary.endsWith(QLatin1String("2026")));
    QCOMPARE(stored.local, LocalState::Waiting);
}

void TestEntryForm::undoTakesTypingBack()
{
    auto *name = field<QLineEdit>("name");
    const QString before = name->text();
    name->setFocus();
    QTest::keyClicks(name, "abc");
    auto *office = field<QLineEdit>("office");
    office->setFocus();
    QTest::keyClicks(office, "x");
    QTest::keyClick(office, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(office->text(), QString());
    QCOMPARE(name->text(), before + QLatin1String("abc"));
    QTest::keyClick(office, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(name->text(), before);
    QVERIFY(!draft().isDirty());
    draft().undoStack().redo();
    QCOMPARE(name->text(), before + QLatin1String("abc"));
}

void TestEntryForm::fieldsAppearWithTheirChoice()
{
    QVERIFY(!field<QPlainTextEdit>("sharingConditions")->isVisible());
    QVERIFY(!field<QPlainTextEdit>("legalBasis")->isVisible());
    auto *type = field<QComboBox>("sharingType");
    type->setCurrentIndex(type->findData(QStringLiteral("conditional")));
    QVERIFY(field<QPlainTextEdit>("sharingConditions")->isVisible());
    field<QPlainTextEdit>("sharingConditions")->setPlainText(QStringLiteral("用于办理房产交易"));
    type->setCurrentIndex(type->findData(QStringLiteral("notShared")));
    QVERIFY(field<QPlainTextEdit>("legalBasis")->isVisible());
    QVERIFY2(field<QPlainTextEdit>("sharingConditions")->isVisible(), "text that is kept must be seen");
}

void TestEntryForm::classDecidesTheTypes()
{
    auto *formatClass = field<QComboBox>("formatClass");
    auto *formatType = field<QComboBox>("formatType");
    QCOMPARE(formatType->currentData().toString(), QStringLiteral("mysql"));
    formatClass->setCurrentIndex(formatClass->findData(QStringLiteral("file")));
    QCOMPARE(draft().current().formatType, QString());
    QVERIFY(formatType->findData(QStringLiteral("mysql")) < 0);
    QVERIFY(formatType->findData(QStringLiteral("pdf")) >= 0);
    draft().undoStack().undo();
    QCOMPARE(formatType->currentData().toString(), QStringLiteral("mysql"));
    // A database is shared as database or interface, a file as file.
    draft().setText(QStringLiteral("sharingModeClass"), QStringLiteral("platform"));
    draft().setText(QStringLiteral("sharingModeType"), {});
    auto *mode = field<QComboBox>("sharingModeType");
    QVERIFY(mode->findData(QStringLiteral("database")) >= 0 &&
            mode->findData(QStringLiteral("interface")) >= 0);
    QVERIFY(mode->findData(QStringLiteral("file")) < 0);
    draft().setText(QStringLiteral("formatClass"), QStringLiteral("spreadsheet"));
    QVERIFY(mode->findData(QStringLiteral("database")) < 0 && mode->findData(QStringLiteral("file")) >= 0);
}

void TestEntryForm::entryIsDuplicated()
{
    field<QPushButton>("copyEntry")->click();
    QTRY_VERIFY(m_form->session().isNew() && m_form->session().phase() == EntrySession::Phase::Ready);
    QCOMPARE(field<QLineEdit>("name")->text(), QStringLiteral("不动产登记簿信息 (copy)"));
    QVERIFY(draft().isDirty());
    QVERIFY(!field<QPushButton>("copyEntry")->isVisible());
    QVERIFY(save());
    const QString id = m_form->session().entryId();
    QVERIFY(!id.isEmpty() && id != m_id);
    QCOMPARE(m_desk->stored(id).entry.items.size(), m_desk->stored(m_id).entry.items.size());
    QCOMPARE(m_desk->stored(m_id).entry.name, QStringLiteral("不动产登记簿信息"));
}

void TestEntryForm::unsavedNewEntryComesBeforeTheDuplicate()
{
    m_form->startNew();
    QTRY_COMPARE(m_form->session().phase(), EntrySession::Phase::Ready);
    field<QLineEdit>("name")->setText(QStringLiteral("只打了一半"));
    m_form->session().putAside();
    QVERIFY(open(m_id));
    QTest::keyClick(field<QLineEdit>("name"), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_form->session().isNew());
    QTRY_VERIFY(m_form->session().hasOffer());
    m_form->session().dropOffer();
    QCOMPARE(field<QLineEdit>("name")->text(), QStringLiteral("不动产登记簿信息 (copy)"));
}

void TestEntryForm::unsavedNewEntryIsOfferedAgain()
{
    m_form->startNew();
    QTRY_COMPARE(m_form->session().phase(), EntrySession::Phase::Ready);
    field<QLineEdit>("name")->setText(QStringLiteral("只打了一半"));
    named<QPushButton>(*m_form, QStringLiteral("Add data item"))->click();
    m_form->session().putAside();
    newForm(); // as after a crash
    m_form->startNew();
    QTRY_VERIFY(m_form->session().hasOffer());
    m_form->session().takeOffer();
    QCOMPARE(field<QLineEdit>("name")->text(), QStringLiteral("只打了一半"));
    QCOMPARE(draft().current().items.size(), 1);
    QVERIFY(m_form->session().isNew());
}

void TestEntryForm::classificationIsFoundByItsName()
{
    auto *line = field<QLineEdit>("classification");
    line->setFocus();
    line->clear();
    QTest::keyClicks(line, "social sec");
    QWidget *popup = line->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(line->text(), QStringLiteral("203"));
    QCOMPARE(draft().current().classification, QStringLiteral("203"));
    QTest::keyClicks(line, "0001");
    bool explained = false;
    for (const QLabel *label : m_form->findChildren<QLabel *>())
        explained =
            explained || label->text() == QStringLiteral("2 Resources by theme › 203 Social security");
    QVERIFY(explained);
    QTest::keyClick(line, Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY(popup->isVisible() || line->completer()->popup()->isVisible());
    QVERIFY(line->completer()->completionCount() > 20);
}

void TestEntryForm::itemsAreAddedMovedDuplicatedAndRemoved()
{
    auto *items = field<QTableView>("items");
    named<QPushButton>(*m_form, QStringLiteral("Add data item"))->click();
    QCOMPARE(items->model()->rowCount(), 2);
    QCOMPARE(items->currentIndex().row(), 1);
    QVERIFY(items->model()->setData(items->model()->index(1, 0), QStringLiteral("坐落"), Qt::EditRole));
    named<QPushButton>(*m_form, QStringLiteral("Move the data item up"))->click();
    QCOMPARE(draft().current().items.at(0).name, QStringLiteral("坐落"));
    QCOMPARE(items->currentIndex().row(), 0);
    named<QPushButton>(*m_form, QStringLiteral("Duplicate the data item"))->click();
    QCOMPARE(draft().current().items.size(), 3);
    QCOMPARE(draft().current().items.at(1).name, QStringLiteral("坐落"));
    QVERIFY(draft().current().items.at(0).id != draft().current().items.at(1).id);
    items->selectAll();
    named<QPushButton>(*m_form, QStringLiteral("Remove the data items"))->click();
    QCOMPARE(draft().current().items.size(), 0);
    draft().undoStack().undo();
    QCOMPARE(draft().current().items.size(), 3);
    QVERIFY(save());
    QCOMPARE(m_desk->stored(m_id).entry.items, draft().current().items);
}

void TestEntryForm::findingStandsAtItsField()
{
    auto *summary = field<QPlainTextEdit>("summary");
    QVERIFY(summary->accessibleDescription().isEmpty());
    summary->clear();
    QTRY_VERIFY(!summary->accessibleDescription().isEmpty());
    QVERIFY(hasErrors(draft().findings()));
}

void TestEntryForm::goThereFocusesTheField()
{
    field<QPlainTextEdit>("summary")->clear();
    auto *findings = field<QListWidget>("findings");
    QTRY_VERIFY(findings->count() > 0 && hasErrors(draft().findings()));
    findings->setFocus();
    findings->setCurrentRow(0); // errors stand first, and the missing summary is the only one
    named<QPushButton>(*m_form, QStringLiteral("Go to the place of the finding"))->click();
    QVERIFY(field<QPlainTextEdit>("summary")->hasFocus());
}

void TestEntryForm::fixItRepairsAsOneStep()
{
    auto *name = field<QLineEdit>("name");
    name->setText(QStringLiteral("不动产登记簿(全市)信息"));
    draft().setItemText(draft().current().items.first().id, QStringLiteral("length"), QStringLiteral("60位"));
    auto *findings = field<QListWidget>("findings");
    auto *fix = field<QPushButton>("fixIt");
    const auto rowOf = [&](const QString &rule) {
        QVector<Finding> shown = draft().findings();
        std::stable_sort(shown.begin(), shown.end(),
                         [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
        const auto at = std::find_if(shown.cbegin(), shown.cend(),
                                     [&](const Finding &one) { return one.ruleId == rule; });
        return at == shown.cend() ? -1 : int(at - shown.cbegin());
    };
    QTRY_VERIFY(rowOf(QStringLiteral("item.length.number")) >= 0);
    findings->setCurrentRow(rowOf(QStringLiteral("item.length.number")));
    QVERIFY(fix->isEnabled());
    QVERIFY(!fix->toolTip().isEmpty());
    fix->click();
    QCOMPARE(draft().current().items.first().length, QStringLiteral("60"));
    QCOMPARE(rowOf(QStringLiteral("item.length.number")), -1);
    draft().undoStack().undo();
    QCOMPARE(draft().current().items.first().length, QStringLiteral("60位"));

    field<QPushButton>("fixAll")->click();
    QCOMPARE(draft().current().items.first().length, QStringLiteral("60"));
    QCOMPARE(name->text(), QStringLiteral("不动产登记簿（全市）信息"));
    draft().undoStack().undo();
    QCOMPARE(name->text(), QStringLiteral("不动产登记簿(全市)信息"));
    QCOMPARE(draft().current().items.first().length, QStringLiteral("60位"));
}

void TestEntryForm::whatNeedsADecisionIsNotRepaired()
{
    field<QPlainTextEdit>("summary")->clear();
    auto *findings = field<QListWidget>("findings");
    QTRY_VERIFY(findings->count() > 0 && hasErrors(draft().findings()));
    findings->setCurrentRow(0);
    QVERIFY(!field<QPushButton>("fixIt")->isEnabled());
    QVERIFY(!field<QPushButton>("fixIt")->toolTip().isEmpty());
}

void TestEntryForm::unsavedTextIsOfferedAgain()
{
    field<QLineEdit>("office")->setText(QStringLiteral("登记处"));
    m_form->session().putAside();
    newForm(); // the first one is gone as after a crash: nothing was asked
    QVERIFY(open(m_id));
    QVERIFY(m_form->session().hasOffer());
    QVERIFY(!draft().isDirty());
    named<QPushButton>(*m_form, QStringLiteral("Use it"))->click();
    QCOMPARE(field<QLineEdit>("office")->text(), QStringLiteral("登记处"));
    QVERIFY(draft().isDirty());
    QVERIFY(save());
    newForm();
    QVERIFY(open(m_id));
    QVERIFY2(!m_form->session().hasOffer(), "what was saved is not offered again");
}

void TestEntryForm::offeredTextIsNotOverwritten()
{
    field<QLineEdit>("office")->setText(QStringLiteral("登记处"));
    m_form->session().putAside();
    newForm();
    QVERIFY(open(m_id));
    QVERIFY(field<QLineEdit>("office")->isReadOnly());
    m_form->session().putAside();
    newForm();
    QVERIFY(open(m_id));
    QVERIFY(m_form->session().hasOffer());
    named<QPushButton>(*m_form, QStringLiteral("Discard it"))->click();
    QVERIFY(!field<QLineEdit>("office")->isReadOnly());
    newForm();
    QVERIFY(open(m_id));
    QVERIFY(!m_form->session().hasOffer());
}

void TestEntryForm::leavingAsks()
{
    QVERIFY(m_form->mayLeave());
    field<QLineEdit>("office")->setText(QStringLiteral("登记处"));
    answerQuestionWith(QStringLiteral("Stay with the entry"));
    QVERIFY(!m_form->mayLeave());
    QVERIFY(draft().isDirty());
    answerQuestionWith(QStringLiteral("Save the changes and leave"));
    QVERIFY(m_form->mayLeave());
    QCOMPARE(m_desk->stored(m_id).entry.office, QStringLiteral("登记处"));
    field<QLineEdit>("office")->setText(QStringLiteral("其他处"));
    answerQuestionWith(QStringLiteral("Discard the changes and leave"));
    QVERIFY(m_form->mayLeave());
    QCOMPARE(m_desk->stored(m_id).entry.office, QStringLiteral("登记处"));
}

void TestEntryForm::failedSaveKeepsTheText()
{
    field<QLineEdit>("office")->setText(QStringLiteral("登记处"));
    QVERIFY(CatalogDesk::wait(m_desk->store().run(
        [id = m_id](Store &store) { return store.deleteEntry(id, CatalogDesk::clerk()); })));
    QSignalSpy failed(&m_form->session(), &EntrySession::failed);
    QVERIFY(m_form->save());
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(field<QLineEdit>("office")->text(), QStringLiteral("登记处"));
    QVERIFY(draft().isDirty());
    QVERIFY(m_form->findChild<InfoBar *>()->isVisible());
}

void TestEntryForm::wrongDateIsNotSaved()
{
    auto *when = field<QLineEdit>("secrecyReviewOn");
    when->setText(QStringLiteral("2026-02-30"));
    field<QLineEdit>("secrecyReviewAssessor")->setText(QStringLiteral("保密办"));
    QVERIFY(!m_form->save());
    QVERIFY(when->hasFocus());
    QCOMPARE(when->text(), QStringLiteral("2026-02-30"));
    when->setText(QStringLiteral("2026-02-28"));
    QVERIFY(save());
    QCOMPARE(m_desk->stored(m_id).entry.secrecyReview.on, QDate(2026, 2, 28));
}

void TestEntryForm::whatANewerProgramNotedOfAnAssessmentStays()
{
    CatalogEntry entry = CatalogDesk::entry(QStringLiteral("地籍信息"));
    entry.secrecyReview.assessor = QStringLiteral("保密办");
    entry.secrecyReview.unknown = {{QStringLiteral("meeting"), QStringLiteral("第三次会议")}};
    const QString id = m_desk->add(entry);
    QVERIFY(open(id));
    field<QLineEdit>("secrecyReviewResult")->setText(QStringLiteral("不涉密"));
    QVERIFY(save());
    const Assessment kept = m_desk->stored(id).entry.secrecyReview;
    QCOMPARE(kept.result, QStringLiteral("不涉密"));
    QCOMPARE(kept.assessor, QStringLiteral("保密办"));
    QCOMPARE(kept.unknown, entry.secrecyReview.unknown);
}

void TestEntryForm::droppedFilesAreAttachedOpenedAndRemoved()
{
    const QByteArray content = "%PDF-1.7 report";
    drop({file(QStringLiteral("保密审查.pdf"), content)});
    QTRY_VERIFY(attached());
    QVERIFY(attached()->text().startsWith(QStringLiteral("保密审查.pdf (")));
    QCOMPARE(draft().current().secrecyReview.attachments.size(), 1);
    QVERIFY(save());
    const Assessment kept = m_desk->stored(m_id).entry.secrecyReview;
    QCOMPARE(kept.attachments.size(), 1);
    QCOMPARE(kept.attachments.first().size, content.size());

    Viewer viewer;
    QTest::keyClick(attached(), Qt::Key_Space);
    QTRY_COMPARE(viewer.shown.size(), 1);
    QCOMPARE(QFileInfo(viewer.shown.first()).fileName(), QStringLiteral("保密审查.pdf"));
    QFile opened(viewer.shown.first());
    QVERIFY(opened.open(QIODevice::ReadOnly));
    QCOMPARE(opened.readAll(), content);
    QVERIFY(!QFileInfo(opened).isWritable() || ::geteuid() == 0);

    attached()->setFocus();
    QTest::keyClick(attached(), Qt::Key_Delete);
    QVERIFY(draft().current().secrecyReview.attachments.isEmpty());
    QTRY_VERIFY(!attached());
    QTest::keyClick(field<QLineEdit>("name"), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(attached()); // one step back it is there again
    QCOMPARE(draft().current().secrecyReview, kept);
}

void TestEntryForm::filesThatAreNotTakenAreNamedInPlace()
{
    drop({file(QStringLiteral("a.exe"), "MZ"), file(QStringLiteral("b.pdf"), "%PDF-1.7 b"), file(QStringLiteral("c.pdf"), {}),
          file(QStringLiteral("d.pdf"), "%PDF-1.7 b")});
    QTRY_VERIFY(attached());
    const auto said = [this](const QString &begin) {
        const auto labels = m_form->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](QLabel *label) { return label->isVisibleTo(m_form.get()) && label->text().contains(begin); });
    };
    QTRY_VERIFY(said(QStringLiteral("d.pdf: a file with the same content")));
    QVERIFY(said(QStringLiteral("a.exe: Files of this type")));
    QVERIFY(said(QStringLiteral("c.pdf: The file is empty")));
    QCOMPARE(draft().current().secrecyReview.attachments.size(), 1);
    QCOMPARE(draft().current().secrecyReview.attachments.first().name, QStringLiteral("b.pdf"));
    // The next attempt begins with a clean slate.
    drop({file(QStringLiteral("e.pdf"), "%PDF-1.7 e")});
    QTRY_COMPARE(draft().current().secrecyReview.attachments.size(), 2);
    QTRY_VERIFY(!said(QStringLiteral("a.exe")));
}

void TestEntryForm::anAttachmentThatIsNotHereSaysSo()
{
    CatalogEntry entry = CatalogDesk::entry(QStringLiteral("地籍信息"));
    entry.secrecyReview.attachments = {{QStringLiteral("远.pdf"), 9, QString(64, QLatin1Char('a'))}};
    QVERIFY(open(m_desk->add(entry)));
    QTRY_VERIFY(attached());
    Viewer viewer;
    QTest::mouseClick(attached(), Qt::LeftButton, {}, QPoint(8, 8));
    const auto lines = [this] {
        QString all;
        for (QLabel *label : m_form->findChildren<QLabel *>())
            all += label->text() + QLatin1Char('\n');
        return all;
    };
    QTRY_VERIFY(lines().contains(QStringLiteral("not on this computer yet. Sign in")));
    QVERIFY(viewer.shown.isEmpty());
}

void TestEntryForm::foreignEntryIsReadOnly()
{
    const QString foreign =
        m_desk->add(CatalogDesk::entry(QStringLiteral("户籍信息"), QStringLiteral("police")));
    QVERIFY(open(foreign));
    QVERIFY(field<QLineEdit>("name")->isReadOnly());
    QVERIFY(!field<QComboBox>("sharingType")->isEnabled());
    QVERIFY(!field<QPushButton>("secrecyReviewAttach")->isVisibleTo(m_form.get()));
    QVERIFY(!named<QPushButton>(*m_form, QStringLiteral("Add data item"))->isEnabled());
    QVERIFY(
        !named<QPushButton>(*m_form, QStringLiteral("Ask for this data"))->isVisible()); // only a draft there
}

void TestEntryForm::lifeIsLedFromTheButtons()
{
    const auto command = [this](const char *key) {
        auto *button = m_form->findChild<QPushButton *>(QLatin1String(key));
        return button && button->isVisibleTo(m_form.get()) ? button : nullptr;
    };
    Actor head = CatalogDesk::clerk();
    head.role = Role::OfficeHead;
    m_desk->desk().setActor(head);
    QVERIFY(command("agree") && command("agree")->isEnabled());
    QVERIFY(command("submit") && !command("submit")->isEnabled());
    QVERIFY(!command("submit")->toolTip().isEmpty());
    field<QLineEdit>("office")->setText(QStringLiteral("登记处"));
    QVERIFY2(!command("agree")->isEnabled(), "agreement is given to what is saved");
    QVERIFY(save());
    command("agree")->click();
    QTRY_COMPARE(draft().stored().status, EntryStatus::Agreed);
    QTRY_VERIFY(command("submit")->isEnabled());
    command("submit")->click();
    QTRY_COMPARE(m_desk->stored(m_id).entry.status, EntryStatus::Submitted);
    QTRY_VERIFY(field<QLineEdit>("name")->isReadOnly());
    QCOMPARE(m_desk->stored(m_id).local, LocalState::Waiting);
}

void TestEntryForm::publishedEntryOfAnotherCanBeAskedFor()
{
    const QString foreign =
        m_desk->add(CatalogDesk::entry(QStringLiteral("户籍信息"), QStringLiteral("police")));
    const auto give = [&](EntryCommand command, Role role, const QString &department) {
        Actor actor = CatalogDesk::clerk();
        actor.role = role;
        actor.departmentId = department;
        return CatalogDesk::wait(m_desk->store().run([foreign, command, actor](Store &store) {
            return store.commandEntry({foreign, command, {}}, actor, QDateTime::currentDateTimeUtc());
        }));
    };
    QVERIFY(give(EntryCommand::Agree, Role::OfficeHead, QStringLiteral("police")));
    QVERIFY(give(EntryCommand::Submit, Role::OfficeHead, QStringLiteral("police")));
    QVERIFY(give(EntryCommand::Publish, Role::Authority, QStringLiteral("data")));
    QVERIFY(open(foreign));
    auto *ask = named<QPushButton>(*m_form, QStringLiteral("Ask for this data"));
    QVERIFY(ask->isVisible());
    QSignalSpy wanted(&m_desk->desk(), &Desk::applicationWanted);
    ask->click();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), foreign);
}

void TestEntryForm::newEntryIsCreated()
{
    m_form->startNew();
    QVERIFY(QTest::qWaitFor([this] { return m_form->session().phase() == EntrySession::Phase::Ready; }));
    QCOMPARE(field<QLineEdit>("provider")->text(), CatalogDesk::clerk().departmentName);
    QVERIFY(!draft().isDirty());
    field<QLineEdit>("name")->setText(QStringLiteral("地籍图"));
    QVERIFY(save());
    QVERIFY(!m_form->session().isNew());
    QCOMPARE(m_desk->stored(m_form->session().entryId()).entry.name, QStringLiteral("地籍图"));
}

void TestEntryForm::changeElsewhereIsShown()
{
    CatalogEntry before = m_desk->stored(m_id).entry;
    CatalogEntry after = before;
    after.coverage = QStringLiteral("全市");
    const auto saveElsewhere = [&] {
        return CatalogDesk::wait(m_desk->store().run(
            [before, after](Store &store) { return store.saveEntry(before, after, CatalogDesk::clerk()); }));
    };
    QVERIFY(saveElsewhere());
    QTRY_COMPARE(field<QLineEdit>("coverage")->text(), QStringLiteral("全市"));
    field<QLineEdit>("office")->setText(QStringLiteral("登记处"));
    before = after;
    after.coverage = QStringLiteral("全省");
    QSignalSpy elsewhere(&m_form->session(), &EntrySession::changedElsewhere);
    QVERIFY(saveElsewhere());
    QTRY_VERIFY(elsewhere.count() > 0);
    QCOMPARE(field<QLineEdit>("office")->text(), QStringLiteral("登记处"));
    QVERIFY(save());
    const CatalogEntry both = m_desk->stored(m_id).entry;
    QCOMPARE(both.office, QStringLiteral("登记处"));
    QCOMPARE(both.coverage, QStringLiteral("全省"));
}

void TestEntryForm::messagesFollowTheLanguage()
{
    auto *summary = field<QPlainTextEdit>("summary");
    summary->clear();
    QTRY_VERIFY(!summary->accessibleDescription().isEmpty());
    const QString english = summary->accessibleDescription();
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(m_form.get(), &change);
    QVERIFY(summary->accessibleDescription() != english);
    QCOMPARE(field<QComboBox>("sharingType")->currentText(), QStringLiteral("无条件共享"));
    QCOMPARE(draft().current().sharingType, QStringLiteral("unconditional"));
    QVERIFY(summary->toPlainText().isEmpty());
}

// 1366×768 at 200 % leaves about this much of it beside the navigation.
void TestEntryForm::fitsANarrowWindow()
{
    m_form->resize(540, 330);
    QTRY_COMPARE(m_form->size(), QSize(540, 330));
    const auto *area = m_form->findChild<EntrySections *>();
    QTRY_VERIFY2(area->widget()->width() <= area->viewport()->width(), "nothing is cut off at the right");
    for (const auto *button : m_form->findChildren<QPushButton *>()) {
        if (button->isVisible() && !area->isAncestorOf(button))
            QVERIFY2(m_form->rect().contains(QRect(button->mapTo(m_form.get(), QPoint()), button->size())),
                     qPrintable(button->accessibleName()));
    }
}

void TestEntryForm::namesAreUnique()
{
    field<QComboBox>("sharingType")->setCurrentIndex(3);
    QCOMPARE(namingProblems(*m_form), QStringList());
}

QTEST_MAIN(TestEntryForm)
#include "tst_entryform.moc"

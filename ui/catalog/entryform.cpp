#include "catalog/entryform.h"

#include <QAction>
#include <QEvent>
#include <QEventLoop>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include "catalog/comparedialog.h"
#include "catalog/entryfields.h"
#include "catalog/entryheader.h"
#include "catalog/entrylifeview.h"
#include "catalog/entrysections.h"
#include "catalog/findinglist.h"
#include "catalog/lifedialog.h"
#include "widgets/infobar.h"
#include "widgets/marks.h"

namespace sharedesk {

namespace {

constexpr int mostFieldsOffered = 3;

} // namespace

EntryForm::EntryForm(Desk &desk, QWidget *parent) : QWidget(parent), m_session(desk)
{
    build();
    connect(&m_session, &EntrySession::opened, this, &EntryForm::showOpened);
    connect(&m_session, &EntrySession::stateChanged, this, &EntryForm::showState);
    connect(&m_session, &EntrySession::saved, this, &EntryForm::showSaved);
    connect(&m_session, &EntrySession::failed, this, &EntryForm::tellError);
    connect(&m_session, &EntrySession::removed, this, &EntryForm::closed);
    connect(&m_session, &EntrySession::changedElsewhere, this, [this] {
        m_notice->tell(
            InfoBar::Kind::Warning,
            tr("Someone else changed this entry meanwhile. Your text is kept; saving sends only the "
               "fields that you changed."));
    });
    retranslate();
}

void EntryForm::build()
{
    auto *column = new QVBoxLayout(this);
    m_header = new EntryHeader(m_session, this);
    m_notice = new InfoBar(this);
    m_reason = new InfoBar(this);
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("sections"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_sections = new EntrySections(m_session.draft(), m_session.desk(), m_splitter);
    m_side = new QTabWidget(m_splitter);
    m_side->setObjectName(QStringLiteral("entrySide"));
    m_side->setDocumentMode(true);
    m_findings = new FindingList(m_session.draft(), m_session.desk(), m_side);
    m_life = new EntryLifeView(m_session.desk(), m_side);
    m_side->addTab(m_findings, QString());
    m_side->addTab(m_life, QString());
    m_splitter->addWidget(m_sections);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({widthOf(this, 110), widthOf(this, 36)});
    m_splitter->setCollapsible(0, false);
    column->addWidget(m_header);
    column->addWidget(m_notice);
    column->addWidget(m_reason);
    column->addWidget(m_tabs);
    column->addWidget(m_splitter, 1);

    connect(m_header, &EntryHeader::backWanted, this, [this] {
        if (mayLeave())
            Q_EMIT closed();
    });
    connect(m_header, &EntryHeader::saveWanted, this, &EntryForm::save);
    connect(m_header, &EntryHeader::commandWanted, this, &EntryForm::giveCommand);
    connect(m_header, &EntryHeader::removeWanted, this, &EntryForm::askRemove);
    const auto copy = [this] {
        m_sections->commit();
        if (!m_session.mayCopy())
            return;
        m_notice->clear();
        m_session.startCopy();
    };
    connect(m_header, &EntryHeader::copyWanted, this, copy);
    connect(m_header, &EntryHeader::compareWanted, this, &EntryForm::compare);
    connect(m_header, &EntryHeader::askWanted, this,
            [this] { m_session.desk().askForEntry(m_session.entryId()); });
    connect(m_findings, &FindingList::wanted, m_sections, &EntrySections::goTo);
    connect(m_findings, &FindingList::repairing, m_sections, &EntrySections::commit);
    connect(m_findings, &FindingList::repaired, &m_session.desk(), &Desk::say);
    connect(m_tabs, &QTabBar::tabBarClicked, m_sections, &EntrySections::goToSection);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (m_tabs->hasFocus())
            m_sections->goToSection(index);
    });
    connect(m_sections, &EntrySections::sectionReached, this, [this](int index) {
        if (!m_tabs->hasFocus())
            m_tabs->setCurrentIndex(index);
    });

    const auto shortcut = [this](const QKeySequence &keys, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    shortcut(QKeySequence::Save, [this] { save(); });
    shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), copy);
    shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), [this] { compare(); });
    shortcut(QKeySequence::Undo, [this] {
        if (m_session.mayEdit())
            m_session.draft().undoStack().undo();
    });
    shortcut(QKeySequence::Redo, [this] {
        if (m_session.mayEdit())
            m_session.draft().undoStack().redo();
    });
    shortcut(QKeySequence(Qt::ALT | Qt::Key_Left), [this] {
        if (mayLeave())
            Q_EMIT closed();
    });
}

EntryForm::~EntryForm()
{
    // A cell that is still open writes into the draft as it closes, so the draft goes last.
    delete m_splitter;
}

void EntryForm::open(const QString &entryId)
{
    m_notice->clear();
    m_session.open(entryId);
}

void EntryForm::startNew()
{
    m_notice->clear();
    m_session.startNew();
}

void EntryForm::showOpened()
{
    m_sections->focusFirst();
    if (!m_session.hasOffer())
        return;
    const QString when = QLocale().toString(m_session.offeredAt().toLocalTime(), QLocale::ShortFormat);
    m_notice->tell(InfoBar::Kind::Warning,
                   tr("Text that was typed here but never saved was found again (%1).").arg(when),
                   {{tr("&Use it"),
                     [this] {
                         m_notice->clear();
                         m_session.takeOffer();
                     }},
                    {tr("D&iscard it"),
                     [this] {
                         m_notice->clear();
                         m_session.dropOffer();
                     }}},
                   false);
}

void EntryForm::showState()
{
    const auto editable = m_session.mayEdit();
    m_sections->setEditable(bool(editable));
    m_findings->setEditable(bool(editable));
    const CatalogEntry &entry = m_session.draft().stored();
    QString text;
    QVector<InfoBar::Button> buttons;
    InfoBar::Kind kind = InfoBar::Kind::Note;
    if (!m_session.problem().isEmpty()) {
        text = m_session.problem();
        kind = InfoBar::Kind::Warning;
    } else if (m_session.phase() == EntrySession::Phase::Ready && !editable && !m_session.hasOffer()) {
        text = editable.error().message;
    } else if (const QString reason = openReturn(entry); !reason.isEmpty()) {
        text = tr("Returned for correction: %1").arg(reason);
        kind = InfoBar::Kind::Warning;
        for (const QString &field : fieldsNamedIn(reason, m_session.desk().office().dictionaries)) {
            buttons.append({tr("Go to “%1”").arg(entryFieldLabel(field)), [this, field] {
                                Finding place;
                                place.field = field;
                                m_sections->goTo(place);
                            }});
            if (buttons.size() == mostFieldsOffered)
                break;
        }
        buttons.append({tr("&History"), [this] {
                            m_side->setCurrentWidget(m_life);
                            m_life->goToReturn();
                        }});
    }
    m_life->show(entry);
    if (text.isEmpty())
        m_reason->clear();
    else if (text != m_reason->text())
        m_reason->tell(kind, text, buttons, false);
}

void EntryForm::showSaved()
{
    m_notice->clear();
    m_session.desk().say(m_session.local() == LocalState::Synced ? tr("Saved")
                                                                 : localStateLabel(m_session.local()));
}

void EntryForm::tellError(const Error &error)
{
    m_notice->tell(error);
}

bool EntryForm::save()
{
    if (!m_sections->commit()) {
        m_notice->tell(InfoBar::Kind::Error, tr("Not saved: one of the dates is not a date."));
        return false;
    }
    m_session.save();
    return true;
}

bool EntryForm::saveAndWait()
{
    QEventLoop loop;
    bool done = false;
    connect(&m_session, &EntrySession::saved, &loop, [&] {
        done = true;
        loop.quit();
    });
    connect(&m_session, &EntrySession::failed, &loop, &QEventLoop::quit);
    if (!save())
        return false;
    if (m_session.phase() == EntrySession::Phase::Saving)
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    return done;
}

bool EntryForm::mayLeave()
{
    m_sections->commit();
    if (m_session.phase() == EntrySession::Phase::Empty || m_session.hasOffer() ||
        !m_session.draft().isDirty())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"),
                    tr("The entry has changes that are not saved. Save them?"), QMessageBox::NoButton, this);
    QPushButton *keep = box.addButton(tr("&Save"), QMessageBox::AcceptRole);
    QPushButton *drop = box.addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *stay = box.addButton(tr("Stay &here"), QMessageBox::RejectRole);
    keep->setAccessibleName(tr("Save the changes and leave"));
    drop->setAccessibleName(tr("Discard the changes and leave"));
    stay->setAccessibleName(tr("Stay with the entry"));
    box.setDefaultButton(keep);
    box.setEscapeButton(stay);
    box.exec();
    if (box.clickedButton() == keep)
        return saveAndWait();
    if (box.clickedButton() != drop)
        return false;
    m_session.discardChanges();
    return true;
}

void EntryForm::giveCommand(EntryCommand command)
{
    if (!needsText(command)) {
        m_session.command(command, {});
        return;
    }
    // What needs words is asked as it is for many: the same fields, the same explanation of the date.
    auto *dialog = new LifeDialog(m_session.desk(), command, {m_session.entryId()}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QVector<EntryOrder> orders = dialog->orders();
        if (!orders.isEmpty())
            m_session.give(orders.first());
    });
    dialog->open();
}

void EntryForm::askRemove()
{
    QMessageBox box(QMessageBox::Warning, tr("Delete entry"),
                    tr("Delete “%1”? The deletion is sent with the next synchronisation.")
                        .arg(m_session.draft().stored().name),
                    QMessageBox::NoButton, this);
    QPushButton *remove = box.addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    QPushButton *keep = box.addButton(tr("&Keep"), QMessageBox::RejectRole);
    remove->setAccessibleName(tr("Delete the entry now"));
    keep->setAccessibleName(tr("Keep the entry"));
    box.setDefaultButton(keep);
    box.exec();
    if (box.clickedButton() == remove)
        m_session.remove();
}

// What is put back is one step of the draft, so it is saved, taken back and lost with an edit as all of it is.
void EntryForm::compare()
{
    m_sections->commit();
    if (!m_session.mayCompare())
        return;
    EntryDraft &draft = m_session.draft();
    auto *dialog = new CompareDialog(m_session.desk(), draft.current(), bool(m_session.mayEdit()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&draft, &EntryDraft::changed, dialog, [dialog, &draft] { dialog->setEdited(draft.current()); });
    connect(dialog, &CompareDialog::restoreWanted, this, [this](const CatalogEntry &content, const QString &stepText) {
        if (m_session.mayEdit())
            m_session.draft().replaceContent(content, stepText);
    });
    connect(dialog, &CompareDialog::undoWanted, this, [this] {
        if (m_session.mayEdit())
            m_session.draft().undoStack().undo();
    });
    dialog->open();
}

void EntryForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EntryForm::retranslate()
{
    m_header->retranslate();
    m_sections->retranslate();
    m_findings->retranslate();
    m_notice->setPlace(tr("this entry"));
    m_reason->setPlace(tr("the state of this entry"));
    m_side->setAccessibleName(tr("Findings and history of the entry"));
    m_side->setTabText(0, tr("Findings"));
    m_side->setTabText(1, tr("History"));
    m_tabs->setAccessibleName(tr("Sections of the entry"));
    const QSignalBlocker blocker(m_tabs);
    const QStringList titles = m_sections->sectionTitles();
    for (int index = 0; index < titles.size(); ++index) {
        if (index < m_tabs->count())
            m_tabs->setTabText(index, titles.at(index));
        else
            m_tabs->addTab(titles.at(index));
    }
    showState();
}

} // namespace sharedesk

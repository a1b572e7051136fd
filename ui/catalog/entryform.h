// EntryForm: one entry from top to bottom: header, messages, sections, findings.
//
// Leaving with unsaved text asks; a failed save keeps the text and says why in place.
#pragma once

#include <QWidget>

#include "catalog/entrysession.h"

class QSplitter;
class QTabBar;
class QTabWidget;

namespace sharedesk {

class EntryHeader;
class EntryLifeView;
class EntrySections;
class FindingList;
class InfoBar;

class EntryForm : public QWidget
{
    Q_OBJECT
public:
    explicit EntryForm(Desk &desk, QWidget *parent = nullptr);
    ~EntryForm() override;

    void open(const QString &entryId);
    void startNew();
    EntrySession &session() { return m_session; }
    // True when there is nothing unsaved, or the user saved or discarded it. May show a question and wait for
    // it.
    bool mayLeave();
    bool save(); // false when it could not even begin (a text that cannot be stored is shown)

Q_SIGNALS:
    void closed(); // the user wants the list back; nothing is unsaved

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showOpened();
    void showState();
    void showSaved();
    void tellError(const Error &error);
    void giveCommand(EntryCommand command);
    void askRemove();
    void compare();
    void retranslate();
    bool saveAndWait();

    EntrySession m_session;
    EntryHeader *m_header = nullptr;
    InfoBar *m_notice = nullptr; // errors, offers
    InfoBar *m_reason = nullptr; // read-only, returned, held
    QTabBar *m_tabs = nullptr;
    QSplitter *m_splitter = nullptr;
    EntrySections *m_sections = nullptr;
    QTabWidget *m_side = nullptr;
    FindingList *m_findings = nullptr;
    EntryLifeView *m_life = nullptr;
};

} // namespace sharedesk

// ReviewEntry: one submitted entry as the reviewer needs it: until when, what is different from the published version,
// what the checks found, its history, and the decision with its reason.
#pragma once

#include <QWidget>

#include "review/reviewdata.h"
#include "shell/desk.h"

class QLabel;
class QListWidget;
class QPushButton;
class QTableWidget;
class QTabWidget;

namespace sharedesk {

class EntryLifeView;
class InfoBar;
class ReasonEdit;

class ReviewEntry : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewEntry(Desk &desk, QWidget *parent = nullptr);

    // `reason`: what was written before; `refused`: why the platform did not accept the last decision.
    void show(const ReviewedEntry &reviewed, const QString &reason, const std::optional<OutboxRow> &refused);
    void clear();
    QString entryId() const { return m_reviewed.stored.entry.id; }
    const ReviewedEntry &reviewed() const { return m_reviewed; }
    QString reason() const;
    void focusReason();
    void setBusy(bool busy); // decisions are being carried out
    void retranslate();

Q_SIGNALS:
    void reasonChanged();
    void publishWanted();
    void returnWanted();
    void nextWanted();
    void discardWanted(); // of the refused decision

private:
    void build();
    QWidget *buildDecision();
    void display();
    void showChanges();
    void showFindings();
    void showRefused();
    void updateButtons();
    void explainDeadline();
    QString placeOf(const Finding &finding) const;

    Desk &m_desk;
    ReviewedEntry m_reviewed;
    std::optional<OutboxRow> m_refused;
    bool m_busy = false;
    QLabel *m_title = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_due = nullptr;
    QPushButton *m_why = nullptr;
    InfoBar *m_notice = nullptr;
    QTabWidget *m_tabs = nullptr;
    QLabel *m_changesTitle = nullptr;
    QTableWidget *m_changes = nullptr;
    QListWidget *m_findings = nullptr;
    QLabel *m_noFindings = nullptr;
    EntryLifeView *m_life = nullptr;
    QLabel *m_reasonLabel = nullptr;
    ReasonEdit *m_reason = nullptr;
    QPushButton *m_publish = nullptr;
    QPushButton *m_return = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace sharedesk

// RequestView: one request: what is asked, until when who must do what, what may happen next, and what has happened.
#pragma once

#include <QWidget>

#include "shell/desk.h"

class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace sharedesk {

class FlowLayout;
class InfoBar;
class Timeline;

class RequestView : public QWidget
{
    Q_OBJECT
public:
    explicit RequestView(Desk &desk, QWidget *parent = nullptr);

    void open(const QString &id);
    void close();
    QString requestId() const { return m_id; }
    const StoredRequest &shown() const { return m_shown; }
    // Opens the dialog of the command, or records it at once when it needs no words.
    void start(RequestCommandType type);
    void showLetter(); // the dialog of the letters that tell what has happened

Q_SIGNALS:
    void loaded(const QString &id);
    void commandSaved(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void load();
    void display();
    void showCommands();
    void showDeadlines();
    void showFacts();
    void showNotice();
    void give(const RequestCommand &command);

    Desk &m_desk;
    QString m_id;
    StoredRequest m_shown;
    bool m_hasShown = false;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_phase = nullptr;
    InfoBar *m_notice = nullptr;
    QWidget *m_commands = nullptr;
    QLabel *m_noCommands = nullptr;
    QPushButton *m_letter = nullptr;
    QWidget *m_deadlines = nullptr;
    QLabel *m_factsTitle = nullptr;
    QFormLayout *m_facts = nullptr;
    QLabel *m_historyTitle = nullptr;
    Timeline *m_timeline = nullptr;
};

} // namespace sharedesk

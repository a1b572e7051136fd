// EntryHeader: what the entry is, where its change stands, and what can be done with it as a whole.
#pragma once

#include <QWidget>

#include "catalog/entrysession.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace sharedesk {

class FlowLayout;

class EntryHeader : public QWidget
{
    Q_OBJECT
public:
    explicit EntryHeader(EntrySession &session, QWidget *parent = nullptr);
    void retranslate();

Q_SIGNALS:
    void backWanted();
    void saveWanted();
    void commandWanted(sharedesk::EntryCommand command);
    void removeWanted();
    void askWanted();
    void copyWanted();
    void compareWanted();

private:
    void showState();
    void showLimit();
    void explainLimit();
    void showCommands();

    EntrySession &m_session;
    QToolButton *m_back = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_due = nullptr;
    QPushButton *m_why = nullptr;
    QLabel *m_localIcon = nullptr;
    QLabel *m_local = nullptr;
    QToolButton *m_undo = nullptr;
    QToolButton *m_redo = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_ask = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_compare = nullptr;
    FlowLayout *m_flow = nullptr;
    QVector<QPair<EntryCommand, QPushButton *>> m_commands;
};

} // namespace sharedesk

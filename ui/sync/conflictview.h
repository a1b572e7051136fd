// ConflictView: one conflict with the value both began from, ours and the platform's, side by side.
//
// Sides are named by origin and author, never by date. Deciding acts on exactly what is shown; when it has changed
// since, nothing is decided and the view shows the new state.
#pragma once

#include <QWidget>

#include "rows.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace sharedesk {

class ConflictView : public QWidget
{
    Q_OBJECT
public:
    explicit ConflictView(QWidget *parent = nullptr);

    void show(const Conflict &conflict);
    const Conflict &shown() const { return m_conflict; }
    void retranslate();

Q_SIGNALS:
    void keepMineWanted(const sharedesk::Conflict &shown);
    void takeTheirsWanted(const sharedesk::Conflict &shown);

private:
    Conflict m_conflict;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QTableWidget *m_fields = nullptr;
    QPushButton *m_mine = nullptr;
    QPushButton *m_theirs = nullptr;
};

} // namespace sharedesk

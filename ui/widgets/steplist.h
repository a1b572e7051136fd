// StepList: a history, oldest first: what happened, when, by whom, with which words. A marked step stands out.
#pragma once

#include <QDateTime>
#include <QVector>
#include <QWidget>

class QVBoxLayout;

namespace sharedesk {

class StepList : public QWidget
{
    Q_OBJECT
public:
    struct Step
    {
        QString what;
        QDateTime at; // China time
        QString who;
        QString department;
        QString details; // may have several lines; empty: none
        bool isMarked = false;

        bool operator==(const Step &) const = default;
    };

    explicit StepList(QWidget *parent = nullptr);
    void show(const QVector<Step> &steps);
    QWidget *marked() const { return m_marked; } // the last marked step's words; nullptr: none

private:
    QVBoxLayout *m_column = nullptr;
    QWidget *m_marked = nullptr;
};

} // namespace sharedesk

// LetterRun: gives letters their numbers and writes or prints them, one after the other, on the store's threads.
//
// Each letter is a short step, so that lists are read in between and the job can be stopped after each. A letter that
// cannot be written (a template that is wrong) gets no number and does not hold up the others. One job at a time;
// interface thread only.
#pragma once

#include <QObject>
#include <QVector>

#include <memory>
#include <optional>

#include "letterwork.h"
#include "shell/desk.h"
#include "widgets/progresspanel.h"

class QPrinter;

namespace sharedesk {

struct LetterOrder
{
    RequestState state;
    LetterOccasion letter;
};

struct LetterOutcome
{
    LetterKey key;
    QString number;
    QString file; // empty: printed
    std::optional<Error> problem; // "letter.stopped": the job was stopped before it
};

struct LetterTarget
{
    QString file;   // of a single letter; else
    QString folder; // files with names of their own, none is overwritten; else
    std::shared_ptr<QPrinter> printer; // all as one print job
    LetterFormat format = LetterFormat::Pdf;
};

class LetterRun : public QObject
{
    Q_OBJECT
public:
    explicit LetterRun(Desk &desk, QObject *parent = nullptr);

    bool isRunning() const { return m_job != nullptr; }
    void start(const QVector<LetterOrder> &orders, const LetterTarget &target, const LetterTemplates &templates,
               const std::shared_ptr<JobProgress> &progress);

Q_SIGNALS:
    void finished(const QVector<sharedesk::LetterOutcome> &outcomes); // in the order of the letters

private:
    struct Job;
    void next();
    void write(const QString &number);
    void ended(const LetterOutcome &outcome);

    Desk &m_desk;
    std::shared_ptr<Job> m_job;
};

} // namespace sharedesk

#include "letters/letterrun.h"

#include <QPainter>
#include <QPrinter>

#include <utility>

#include "letters.h"
#include "widgets/whenready.h"

namespace sharedesk {

struct LetterRun::Job
{
    QVector<LetterOrder> orders;
    LetterTarget target;
    LetterTemplates templates;
    std::shared_ptr<JobProgress> progress;
    QVector<LetterOutcome> outcomes;
    QPainter painter; // on the printer, used by the store's thread only; active once a page was begun

    const LetterOrder &order() const { return orders.at(outcomes.size()); }
};

LetterRun::LetterRun(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

void LetterRun::start(const QVector<LetterOrder> &orders, const LetterTarget &target, const LetterTemplates &templates,
                      const std::shared_ptr<JobProgress> &progress)
{
    m_job = std::make_shared<Job>();
    m_job->orders = orders;
    m_job->target = target;
    m_job->templates = templates;
    m_job->progress = progress;
    next();
}

void LetterRun::next()
{
    const bool goesOn = m_job->progress->report(int(m_job->outcomes.size()), int(m_job->orders.size()));
    if (m_job->outcomes.size() == m_job->orders.size()) {
        // Ends the print job where it was begun, and only then says so.
        whenReady(m_desk.store().read([job = m_job](Store &) {
                      return !job->painter.isActive() || job->painter.end();
                  }),
                  this, [this](bool) { Q_EMIT finished(std::exchange(m_job, nullptr)->outcomes); });
        return;
    }
    if (!goesOn) {
        ended({m_job->order().letter.key, {}, {}, Error{QStringLiteral("letter.stopped"), tr("Not written: the job was stopped before."), {}}});
        return;
    }
    const auto number = [job = m_job, order = m_job->order(), office = m_desk.office(), actor = m_desk.actor(), now = m_desk.now()](Store &store) -> Result<QString> {
        if (const auto allowed = mayIssue(order.letter, actor); !allowed)
            return allowed.error();
        // What cannot be written gets no number.
        if (const auto composed = composeLetter(order.state, order.letter.key, {}, office, job->templates); !composed)
            return composed.error();
        const auto numbers = store.letters().give({order.letter}, actor, now);
        return numbers ? Result<QString>(numbers.value().first()) : numbers.error();
    };
    whenReady(m_desk.store().run(number), this, [this](const Result<QString> &given) {
        if (given)
            write(given.value());
        else
            ended({m_job->order().letter.key, {}, {}, given.error()});
    });
}

void LetterRun::write(const QString &number)
{
    const auto work = [job = m_job, order = m_job->order(), office = m_desk.office(), number](Store &) -> LetterOutcome {
        LetterOutcome outcome{order.letter.key, number, {}, {}};
        const auto html = composeLetter(order.state, order.letter.key, number, office, job->templates);
        if (!html) {
            outcome.problem = html.error();
            return outcome;
        }
        const LetterDocument document(html.value(), letterTitle(order.letter.key.kind));
        const LetterTarget &target = job->target;
        if (target.printer) {
            const bool isFirst = !job->painter.isActive();
            if (!(isFirst ? job->painter.begin(target.printer.get()) : target.printer->newPage()) || !document.print(*target.printer, job->painter))
                outcome.problem = Error{QStringLiteral("letter.print"), tr("The printer does not take the letter."), target.printer->printerName()};
            return outcome;
        }
        outcome.file = !target.file.isEmpty() ? target.file
                                              : freeFile(target.folder, letterFileName(order.state, order.letter.key.kind, target.format));
        if (const auto written = document.write(outcome.file, target.format); !written)
            outcome.problem = written.error();
        return outcome;
    };
    whenReady(m_desk.store().read(work), this, [this](const LetterOutcome &outcome) { ended(outcome); });
}

void LetterRun::ended(const LetterOutcome &outcome)
{
    m_job->outcomes << outcome;
    next();
}

} // namespace sharedesk

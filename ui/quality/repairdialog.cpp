#include "quality/repairdialog.h"

#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include "catalog/bulkmodel.h"
#include "catalog/changepreview.h"
#include "catalog/entryfix.h"
#include "widgets/marks.h"
#include "widgets/progresspanel.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int manyEntries = 200; // from here on reading them takes long enough to show how far it is
constexpr int mostNamed = 6;     // rules named one by one above the table

using Previews = Result<QVector<BulkPreview>>;

Previews previewsOf(Store &store, const EntryFilter &filter, const Actor &actor, JobProgress &job)
{
    const auto keys = store.entryRowIds(filter);
    if (!keys)
        return keys.error();
    const auto ids = store.entryIds(keys.value());
    if (!ids)
        return ids.error();
    const QSet<QString> rules(filter.foundBy.cbegin(), filter.foundBy.cend());
    return store.previewRepair(ids.value(), rules, actor, [&job](int done, int total) { return job.report(done, total); });
}

} // namespace

RepairDialog::RepairDialog(Desk &desk, const QString &departmentId, const QVector<const LintRule *> &rules, int expected,
                           QWidget *parent)
    : QDialog(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("repairDialog"));
    setWindowTitle(tr("Repair what is found"));
    build(rules);
    resize(QSize(widthOf(this, 130), fontMetrics().height() * 34).boundedTo(screen()->availableSize() * 0.9));
    QStringList ids;
    for (const LintRule *rule : rules)
        ids << rule->id;
    look(departmentId, ids, expected);
}

RepairDialog::~RepairDialog()
{
    m_preview->progress().cancel();
}

void RepairDialog::build(const QVector<const LintRule *> &rules)
{
    auto *column = new QVBoxLayout(this);
    auto *title = new QLabel(tr("Repair what can be repaired safely"), this);
    makeTitle(title, 1.15);
    column->addWidget(title);
    QStringList lines{tr("A repair changes how something is written, never what it says.")};
    for (const LintRule *rule : rules.mid(0, mostNamed))
        lines << tr("• %1 → %2", "what is found → what the repair does")
                     .arg(LintRules::summary(*rule, m_desk.language()), fixLabel(*rule));
    if (rules.size() > mostNamed)
        lines << tr("and %n more", nullptr, int(rules.size()) - mostNamed);
    auto *what = new QLabel(lines.join(QLatin1Char('\n')), this);
    what->setObjectName(QStringLiteral("repairRules"));
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    column->addWidget(what);
    m_preview = new ChangePreview(m_desk, this);
    column->addWidget(m_preview, 1);
    connect(m_preview, &ChangePreview::tickedChanged, this, &RepairDialog::showState);
    connect(m_preview, &ChangePreview::accepted, this, &QDialog::accept);
    connect(m_preview, &ChangePreview::rejected, this, &QDialog::reject);
}

void RepairDialog::look(const QString &departmentId, const QStringList &rules, int expected)
{
    m_reading = true;
    showState();
    EntryFilter filter;
    filter.departmentId = departmentId;
    filter.foundBy = rules;
    const auto job = expected > manyEntries ? m_preview->progress().begin(tr("Looking at the entries")) : std::make_shared<JobProgress>();
    const auto work = [filter, actor = m_desk.actor(), job](Store &store) { return previewsOf(store, filter, actor, *job); };
    whenReady(m_desk.store().read(work), this, [this](const Previews &seen) {
        m_reading = false;
        m_preview->progress().end();
        if (seen)
            m_preview->setPreviews(seen.value());
        else
            m_failed = seen.error().message;
        showState();
    });
}

QVector<EntryChange> RepairDialog::wanted() const
{
    return m_reading ? QVector<EntryChange>() : model().wanted();
}

const BulkModel &RepairDialog::model() const
{
    return m_preview->model();
}

void RepairDialog::showState()
{
    if (m_reading)
        m_preview->tell(tr("Looking at what the repair would do…"), false);
    else if (!m_failed.isEmpty())
        m_preview->tell(tr("What the repair would do could not be worked out: %1").arg(m_failed), false);
    else
        m_preview->tell(m_preview->summary(), true);
}

} // namespace sharedesk

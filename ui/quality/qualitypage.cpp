#include "quality/qualitypage.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include "quality/qualitytable.h"
#include "quality/repairdialog.h"
#include "quality/scorechart.h"
#include "shell/changerun.h"
#include "widgets/infobar.h"
#include "widgets/marks.h"
#include "widgets/progresspanel.h"
#include "widgets/tile.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int elementsTab = 1;

Result<QualityView> readView(Store &store, const QString &department, QDate from, bool withUses,
                             const DataElements &elements)
{
    QualityView view;
    auto figures = store.qualityFigures(department);
    if (!figures)
        return figures.error();
    view.figures = std::move(figures).value();
    auto history = store.qualityHistory(department, from);
    if (!history)
        return history.error();
    view.history = std::move(history).value();
    if (!withUses)
        return view;
    ElementTally tally(elements);
    EntryFilter filter;
    filter.departmentId = department;
    const auto visited = store.forEachEntry(filter, [&](const StoredEntry &stored) {
        if (stored.entry.status != EntryStatus::Withdrawn)
            tally.add(stored.entry);
        return true;
    });
    if (!visited)
        return visited.error();
    view.uses = tally.uses();
    return view;
}

Result<QVector<EntryChange>> changesFor(Store &store, const DataElement &element, const DataElements &elements,
                                        const Actor &actor, JobProgress &job)
{
    EntryFilter filter;
    filter.departmentId = actor.departmentId;
    const auto count = store.entryCount(filter);
    if (!count)
        return count.error();
    QVector<EntryChange> changes;
    int looked = 0;
    const auto visited = store.forEachEntry(filter, [&](const StoredEntry &stored) {
        if (mayEdit(stored.entry, actor)) {
            const CatalogEntry after = referring(stored.entry, element, elements);
            if (after != stored.entry)
                changes << EntryChange{stored.entry, after};
        }
        return job.report(++looked, count.value());
    });
    if (!visited)
        return visited.error();
    if (job.cancelled)
        changes.clear();
    return changes;
}

} // namespace

QualityPage::QualityPage(Desk &desk, QWidget *parent)
    : Page(parent), m_desk(desk), m_refresher(this, [this] { read(); })
{
    build();
    retranslate();
    connect(&desk.store(), &StoreThread::changed, this, [this] {
        if (seesAll() && m_department->count() < 2) // the platform names them in the first sync
            fillDepartments();
        m_refresher.soon();
    });
    connect(&desk, &Desk::actorChanged, this, [this] {
        m_changeRun->forget();
        fillDepartments();
        m_refresher.now();
    });
    fillDepartments();
}

void QualityPage::build()
{
    auto *column = new QVBoxLayout(this);
    auto *top = new QHBoxLayout;
    m_title = new QLabel(this);
    makeTitle(m_title, 1.5);
    m_department = new QComboBox(this);
    m_department->setObjectName(QStringLiteral("qualityDepartment"));
    m_department->setMinimumWidth(widthOf(this, 36));
    top->addWidget(m_title);
    top->addStretch(1);
    top->addWidget(m_department);
    column->addLayout(top);
    connect(m_department, &QComboBox::activated, this, [this] { m_refresher.now(); });
    m_notice = new InfoBar(this);
    column->addWidget(m_notice);
    m_progress = new ProgressPanel(this);
    column->addWidget(m_progress);
    m_changeRun = new ChangeRun(m_desk, *m_notice, *m_progress, this);
    connect(m_changeRun, &ChangeRun::stateChanged, this, &QualityPage::showRepair);
    auto *undo = new QAction(this);
    undo->setShortcut(QKeySequence::Undo);
    undo->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(undo, &QAction::triggered, m_changeRun, &ChangeRun::takeBack);
    addAction(undo);
    m_empty = new QLabel(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    makeQuiet(m_empty);
    column->addWidget(m_empty, 1);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("qualityTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildScore(), QString());
    m_tabs->addTab(buildElements(), QString());
    // The items of a whole catalog are read only while they are looked at.
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { m_refresher.now(); });
    column->addWidget(m_tabs, 1);
}

QWidget *QualityPage::buildScore()
{
    auto *tab = new QWidget(this);
    auto *column = new QVBoxLayout(tab);
    auto *tiles = new QHBoxLayout;
    m_score = new Tile(tab);
    m_score->setObjectName(QStringLiteral("qualityScore"));
    tiles->addWidget(m_score);
    connect(m_score, &QAbstractButton::clicked, this, [this] {
        EntryFilter filter;
        filter.departmentId = department();
        m_desk.showEntries(filter);
    });
    for (int i = 0; i < qualityDimensions; ++i) {
        m_dimensions[i] = new Tile(tab);
        m_dimensions[i]->setObjectName(QStringLiteral("qualityDimension%1").arg(i));
        tiles->addWidget(m_dimensions[i]);
        connect(m_dimensions[i], &QAbstractButton::clicked, this,
                [this, i] { openDimension(static_cast<QualityDimension>(i)); });
    }
    m_errors = new Tile(tab);
    m_errors->setObjectName(QStringLiteral("qualityErrors"));
    tiles->addWidget(m_errors);
    connect(m_errors, &QAbstractButton::clicked, this, [this] {
        EntryFilter filter;
        filter.departmentId = department();
        filter.onlyWithErrors = true;
        m_desk.showEntries(filter);
    });
    column->addLayout(tiles);
    auto *chartRow = new QHBoxLayout;
    m_chartTitle = new QLabel(tab);
    makeTitle(m_chartTitle, 1.1);
    m_span = new QComboBox(tab);
    m_span->setObjectName(QStringLiteral("qualitySpan"));
    for (const int days : {30, 90, 365})
        m_span->addItem(QString(), days);
    m_span->setCurrentIndex(1);
    connect(m_span, &QComboBox::activated, this, [this] { m_refresher.now(); });
    chartRow->addWidget(m_chartTitle);
    chartRow->addStretch(1);
    chartRow->addWidget(m_span);
    column->addLayout(chartRow);
    m_chart = new ScoreChart(tab);
    column->addWidget(m_chart, 2);
    auto *lossRow = new QHBoxLayout;
    m_lossTitle = new QLabel(tab);
    makeTitle(m_lossTitle, 1.1);
    m_open = new QPushButton(tab);
    m_open->setObjectName(QStringLiteral("openFound"));
    m_repair = new QPushButton(tab);
    m_repair->setObjectName(QStringLiteral("repairFound"));
    lossRow->addWidget(m_lossTitle);
    lossRow->addStretch(1);
    lossRow->addWidget(m_repair);
    lossRow->addWidget(m_open);
    column->addLayout(lossRow);
    m_lossTable = new QualityTable(tab);
    m_lossTable->setObjectName(QStringLiteral("losses"));
    m_lossTable->setSelectionMode(QAbstractItemView::ExtendedSelection);
    column->addWidget(m_lossTable, 3);
    connect(m_lossTable, &QualityTable::activatedRow, this, [this](int row) { openRules({row}); });
    connect(m_lossTable, &QTableWidget::itemSelectionChanged, this, &QualityPage::showRepair);
    connect(m_open, &QPushButton::clicked, this, [this] { openRules(m_lossTable->chosenRows()); });
    connect(m_repair, &QPushButton::clicked, this, &QualityPage::repairFound);
    return tab;
}

QWidget *QualityPage::buildElements()
{
    auto *tab = new QWidget(this);
    auto *column = new QVBoxLayout(tab);
    auto *row = new QHBoxLayout;
    m_elementHint = new QLabel(tab);
    m_elementHint->setWordWrap(true);
    makeQuiet(m_elementHint);
    m_refer = new QPushButton(tab);
    m_refer->setObjectName(QStringLiteral("referItems"));
    row->addWidget(m_elementHint, 1);
    row->addWidget(m_refer);
    column->addLayout(row);
    m_elementTable = new QualityTable(tab);
    m_elementTable->setObjectName(QStringLiteral("elements"));
    column->addWidget(m_elementTable, 1);
    connect(m_elementTable, &QTableWidget::itemSelectionChanged, this, [this] {
        const int at = m_elementTable->currentRow();
        const bool todo = at >= 0 && at < m_view.uses.size() &&
                          (m_view.uses.at(at).couldRefer() > 0 || m_view.uses.at(at).repeated > 0) &&
                          !m_view.uses.at(at).number.isEmpty();
        m_refer->setEnabled(todo && !m_progress->isRunning() && may(m_desk.actor().role, Permission::EditCatalog));
    });
    connect(m_elementTable, &QualityTable::activatedRow, this, [this] {
        if (m_refer->isEnabled())
            referItems();
    });
    connect(m_refer, &QPushButton::clicked, this, &QualityPage::referItems);
    return tab;
}

bool QualityPage::seesAll() const
{
    return may(m_desk.actor().role, Permission::SeeAllDepartments);
}

QString QualityPage::department() const
{
    return seesAll() ? m_department->currentData().toString() : m_desk.actor().departmentId;
}

void QualityPage::fillDepartments()
{
    m_department->setVisible(seesAll());
    whenReady(m_desk.store().read([](Store &store) { return store.departments(); }), this,
              [this](const Result<QVector<Department>> &departments) {
                  if (!departments)
                      return;
                  const QString chosen = m_department->currentData().toString();
                  m_department->clear();
                  m_department->addItem(tr("All departments"), QString());
                  for (const Department &one : departments.value())
                      m_department->addItem(one.name, one.id);
                  m_department->setCurrentIndex(std::max(0, m_department->findData(chosen)));
              });
}

void QualityPage::activate()
{
    fillDepartments(); // the platform may have named more since
    m_refresher.now();
}

void QualityPage::read()
{
    if (m_desk.actor().userId.isEmpty()) {
        m_view = {};
        m_hasView = true;
        display();
        m_refresher.ended();
        return;
    }
    const QDate from = m_desk.now().date().addDays(-m_span->currentData().toInt());
    const auto ask = [department = department(), from, withUses = !department().isEmpty() && m_tabs->currentIndex() == elementsTab,
                      elements = m_desk.office().elements](Store &store) {
        return readView(store, department, from, withUses, elements);
    };
    whenReady(m_desk.store().read(ask), this, [this](const Result<QualityView> &view) {
        if (!m_refresher.ended())
            return;
        if (!view) {
            m_notice->tell(InfoBar::Kind::Error, view.error().message);
            return;
        }
        m_view = view.value();
        m_hasView = true;
        display();
        Q_EMIT shown();
    });
}

void QualityPage::display()
{
    if (!m_hasView)
        return;
    const QualityFigures &figures = m_view.figures;
    const bool any = figures.entries > 0;
    m_tabs->setVisible(any);
    m_empty->setVisible(!any);
    m_empty->setText(m_desk.actor().userId.isEmpty()
                         ? tr("Sign in once, so that the catalog of your department comes here. The sign-in is at the lower edge of the window.")
                         : tr("There are no entries to score yet. Write one on the catalog page, or import a spreadsheet there."));
    m_score->show(tr("Score of %n entry(ies)", nullptr, figures.entries), qRound(figures.score), Tile::Look::Plain);
    for (int i = 0; i < qualityDimensions; ++i)
        m_dimensions[i]->show(dimensionLabel(static_cast<QualityDimension>(i)),
                              qRound(figures.dimensions[size_t(i)]), Tile::Look::Plain);
    m_errors->show(tr("Entries with errors"), figures.withSeverity[static_cast<size_t>(Severity::Error)],
                   Tile::Look::Warning);

    const QDate today = m_desk.now().date();
    QVector<QualitySnapshot> days = m_view.history;
    // Today as it is by now, whatever was noted this morning.
    if (!days.isEmpty() && days.last().day == today)
        days.removeLast();
    if (any)
        days << snapshotOf(figures, today);
    m_chart->show(days, today.addDays(-m_span->currentData().toInt()), today);

    showLosses();
    m_tabs->setTabVisible(elementsTab, !department().isEmpty());
    m_elementTable->showUses(m_view.uses);
    m_refer->setVisible(department() == m_desk.actor().departmentId);
    Q_EMIT m_elementTable->itemSelectionChanged();
}

// What was chosen stays chosen, wherever it stands now.
void QualityPage::showLosses()
{
    QSet<const LintRule *> chosen;
    for (const int row : m_lossTable->chosenRows()) {
        if (row < m_losses.size())
            chosen << m_losses.at(row).rule;
    }
    m_losses = lossesOf(m_view.figures, m_desk.office().lintRules);
    m_lossTable->showLosses(m_losses, m_desk.language());
    QVector<int> rows;
    for (int row = 0; row < m_losses.size(); ++row) {
        if (chosen.contains(m_losses.at(row).rule))
            rows << row;
    }
    if (!rows.isEmpty())
        m_lossTable->chooseRows(rows);
    showRepair();
}

QVector<const LintRule *> QualityPage::chosenRepairs(int *entries) const
{
    QVector<const LintRule *> rules;
    for (const int row : m_lossTable->chosenRows()) {
        if (row >= m_losses.size() || m_losses.at(row).rule->fix.isEmpty())
            continue;
        rules << m_losses.at(row).rule;
        if (entries)
            *entries += m_losses.at(row).entries;
    }
    return rules;
}

void QualityPage::showRepair()
{
    const bool own = department() == m_desk.actor().departmentId && may(m_desk.actor().role, Permission::EditCatalog);
    const bool any = own && !chosenRepairs().isEmpty();
    m_open->setEnabled(!m_lossTable->chosenRows().isEmpty());
    m_repair->setVisible(own);
    m_repair->setEnabled(any && !m_progress->isRunning() && !m_changeRun->isRunning());
    m_repair->setToolTip(any ? QString() : tr("Choose findings that have a safe repair. Ctrl and Shift choose several."));
}

void QualityPage::repairFound()
{
    int entries = 0;
    const QVector<const LintRule *> rules = chosenRepairs(&entries);
    if (rules.isEmpty() || m_progress->isRunning() || m_changeRun->isRunning())
        return;
    auto *dialog = new RepairDialog(m_desk, department(), rules, entries, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_changeRun->start(dialog->wanted()); });
    dialog->open();
}

void QualityPage::openDimension(QualityDimension dimension)
{
    EntryFilter filter;
    filter.departmentId = department();
    for (const RuleLoss &loss : std::as_const(m_losses)) {
        if (loss.rule->dimension == dimension)
            filter.foundBy << loss.rule->id;
    }
    if (filter.foundBy.isEmpty()) {
        m_desk.say(tr("Nothing is found in this dimension."));
        return;
    }
    filter.what = dimensionLabel(dimension);
    m_desk.showEntries(filter);
}

// In which one of the findings at least is found.
void QualityPage::openRules(const QVector<int> &rows)
{
    EntryFilter filter;
    filter.departmentId = department();
    for (const int row : rows) {
        if (row < m_losses.size()) {
            filter.foundBy << m_losses.at(row).rule->id;
            filter.what = LintRules::summary(*m_losses.at(row).rule, m_desk.language());
        }
    }
    if (filter.foundBy.isEmpty())
        return;
    if (filter.foundBy.size() > 1)
        filter.what = tr("%n kind(s) of findings", nullptr, int(filter.foundBy.size()));
    m_desk.showEntries(filter);
}

void QualityPage::referItems()
{
    const int row = m_elementTable->currentRow();
    if (row < 0 || row >= m_view.uses.size() || m_progress->isRunning())
        return;
    const DataElement *found = m_desk.office().elements.find(m_view.uses.at(row).number);
    if (!found)
        return;
    m_refer->setEnabled(false);
    const auto job = m_progress->begin(tr("Looking for the items"));
    const auto look = [element = found->number, elements = m_desk.office().elements, actor = m_desk.actor(),
                       job](Store &store) {
        return changesFor(store, *elements.find(element), elements, actor, *job);
    };
    whenReady(m_desk.store().read(look), this,
              [this, element = *found](const Result<QVector<EntryChange>> &changes) {
                  m_progress->end();
                  if (!changes) {
                      m_notice->tell(InfoBar::Kind::Error, changes.error().message);
                  } else if (changes.value().isEmpty()) {
                      m_notice->tell(InfoBar::Kind::Note, tr("Nothing was changed: no entry that may be edited has such an item left."));
                  } else {
                      apply(changes.value(), element);
                  }
                  Q_EMIT m_elementTable->itemSelectionChanged();
              });
}

void QualityPage::apply(const QVector<EntryChange> &changes, const DataElement &element)
{
    QStringList names;
    for (const EntryChange &change : changes)
        names << change.before.name;
    QMessageBox question(this);
    question.setObjectName(QStringLiteral("referQuestion"));
    question.setIcon(QMessageBox::Question);
    question.setWindowTitle(tr("Refer to a data element"));
    question.setText(tr("In %n entry(ies) the items will refer to %1 (%2).", nullptr, int(changes.size()))
                         .arg(element.name, element.number));
    question.setInformativeText(tr("Items without a type take type and length of the element, repeated ones become one. What is stated stays. It can be undone."));
    question.setDetailedText(names.join(QLatin1Char('\n')));
    auto *change = question.addButton(tr("Change"), QMessageBox::AcceptRole);
    change->setObjectName(QStringLiteral("referNow"));
    question.addButton(QMessageBox::Cancel);
    question.setDefaultButton(change);
    question.exec();
    if (question.clickedButton() != change)
        return;
    m_changeRun->start(changes);
}

void QualityPage::retranslate()
{
    m_title->setText(tr("Quality"));
    m_notice->setPlace(tr("Quality"));
    m_department->setAccessibleName(tr("Department"));
    if (m_department->count() > 0)
        m_department->setItemText(0, tr("All departments"));
    m_tabs->setTabText(0, tr("Score"));
    m_tabs->setTabText(elementsTab, tr("Data elements"));
    m_chartTitle->setText(tr("Score over time"));
    m_chart->setAccessibleName(tr("Chart: score over time"));
    m_span->setAccessibleName(tr("Period of the chart"));
    m_span->setItemText(0, tr("30 days"));
    m_span->setItemText(1, tr("90 days"));
    m_span->setItemText(2, tr("One year"));
    m_lossTitle->setText(tr("What costs most"));
    m_lossTable->setAccessibleName(tr("What the checks find"));
    m_open->setText(tr("Show these entries"));
    m_open->setAccessibleName(m_open->text());
    m_repair->setText(tr("Repair…"));
    m_repair->setAccessibleName(tr("Repair the chosen findings where it is safe"));
    m_elementHint->setText(tr("Items of the same data element, whatever they are called, should refer to it: then everybody knows that they are the same, and type and length agree."));
    m_elementTable->setAccessibleName(tr("Data elements and the items that belong to them"));
    m_refer->setText(tr("Let the items refer to it…"));
    m_refer->setAccessibleName(m_refer->text());
    display();
}

void QualityPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace sharedesk

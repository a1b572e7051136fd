#include "review/reviewentry.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "catalog/entrydiff.h"
#include "catalog/entryfields.h"
#include "catalog/entrylifeview.h"
#include "catalog/reasonedit.h"
#include "catalog/updatelimits.h"
#include "widgets/deadlinedialog.h"
#include "widgets/flowlayout.h"
#include "widgets/infobar.h"
#include "widgets/marks.h"

namespace sharedesk {

ReviewEntry::ReviewEntry(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    build();
    retranslate();
    clear();
}

void ReviewEntry::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(fontMetrics().height() / 2, 0, 0, 0);
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("reviewTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    makeTitle(m_title, 1.2);
    column->addWidget(m_title);
    m_state = new QLabel(this);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    makeQuiet(m_state);
    column->addWidget(m_state);
    auto *limit = new QHBoxLayout;
    m_due = new QLabel(this);
    m_due->setWordWrap(true);
    m_why = new QPushButton(this);
    m_why->setObjectName(QStringLiteral("why.review"));
    m_why->setAutoDefault(false);
    limit->addWidget(m_due, 1);
    limit->addWidget(m_why);
    column->addLayout(limit);
    m_notice = new InfoBar(this);
    column->addWidget(m_notice);

    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("reviewTabs"));
    m_tabs->setDocumentMode(true);
    auto *changes = new QWidget(m_tabs);
    auto *changesColumn = new QVBoxLayout(changes);
    changesColumn->setContentsMargins(0, fontMetrics().height() / 3, 0, 0);
    m_changesTitle = new QLabel(changes);
    m_changesTitle->setWordWrap(true);
    m_changes = new QTableWidget(0, 3, changes);
    m_changes->setObjectName(QStringLiteral("reviewChanges"));
    m_changes->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_changes->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_changes->setTabKeyNavigation(false);
    m_changes->setWordWrap(true);
    m_changes->setAlternatingRowColors(true);
    m_changes->verticalHeader()->hide();
    m_changes->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_changes->horizontalHeader()->setHighlightSections(false);
    m_changes->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_changes->horizontalHeader()->setStretchLastSection(true);
    changesColumn->addWidget(m_changesTitle);
    changesColumn->addWidget(m_changes, 1);
    auto *findings = new QWidget(m_tabs);
    auto *findingsColumn = new QVBoxLayout(findings);
    findingsColumn->setContentsMargins(0, fontMetrics().height() / 3, 0, 0);
    m_noFindings = new QLabel(findings);
    makeQuiet(m_noFindings);
    m_findings = new QListWidget(findings);
    m_findings->setObjectName(QStringLiteral("reviewFindings"));
    m_findings->setWordWrap(true);
    findingsColumn->addWidget(m_noFindings);
    findingsColumn->addWidget(m_findings, 1);
    findingsColumn->addStretch();
    m_life = new EntryLifeView(m_desk, m_tabs);
    m_tabs->addTab(changes, QString());
    m_tabs->addTab(findings, QString());
    m_tabs->addTab(m_life, QString());
    column->addWidget(m_tabs, 1);
    column->addWidget(buildDecision());
    connect(m_why, &QPushButton::clicked, this, &ReviewEntry::explainDeadline);
}

QWidget *ReviewEntry::buildDecision()
{
    auto *place = new QWidget(this);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    m_reasonLabel = new QLabel(place);
    m_reason = new ReasonEdit(m_desk, QStringLiteral("returnPhrase"), QString(), place);
    m_reason->edit().setObjectName(QStringLiteral("reviewReason"));
    m_reason->edit().setMaximumHeight(fontMetrics().lineSpacing() * 5);
    m_reasonLabel->setBuddy(&m_reason->edit());
    column->addWidget(m_reasonLabel);
    column->addWidget(m_reason);
    auto *buttons = new FlowLayout;
    const std::pair<QPushButton **, const char *> all[] = {{&m_publish, "publishEntry"},
                                                           {&m_return, "returnEntry"},
                                                           {&m_next, "nextEntry"},
                                                           {&m_open, "openReviewed"}};
    for (const auto &[button, name] : all) {
        *button = new QPushButton(place);
        (*button)->setObjectName(QLatin1String(name));
        (*button)->setAutoDefault(false);
        buttons->addWidget(*button);
    }
    column->addLayout(buttons);
    connect(m_reason, &ReasonEdit::changed, this, [this] {
        updateButtons();
        Q_EMIT reasonChanged();
    });
    connect(m_publish, &QPushButton::clicked, this, &ReviewEntry::publishWanted);
    connect(m_return, &QPushButton::clicked, this, &ReviewEntry::returnWanted);
    connect(m_next, &QPushButton::clicked, this, &ReviewEntry::nextWanted);
    connect(m_open, &QPushButton::clicked, this, [this] { m_desk.showEntry(entryId()); });
    return place;
}

void ReviewEntry::show(const ReviewedEntry &reviewed, const QString &reason,
                       const std::optional<OutboxRow> &refused)
{
    const bool isOther = reviewed.stored.entry.id != entryId();
    m_reviewed = reviewed;
    m_refused = refused;
    // What is being typed is newer than what was read.
    if (isOther)
        m_reason->setText(reason);
    setEnabled(true);
    display();
}

void ReviewEntry::clear()
{
    m_reviewed = {};
    m_refused.reset();
    m_reason->setText({});
    display();
    setEnabled(false);
}

QString ReviewEntry::reason() const
{
    return m_reason->text();
}

void ReviewEntry::focusReason()
{
    m_reason->edit().setFocus();
}

void ReviewEntry::setBusy(bool busy)
{
    m_busy = busy;
    updateButtons();
}

void ReviewEntry::updateButtons()
{
    const bool decides = !m_busy && !m_refused && m_reviewed.stored.entry.status == EntryStatus::Submitted;
    m_publish->setEnabled(decides);
    m_return->setEnabled(decides && !m_reason->text().isEmpty());
    m_return->setToolTip(m_reason->text().isEmpty() ? tr("Write what has to be corrected first.")
                                                    : tr("Return with this reason (Ctrl+Shift+Return)"));
}

void ReviewEntry::display()
{
    const CatalogEntry &entry = m_reviewed.stored.entry;
    const bool any = !entry.id.isEmpty();
    m_title->setText(!any ? QString() : entry.name.isEmpty() ? tr("Entry without a name") : entry.name);
    QString state;
    for (auto event = entry.life.crbegin(); event != entry.life.crend() && state.isEmpty(); ++event) {
        if (event->type == EntryEventType::Submitted)
            state = tr("%1 · version %2 · submitted on %3 by %4")
                        .arg(entry.provider)
                        .arg(entry.version)
                        .arg(event->at.toString(QStringLiteral("yyyy-MM-dd")), event->actor.name);
    }
    if (any && state.isEmpty())
        state = tr("%1 · version %2").arg(entry.provider).arg(entry.version);
    m_state->setText(state);
    const auto limit = any ? reviewLimit(entry, m_desk.office().rules) : std::nullopt;
    m_due->setVisible(limit.has_value());
    m_why->setVisible(limit.has_value());
    if (limit) {
        const QString day = limit->lastDay.toString(Qt::ISODate);
        const QString left = urgencyText(limit->lastDay, m_desk.now().date(), m_desk.office().rules.calendar);
        m_due->setText(limit->provisional ? tr("To be decided until %1 (provisional): %2").arg(day, left)
                                          : tr("To be decided until %1: %2").arg(day, left));
    }
    showRefused();
    showChanges();
    showFindings();
    m_life->show(entry);
    updateButtons();
}

void ReviewEntry::showRefused()
{
    if (!m_refused) {
        m_notice->clear();
        return;
    }
    const InfoBar::Button giveUp{tr("&Give up this decision"), [this] { Q_EMIT discardWanted(); }};
    if (m_refused->state == LocalState::Held) {
        m_notice->tell(InfoBar::Kind::Warning,
                       tr("The entry was changed on the platform before your decision arrived."),
                       {giveUp, {tr("&Decide on the Sync page"), [this] { m_desk.showOutbox(); }}}, false);
        return;
    }
    m_notice->tell(InfoBar::Kind::Warning,
                   tr("The platform did not accept your decision: %1").arg(m_refused->problem), {giveUp}, false);
}

void ReviewEntry::showChanges()
{
    const CatalogEntry &entry = m_reviewed.stored.entry;
    const bool first = !m_reviewed.published;
    QVector<FieldChange> changes;
    if (!entry.id.isEmpty())
        changes = entryChanges(m_reviewed.published.value_or(CatalogEntry()), entry);
    // What every decision changes is no difference of the content.
    changes.removeIf([](const FieldChange &change) {
        return change.field == QLatin1String("status") || change.field == QLatin1String("version") ||
               change.field == QLatin1String("publishedOn");
    });
    m_changes->setColumnHidden(1, first);
    m_changes->setRowCount(int(changes.size()));
    const Dictionaries &dictionaries = m_desk.office().dictionaries;
    const QString language = m_desk.language();
    for (int row = 0; row < changes.size(); ++row) {
        const FieldChange &change = changes.at(row);
        QString before = readableValue(change, change.before, dictionaries, language);
        QString after = readableValue(change, change.after, dictionaries, language);
        if (change.field.isEmpty() && change.kind != FieldChange::Kind::Moved)
            (change.kind == FieldChange::Kind::Removed ? before : after) = changeKindLabel(change.kind);
        const QString texts[] = {changeFieldLabel(change), before, after};
        for (int column = 0; column < 3; ++column) {
            auto *cell = new QTableWidgetItem(texts[column]);
            cell->setToolTip(texts[column]);
            m_changes->setItem(row, column, cell);
        }
    }
    m_changes->setColumnWidth(0, widthOf(this, 20));
    m_changes->setColumnWidth(1, widthOf(this, 26));
    const bool never = entry.version <= 1;
    m_changesTitle->setText(
        !first            ? tr("%n difference(s) from the published version %1", nullptr, int(changes.size()))
                     .arg(m_reviewed.published->version)
        : never           ? tr("The first version: everything in it is new.")
                          : tr("The version before it is not on this computer; this is the whole content."));
    m_tabs->setTabText(0, first ? tr("&Content") : tr("&Differences (%1)").arg(changes.size()));
}

QString ReviewEntry::placeOf(const Finding &finding) const
{
    if (finding.itemId.isEmpty())
        return entryFieldLabel(finding.field);
    const auto &items = m_reviewed.stored.entry.items;
    const auto item = std::find_if(items.begin(), items.end(),
                                   [&](const DataItem &one) { return one.id == finding.itemId; });
    const QString field = itemFieldLabel(finding.field);
    return item == items.end() || item->name.isEmpty() ? field : tr("%1, %2", "item, field").arg(item->name, field);
}

void ReviewEntry::showFindings()
{
    QVector<Finding> findings = m_reviewed.findings;
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    m_findings->clear();
    for (const Finding &finding : std::as_const(findings)) {
        const QString text = tr("%1: %2", "place, finding")
                                 .arg(placeOf(finding), m_desk.office().lintRules.message(finding, m_desk.language()));
        new QListWidgetItem(severityIcon(finding.severity), text, m_findings);
    }
    m_findings->setVisible(!findings.isEmpty());
    m_noFindings->setVisible(findings.isEmpty());
    m_tabs->setTabText(1, findings.isEmpty() ? tr("&Findings") : tr("&Findings (%1)").arg(findings.size()));
}

void ReviewEntry::explainDeadline()
{
    const auto limit = reviewLimit(m_reviewed.stored.entry, m_desk.office().rules);
    if (!limit)
        return;
    auto *dialog = new DeadlineDialog(*limit, m_desk.office().rules.calendar, m_desk.language(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReviewEntry::retranslate()
{
    m_why->setText(tr("Why this date"));
    m_why->setAccessibleName(tr("Why this date: the review"));
    m_notice->setPlace(tr("your decision"));
    m_tabs->setAccessibleName(tr("What there is about the entry"));
    m_changes->setHorizontalHeaderLabels({tr("Field"), tr("Published"), tr("Submitted")});
    m_changes->setAccessibleName(tr("Differences from the published version"));
    m_findings->setAccessibleName(tr("Findings of the submitted entry"));
    m_noFindings->setText(tr("The checks found nothing."));
    m_tabs->setTabText(2, tr("&History"));
    m_reasonLabel->setText(tr("&Reason for a return"));
    m_reason->setName(tr("Reason for a return"));
    m_publish->setText(tr("&Publish"));
    m_publish->setAccessibleName(tr("Publish this entry"));
    m_publish->setToolTip(tr("Publish and go on to the next (Ctrl+Return)"));
    m_return->setText(tr("Re&turn"));
    m_return->setAccessibleName(tr("Return this entry with the reason"));
    m_next->setText(tr("&Next"));
    m_next->setAccessibleName(tr("Go to the next entry"));
    m_next->setToolTip(tr("Next entry (Alt+Down)"));
    m_open->setText(tr("&Open in the catalog"));
    m_open->setAccessibleName(tr("Open this entry in the catalog"));
    display();
}

} // namespace sharedesk

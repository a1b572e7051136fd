#include "catalog/lifedialog.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include "calendar/chinatime.h"
#include "catalog/ordersrun.h"
#include "catalog/outcometable.h"
#include "catalog/reasonedit.h"
#include "catalog/updatelimits.h"
#include "shell/formdraft.h"
#include "widgets/deadlinedialog.h"
#include "widgets/marks.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

// So many entries are checked in one go: a few hundredths of a second, in which a list waits.
constexpr int checkedAtOnce = 100;

struct Part
{
    QHash<QString, QString> names;
    Store::OrdersOutcome outcome;
};

Result<Part> checkPart(Store &store, const QStringList &ids, EntryCommand command, const Actor &actor)
{
    EntryFilter filter;
    filter.ids = ids;
    const auto rows = store.entryRowsOf(filter);
    if (!rows)
        return rows.error();
    Part part;
    for (const EntryRow &row : rows.value())
        part.names.insert(row.id, row.name);
    QVector<EntryOrder> orders;
    for (const QString &id : ids)
        orders << EntryOrder{id, command, {}};
    const auto outcome = store.checkOrders(orders, actor);
    if (!outcome)
        return outcome.error();
    part.outcome = outcome.value();
    return part;
}

} // namespace

LifeDialog::LifeDialog(Desk &desk, EntryCommand command, const QStringList &entryIds, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_command(command), m_ids(entryIds)
{
    setObjectName(QStringLiteral("lifeDialog"));
    const QString name = plainCommandLabel(command);
    setWindowTitle(name);
    auto *column = new QVBoxLayout(this);
    auto *title = new QLabel(name, this);
    makeTitle(title, 1.15);
    column->addWidget(title);
    auto *what = new QLabel(intro(), this);
    what->setWordWrap(true);
    column->addWidget(what);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    buildFields(form);
    column->addLayout(form);
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("lifeSummary"));
    m_summary->setWordWrap(true);
    QFont bold = m_summary->font();
    bold.setBold(true);
    m_summary->setFont(bold);
    column->addWidget(m_summary);
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, int(m_ids.size()));
    m_bar->setAccessibleName(tr("Entries checked"));
    column->addWidget(m_bar);
    m_table = new OutcomeTable(this);
    m_table->setAccessibleName(tr("What happens to each entry"));
    column->addWidget(m_table, 1);

    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(name, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("confirmLife"));
    m_accept->setAccessibleName(tr("Confirm: %1").arg(name));
    m_accept->setEnabled(false);
    auto *close = buttons->addButton(tr("Not now"), QDialogButtonBox::RejectRole);
    close->setAccessibleName(tr("Close without confirming; the text is kept"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);

    if (m_text) {
        m_draft = new FormDraft(
            desk, draftKey(command),
            [this] { return QJsonObject{{QStringLiteral("text"), m_text->edit().toPlainText()}}; }, this);
        m_draft->restore([this](const QJsonObject &draft) {
            m_text->setText(draft.value(QLatin1String("text")).toString());
            updateAccept();
        });
    }
    showOutcome();
    resize(widthOf(this, 92), fontMetrics().height() * (m_text ? 34 : 24));
    checkNext();
}

QString LifeDialog::intro() const
{
    switch (m_command) {
    case EntryCommand::Agree:
        return tr("Records that the department head agrees to the content as it is now. An edit ends the agreement.");
    case EntryCommand::Submit:
        return tr("Sends the entries to the authority for review. Until it has decided, they are not edited.");
    case EntryCommand::Return:
        return tr("Gives the entries back to their departments for correction. All get this reason.");
    case EntryCommand::Publish:
        return tr("Publishes the entries for all departments.");
    case EntryCommand::Withdraw:
        return tr("Takes the entries back: from review, or from the published catalog.");
    case EntryCommand::NoteChange:
        return tr("Opens the limit in which the entries have to be updated; it is shown until the update is published.");
    case EntryCommand::ExtendUpdate:
        return tr("Records that the authority consented to more days for the update; that is possible once.");
    case EntryCommand::StartRevision:
        break;
    }
    return {};
}

void LifeDialog::buildFields(QFormLayout *form)
{
    if (m_command == EntryCommand::NoteChange) {
        m_cause = new QComboBox(this);
        m_cause->setObjectName(QStringLiteral("changeCause"));
        m_cause->setAccessibleName(tr("What changed"));
        const Dictionaries &dictionaries = m_desk.office().dictionaries;
        for (const DictionaryValue &value : dictionaries.values(QStringLiteral("changeCause")))
            m_cause->addItem(
                dictionaries.label(QStringLiteral("changeCause"), value.code, m_desk.language()), value.code);
        form->addRow(tr("What changed"), m_cause);
        m_day = new QDateEdit(m_desk.now().date(), this);
        m_day->setObjectName(QStringLiteral("changeDay"));
        m_day->setAccessibleName(tr("Day of the change"));
        m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        m_day->setCalendarPopup(true);
        m_day->setMaximumDate(m_desk.now().date());
        form->addRow(tr("Day of the change"), m_day);
        auto *row = new QHBoxLayout;
        m_due = new QLabel(this);
        m_due->setObjectName(QStringLiteral("changeDue"));
        m_why = new QPushButton(tr("Why this date"), this);
        m_why->setObjectName(QStringLiteral("why.change"));
        m_why->setAutoDefault(false);
        m_why->setAccessibleName(tr("Why this date: the update"));
        row->addWidget(m_due);
        row->addWidget(m_why);
        row->addStretch();
        form->addRow(tr("Update until"), row);
        connect(m_day, &QDateEdit::dateChanged, this, &LifeDialog::showOutcome);
        connect(m_why, &QPushButton::clicked, this, &LifeDialog::explainDeadline);
    }
    if (!needsText(m_command))
        return;
    const QString label = m_command == EntryCommand::NoteChange     ? tr("What has changed, by which document")
                          : m_command == EntryCommand::ExtendUpdate ? tr("Document of the authority's consent")
                                                                    : tr("Reason");
    m_text = new ReasonEdit(m_desk,
                            m_command == EntryCommand::Return ? QStringLiteral("returnPhrase") : QString(),
                            label, this);
    m_text->edit().setObjectName(QStringLiteral("lifeText"));
    m_text->edit().setMaximumHeight(fontMetrics().lineSpacing() * 5);
    form->addRow(label, m_text);
    connect(m_text, &ReasonEdit::changed, this, [this] {
        m_draft->touch();
        updateAccept();
    });
}

void LifeDialog::checkNext()
{
    if (isChecked()) {
        m_bar->hide();
        showOutcome();
        Q_EMIT checked();
        return;
    }
    const QStringList part = m_ids.mid(m_checked, checkedAtOnce);
    whenReady(m_desk.store().read([part, command = m_command, actor = m_desk.actor()](Store &store) {
        return checkPart(store, part, command, actor);
    }),
              this, [this, count = part.size()](const Result<Part> &checked) {
                  if (!checked) {
                      m_bar->hide();
                      m_summary->setText(checked.error().message);
                      return;
                  }
                  m_names.insert(checked.value().names);
                  m_refused << checked.value().outcome.refused;
                  m_checked += count;
                  m_bar->setValue(int(m_checked));
                  checkNext();
              });
}

void LifeDialog::showOutcome()
{
    showDeadline();
    if (!isChecked()) {
        m_summary->setText(tr("Checking of which entries this will be accepted…"));
        return;
    }
    const int possible = possibleEntries();
    m_summary->setText(m_refused.isEmpty()
                           ? tr("Possible for all %n entry(ies).", nullptr, int(m_ids.size()))
                           : tr("Possible for %1 of %n entry(ies); the others stay as they are.", nullptr,
                                int(m_ids.size()))
                                 .arg(possible));
    updateAccept();
    QSet<QString> refusedIds;
    QVector<OutcomeTable::Line> lines;
    for (const Store::RefusedOrder &one : std::as_const(m_refused)) {
        refusedIds.insert(one.order.entryId);
        lines.append({{}, one.name, one.error.message, true});
    }
    const auto due = deadline();
    const QString happens = due ? tr("Update until %1").arg(due->lastDay.toString(Qt::ISODate))
                                : plainCommandLabel(m_command);
    for (const QString &id : std::as_const(m_ids)) {
        if (!refusedIds.contains(id))
            lines.append({{}, m_names.value(id), happens, false});
    }
    m_table->fill(lines);
}

int LifeDialog::possibleEntries() const
{
    return int(m_ids.size() - m_refused.size());
}

void LifeDialog::updateAccept()
{
    m_accept->setEnabled(isChecked() && possibleEntries() > 0 && (!m_text || !m_text->text().isEmpty()));
}

std::optional<Deadline> LifeDialog::deadline() const
{
    if (!m_day)
        return std::nullopt;
    UpdateDuty duty;
    duty.change.on = m_day->date();
    return limitOf(duty, m_desk.office().rules);
}

void LifeDialog::showDeadline()
{
    if (!m_day)
        return;
    const auto due = deadline();
    m_why->setEnabled(due.has_value());
    if (!due) {
        m_due->setText(tr("No limit was in force on that day."));
        return;
    }
    const QString left =
        urgencyText(due->lastDay, m_desk.now().date(), m_desk.office().rules.calendar);
    m_due->setText(due->provisional
                       ? tr("%1, provisional: %2").arg(due->lastDay.toString(Qt::ISODate), left)
                       : tr("%1: %2").arg(due->lastDay.toString(Qt::ISODate), left));
}

void LifeDialog::explainDeadline()
{
    const auto due = deadline();
    if (!due)
        return;
    auto *dialog = new DeadlineDialog(*due, m_desk.office().rules.calendar, m_desk.language(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QVector<EntryOrder> LifeDialog::orders() const
{
    QSet<QString> refused;
    for (const Store::RefusedOrder &one : m_refused)
        refused.insert(one.order.entryId);
    QVector<EntryOrder> orders;
    EntryOrder order{{}, m_command, m_text ? m_text->text() : QString()};
    if (m_day) {
        order.on = m_day->date();
        order.cause = m_cause->currentData().toString();
    }
    for (const QString &id : m_ids) {
        if (refused.contains(id))
            continue;
        order.entryId = id;
        orders << order;
    }
    return orders;
}

QString LifeDialog::draftKey(EntryCommand command)
{
    return QStringLiteral("life:%1").arg(entryCommandKey(command));
}

void LifeDialog::done(int result)
{
    if (m_draft)
        m_draft->flush();
    QDialog::done(result);
}

} // namespace sharedesk

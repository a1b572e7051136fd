#include "letters/letterbatchdialog.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "letters/letteractions.h"
#include "widgets/infobar.h"
#include "widgets/listtable.h"
#include "widgets/marks.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

enum Column { Request, Letter, Outcome };

}

LetterBatchDialog::LetterBatchDialog(Desk &desk, const QStringList &requestIds, QWidget *parent) : QDialog(parent), m_desk(desk), m_run(desk)
{
    setWindowTitle(tr("Letters"));
    build();
    m_title->setText(tr("Letters about %n request(s)", nullptr, int(requestIds.size())));
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &LetterBatchDialog::choose);
    connect(&m_run, &LetterRun::finished, this, &LetterBatchDialog::ended);
    read(requestIds);
}

void LetterBatchDialog::build()
{
    auto *column = new QVBoxLayout(this);
    m_title = new QLabel(this);
    makeTitle(m_title, 1.15);
    column->addWidget(m_title);
    m_kinds = new QComboBox(this);
    m_kinds->setObjectName(QStringLiteral("batchKind"));
    m_kinds->setAccessibleName(tr("Which letters"));
    m_kinds->addItem(tr("The last letter of each request"), QString());
    for (const LetterKind kind : letterKinds())
        m_kinds->addItem(letterLabel(kind), letterKey(kind));
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_kinds);
    bar->addStretch(1);
    column->addLayout(bar);
    m_notice = new InfoBar(this);
    m_notice->setPlace(tr("Letters"));
    column->addWidget(m_notice);
    m_table = new QTableWidget(0, 3, this);
    m_table->setObjectName(QStringLiteral("letterTable"));
    m_table->setAccessibleName(tr("Letters and what became of them"));
    m_table->setHorizontalHeaderLabels({tr("Request"), tr("Letter"), tr("Number, or why not")});
    makeTextTable(*m_table, {46, 30, 40});
    column->addWidget(m_table, 1);
    m_progress = new ProgressPanel(this);
    column->addWidget(m_progress);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *printing = addButton(tr("Print…"), QStringLiteral("printLetters"));
    auto *odt = addButton(tr("Save as ODT…"), QStringLiteral("saveLettersOdt"));
    auto *pdf = addButton(tr("Save as PDF…"), QStringLiteral("saveLettersPdf"));
    auto *close = addButton(tr("Close"), QStringLiteral("closeLetters"));
    close->setAccessibleName(tr("Close the letters"));
    m_writing = {printing, odt, pdf};
    for (QPushButton *button : {printing, odt, pdf, close})
        buttons->addWidget(button);
    pdf->setDefault(true);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &LetterBatchDialog::reject);
    connect(printing, &QPushButton::clicked, this, [this] {
        choosePrinter(this, tr("Letters"), [this](const std::shared_ptr<QPrinter> &printer) { start({{}, {}, printer, LetterFormat::Pdf}, tr("Printing…")); });
    });
    const auto saveAs = [this](LetterFormat format) { chooseLetterFolder(this, [this, format](const QString &folder) { writeTo(folder, format); }); };
    connect(odt, &QPushButton::clicked, this, [saveAs] { saveAs(LetterFormat::Odt); });
    connect(pdf, &QPushButton::clicked, this, [saveAs] { saveAs(LetterFormat::Pdf); });
    resize(widthOf(this, 130), fontMetrics().height() * 30);
}

QPushButton *LetterBatchDialog::addButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    return button;
}

void LetterBatchDialog::read(const QStringList &requestIds)
{
    m_reading = true;
    showState();
    const auto load = [requestIds](Store &store) -> Result<QVector<RequestState>> {
        QVector<RequestState> states;
        for (const QString &id : requestIds) {
            const auto stored = store.request(id);
            if (stored)
                states << stored.value().state;
            else if (stored.error().code != QLatin1String("store.missing"))
                return stored.error();
        }
        return states;
    };
    whenReady(m_desk.store().read(load), this, [this](const Result<QVector<RequestState>> &states) {
        m_reading = false;
        if (states)
            m_states = states.value();
        else
            m_notice->tell(states.error());
        choose();
    });
}

// Which letters are written: of each request the last one, or the one of a kind.
void LetterBatchDialog::choose()
{
    m_orders.clear();
    m_rows.clear();
    m_outcomes.clear();
    m_table->setRowCount(int(m_states.size()));
    const auto kind = letterFromKey(m_kinds->currentData().toString());
    for (int row = 0; row < m_states.size(); ++row) {
        const RequestState &state = m_states.at(row);
        const QString name = tr("%1 – %2").arg(state.application.entryName, state.application.requesterName);
        const QVector<LetterOccasion> own = lettersFor(state, m_desk.actor());
        const auto last = std::find_if(own.crbegin(), own.crend(), [&](const LetterOccasion &one) { return !kind || one.key.kind == kind.value(); });
        const auto letter = last == own.crend() ? std::nullopt : std::optional(*last);
        if (!letter) {
            setLine(row, name, {}, tr("No letter: nothing has happened yet that it would tell."), false);
            continue;
        }
        m_orders << LetterOrder{state, *letter};
        m_rows << row;
        setLine(row, name, tr("%1, %2", "a letter and its day").arg(letterLabel(letter->key.kind), letter->date.toString(Qt::ISODate)), {}, false);
    }
    showState();
}

void LetterBatchDialog::setLine(int row, const QString &name, const QString &letter, const QString &result, bool isProblem)
{
    const QString texts[] = {name, letter, result};
    for (int column = Request; column <= Outcome; ++column) {
        auto *item = new QTableWidgetItem(texts[column]);
        item->setToolTip(texts[column]);
        if (column == Outcome && isProblem)
            item->setIcon(severityIcon(Severity::Warning));
        m_table->setItem(row, column, item);
    }
}

void LetterBatchDialog::showState()
{
    for (QPushButton *button : std::as_const(m_writing))
        button->setEnabled(!isBusy() && !m_orders.isEmpty());
    m_kinds->setEnabled(!isBusy());
}

void LetterBatchDialog::writeTo(const QString &folder, LetterFormat format)
{
    start({{}, folder, {}, format}, tr("Writing the letters…"));
}

void LetterBatchDialog::start(const LetterTarget &target, const QString &what)
{
    if (isBusy() || m_orders.isEmpty())
        return;
    m_notice->clear();
    m_folder = target.folder;
    m_run.start(m_orders, target, templatesOf(m_desk), m_progress->begin(what));
    showState();
}

void LetterBatchDialog::ended(const QVector<LetterOutcome> &outcomes)
{
    m_progress->end();
    m_outcomes = outcomes;
    int done = 0;
    for (int i = 0; i < outcomes.size(); ++i) {
        const LetterOutcome &outcome = outcomes.at(i);
        const QString text = outcome.problem      ? InfoBar::textOf(*outcome.problem)
            : outcome.file.isEmpty()              ? outcome.number
                                                  : tr("%1: %2", "number of a letter and its file").arg(outcome.number, QFileInfo(outcome.file).fileName());
        setLine(m_rows.at(i), m_table->item(m_rows.at(i), Request)->text(), m_table->item(m_rows.at(i), Letter)->text(), text, outcome.problem.has_value());
        done += outcome.problem ? 0 : 1;
    }
    const int left = int(outcomes.size()) - done;
    const QString written = m_folder.isEmpty() ? tr("%n letter(s) printed.", nullptr, done)
                                               : tr("%n letter(s) written to %1.", nullptr, done).arg(QDir::toNativeSeparators(m_folder));
    const QString told = left > 0 ? written + QLatin1Char(' ') + tr("%n not: the table says why.", nullptr, left) : written;
    QVector<InfoBar::Button> buttons;
    if (!m_folder.isEmpty() && done > 0)
        buttons << InfoBar::Button{tr("Open the folder"), [folder = m_folder] { openFile(folder); }};
    m_notice->tell(left > 0 ? InfoBar::Kind::Warning : InfoBar::Kind::Note, told, buttons);
    showState();
}

void LetterBatchDialog::reject()
{
    if (m_run.isRunning())
        m_progress->cancel();
    else
        QDialog::reject();
}

} // namespace sharedesk

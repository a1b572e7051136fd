#include "catalog/comparedialog.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "catalog/comparisonmodel.h"
#include "catalog/entryfields.h"
#include "widgets/infobar.h"
#include "widgets/markedtext.h"
#include "widgets/marks.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int whatCharacters = 24;
constexpr int markCharacters = 11;

} // namespace

CompareDialog::CompareDialog(Desk &desk, const CatalogEntry &edited, bool mayRestore, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_edited(edited), m_mayRestore(mayRestore)
{
    setObjectName(QStringLiteral("compareDialog"));
    build();
    retranslate();
    resize(QSize(widthOf(this, 130), fontMetrics().height() * 34).boundedTo(screen()->availableSize() * 0.9));
    load();
}

void CompareDialog::build()
{
    m_model = new ComparisonModel(m_desk, this);
    auto *column = new QVBoxLayout(this);
    auto *choices = new QHBoxLayout;
    m_leftLabel = new QLabel(this);
    m_rightLabel = new QLabel(this);
    m_left = new QComboBox(this);
    m_left->setObjectName(QStringLiteral("compareLeft"));
    m_right = new QComboBox(this);
    m_right->setObjectName(QStringLiteral("compareRight"));
    m_leftLabel->setBuddy(m_left);
    m_rightLabel->setBuddy(m_right);
    m_swap = new QPushButton(this);
    choices->addWidget(m_leftLabel);
    choices->addWidget(m_left, 1);
    choices->addWidget(m_swap);
    choices->addWidget(m_rightLabel);
    choices->addWidget(m_right, 1);
    column->addLayout(choices);
    auto *tools = new QHBoxLayout;
    m_only = new QCheckBox(this);
    m_only->setObjectName(QStringLiteral("onlyDifferences"));
    m_only->setChecked(true);
    m_count = new QLabel(this);
    makeQuiet(m_count);
    m_previous = new QPushButton(this);
    m_next = new QPushButton(this);
    tools->addWidget(m_only);
    tools->addWidget(m_count);
    tools->addStretch();
    tools->addWidget(m_previous);
    tools->addWidget(m_next);
    column->addLayout(tools);
    m_notice = new InfoBar(this);
    column->addWidget(m_notice);

    m_pages = new QStackedWidget(this);
    m_table = new QTableView(m_pages);
    m_table->setObjectName(QStringLiteral("comparison"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MarkedTextDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(true);
    m_table->verticalHeader()->hide();
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(ComparisonModel::Left, QHeaderView::Stretch);
    header->setSectionResizeMode(ComparisonModel::Right, QHeaderView::Stretch);
    m_table->setColumnWidth(ComparisonModel::What, widthOf(this, whatCharacters));
    m_table->setColumnWidth(ComparisonModel::Mark, widthOf(this, markCharacters));
    m_empty = new QLabel(m_pages);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    column->addWidget(m_pages, 1);

    auto *bottom = new QHBoxLayout;
    m_restore = new QPushButton(this);
    m_restore->setObjectName(QStringLiteral("restoreValue"));
    m_close = new QPushButton(this);
    bottom->addWidget(m_restore);
    bottom->addStretch();
    bottom->addWidget(m_close);
    column->addLayout(bottom);
    for (QPushButton *button : {m_swap, m_previous, m_next, m_restore, m_close})
        button->setAutoDefault(false);

    connect(m_left, &QComboBox::currentIndexChanged, this, &CompareDialog::compareChosen);
    connect(m_right, &QComboBox::currentIndexChanged, this, &CompareDialog::compareChosen);
    connect(m_swap, &QPushButton::clicked, this, [this] {
        const int left = m_left->currentIndex();
        const QSignalBlocker blocker(m_left);
        m_left->setCurrentIndex(m_right->currentIndex());
        const QSignalBlocker other(m_right);
        m_right->setCurrentIndex(left);
        compareChosen();
    });
    connect(m_only, &QCheckBox::toggled, this, [this](bool only) {
        m_model->setOnlyDifferences(only);
        showTable();
    });
    connect(m_previous, &QPushButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(1); });
    connect(m_restore, &QPushButton::clicked, this, &CompareDialog::restore);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CompareDialog::updateButtons);
    connect(header, &QHeaderView::sectionResized, m_table, &QTableView::resizeRowsToContents);
    const auto shortcut = [this](const QKeySequence &keys, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    shortcut(QKeySequence(Qt::Key_F7), [this] { go(1); });
    shortcut(QKeySequence(Qt::SHIFT | Qt::Key_F7), [this] { go(-1); });
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_R), [this] { restore(); });
    shortcut(QKeySequence::Undo, [this] { Q_EMIT undoWanted(); });
}

void CompareDialog::load()
{
    m_empty->setText(tr("Reading the states of this entry…"));
    m_pages->setCurrentWidget(m_empty);
    whenReady(m_desk.store().read([id = m_edited.id](Store &store) { return store.entryStates(id); }), this,
              [this](const Result<QVector<EntryState>> &states) {
                  m_loaded = true;
                  if (!states) {
                      m_empty->clear();
                      m_notice->tell(InfoBar::Kind::Error, states.error().message);
                      return;
                  }
                  m_states = states.value();
                  const EntryState saved = m_states.first();
                  m_states.first().entry = m_edited;
                  if (saved.entry != m_edited)
                      m_states.insert(1, saved);
                  fillChoices();
              });
}

void CompareDialog::fillChoices()
{
    const QSignalBlocker left(m_left);
    const QSignalBlocker right(m_right);
    for (QComboBox *box : {m_left, m_right}) {
        const int chosen = box->currentIndex();
        box->clear();
        for (const EntryState &state : std::as_const(m_states))
            box->addItem(&state == m_states.constData() ? tr("As it stands here") : stateText(state));
        box->setCurrentIndex(chosen >= 0 ? chosen : box == m_left ? qMin<int>(1, int(m_states.size()) - 1) : 0);
    }
    compareChosen();
}

QString CompareDialog::stateText(const EntryState &state) const
{
    if (state.kind == EntryState::Kind::WorkingCopy)
        return tr("As it was last saved");
    if (state.kind == EntryState::Kind::OnPlatform)
        return tr("On the platform: %1, version %2").arg(statusLabel(state.entry.status)).arg(state.entry.version);
    const QString published = tr("Version %1, published on %2").arg(state.entry.version).arg(state.entry.publishedOn.toString(Qt::ISODate));
    return state.by.isEmpty() ? published : tr("%1, by %2").arg(published, state.by);
}

void CompareDialog::setEdited(const CatalogEntry &edited)
{
    m_edited = edited;
    if (m_states.isEmpty())
        return;
    m_states.first().entry = edited;
    compareChosen();
}

void CompareDialog::compareChosen()
{
    const int left = m_left->currentIndex();
    const int right = m_right->currentIndex();
    if (left < 0 || right < 0 || left >= m_states.size() || right >= m_states.size())
        return;
    const int kept = m_table->currentIndex().row();
    m_model->compare(m_states.at(left).entry, m_states.at(right).entry, palette());
    showTable();
    if (kept >= 0 && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(qMin(kept, m_model->rowCount() - 1), ComparisonModel::What));
}

void CompareDialog::showTable()
{
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isTitle(row))
            m_table->setSpan(row, 0, 1, ComparisonModel::ColumnCount);
    }
    const int differences = m_model->differences();
    m_count->setText(tr("%n difference(s)", nullptr, differences));
    if (m_states.size() < 2)
        m_empty->setText(tr("This computer knows only one state of this entry.\nAnother one comes with the next publication, or when "
                            "the entry is changed here."));
    else
        m_empty->setText(tr("The two states say the same."));
    m_pages->setCurrentWidget(m_model->rowCount() > 0 && m_states.size() > 1 ? static_cast<QWidget *>(m_table) : m_empty);
    m_table->resizeRowsToContents();
    if (const int first = m_model->nextDifference(-1, 1); first >= 0)
        m_table->setCurrentIndex(m_model->index(first, ComparisonModel::What));
    updateButtons();
}

void CompareDialog::go(int step)
{
    const int row = m_model->nextDifference(m_table->currentIndex().row(), step);
    if (row < 0)
        return;
    m_table->setCurrentIndex(m_model->index(row, ComparisonModel::What));
    m_table->setFocus();
}

void CompareDialog::restore()
{
    const int row = m_table->currentIndex().row();
    if (!m_restore->isEnabled() || row < 0)
        return;
    // The value comes from the side that is not being edited.
    const bool fromLeft = m_left->currentIndex() != 0;
    const CatalogEntry from = m_states.at(fromLeft ? m_left->currentIndex() : m_right->currentIndex()).entry;
    const ComparedRow compared = m_model->rowAt(row);
    const QString name = compared.kind == ComparedRow::Kind::Item ? compared.itemName
                         : compared.kind == ComparedRow::Kind::ItemField ? itemFieldLabel(compared.field)
                                                                         : entryFieldLabel(compared.field);
    Q_EMIT restoreWanted(restored(m_edited, from, compared, fromLeft), tr("restore “%1”").arg(name));
}

void CompareDialog::updateButtons()
{
    const int row = m_table->currentIndex().row();
    const bool shown = m_pages->currentWidget() == m_table && row >= 0 && row < m_model->rowCount();
    m_next->setEnabled(shown && m_model->nextDifference(row, 1) >= 0);
    m_previous->setEnabled(shown && m_model->nextDifference(row, -1) >= 0);
    const bool withEdited = (m_left->currentIndex() == 0) != (m_right->currentIndex() == 0);
    m_restore->setEnabled(m_mayRestore && shown && withEdited && mayRestore(m_model->rowAt(row)));
    m_restore->setToolTip(!m_mayRestore ? tr("The entry cannot be edited now.")
                          : !withEdited ? tr("Choose “%1” on one side.").arg(tr("As it stands here"))
                                        : tr("Take this value over from the other state (Ctrl+R); Ctrl+Z takes it back"));
}

void CompareDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (!m_states.isEmpty())
            fillChoices();
    }
}

void CompareDialog::retranslate()
{
    setWindowTitle(tr("Compare versions of “%1”").arg(m_edited.name));
    m_leftLabel->setText(tr("&Before:"));
    m_rightLabel->setText(tr("&After:"));
    m_left->setAccessibleName(tr("State on the left"));
    m_right->setAccessibleName(tr("State on the right"));
    m_swap->setText(tr("⇄ S&wap"));
    m_swap->setAccessibleName(tr("Swap the two states"));
    m_only->setText(tr("&Only differences"));
    m_only->setAccessibleName(tr("Show only what differs"));
    m_previous->setText(tr("&Previous difference"));
    m_previous->setToolTip(tr("Shift+F7"));
    m_previous->setAccessibleName(tr("Go to the previous difference"));
    m_next->setText(tr("&Next difference"));
    m_next->setToolTip(tr("F7"));
    m_next->setAccessibleName(tr("Go to the next difference"));
    m_restore->setText(tr("&Restore this value"));
    m_restore->setAccessibleName(tr("Restore the value of this row"));
    m_close->setText(tr("&Close"));
    m_close->setAccessibleName(tr("Close the comparison"));
    m_table->setAccessibleName(tr("The two states side by side"));
    m_notice->setPlace(tr("the comparison"));
    updateButtons();
}

} // namespace sharedesk

#include "catalog/importcolumns.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include "tablefinding.h"
#include "widgets/marks.h"

namespace sharedesk {

namespace {

enum Column { Letter, Header, Samples, Field, ColumnCount };

QTableWidgetItem *cell(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    return item;
}

} // namespace

ImportColumns::ImportColumns(QWidget *parent) : QWidget(parent)
{
    if (auto national = CatalogTemplate::builtIn())
        m_national = std::move(national).value();
    build();
    retranslate();
}

void ImportColumns::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *top = new QHBoxLayout;
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("columnState"));
    m_state->setWordWrap(true);
    m_headLabel = new QLabel(this);
    m_headRow = new QSpinBox(this);
    m_headRow->setObjectName(QStringLiteral("headRow"));
    m_headLabel->setBuddy(m_headRow);
    m_dataLabel = new QLabel(this);
    m_dataRow = new QSpinBox(this);
    m_dataRow->setObjectName(QStringLiteral("dataRow"));
    m_dataLabel->setBuddy(m_dataRow);
    m_headRow->setRange(1, rowsOfAHead);
    m_dataRow->setRange(2, rowsOfAHead + 1);
    top->addWidget(m_state, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_headLabel, m_headRow, m_dataLabel, m_dataRow})
        top->addWidget(widget);
    column->addLayout(top);
    m_missing = new QLabel(this);
    m_missing->setObjectName(QStringLiteral("missingColumns"));
    m_missing->setWordWrap(true);
    column->addWidget(m_missing);
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setObjectName(QStringLiteral("importColumns"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(Header, widthOf(this, 30));
    m_table->setColumnWidth(Field, widthOf(this, 34));
    m_table->horizontalHeader()->setSectionResizeMode(Samples, QHeaderView::Stretch);
    column->addWidget(m_table, 1);
    m_clears = new QCheckBox(this);
    m_clears->setObjectName(QStringLiteral("emptyClears"));
    column->addWidget(m_clears);
    auto *bottom = new QHBoxLayout;
    m_remember = new QCheckBox(this);
    m_remember->setObjectName(QStringLiteral("rememberColumns"));
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("templateName"));
    m_name->setMaxLength(60);
    bottom->addWidget(m_remember);
    bottom->addWidget(m_name, 1);
    column->addLayout(bottom);
    connect(m_headRow, &QSpinBox::valueChanged, this, &ImportColumns::moveHead);
    connect(m_dataRow, &QSpinBox::valueChanged, this, &ImportColumns::moveHead);
    connect(m_clears, &QCheckBox::toggled, this, [this](bool on) { m_head.mapping.emptyClears = on; });
    connect(m_remember, &QCheckBox::toggled, this, &ImportColumns::showState);
    connect(m_name, &QLineEdit::textChanged, this, &ImportColumns::showState);
}

void ImportColumns::setHead(const TableHead &head, const QString &name)
{
    m_head = head;
    m_isFilling = true;
    m_headRow->setValue(head.firstDataRow - head.mapping.headRows);
    m_dataRow->setValue(head.firstDataRow);
    m_clears->setChecked(head.mapping.emptyClears);
    m_name->setText(head.mapping.name.isEmpty() ? name : head.mapping.name);
    // What is written here is known anyway; what somebody has to be asked about is worth keeping.
    m_remember->setChecked(head.isRemembered || !head.isRecognised);
    m_isFilling = false;
    fill();
}

void ImportColumns::fill()
{
    m_isFilling = true;
    const ColumnMapping &mapping = m_head.mapping;
    m_table->setRowCount(0);
    m_table->setRowCount(int(mapping.columns.size()));
    for (int column = 0; column < mapping.columns.size(); ++column) {
        m_table->setItem(column, Letter, cell(columnName(column)));
        m_table->setItem(column, Header, cell(mapping.title(column)));
        m_table->setItem(column, Samples, cell(m_head.samples(column).join(QStringLiteral(" · "))));
        m_table->setItem(column, Field, cell({}));
        auto *box = new QComboBox(m_table);
        box->setAccessibleName(tr("Field of column %1").arg(columnName(column)));
        box->addItem(tr("(ignored)"), QString());
        for (const TemplateColumn &known : m_national.columns())
            box->addItem(columnFieldLabel(known.field), known.field);
        const QString &field = mapping.columns.at(column).field;
        if (!field.isEmpty() && box->findData(field) < 0)
            box->addItem(columnFieldLabel(field), field);
        box->setCurrentIndex(box->findData(field));
        box->setFocusPolicy(Qt::StrongFocus);
        connect(box, &QComboBox::currentIndexChanged, this, [this, column] { take(column); });
        m_table->setCellWidget(column, Field, box);
    }
    m_table->verticalHeader()->setDefaultSectionSize(qMax(fontMetrics().height() + 12, m_table->rowCount() > 0 ? fieldOf(0)->sizeHint().height() + 2 : 0));
    m_isFilling = false;
    showState();
}

QComboBox *ImportColumns::fieldOf(int column) const
{
    return qobject_cast<QComboBox *>(m_table->cellWidget(column, Field));
}

void ImportColumns::take(int column)
{
    if (m_isFilling)
        return;
    m_head.mapping.columns[column].field = fieldOf(column)->currentData().toString();
    // Chosen by hand: worth keeping.
    m_remember->setChecked(true);
    showState();
}

void ImportColumns::moveHead()
{
    if (m_isFilling)
        return;
    const ColumnMapping before = m_head.mapping;
    m_head = withHeadAt(m_head, m_headRow->value(), m_dataRow->value(), m_national);
    m_head.mapping.emptyClears = before.emptyClears;
    m_isFilling = true;
    m_headRow->setValue(m_head.firstDataRow - m_head.mapping.headRows);
    m_dataRow->setValue(m_head.firstDataRow);
    m_isFilling = false;
    fill();
}

ColumnMapping ImportColumns::mapping() const
{
    ColumnMapping mapping = m_head.mapping;
    mapping.name = m_name->text().trimmed();
    return mapping;
}

bool ImportColumns::isWhole() const
{
    return sharedesk::isUsable(m_head.mapping) && (!isRemembering() || !m_name->text().trimmed().isEmpty());
}

bool ImportColumns::isRemembering() const
{
    return m_remember->isChecked();
}

void ImportColumns::showState()
{
    if (m_isFilling)
        return;
    const QHash<int, QString> fields = m_head.mapping.fields();
    const int all = int(m_head.mapping.columns.size());
    m_state->setText(tr("%1 of %n column(s) go into fields, %2 are ignored.", nullptr, all).arg(fields.size()).arg(all - fields.size()));
    QStringList missing;
    const QSet<QString> held = m_head.mapping.fieldSet();
    for (const TemplateColumn &column : m_national.columns()) {
        if (column.required && !held.contains(column.field))
            missing << columnFieldLabel(column.field);
    }
    const auto usable = sharedesk::isUsable(m_head.mapping);
    const bool isNameless = isRemembering() && m_name->text().trimmed().isEmpty();
    m_missing->setText(!usable         ? usable.error().message
                       : isNameless    ? tr("Give the template a name to remember it.")
                                       : tr("Required, but without a column: %1").arg(missing.join(QStringLiteral(", "))));
    m_missing->setVisible(!usable || isNameless || !missing.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, severityColour(usable && !isNameless ? Severity::Warning : Severity::Error, palette()));
    m_missing->setPalette(colours);
    for (int column = 0; column < m_table->rowCount(); ++column) {
        const bool isIgnored = m_head.mapping.columns.at(column).field.isEmpty();
        for (const int part : {int(Letter), int(Header), int(Samples)}) {
            m_table->item(column, part)->setForeground(
                palette().brush(isIgnored ? QPalette::Disabled : QPalette::Active, QPalette::Text));
        }
    }
    m_name->setEnabled(isRemembering());
    Q_EMIT changed();
}

void ImportColumns::retranslate()
{
    m_table->setHorizontalHeaderLabels({tr("Column"), tr("Header"), tr("What stands there"), tr("Goes into the field")});
    m_table->setColumnWidth(Letter, qMax(widthOf(this, 6), m_table->horizontalHeader()->sectionSizeHint(Letter)));
    m_table->setAccessibleName(tr("Columns of the file"));
    m_headLabel->setText(tr("&Headers from row"));
    m_headRow->setAccessibleName(tr("First row of the headers"));
    m_dataLabel->setText(tr("e&ntries from row"));
    m_dataRow->setAccessibleName(tr("First row of the entries"));
    m_clears->setText(tr("An &empty cell empties the field, and data items that the file does not have go"));
    m_clears->setToolTip(tr("For a file that holds the whole of its entries, such as an export that was edited. Otherwise empty cells change nothing."));
    m_clears->setAccessibleName(tr("Empty cells empty the field"));
    m_remember->setText(tr("&Remember for this template as"));
    m_remember->setAccessibleName(tr("Remember the columns for this template"));
    m_name->setAccessibleName(tr("Name of the template"));
    if (m_table->rowCount() > 0)
        fill();
}

void ImportColumns::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace sharedesk

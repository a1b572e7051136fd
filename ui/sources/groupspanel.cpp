#include "sources/groupspanel.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "sources/groupmodel.h"
#include "widgets/listtable.h"
#include "widgets/marks.h"

namespace sharedesk {

GroupsPanel::GroupsPanel(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    auto *column = new QVBoxLayout(this);
    auto *filters = new QHBoxLayout;
    m_own = new QCheckBox(this);
    m_own->setObjectName(QStringLiteral("onlyOwnGroups"));
    m_own->setChecked(!may(desk.actor().role, Permission::SeeAllDepartments));
    m_minimumLabel = new QLabel(this);
    m_minimum = new QSpinBox(this);
    m_minimum->setObjectName(QStringLiteral("leastLikeness"));
    m_minimum->setRange(desk.office().duplicateRules.minimum, 100);
    m_minimum->setSingleStep(5);
    m_minimum->setSuffix(QStringLiteral(" %"));
    m_minimumLabel->setBuddy(m_minimum);
    filters->addWidget(m_own);
    filters->addSpacing(widthOf(this, 3));
    filters->addWidget(m_minimumLabel);
    filters->addWidget(m_minimum);
    filters->addStretch(1);
    column->addLayout(filters);

    m_model = new GroupModel(this);
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("duplicateGroups"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    makeListTable(*m_table);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(GroupModel::Name, QHeaderView::Stretch);
    m_table->setColumnWidth(GroupModel::Score, widthOf(this, 14));
    m_table->setColumnWidth(GroupModel::Departments, widthOf(this, 16));
    m_table->setColumnWidth(GroupModel::Entries, widthOf(this, 12));
    m_empty = new QLabel(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    makeQuiet(m_empty);
    m_view = new GroupView(desk, this);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_view);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(splitter);
    column->addWidget(m_stack, 1);

    connect(m_own, &QCheckBox::toggled, this, &GroupsPanel::filterChanged);
    connect(m_minimum, &QSpinBox::valueChanged, this, &GroupsPanel::filterChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT groupSelected(selectedGroup()); });
    connect(&desk, &Desk::actorChanged, this,
            [this] { m_own->setChecked(!may(m_desk.actor().role, Permission::SeeAllDepartments)); });
    retranslate();
}

DuplicateFilter GroupsPanel::filter() const
{
    return {m_own->isChecked() ? m_desk.actor().departmentId : QString(), m_minimum->value()};
}

QString GroupsPanel::selectedGroup() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? m_model->rowAt(index.row()).id : QString();
}

QString GroupsPanel::selectedName() const
{
    const int row = m_model->rowOf(selectedGroup());
    return row < 0 ? QString() : m_model->rowAt(row).name;
}

void GroupsPanel::setRows(const QVector<DuplicateGroupRow> &rows, bool wasSearched)
{
    m_wasSearched = wasSearched;
    const QString before = selectedGroup();
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model->setRows(rows);
        const int row = qMax(0, m_model->rowOf(before));
        m_table->setCurrentIndex(rows.isEmpty() ? QModelIndex() : m_model->index(row, GroupModel::Name));
    }
    m_table->viewport()->update();
    m_stack->setCurrentIndex(rows.isEmpty() ? 0 : 1);
    showEmpty();
    Q_EMIT groupSelected(selectedGroup());
}

void GroupsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GroupsPanel::showEmpty()
{
    if (m_desk.actor().userId.isEmpty())
        m_empty->setText(tr("Sign in once, so that the published catalogs come here. The sign-in is at the lower edge of "
                            "the window."));
    else if (!m_wasSearched)
        m_empty->setText(tr("Not searched yet. \"Search for duplicates\", above on the right, compares all published "
                            "catalogs and your department's own entries by name, sound and data items."));
    else if (m_own->isChecked() || m_minimum->value() > m_minimum->minimum())
        m_empty->setText(tr("Nothing that is chosen here looks like collected twice. Untick \"Only with my department\" or "
                            "lower the likeness to see more."));
    else
        m_empty->setText(tr("Nothing looks like collected twice: each kind of data has one source."));
}

void GroupsPanel::retranslate()
{
    m_own->setText(tr("Only with my department"));
    m_own->setAccessibleName(tr("Only groups with my department"));
    m_minimumLabel->setText(tr("Likeness from"));
    m_minimum->setAccessibleName(tr("Least likeness of the groups"));
    m_table->setAccessibleName(tr("Groups of likely duplicate collection"));
    m_model->retranslate();
    showEmpty();
}

} // namespace sharedesk

#include "catalog/entrysection.h"

#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>

#include "widgets/marks.h"

namespace sharedesk {

namespace {

constexpr int charactersForTwoColumns = 84;

} // namespace

EntrySection::EntrySection(const QString &key, QWidget *parent) : QFrame(parent), m_key(key)
{
    setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(this);
    const int space = fontMetrics().height();
    column->setContentsMargins(space, space * 3 / 4, space, space);
    column->setSpacing(space / 2);
    m_title = new QLabel(this);
    makeTitle(m_title, 1.1);
    column->addWidget(m_title);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(space);
    m_grid->setVerticalSpacing(space * 2 / 3);
    column->addLayout(m_grid);
}

QString EntrySection::title() const
{
    if (m_key == QLatin1String("basics"))
        return tr("Basics");
    if (m_key == QLatin1String("items"))
        return tr("Data items");
    if (m_key == QLatin1String("format"))
        return tr("Format");
    if (m_key == QLatin1String("sharing"))
        return tr("Sharing");
    if (m_key == QLatin1String("open"))
        return tr("Openness");
    if (m_key == QLatin1String("safety"))
        return tr("Data safety");
    if (m_key == QLatin1String("context"))
        return tr("Context");
    return m_key;
}

void EntrySection::add(QWidget *editor, bool wide)
{
    m_cells.append({editor, wide, true});
}

void EntrySection::setShown(QWidget *editor, bool shown)
{
    for (Cell &cell : m_cells) {
        if (cell.editor == editor)
            cell.shown = shown;
    }
}

int EntrySection::columnsFor(int width) const
{
    return width >= widthOf(this, charactersForTwoColumns) ? 2 : 1;
}

void EntrySection::arrange()
{
    m_columns = columnsFor(width());
    for (const Cell &cell : std::as_const(m_cells))
        m_grid->removeWidget(cell.editor);
    int row = 0;
    int column = 0;
    for (const Cell &cell : std::as_const(m_cells)) {
        cell.editor->setVisible(cell.shown);
        if (!cell.shown)
            continue;
        if (cell.wide && column > 0) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(cell.editor, row, column, 1, cell.wide ? m_columns : 1);
        column += cell.wide ? m_columns : 1;
        if (column >= m_columns) {
            ++row;
            column = 0;
        }
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, m_columns > 1 ? 1 : 0);
}

void EntrySection::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (columnsFor(event->size().width()) != m_columns)
        arrange();
}

void EntrySection::retranslate()
{
    m_title->setText(title());
}

} // namespace sharedesk

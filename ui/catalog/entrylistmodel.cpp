#include "catalog/entrylistmodel.h"

#include "calendar/deadline.h"
#include "widgets/marks.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

// More than fits on two screens is old news: the user has dragged past it.
constexpr int wantedAtMost = 4;

} // namespace

EntryListModel::EntryListModel(Desk &desk, QObject *parent)
    : QAbstractTableModel(parent), m_desk(desk), m_known(keptRows)
{
    m_fetch.setSingleShot(true);
    m_fetch.setInterval(0);
    connect(&m_fetch, &QTimer::timeout, this, &EntryListModel::fetchWanted);
}

int EntryListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

int EntryListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<EntryRow> EntryListModel::entryAt(int row) const
{
    if (row < 0 || row >= m_keys.size())
        return std::nullopt;
    const Known *known = m_known.object(m_keys.at(row));
    if (!known || known->generation != m_generation)
        want(row);
    return known ? std::optional<EntryRow>(known->row) : std::nullopt;
}

QVariant EntryListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return index.column() == Items ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::DecorationRole && role != Qt::ToolTipRole)
        return {};
    const auto row = entryAt(index.row());
    if (!row)
        return role == Qt::DisplayRole && index.column() == Name ? QVariant(QStringLiteral("…")) : QVariant();
    if (role == Qt::DecorationRole) {
        if (index.column() == Findings && row->errors + row->warnings > 0)
            return severityIcon(row->errors > 0 ? Severity::Error : Severity::Warning);
        const QDate today = m_desk.now().date();
        if (index.column() == Due && row->dueOn.isValid() &&
            urgencyOf(row->dueOn, today, m_desk.office().rules.calendar) != Urgency::Later)
            return severityIcon(row->dueOn < today ? Severity::Error : Severity::Warning);
        if (index.column() == Local && row->local != LocalState::Synced)
            return unsentIcon(row->local == LocalState::Held || row->local == LocalState::Parked);
        return {};
    }
    if (role == Qt::ToolTipRole && index.column() == Due)
        return dueTip(*row);
    return shown(*row, index.column());
}

QVariant EntryListModel::shown(const EntryRow &row, int column) const
{
    switch (column) {
    case Name:
        return row.name.isEmpty() ? tr("(without a name)") : row.name;
    case Code:
        return row.code;
    case Provider:
        return row.provider;
    case Status:
        return statusLabel(row.status);
    case Due:
        return row.dueOn.isValid()
                   ? urgencyText(row.dueOn, m_desk.now().date(), m_desk.office().rules.calendar)
                   : QString();
    case Sharing:
        return row.sharingType.isEmpty()
                   ? QString()
                   : m_desk.office().dictionaries.label(QStringLiteral("sharingType"), row.sharingType,
                                                        m_desk.language());
    case Items:
        return row.itemCount;
    case Findings: {
        const QString errors = tr("%n error(s)", nullptr, row.errors);
        const QString warnings = tr("%n warning(s)", nullptr, row.warnings);
        if (row.errors > 0 && row.warnings > 0)
            return tr("%1, %2").arg(errors, warnings);
        return row.errors > 0 ? errors : row.warnings > 0 ? warnings : QString();
    }
    case Local:
        return row.local == LocalState::Synced ? QString() : localStateLabel(row.local);
    default:
        return {};
    }
}

QString EntryListModel::dueTip(const EntryRow &row) const
{
    const auto rule = m_desk.office().rules.limits.find(row.dueRule, row.dueOn);
    if (!row.dueOn.isValid() || !rule)
        return {};
    const QString title = m_desk.language() == QLatin1String("zh") ? rule->titleZh : rule->titleEn;
    const QString day = row.dueOn.toString(Qt::ISODate);
    return row.dueProvisional ? tr("%1: ends on %2 (provisional)").arg(title, day)
                              : tr("%1: ends on %2").arg(title, day);
}

QVariant EntryListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case Name:
        return tr("Name");
    case Code:
        return tr("Code");
    case Provider:
        return tr("Provider");
    case Status:
        return tr("Status");
    case Due:
        return tr("Due");
    case Sharing:
        return tr("Sharing type");
    case Items:
        return tr("Items");
    case Findings:
        return tr("Findings");
    case Local:
        return tr("On this computer");
    default:
        return {};
    }
}

std::optional<EntrySort> EntryListModel::sortOf(int column)
{
    switch (column) {
    case Name:
        return EntrySort::Name;
    case Code:
        return EntrySort::Code;
    case Provider:
        return EntrySort::Provider;
    case Status:
        return EntrySort::Status;
    case Due:
        return EntrySort::Due;
    case Sharing:
        return EntrySort::SharingType;
    case Local:
        return EntrySort::Changed;
    default:
        return std::nullopt;
    }
}

void EntryListModel::sort(int column, Qt::SortOrder order)
{
    const auto by = sortOf(column);
    const bool descending = order == Qt::DescendingOrder;
    if (!by || (*by == m_filter.sort && descending == m_filter.descending))
        return;
    m_filter.sort = *by;
    m_filter.descending = descending;
    if (m_keyRequests > 0)
        fetchKeys();
}

void EntryListModel::setFilter(const EntryFilter &filter)
{
    m_filter = filter;
    fetchKeys();
}

void EntryListModel::refresh()
{
    fetchKeys();
}

void EntryListModel::fetchKeys()
{
    const int request = ++m_keyRequests;
    whenReady(m_desk.store().read([filter = m_filter](Store &store) { return store.entryRowIds(filter); }),
              this, [this, request](const Result<QVector<qint64>> &keys) {
                  if (request != m_keyRequests)
                      return; // a later filter is on its way
                  if (!keys) {
                      Q_EMIT failed(keys.error());
                      return;
                  }
                  m_loaded = true;
                  ++m_generation;
                  m_wantedPages.clear();
                  if (keys.value() == m_keys) {
                      if (!m_keys.isEmpty())
                          Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
                  } else {
                      Q_EMIT keysAboutToChange();
                      beginResetModel();
                      m_keys = keys.value();
                      m_rowOf.clear();
                      endResetModel();
                      Q_EMIT keysChanged();
                  }
                  Q_EMIT loaded();
              });
}

int EntryListModel::rowOf(qint64 key) const
{
    if (m_rowOf.isEmpty()) {
        m_rowOf.reserve(m_keys.size());
        for (int row = 0; row < m_keys.size(); ++row)
            m_rowOf.insert(m_keys.at(row), row);
    }
    return m_rowOf.value(key, -1);
}

void EntryListModel::want(int row) const
{
    const int page = row / pageRows;
    if (!m_wantedPages.isEmpty() && m_wantedPages.last() == page)
        return;
    m_wantedPages.removeOne(page);
    m_wantedPages.append(page);
    if (m_wantedPages.size() > wantedAtMost)
        m_wantedPages.removeFirst();
    if (!m_fetching && !m_fetch.isActive())
        m_fetch.start();
}

void EntryListModel::fetchWanted()
{
    if (m_wantedPages.isEmpty() || m_fetching)
        return;
    const int page = m_wantedPages.takeLast();
    const QVector<qint64> keys = m_keys.mid(qsizetype(page) * pageRows, pageRows);
    if (keys.isEmpty())
        return;
    m_fetching = true;
    whenReady(m_desk.store().read([keys](Store &store) { return store.entryRows(keys); }), this,
              [this, keys, generation = m_generation](const Result<QVector<EntryRow>> &rows) {
                  m_fetching = false;
                  if (!rows) {
                      Q_EMIT failed(rows.error());
                      return;
                  }
                  takePage(keys, rows.value(), generation);
                  if (!m_wantedPages.isEmpty())
                      m_fetch.start();
              });
}

void EntryListModel::takePage(const QVector<qint64> &keys, const QVector<EntryRow> &rows, int generation)
{
    for (const EntryRow &row : rows)
        m_known.insert(row.row, new Known{row, generation});
    if (generation != m_generation)
        return; // known, but old: it is asked for again when painted
    // A record that went away between the two reads is remembered as empty, or it would be asked for without
    // end.
    for (const qint64 key : keys) {
        if (!m_known.contains(key) || m_known.object(key)->generation != generation) {
            EntryRow gone;
            gone.row = key;
            m_known.insert(key, new Known{gone, generation});
        }
    }
    const int first = rowOf(keys.first());
    const int last = rowOf(keys.last());
    if (first >= 0 && last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void EntryListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_keys.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace sharedesk

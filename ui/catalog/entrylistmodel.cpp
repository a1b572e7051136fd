#include "catalog/entrylistmodel.h"

#include <algorithm>

#include "calendar/deadline.h"
#include "shell/entryrowtexts.h"
#include "widgets/hitdelegate.h"
#include "widgets/marks.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

// More than fits on two screens is old news: the user has dragged past it.
constexpr int wantedAtMost = 4;
constexpr int againPauseMs = 150;
// For samples of the texts in the columns.
constexpr int sampleDays = 60;
constexpr int sampleFindings = 8;

} // namespace

EntryListModel::EntryListModel(Desk &desk, QObject *parent)
    : QAbstractTableModel(parent), m_desk(desk), m_known(keptRows), m_finder(desk), m_places(desk)
{
    connect(&m_finder, &EntryFinder::pageFound, this, &EntryListModel::takeFirstPage);
    connect(&m_finder, &EntryFinder::keysFound, this, &EntryListModel::takeKeys);
    connect(&m_finder, &EntryFinder::counted, this, &EntryListModel::counted);
    connect(&m_finder, &EntryFinder::failed, this, &EntryListModel::failed);
    connect(&m_finder, &EntryFinder::indexReady, this, [this](bool ready) {
        if (ready)
            refresh();
        Q_EMIT indexReady(ready);
    });
    // While much changes (a sync), the index tells of it many times a second.
    m_again.setSingleShot(true);
    m_again.setInterval(againPauseMs);
    connect(&m_again, &QTimer::timeout, this, &EntryListModel::refresh);
    connect(&m_finder, &EntryFinder::indexUpdated, this, [this] {
        if (!m_again.isActive())
            m_again.start();
    });
    connect(&m_places, &HitPlaces::found, this, [this](const QVector<qint64> &rows) {
        for (const qint64 key : rows) {
            if (const int row = rowOf(key); row >= 0)
                Q_EMIT dataChanged(index(row, Found), index(row, Found));
        }
    });
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
    if (role != Qt::DisplayRole && role != Qt::DecorationRole && role != Qt::ToolTipRole && role != HitDelegate::SpansRole)
        return {};
    const auto row = entryAt(index.row());
    if (!row)
        return role == Qt::DisplayRole && index.column() == Name ? QVariant(QStringLiteral("…")) : QVariant();
    if (role == HitDelegate::SpansRole)
        return QVariant::fromValue(hits(*row, index.column()));
    if (role == Qt::DecorationRole) {
        if (index.column() == Findings)
            return findingsIcon(row->errors, row->warnings);
        if (index.column() == Due)
            return dueIcon(row->dueOn, m_desk);
        if (index.column() == Local && row->local != LocalState::Synced)
            return unsentIcon(row->local == LocalState::Held || row->local == LocalState::Parked);
        return {};
    }
    if (role == Qt::ToolTipRole && index.column() == Due)
        return dueTip(*row);
    if (role == Qt::ToolTipRole && index.column() == Local && row->local != LocalState::Synced)
        return localStateLabel(row->local);
    return shown(*row, index.column());
}

// The column's title says already that it is about this computer.
QString EntryListModel::shownLocal(LocalState state)
{
    return state == LocalState::Synced ? QString() : state == LocalState::Waiting ? tr("Not yet sent") : localStateLabel(state);
}

QStringList EntryListModel::samples(int column) const
{
    const QDate today = m_desk.now().date();
    QStringList texts;
    switch (column) {
    case Status:
        for (const EntryStatus status : {EntryStatus::Draft, EntryStatus::Agreed, EntryStatus::Submitted, EntryStatus::Returned, EntryStatus::Published,
                                         EntryStatus::Withdrawn})
            texts << statusLabel(status);
        break;
    case Due:
        texts << dueText(today.addDays(-sampleDays), m_desk) << dueText(today.addDays(sampleDays), m_desk);
        break;
    case Sharing:
        for (const DictionaryValue &value : m_desk.office().dictionaries.values(QStringLiteral("sharingType")))
            texts << m_desk.office().dictionaries.label(QStringLiteral("sharingType"), value.code, m_desk.language());
        break;
    case Findings:
        texts << findingsText(sampleFindings, sampleFindings);
        break;
    case Local:
        for (const LocalState state : {LocalState::Waiting, LocalState::Sending, LocalState::Held, LocalState::Parked})
            texts << shownLocal(state);
        break;
    default:
        break;
    }
    return texts;
}

QVariant EntryListModel::shown(const EntryRow &row, int column) const
{
    switch (column) {
    case Name:
        return entryNameText(row.name);
    case Code:
        return row.code;
    case Provider:
        return row.provider;
    case Status:
        return statusLabel(row.status);
    case Due:
        return dueText(row.dueOn, m_desk);
    case Sharing:
        return row.sharingType.isEmpty()
                   ? QString()
                   : m_desk.office().dictionaries.label(QStringLiteral("sharingType"), row.sharingType,
                                                        m_desk.language());
    case Items:
        return row.itemCount;
    case Findings:
        return findingsText(row.errors, row.warnings);
    case Local:
        return shownLocal(row.local);
    case Found: {
        const HitElsewhere hit = m_places.of(row);
        return hit.place == HitElsewhere::Place::Nowhere   ? QString()
               : hit.place == HitElsewhere::Place::Summary ? tr("Summary: %1").arg(hit.text)
                                                           : tr("Data items: %1").arg(hit.text);
    }
    default:
        return {};
    }
}

QVector<TextSpan> EntryListModel::hits(const EntryRow &row, int column) const
{
    const bool isSearched = column == Name || column == Code || column == Provider || column == Found;
    if (!isSearched || m_places.words().isEmpty())
        return {};
    const QString text = shown(row, column).toString();
    // Pinyin is read of names only.
    return column == Name || column == Provider ? hitSpans(text, m_places.words(), m_desk.office().pinyin) : foundIn(text, m_places.words());
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
    case Found:
        return tr("Found in");
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
    // No column: the order in which a search finds, else that of the name.
    const auto by = column < 0 ? std::optional(m_filter.text.isEmpty() ? EntrySort::Name : EntrySort::Relevance) : sortOf(column);
    const bool descending = column >= 0 && order == Qt::DescendingOrder;
    if (!by || (*by == m_filter.sort && descending == m_filter.descending))
        return;
    m_filter.sort = *by;
    m_filter.descending = descending;
    if (m_asked)
        fetchKeys();
}

void EntryListModel::setFilter(const EntryFilter &filter)
{
    EntryFilter sorted = m_filter;
    sorted.sort = filter.sort;
    sorted.descending = filter.descending;
    m_restarts = m_restarts || !m_asked || sorted != filter;
    m_filter = filter;
    fetchKeys();
}

void EntryListModel::setCounting(bool counting)
{
    m_finder.setCounting(counting);
    if (counting)
        refresh();
}

void EntryListModel::fetchKeys()
{
    m_asked = true;
    m_isPage = false;
    m_againWanted = false;
    m_places.setWords(searchWords(m_filter.text));
    m_finder.find(m_filter, false);
}

void EntryListModel::refresh()
{
    if (!m_asked)
        return;
    // The question under way is still wanted: changes that come quicker than answers must not keep the list from any.
    m_againWanted = m_finder.isFinding();
    if (m_againWanted)
        return;
    m_places.setWords(m_places.words());
    m_finder.find(m_filter, true);
}

void EntryListModel::takeFirstPage(const SearchPage &page, const QVector<EntryRow> &entries)
{
    m_found = page.found;
    m_foundCapped = page.isCapped;
    m_loaded = true;
    ++m_generation;
    m_wantedPages.clear();
    for (const EntryRow &entry : entries)
        m_known.insert(entry.row, new Known{entry, m_generation});
    m_isPage = true;
    replaceKeys(page.rows);
    Q_EMIT loaded();
}

void EntryListModel::takeKeys(const QVector<qint64> &keys)
{
    const bool isTail = m_isPage && keys.size() >= m_keys.size() && std::equal(m_keys.cbegin(), m_keys.cend(), keys.cbegin());
    m_isPage = false;
    m_found = int(keys.size());
    m_foundCapped = false;
    m_loaded = true;
    if (!isTail) {
        ++m_generation;
        m_wantedPages.clear();
        replaceKeys(keys);
    } else if (keys.size() > m_keys.size()) {
        beginInsertRows({}, int(m_keys.size()), int(keys.size()) - 1);
        m_keys = keys;
        m_rowOf.clear();
        endInsertRows();
    }
    Q_EMIT loaded();
    if (m_againWanted)
        refresh();
}

void EntryListModel::replaceKeys(const QVector<qint64> &keys)
{
    if (keys == m_keys) {
        if (!m_keys.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        Q_EMIT keysAboutToChange();
        beginResetModel();
        m_keys = keys;
        m_rowOf.clear();
        endResetModel();
        Q_EMIT keysChanged();
    }
    if (std::exchange(m_restarts, false))
        Q_EMIT restarted();
}

int EntryListModel::rowOf(qint64 key) const
{
    if (m_rowOf.isEmpty() && !m_keys.isEmpty()) {
        m_rowOf.fill(-1, *std::max_element(m_keys.cbegin(), m_keys.cend()) + 1);
        for (int row = 0; row < m_keys.size(); ++row)
            m_rowOf[m_keys.at(row)] = row;
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
    const int first = page * pageRows;
    const QVector<qint64> keys = m_keys.mid(first, pageRows);
    if (keys.isEmpty())
        return;
    m_fetching = true;
    whenReady(m_desk.store().read([keys](Store &store) { return store.entryRows(keys); }), this,
              [this, first, keys, generation = m_generation](const Result<QVector<EntryRow>> &rows) {
                  m_fetching = false;
                  if (!rows) {
                      Q_EMIT failed(rows.error());
                      return;
                  }
                  takePage(first, keys, rows.value(), generation);
                  if (!m_wantedPages.isEmpty())
                      m_fetch.start();
              });
}

void EntryListModel::takePage(int first, const QVector<qint64> &keys, const QVector<EntryRow> &rows, int generation)
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
    // Of this generation, the keys stand where they stood; only behind them some may have come.
    Q_EMIT dataChanged(index(first, 0), index(first + int(keys.size()) - 1, ColumnCount - 1));
}

void EntryListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_keys.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace sharedesk

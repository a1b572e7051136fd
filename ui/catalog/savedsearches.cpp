#include "catalog/savedsearches.h"

#include <QMenu>

#include "catalog/savedsearchdialog.h"
#include "catalog/savesearchdialog.h"
#include "widgets/whenready.h"

namespace sharedesk {

SavedSearches::SavedSearches(Desk &desk, QWidget *parent) : QPushButton(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("savedSearches"));
    setAutoDefault(false);
    m_menu = new QMenu(this);
    m_menu->setObjectName(QStringLiteral("savedSearchMenu"));
    setMenu(m_menu);
    // Filled when it opens: what is in it depends on the list as it is then.
    connect(m_menu, &QMenu::aboutToShow, this, &SavedSearches::fillMenu);
    retranslate();
    load();
}

void SavedSearches::setCurrent(const EntryFilter &filter)
{
    m_current = filter;
}

void SavedSearches::load()
{
    whenReady(m_desk.store().read([](Store &store) { return store.savedSearches(); }), this,
              [this](const Result<QVector<SavedSearch>> &searches) {
                  if (!searches) {
                      Q_EMIT failed(searches.error());
                      return;
                  }
                  m_searches = searches.value();
                  Q_EMIT loaded();
              });
}

void SavedSearches::fillMenu()
{
    m_menu->clear();
    QAction *save = m_menu->addAction(tr("&Save this search…"), this, &SavedSearches::saveCurrent);
    const bool narrowed = !m_current.text.isEmpty() || !m_current.choice().isEmpty() || m_current.onlyWithErrors || m_current.onlyUnsent;
    save->setEnabled(narrowed);
    save->setObjectName(QStringLiteral("saveSearch"));
    m_menu->addSeparator();
    for (const SavedSearch &search : std::as_const(m_searches))
        m_menu->addAction(QString(search.name).replace(QLatin1Char('&'), QLatin1String("&&")), this, [this, filter = search.filter] { Q_EMIT chosen(filter); });
    if (m_searches.isEmpty())
        m_menu->addAction(tr("No search is saved yet"))->setEnabled(false);
    m_menu->addSeparator();
    QAction *change = m_menu->addAction(tr("&Rename or delete…"), this, &SavedSearches::manage);
    change->setEnabled(!m_searches.isEmpty());
}

void SavedSearches::saveCurrent()
{
    auto *dialog = new SaveSearchDialog(m_desk, m_current, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SaveSearchDialog::saved, this, [this](const QString &name) {
        load();
        Q_EMIT saved(name);
    });
    dialog->open();
}

void SavedSearches::manage()
{
    auto *dialog = new SavedSearchDialog(m_desk, m_searches, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SavedSearchDialog::changed, this, &SavedSearches::load);
    dialog->open();
}

void SavedSearches::retranslate()
{
    setText(tr("Sa&ved searches"));
    setAccessibleName(tr("Saved searches"));
}

} // namespace sharedesk

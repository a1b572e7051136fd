#include "catalog/savedsearchdialog.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/infobar.h"
#include "widgets/marks.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int listCharacters = 46;
constexpr int listLines = 10;

} // namespace

SavedSearchDialog::SavedSearchDialog(Desk &desk, const QVector<SavedSearch> &searches, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_searches(searches)
{
    setWindowTitle(tr("Saved searches"));
    setObjectName(QStringLiteral("savedSearchDialog"));
    auto *column = new QVBoxLayout(this);
    m_notice = new InfoBar(this);
    m_notice->setPlace(tr("saved searches"));
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("savedSearchList"));
    m_list->setAccessibleName(tr("Saved searches by name"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_list->setMinimumSize(widthOf(this, listCharacters), fontMetrics().lineSpacing() * listLines);
    auto *buttons = new QHBoxLayout;
    m_rename = new QPushButton(tr("&Rename"), this);
    m_rename->setObjectName(QStringLiteral("renameSearch"));
    m_rename->setAccessibleName(tr("Rename the selected search"));
    m_delete = new QPushButton(tr("&Delete"), this);
    m_delete->setObjectName(QStringLiteral("deleteSearch"));
    m_delete->setAccessibleName(tr("Delete the selected search"));
    auto *close = new QPushButton(tr("&Close"), this);
    close->setObjectName(QStringLiteral("closeSavedSearches"));
    close->setAccessibleName(tr("Close the saved searches"));
    for (QPushButton *button : {m_rename, m_delete, close})
        button->setAutoDefault(false); // Enter in the list renames, it does not close
    buttons->addWidget(m_rename);
    buttons->addWidget(m_delete);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addWidget(m_notice);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);

    const auto shortcut = [this](const QKeySequence &keys, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        m_list->addAction(action);
        action->setShortcutContext(Qt::WidgetShortcut); // in the field of a name the keys are the field's
    };
    shortcut(QKeySequence::Delete, [this] { removeCurrent(); });
    shortcut(QKeySequence::Undo, [this] { undo(); });
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (QListWidgetItem *item = m_list->currentItem())
            m_list->editItem(item);
    });
    connect(m_delete, &QPushButton::clicked, this, &SavedSearchDialog::removeCurrent);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::itemChanged, this, &SavedSearchDialog::rename);
    connect(m_list, &QListWidget::currentItemChanged, this, &SavedSearchDialog::updateButtons);
    fill(m_searches.isEmpty() ? QString() : m_searches.first().id);
    m_list->setFocus();
}

void SavedSearchDialog::fill(const QString &currentId)
{
    m_filling = true;
    m_list->clear();
    for (const SavedSearch &search : std::as_const(m_searches)) {
        auto *item = new QListWidgetItem(search.name, m_list);
        item->setData(Qt::UserRole, search.id);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        if (search.id == currentId)
            m_list->setCurrentItem(item);
    }
    m_filling = false;
    updateButtons();
}

void SavedSearchDialog::reload(const QString &currentId)
{
    whenReady(m_desk.store().read([](Store &store) { return store.savedSearches(); }), this,
              [this, currentId](const Result<QVector<SavedSearch>> &searches) {
                  if (!searches)
                      return tell(searches.error());
                  m_searches = searches.value();
                  fill(currentId);
                  Q_EMIT changed();
              });
}

void SavedSearchDialog::rename(QListWidgetItem *item)
{
    const int at = m_list->row(item);
    if (m_filling || at < 0 || at >= m_searches.size() || item->text() == m_searches.at(at).name)
        return;
    SavedSearch renamed = m_searches.at(at);
    renamed.name = item->text();
    whenReady(m_desk.store().run([renamed](Store &store) { return store.saveSearch(renamed); }), this,
              [this, id = renamed.id](const Result<SavedSearch> &kept) {
                  if (kept)
                      m_notice->clear();
                  else
                      tell(kept.error());
                  reload(id); // refused: the old name comes back
              });
}

void SavedSearchDialog::removeCurrent()
{
    const int at = m_list->currentRow();
    if (at < 0 || at >= m_searches.size())
        return;
    const SavedSearch search = m_searches.at(at);
    const QString next = m_searches.value(at + 1, m_searches.value(at - 1)).id;
    whenReady(m_desk.store().run([id = search.id](Store &store) { return store.deleteSearch(id); }), this,
              [this, search, next](const Result<void> &done) {
                  if (!done)
                      return tell(done.error());
                  m_deleted << search;
                  m_notice->tell(InfoBar::Kind::Note, tr("“%1” was deleted.").arg(search.name), {{tr("&Undo"), [this] { undo(); }}});
                  reload(next);
              });
}

void SavedSearchDialog::undo()
{
    if (m_deleted.isEmpty())
        return;
    SavedSearch back = m_deleted.takeLast();
    back.id.clear();
    whenReady(m_desk.store().run([back](Store &store) { return store.saveSearch(back); }), this,
              [this, back](const Result<SavedSearch> &kept) {
                  if (!kept) {
                      m_deleted << back; // the name is taken by now: once it is free, it can come back
                      return tell(kept.error());
                  }
                  m_notice->clear();
                  reload(kept.value().id);
              });
}

void SavedSearchDialog::tell(const Error &error)
{
    m_notice->tell(error);
}

void SavedSearchDialog::updateButtons()
{
    const bool any = m_list->currentItem() != nullptr;
    m_rename->setEnabled(any);
    m_delete->setEnabled(any);
}

} // namespace sharedesk

// SavedSearches: the button that keeps the current search under a name and brings kept ones back, and the dialog that
// renames and deletes them. Everything is in the store, on disk, before the user is told so. Interface thread only.
#pragma once

#include <QPushButton>

#include "rows.h"
#include "shell/desk.h"

class QMenu;

namespace sharedesk {

class SavedSearches : public QPushButton
{
    Q_OBJECT
public:
    explicit SavedSearches(Desk &desk, QWidget *parent = nullptr);

    // What would be kept: the text, the facets and the yes-or-no conditions of the list.
    void setCurrent(const EntryFilter &filter);
    void load();
    const QVector<SavedSearch> &searches() const { return m_searches; }
    void saveCurrent(); // asks for a name
    void manage();
    void retranslate();

Q_SIGNALS:
    void chosen(const sharedesk::EntryFilter &filter);
    void loaded();
    void saved(const QString &name);
    void failed(const sharedesk::Error &error);

private:
    void fillMenu();

    Desk &m_desk;
    EntryFilter m_current;
    QVector<SavedSearch> m_searches;
    QMenu *m_menu = nullptr;
};

} // namespace sharedesk

// EntryFilterBar: what the catalog's list is narrowed to. Typing filters by itself: at once while there is an index for
// searching, after a short pause otherwise.
#pragma once

#include <QTimer>
#include <QWidget>

#include "catalog/facettexts.h"
#include "rows.h"
#include "shell/desk.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace sharedesk {

class FacetChips;
class SavedSearches;

class EntryFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit EntryFilterBar(Desk &desk, QWidget *parent = nullptr);

    EntryFilter filter() const { return m_filter; }
    // Department, statuses and sharing type become chosen facets.
    void setFilter(const EntryFilter &filter);
    void setChoice(const FacetChoice &choice);
    const FacetTexts &texts() const { return m_texts; }
    SavedSearches &saved() const { return *m_saved; }
    void setSort(EntrySort sort, bool descending);
    void setDepartments(const QVector<Department> &departments);
    bool isNarrowed() const;
    void clear();
    void focusSearch();
    void showPanel(bool shown); // as a click on the button
    void retranslate();

    static constexpr int typingPauseMs = 150;

Q_SIGNALS:
    void filterChanged();
    void textsChanged(); // departments have other names
    void panelWanted(bool shown);
    // From the text field down to the list.
    void listWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();
    void takeTyped();
    void sortFor(const QString &text);
    void showWhat();
    void showFilter();

    Desk &m_desk;
    EntryFilter m_filter;
    FacetTexts m_texts;
    // The order of the list without a text; a text is found in the order of relevance, until the user chooses another.
    std::pair<EntrySort, bool> m_ownSort{EntrySort::Name, false};
    QTimer m_pause;
    QLineEdit *m_text = nullptr;
    QPushButton *m_panel = nullptr;
    SavedSearches *m_saved = nullptr;
    FacetChips *m_chips = nullptr;
    QCheckBox *m_errors = nullptr;
    QCheckBox *m_unsent = nullptr;
    QPushButton *m_what = nullptr; // what another page narrowed the list to; a click lets it go
    QPushButton *m_clear = nullptr;
};

} // namespace sharedesk

// EntryFilterBar: what the catalog's list is narrowed to. Typing filters by itself: at once while there is an index for
// searching, after a short pause otherwise.
#pragma once

#include <QTimer>
#include <QWidget>

#include "rows.h"
#include "shell/desk.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace sharedesk {

class EntryFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit EntryFilterBar(Desk &desk, QWidget *parent = nullptr);

    EntryFilter filter() const { return m_filter; }
    void setFilter(const EntryFilter &filter);
    void setSort(EntrySort sort, bool descending);
    void setDepartments(const QVector<Department> &departments);
    bool isNarrowed() const;
    void clear();
    void focusSearch();
    void retranslate();

    static constexpr int typingPauseMs = 150;

Q_SIGNALS:
    void filterChanged();
    // From the text field down to the list.
    void listWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();
    void takeTyped();
    void sortFor(const QString &text);
    void fillCombos();
    void showWhat();

    Desk &m_desk;
    EntryFilter m_filter;
    QVector<Department> m_departments;
    // The order of the list without a text; a text is found in the order of relevance, until the user chooses another.
    std::pair<EntrySort, bool> m_ownSort{EntrySort::Name, false};
    QTimer m_pause;
    QLineEdit *m_text = nullptr;
    QComboBox *m_status = nullptr;
    QComboBox *m_department = nullptr;
    QComboBox *m_sharing = nullptr;
    QCheckBox *m_errors = nullptr;
    QCheckBox *m_unsent = nullptr;
    QPushButton *m_what = nullptr; // what another page narrowed the list to; a click lets it go
    QPushButton *m_clear = nullptr;
};

} // namespace sharedesk

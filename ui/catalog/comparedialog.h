// CompareDialog: any two states of an entry side by side; a value of one of them goes back into what is edited.
//
// The states are read on the store's thread. What is being edited counts as a state of its own and follows the draft.
#pragma once

#include <QDialog>

#include "catalog/entrycomparison.h"
#include "shell/desk.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace sharedesk {

class ComparisonModel;
class InfoBar;

class CompareDialog : public QDialog
{
    Q_OBJECT
public:
    // `edited`: what the form shows; mayRestore: it can be edited now.
    CompareDialog(Desk &desk, const CatalogEntry &edited, bool mayRestore, QWidget *parent = nullptr);

    void setEdited(const CatalogEntry &edited);
    bool isLoaded() const { return m_loaded; }
    const ComparisonModel &model() const { return *m_model; }

Q_SIGNALS:
    // The edited content with the value put back, and what the step is called.
    void restoreWanted(const sharedesk::CatalogEntry &content, const QString &stepText);
    void undoWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void load();
    void fillChoices();
    void compareChosen();
    void showTable();
    void go(int step);
    void restore();
    void updateButtons();
    QString stateText(const EntryState &state) const;
    void retranslate();

    Desk &m_desk;
    CatalogEntry m_edited;
    bool m_mayRestore = false;
    bool m_loaded = false;
    QVector<EntryState> m_states; // the edited one first, then what is saved where that differs
    ComparisonModel *m_model = nullptr;
    InfoBar *m_notice = nullptr;
    QLabel *m_leftLabel = nullptr;
    QLabel *m_rightLabel = nullptr;
    QComboBox *m_left = nullptr;
    QComboBox *m_right = nullptr;
    QPushButton *m_swap = nullptr;
    QCheckBox *m_only = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    QLabel *m_count = nullptr;
    QStackedWidget *m_pages = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_empty = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace sharedesk
